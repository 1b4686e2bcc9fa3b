"""Why a post-month stays open: how far anybody of the paired supporters got.

The reasons stand in the order in which a candidate is asked about them. A candidate stops at the
first that holds; the post-month's reason is the furthest that any candidate reached, so it is the
first reason in the list behind which nobody gets. It looks at one month (at all months of a
``single`` post) and at hard rules only. Lengths of stints, batches, handovers and the objective
are not looked at: somebody whom only these kept away is ``not_chosen``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from matcher.domain.months import Span, format_span
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.plan.candidates import Account, Candidates
from matcher.plan.details import Details

if TYPE_CHECKING:
    from matcher.plan.plan import Plan


class Reason(StrEnum):
    """The fixed list, first to last."""

    NO_PAIR = "no_pair"
    NOBODY_QUALIFIED = "nobody_qualified"
    TITLE = "title"
    OUT_OF_MONTHS = "out_of_months"
    ABSENT = "absent"
    RESTING = "resting"
    MONTHS_USED_UP = "months_used_up"
    MONTHS_NEEDED_ELSEWHERE = "months_needed_elsewhere"
    RETENTION = "retention"
    ELSEWHERE = "elsewhere"
    NOT_CHOSEN = "not_chosen"


ORDER = tuple(Reason)


@dataclass(frozen=True, slots=True)
class Unmet:
    """One uncovered post-month; ``detail`` holds ids and counts, no words of a language."""

    recipient: str
    post: str
    month: int
    reason: Reason
    detail: str


def unmet(plan: Plan) -> tuple[Unmet, ...]:
    """Give every uncovered post-month; none where coverage cannot be assessed."""
    if plan.covered is None:
        return ()
    search = _Search(plan)
    return tuple(
        Unmet(post.recipient, post.name, month, *search.reason(post, month))
        for post in plan.problem.posts
        for month in post.months
        if month not in plan.covered[post.key]
    )


@dataclass(frozen=True)
class _Search:
    plan: Plan

    @cached_property
    def candidates(self) -> Candidates:
        """What can be asked about a person."""
        return Candidates(self.plan.evidence)

    @cached_property
    def details(self) -> Details:
        """What names the cause behind a reason."""
        return Details(self.candidates)

    def reason(self, post: Post, month: int) -> tuple[Reason, str]:
        """Give the reason for one post-month, and its detail."""
        problem = self.plan.problem
        paired = self.plan.evidence.supporters_of[post.recipient]
        spans = {supporter: problem.in_force(supporter, post.recipient) for supporter in paired}
        present = [supporter for supporter, months in spans.items() if month in months]
        if not present:
            return Reason.NO_PAIR, " ".join(map(_shown_span, spans.items()))
        months = post.months if post.single else Span(month, month)
        stops = [
            (person, self._stop(person, post, months))
            for supporter in present
            for person in self.candidates.qualified(supporter, post)
            if not self.candidates.holds(person, post, month)
        ]
        if not stops:
            return Reason.NOBODY_QUALIFIED, " ".join(present)
        furthest = max((reason for _, reason in stops), key=ORDER.index)
        return furthest, self._detail(stops, post, months)

    def _stop(self, person: Person, post: Post, months: Span) -> Reason:
        """Give the first reason that keeps a qualified person from the post in these months."""
        return next(reason for reason, holds in self._asked(person, post, months) if holds)

    def _asked(self, person: Person, post: Post, months: Span) -> Iterator[tuple[Reason, bool]]:
        """Ask reason by reason; ``elsewhere`` early, as the later ones judge people at home."""
        ask = self.candidates
        yield Reason.TITLE, ask.title_too_low(person, post)
        yield Reason.OUT_OF_MONTHS, not person.months.covers(months)
        yield Reason.ABSENT, any(absence.months & months for absence in person.absences)
        yield Reason.ELSEWHERE, any(ask.stint(person.id, month) for month in months)
        near = (stint for month in months for stint in ask.rests_from(person, post, month))
        yield Reason.RESTING, any(near)
        yield Reason.MONTHS_USED_UP, _overdrawn(ask.account(person, post, months, later=False))
        yield Reason.MONTHS_NEEDED_ELSEWHERE, _overdrawn(ask.account(person, post, months))
        away = any(ask.department_is_out(person, post, month) for month in months)
        yield Reason.RETENTION, away
        yield Reason.NOT_CHOSEN, True

    def _detail(self, stops: list[tuple[Person, Reason]], post: Post, months: Span) -> str:
        """Name every candidate with the own reason, those who got furthest first.

        People with one reason and one cause stand together.
        """
        together: dict[str, list[str]] = defaultdict(list)
        for person, reason in sorted(stops, key=lambda item: -ORDER.index(item[1])):
            cause = self.details.of(reason, person, post, months)
            together[f"{reason} ({cause})" if cause else reason].append(person.id)
        return "; ".join(f"{', '.join(people)}: {why}" for why, people in together.items())


def _overdrawn(account: Account | None) -> bool:
    return account is not None and account.overdrawn


def _shown_span(item: tuple[str, Span]) -> str:
    supporter, months = item
    return f"{supporter} {format_span(months)}" if months else supporter
