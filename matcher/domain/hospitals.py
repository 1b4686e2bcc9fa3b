"""Hospitals on the two sides of a pair."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from matcher.domain.months import ALWAYS, Span


class Kind(StrEnum):
    """机构类别: what a hospital is."""

    GENERAL = "general"
    TCM = "tcm"
    MATERNAL_CHILD = "maternal_child"
    INFECTIOUS = "infectious"
    PSYCHIATRIC = "psychiatric"
    EMERGENCY_CENTRE = "emergency_centre"
    CDC = "cdc"
    BLOOD_CENTRE = "blood_centre"
    TOWNSHIP = "township"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hospital:
    """What both sides have in common; blank regions and coordinates are None.

    ``row`` is the row's number in its file, for messages; 0 when it has none.
    """

    id: str
    name: str
    kind: Kind
    province: str | None = None
    city: str | None = None
    county: str | None = None
    level: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    months: Span = ALWAYS
    row: int = field(default=0, repr=False, compare=False)

    @property
    def regions(self) -> tuple[str, ...]:
        """The named regions that the hospital lies in, largest first."""
        return tuple(part for part in (self.province, self.city, self.county) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Supporter(Hospital):
    """支援医院: sends staff; ``capacity`` is in units of recipient load."""

    capacity: int = 1
    mobilisation_cost: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient(Hospital):
    """受援医院: receives staff; None for a number of supporters means: as the rule says."""

    load: int = 1
    priority: int = 1
    population: int | None = None
    min_supporters: int | None = None
    max_supporters: int | None = None
    leaders: int | None = None
    key_staff: int | None = None
    channel: str | None = None
