"""What keeps one person from one post in one month of a finished plan."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any

from matcher.check.evidence import Evidence, WholeStint
from matcher.domain.months import Span
from matcher.domain.people import Person, Title
from matcher.domain.posts import Post


@dataclass(frozen=True)
class Account:
    """Months that a person is on stints, those that one more stint takes, and the most allowed."""

    used: int
    more: int
    limit: int

    @property
    def overdrawn(self) -> bool:
        """Tell whether there is no room."""
        return self.used + self.more > self.limit

    def __str__(self) -> str:
        return f"{self.used}+{self.more}>{self.limit}"


@dataclass(frozen=True)
class Candidates:
    """Questions about people and posts, answered from the stints of a plan."""

    evidence: Evidence
    _qualified: dict[tuple[str, tuple[str, str]], tuple[Person, ...]] = field(default_factory=dict)

    def qualified(self, supporter: str, post: Post) -> tuple[Person, ...]:
        """Give the supporter's people with the post's role and specialty, whatever their title."""
        key = supporter, post.key
        if key not in self._qualified:
            people = self.evidence.problem.people_of[supporter]
            self._qualified[key] = tuple(person for person in people if _fits(person, post))
        return self._qualified[key]

    def stint(self, person: str, month: int) -> WholeStint | None:
        """Give the stint that a person is on in a month."""
        return self._busy.get((person, month))

    def holds(self, person: Person, post: Post, month: int) -> bool:
        """Tell whether the person is at this very post."""
        stint = self.stint(person.id, month)
        return stint is not None and (stint.recipient, stint.post) == post.key

    def title_too_low(self, person: Person, post: Post) -> bool:
        """Compare with the post's own title and the one that the rule asks for."""
        return person.title < self.title_asked(person, post)

    def title_asked(self, person: Person, post: Post) -> Title:
        """Give the lowest title that post and rule admit for the person's role."""
        rule = self._rule("min_title", post)
        return post.min_title if rule is None else max(post.min_title, rule.asks(person))

    def rests_from(self, person: Person, post: Post, month: int) -> Iterator[WholeStint]:
        """Give the other stints of the person, earlier or later, that the month is too close to.

        A stint at the same post that the month would only prolong does not count, unless it has
        its full length already.
        """
        rule = self._rule("rest", post)
        for stint in self.evidence.stints_of.get(person.id, ()) if rule is not None else ():
            near = _months_between(stint.months, month) < rule.months
            if near and not self._prolongs(stint, post, month):
                yield stint

    def account(
        self, person: Person, post: Post, months: Span, *, later: bool = True
    ) -> Account | None:
        """Count the person's months of the horizon with the shortest stint that has these months.

        ``later`` False: stints that the plan chose for months after these do not count. None:
        nothing limits the person's total.
        """
        rule = self._rule("max_months", post)
        limits = (person.max_months, rule.months if rule is not None else None)
        limit = min((limit for limit in limits if limit is not None), default=None)
        if limit is None:
            return None
        stints = self.evidence.stints_of.get(person.id, ())
        counted = [
            stint
            for stint in stints
            if later or stint.planned is None or stint.months.first < months.first
        ]
        used = len(self._months_on(counted))
        return Account(used, self._least(stints, post, months), limit)

    def department_is_out(self, person: Person, post: Post, month: int) -> bool:
        """Tell whether the home department has as many people away as it may."""
        rule = self._rule("retention", post)
        if rule is None:
            return False
        headcount = self.evidence.problem.headcount[person.hospital, person.specialty]
        limit = max(1, math.floor(Fraction(rule.away_share) * headcount))
        return len(self.away(person, month)) >= limit

    def away(self, person: Person, month: int) -> Collection[str]:
        """Give who of the person's home department, whatever the role, is on a stint."""
        return self._away.get((person.hospital, person.specialty, month), ())

    def _months_on(self, stints: Iterable[WholeStint]) -> set[int]:
        horizon = self.evidence.problem.horizon
        return {month for stint in stints for month in stint.months & horizon}

    @cached_property
    def _busy(self) -> Mapping[tuple[str, int], WholeStint]:
        stints = self.evidence.whole_stints
        return {(stint.person, month): stint for stint in stints for month in stint.months}

    @cached_property
    def _away(self) -> Mapping[tuple[str, str | None, int], set[str]]:
        found: dict[tuple[str, str | None, int], set[str]] = defaultdict(set)
        for person_id, month in self._busy:
            person = self.evidence.problem.staff[person_id]
            found[person.hospital, person.specialty, month].add(person_id)
        return dict(found)

    def _rule(self, name: str, post: Post) -> Any:
        """Give a hard rule in force for the post's recipient, or None."""
        problem = self.evidence.problem
        rule = problem.scenario.rules.get(name)
        if rule is None or rule.is_soft or not rule.concerns(problem.recipients[post.recipient]):
            return None
        return rule

    def _prolongs(self, stint: WholeStint, post: Post, month: int) -> bool:
        longest = self._rule("max_stint", post)
        return (
            (stint.recipient, stint.post) == post.key
            and _months_between(stint.months, month) == 0
            and (longest is None or len(stint.months) < longest.months)
        )

    def _least(self, stints: tuple[WholeStint, ...], post: Post, months: Span) -> int:
        """Give the fewest months that a stint with these months would add."""
        rule = self._rule("min_stint", post)
        if any(self._prolongs(stint, post, months.first) for stint in stints):
            return len(months)
        return max(len(months), rule.months if rule is not None and not post.single else 1)


def _fits(person: Person, post: Post) -> bool:
    specialty = post.specialty is None or post.specialty in person.specialties
    return specialty and person.role is post.role


def _months_between(span: Span, month: int) -> int:
    """Count the months that lie between a span and a month outside it."""
    return (month - span.last if month > span.last else span.first - month) - 1
