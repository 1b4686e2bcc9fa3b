"""Why a post-month stays open: how far anybody of the paired supporters got.

The reasons stand in the order in which a candidate is asked about them. A candidate stops at the
first that holds; the post-month's reason is the furthest that any candidate reached, so it is the
first reason in the list behind which nobody gets. It looks at one month (at all months of a
``single`` post) and at hard rules only. Of somebody whom none of these keeps away, every stint that
could cover the month is tried on the plan, and the checker judges it: where each breaks a hard
rule, ``no_stint_fits``; otherwise ``not_chosen``, with what the best of them changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from matcher.check.evidence import Evidence
from matcher.domain.months import Span, format_span
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.plan.attempts import Attempts
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
    NO_STINT_FITS = "no_stint_fits"
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
    search = Search(plan.evidence)
    return tuple(
        Unmet(post.recipient, post.name, month, *search.reason(post, month))
        for post in plan.problem.posts
        for month in post.months
        if month not in plan.covered[post.key]
    )


@dataclass(frozen=True, slots=True)
class Stop:
    """The first reason that kept somebody from a post in some months."""

    person: Person
    post: Post
    months: Span
    reason: Reason


@dataclass(frozen=True)
class Search:
    """Asks of a plan why nobody came."""

    evidence: Evidence

    @cached_property
    def candidates(self) -> Candidates:
        """What can be asked about a person."""
        return Candidates(self.evidence)

    @cached_property
    def details(self) -> Details:
        """What names the cause behind a reason."""
        return Details(self.candidates, self.attempts)

    @cached_property
    def attempts(self) -> Attempts:
        """Stints that are tried on the plan."""
        return Attempts(self.evidence)

    def reason(self, post: Post, month: int) -> tuple[Reason, str]:
        """Give the reason for one post-month, and its detail."""
        spans = self.paired(post.recipient)
        present = [supporter for supporter, months in spans.items() if month in months]
        if not present:
            return Reason.NO_PAIR, " ".join(map(_shown_span, spans.items()))
        stops = self.stops(post, month, present)
        if not stops:
            return Reason.NOBODY_QUALIFIED, " ".join(present)
        return max((stop.reason for stop in stops), key=ORDER.index), self.told(stops)

    def paired(self, recipient: str) -> Mapping[str, Span]:
        """Give the months of a recipient's pairs by supporter."""
        problem, paired = self.evidence.problem, self.evidence.supporters_of[recipient]
        return {supporter: problem.in_force(supporter, recipient) for supporter in paired}

    def stops(self, post: Post, month: int, supporters: Iterable[str]) -> list[Stop]:
        """Give everybody of these supporters who has role and specialty and is not at the post."""
        return [
            self.stop(person, post, month)
            for supporter in supporters
            for person in self.candidates.qualified(supporter, post)
            if not self.candidates.holds(person, post, month)
        ]

    def stop(self, person: Person, post: Post, month: int) -> Stop:
        """Give the first reason that keeps a qualified person from the post in a month."""
        months = post.months if post.single else Span(month, month)
        found = (reason for reason, holds in self._asked(person, post, months) if holds)
        return Stop(person, post, months, next(found))

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
        tried = self.attempts.best(person, post, months)
        yield Reason.NO_STINT_FITS, tried is not None and bool(tried.broken)
        yield Reason.NOT_CHOSEN, True

    def told(self, stops: Iterable[Stop]) -> str:
        """Name every candidate with the own reason, those who got furthest first.

        People with one reason and one cause stand together.
        """
        together: dict[str, list[str]] = defaultdict(list)
        for stop in sorted(stops, key=lambda stop: -ORDER.index(stop.reason)):
            cause = self.details.of(stop.reason, stop.person, stop.post, stop.months)
            why = f"{stop.reason} ({cause})" if cause else f"{stop.reason}"
            together[why].append(stop.person.id)
        return "; ".join(f"{', '.join(people)}: {why}" for why, people in together.items())


def _overdrawn(account: Account | None) -> bool:
    return account is not None and account.overdrawn


def _shown_span(item: tuple[str, Span]) -> str:
    supporter, months = item
    return f"{supporter} {format_span(months)}" if months else supporter
