"""What one hospital's page says; pure values, no words of a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from matcher.domain.months import Span
from matcher.domain.people import Role, Title
from matcher.domain.schedules import Appointment, NoPlace
from matcher.plan.pair_reasons import PairReason
from matcher.plan.reasons import Reason
from matcher.plan.shortfall_reasons import LackReason


@dataclass(frozen=True)
class PairRow:
    """Why a pair is there, and the second choice, as pair_reasons.csv has them."""

    reason: PairReason
    detail: str
    eligible: int
    second: str | None
    difference: int | None
    unit: str
    second_free: bool | None


@dataclass(frozen=True)
class Partner:
    """The other side of a pair; ``months`` None where the file lacks one of its ends.

    ``new`` None: not said. Numbers are the pair's people, person-months and months with somebody
    there, None where no stints were planned. ``why`` None: no file says.
    """

    hospital: str
    months: Span | None
    new: bool | None
    channel: str
    people: int | None
    person_months: int | None
    months_present: int | None
    why: PairRow | None = None


@dataclass(frozen=True)
class GapSums:
    """What makes a post a gap: rank (None: not ranked), rate as a share of 1, and its sums."""

    core: bool
    rank: int | None
    rate: float | None
    patients: int | None
    referred_out: int | None


@dataclass(frozen=True)
class PostRow:
    """One post; ``uncovered`` is None where coverage was not assessed, ``gap`` for a duty post."""

    post: str
    specialty: str | None
    role: Role | None
    min_title: Title | None
    count: int
    months: Span
    uncovered: frozenset[int] | None
    gap: GapSums | None


@dataclass(frozen=True)
class StintRow:
    """One stint, from either side."""

    person: str
    supporter: str
    recipient: str
    post: str
    specialty: str | None
    months: Span
    appointment: Appointment | None
    fixed: bool


@dataclass(frozen=True)
class Lack:
    """Months in a row in which a post is uncovered.

    ``reasons`` are why, each with its number of months, most frequent first; None: no file says.
    """

    post: str
    months: Span
    reasons: tuple[tuple[Reason | None, int], ...]


@dataclass(frozen=True)
class TraineeRow:
    """One trainee, who comes from the recipient to the supporter."""

    trainee: str
    supporter: str
    recipient: str
    specialty: str | None
    role: Role | None
    months: Span


@dataclass(frozen=True)
class NoPlaceRow:
    """So many people who find no place; ``year`` None: any would have done."""

    year: int | None
    missing: int
    reason: NoPlace


@dataclass(frozen=True)
class DueRow:
    """What is due on which days, earliest first."""

    kind: str
    note: str
    days: tuple[date, ...]

    def next_day(self, today: date) -> date | None:
        """Give the first day that is not over."""
        return next((day for day in self.days if day >= today), None)


@dataclass(frozen=True)
class ShortfallRow:
    """What a soft rule lacks here; ``first`` and ``last`` None where it names no months."""

    rule: str
    person: str | None
    post: str | None
    specialty: str | None
    first: date | None
    last: date | None
    missing: int
    unit: str
    reason: Reason | LackReason | None = None


@dataclass(frozen=True)
class GoalRow:
    """A goal as the goals table has it."""

    goal: str
    target: str
    due: str
    status: str


@dataclass(frozen=True)
class AsRecipient:
    """Who comes, what stays open and why, and what is due; ``stints`` None: none were planned."""

    supporters: tuple[Partner, ...]
    posts: tuple[PostRow, ...]
    lacks: tuple[Lack, ...]
    stints: tuple[StintRow, ...] | None
    trainees: tuple[TraineeRow, ...]
    unplaced: tuple[NoPlaceRow, ...]
    shortfalls: tuple[ShortfallRow, ...]
    goals: tuple[GoalRow, ...]
    details: Mapping[tuple[str, int], str]
    """What kept whom from a post in an uncovered month, as unmet.csv writes it."""


@dataclass(frozen=True)
class AsSupporter:
    """Whom it supports, and who is away when; ``stints`` None: none were planned."""

    recipients: tuple[Partner, ...]
    stints: tuple[StintRow, ...] | None
    trainees: tuple[TraineeRow, ...]
    shortfalls: tuple[ShortfallRow, ...]


@dataclass(frozen=True)
class Page:
    """One hospital: a side is None where no file has it there.

    ``parent`` is its node above in the telemedicine network. ``months`` are all that the plan's
    posts and pairs span; None where nothing says.
    """

    hospital: str
    recipient: AsRecipient | None
    supporter: AsSupporter | None
    due: tuple[DueRow, ...]
    parent: str | None
    months: Span | None
    names: Mapping[str, str]
    specialties: Mapping[str, str]
