"""Rows of the smaller tables, one frozen class each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matcher.domain.hospitals import Kind
from matcher.domain.months import ALWAYS, Span
from matcher.domain.people import Role


@dataclass(frozen=True, slots=True)
class Specialty:
    """专科; ``core`` marks the ones that every hospital must be helped with."""

    id: str
    name: str
    core: bool = False


@dataclass(frozen=True, slots=True)
class Capability:
    """How strong a department of a supporter is, 0–5, and how many trainees it takes."""

    supporter: str
    specialty: str
    strength: int = 0
    training_places: int = 0


@dataclass(frozen=True, slots=True)
class Referral:
    """Patients of a recipient in one specialty and year, and how many were sent elsewhere."""

    recipient: str
    specialty: str
    year: int
    patients: int
    referred_out: int
    disease: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """对口关系: which supporter region may support which recipient region.

    ``kind`` limits the link to recipients of that kind; None: all.
    """

    supporter_region: str
    recipient_region: str
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """Cost and load of one pair; None: as follows from the hospitals."""

    supporter: str
    recipient: str
    cost: int | None = None
    load: int | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a pairing table; ``since`` is a month number or None when not told.

    ``row`` is the row's number in its file, for messages; 0 when it has none.
    """

    supporter: str
    recipient: str
    since: int | None = None
    channel: str | None = None
    row: int = 0

    @property
    def pair(self) -> tuple[str, str]:
        """Supporter and recipient."""
        return self.supporter, self.recipient


@dataclass(frozen=True, slots=True)
class Decision:
    """A planner's own word on one pair: pinned or banned.

    ``row`` is the row's number in its file, for messages; 0 when it has none.
    """

    supporter: str
    recipient: str
    pin: bool
    note: str = ""
    row: int = 0

    @property
    def pair(self) -> tuple[str, str]:
        """Supporter and recipient."""
        return self.supporter, self.recipient


@dataclass(frozen=True, slots=True)
class MajorDisease:
    """重大疾病 and the specialty that treats it; ``recipient`` None: for every recipient."""

    disease: str
    specialty: str
    recipient: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trainee:
    """进修人员: staff of a recipient who may be sent the other way, in these months."""

    id: str
    recipient: str
    specialty: str | None = None
    role: Role = Role.CLINICIAN
    months: Span = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A place of the telemedicine network; ``level`` is one of the levels that the rule names."""

    id: str
    name: str
    level: str
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What a recipient is to reach, as the table says it; ``due`` None: no date is told."""

    recipient: str
    goal: str
    target: str = ""
    due: date | None = None
    status: str = ""
