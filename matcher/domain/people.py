"""Staff: who can be sent, and when."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from matcher.domain.months import ALWAYS, Span


class Role(StrEnum):
    """岗位类别: what a person or post is."""

    CLINICIAN = "clinician"
    MANAGER = "manager"
    NURSE = "nurse"
    TECHNICIAN = "technician"


class Title(IntEnum):
    """职称: one scale for all roles, lowest first; a blank title is the lowest."""

    RESIDENT = 1
    ATTENDING = 2
    SENIOR_ATTENDING = 3
    ASSOCIATE_CHIEF = 4
    CHIEF = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Months in which a person cannot be away: an absence counts every month that it touches.

    ``row`` is the row's number in its file, for messages; 0 when it has none.
    """

    person: str
    months: Span
    reason: str = ""
    row: int = field(default=0, repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One row of the staff table.

    ``specialty`` is the home department (None where the table leaves it blank), ``specialties``
    holds it first and then the further qualifications. ``months`` is when the person is
    available, without the absences. ``max_months`` None: no limit of their own. ``row`` is the
    row's number in its file, for messages; 0 when it has none.
    """

    id: str
    hospital: str
    specialty: str | None
    specialties: tuple[str, ...]
    name: str = ""
    role: Role = Role.CLINICIAN
    title: Title = Title.RESIDENT
    months: Span = ALWAYS
    absences: tuple[Absence, ...] = ()
    max_months: int | None = None
    months_served: int = 0
    row: int = field(default=0, repr=False, compare=False)
