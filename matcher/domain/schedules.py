"""What is planned beside pairs and stints, one frozen class for the rows of each schedule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum

from matcher.domain.months import Span
from matcher.domain.people import Role

StintKey = tuple[str, str, str, int]
"""A stint by person, recipient, post and first month number."""


class Appointment(StrEnum):
    """任职: what somebody who is posted anyway is appointed to at the recipient."""

    VICE_PRESIDENT = "vice_president"
    DEPARTMENT_HEAD = "department_head"
    DEPUTY_HEAD = "deputy_head"
    FIRST_VICE_DIRECTOR = "first_vice_director"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class TrainingStay:
    """进修: one trainee of a recipient at a department of its supporter, for consecutive months.

    ``specialty`` is blank for a manager, who goes to no department.
    """

    trainee: str
    recipient: str
    supporter: str
    specialty: str
    months: Span
    role: Role = Role.CLINICIAN


class NoPlace(StrEnum):
    """Why a trainee finds no place: the fixed list, the first that holds is told."""

    NO_PAIR = "no_pair"
    TOO_SHORT = "too_short"
    NOBODY_AVAILABLE = "nobody_available"
    NO_GAP = "no_gap"
    NO_PLACES = "no_places"
    PLACES_FULL = "places_full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """Trainees that a recipient is to send and that find no place.

    ``demand`` is the parameter that asks for them, ``year`` the calendar year in which they were
    to start; None: any in the horizon.
    """

    recipient: str
    year: int | None
    missing: int
    reason: NoPlace
    demand: str = "a_year"


@dataclass(frozen=True, slots=True, order=True)
class Connection:
    """A node of the telemedicine network and the node above it.

    ``parent`` None: the node is of the uppermost level, or it is named as not reached.
    """

    node: str
    parent: str | None


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Milestone:
    """里程碑: something to be done by a date; hospitals None: it concerns the whole programme."""

    due: date
    kind: str
    supporter: str | None = None
    recipient: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """How good a schedule is: its value, and a bound that no schedule of its kind goes below."""

    value: int
    bound: int
    unit: str


@dataclass(frozen=True, kw_only=True)
class Schedules:
    """The schedules of a plan, by the names of their rules; None for one that is not there.

    ``appointments`` names the title of a stint; stints without one are left out. ``unreached``
    are the telemedicine nodes without a way to the uppermost level. ``proofs`` go by rule name.
    """

    appointments: Mapping[StintKey, Appointment] | None = None
    training: tuple[TrainingStay, ...] | None = None
    unplaced: tuple[Unplaced, ...] = ()
    telemedicine: tuple[Connection, ...] | None = None
    unreached: tuple[str, ...] = ()
    milestones: tuple[Milestone, ...] | None = None
    proofs: Mapping[str, Proof] = field(default_factory=dict)

    def __or__(self, other: Schedules) -> Schedules:
        """Give both together; what ``other`` has counts where both have something."""
        both = {}
        for name in (one.name for one in fields(self)):
            mine, theirs = getattr(self, name), getattr(other, name)
            both[name] = mine if theirs in (None, ()) and mine is not None else theirs
        return Schedules(**{**both, "proofs": {**self.proofs, **other.proofs}})


NOTHING = Schedules()
