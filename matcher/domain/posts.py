"""Posts: what is to be filled at a recipient, month by month."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from matcher.domain.months import Span
from matcher.domain.people import Person, Role, Title


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """岗位: one gap or duty of one recipient.

    ``months`` lie inside the horizon and the recipient's months. ``specialty`` None asks for the
    role alone. ``weight`` is what one uncovered month costs. ``gap`` tells whether a gap policy
    made it.
    """

    recipient: str
    name: str
    specialty: str | None
    months: Span
    weight: int
    role: Role = Role.CLINICIAN
    min_title: Title = Title.RESIDENT
    count: int = 1
    single: bool = False
    gap: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """Recipient and post name, unique in a scenario."""
        return self.recipient, self.name

    def suits(self, person: Person) -> bool:
        """Tell whether role, specialty and the post's own title admit the person."""
        return (
            person.role == self.role
            and person.title >= self.min_title
            and (self.specialty is None or self.specialty in person.specialties)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """帮扶专科缺口: one row of gaps.csv.

    ``rank`` is None for a core specialty, ``rate`` None when nobody was treated in the years.
    """

    recipient: str
    specialty: str
    rank: int | None
    rate: Fraction | None
    core: bool
    patients: int
    referred_out: int
    years: tuple[int, ...]
    source: str
    weight: int
