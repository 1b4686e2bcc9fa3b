"""What keeps one person from one post in one month of a finished plan."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any

from matcher.check.evidence import Evidence, WholeStint
from matcher.domain.months import Span
from matcher.domain.people import Person
from matcher.domain.posts import Post


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
        rule = self._rule("min_title", post)
        return person.title < post.min_title or (
            rule is not None and person.title < rule.asks(person)
        )

    def resting(self, person: Person, post: Post, month: int) -> bool:
        """Tell whether the month is too close to another stint of the person.

        A stint at the same post that the month would only prolong does not count, unless it has
        its full length already.
        """
        rule = self._rule("rest", post)
        return rule is not None and any(
            _months_between(stint.months, month) < rule.months
            and not self._prolongs(stint, post, month)
            for stint in self.evidence.stints_of.get(person.id, ())
        )

    def months_of(self, person: Person) -> int:
        """Count the months of the horizon in which the person is on a stint."""
        return len(self._months_on(self.evidence.stints_of.get(person.id, ())))

    def used_up(self, person: Person, post: Post, months: Span, *, later: bool = True) -> bool:
        """Tell whether the person's total has no room for the shortest stint with these months.

        ``later`` False: stints that the plan chose for months after these do not count.
        """
        rule = self._rule("max_months", post)
        limits = (person.max_months, rule.months if rule is not None else None)
        limit = min((limit for limit in limits if limit is not None), default=None)
        if limit is None:
            return False
        stints = self.evidence.stints_of.get(person.id, ())
        counted = [
            stint
            for stint in stints
            if later or stint.planned is None or stint.months.first < months.first
        ]
        return len(self._months_on(counted)) + self._least(stints, post, months) > limit

    def department_is_out(self, person: Person, post: Post, month: int) -> bool:
        """Tell whether the home department has as many people away as it may."""
        rule = self._rule("retention", post)
        if rule is None:
            return False
        department = person.hospital, person.specialty
        headcount = self.evidence.problem.headcount[department]
        limit = max(1, math.floor(Fraction(rule.away_share) * headcount))
        return len(self._away.get((*department, month), ())) >= limit

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
