"""What the peers know of the rules, read off a problem once and in plain numbers.

Written for the rules that benchmark instances have; ``Known.of`` refuses a problem with others.
Nothing here is used by matcher, and nothing of matcher's models is used here.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from matcher.domain.hospitals import Kind, Recipient
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.problem import Problem
from matcher.terms import TERMS

Pair = tuple[str, str]
OF_PAIRS = {"kinds", "links", "full_coverage", "capacity"}
OF_STINTS = {"min_stint", "max_stint", "rest", "max_months", "retention", "presence", "team"}
KNOWN = OF_PAIRS | OF_STINTS | {"two_plus_five", "listed"}


@dataclass(frozen=True)
class Demand:
    """Distinct people asked for at a recipient in these month positions."""

    recipient: str
    months: range
    people: int


@dataclass(frozen=True)
class Known:
    """A problem as the peers see it; months are positions in the horizon, from 0."""

    problem: Problem

    @classmethod
    def of(cls, problem: Problem) -> Known:
        """Look at a problem; ValueError for what the peers do not know."""
        rules = problem.scenario.rules
        unknown = set(rules) - KNOWN
        narrowed = [n for n in OF_STINTS & set(rules) - {"presence", "team"} if _narrow(rules[n])]
        if unknown or narrowed or problem.scenario.fixed_stints or not problem.staff:
            raise ValueError(f"no peer knows this problem: {sorted(unknown)} {narrowed}")
        return cls(problem)

    @property
    def length(self) -> int:
        """Months in the horizon."""
        return len(self.problem.horizon)

    def number(self, rule: str, default: int) -> int:
        """The months that a rule asks for, or the default without it."""
        found = self.problem.scenario.rules.get(rule)
        return default if found is None or found.months is None else found.months

    # Pairs ---------------------------------------------------------------------------------------

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Every pair that kinds and links admit, recipient by recipient."""
        problem = self.problem
        rules = [rule for name, rule in problem.scenario.rules.items() if name in OF_PAIRS]
        return tuple(
            (s, r)
            for r, recipient in problem.recipients.items()
            for s in problem.supporters
            if s != r and problem.in_force(s, r)
            if all(x.allows_pair(problem, s, r) for x in rules if x.concerns(recipient))
        )

    def supporters_wanted(self, recipient: Recipient) -> tuple[int, int]:
        """Fewest and most supporters; without the rule any number."""
        if "full_coverage" not in self.problem.scenario.rules:
            return 0, len(self.problem.supporters)
        low, high = recipient.min_supporters, recipient.max_supporters
        low = min(1, 1 if high is None else high) if low is None else low
        return low, max(1, low) if high is None else high

    def pair_costs(self, terms: Mapping[str, int]) -> dict[Pair, int]:
        """What each pair adds to a weighted sum of terms."""
        own = [term for term in TERMS if term.of_pairs and term.name in terms]
        return {
            pair: sum(terms[t.name] * t.pair_cost(self.problem, *pair) for t in own)
            for pair in self.pairs
        }

    # People --------------------------------------------------------------------------------------

    @cached_property
    def helped(self) -> Mapping[str, tuple[str, ...]]:
        """Recipients that each supporter may support."""
        found: dict[str, list[str]] = {supporter: [] for supporter in self.problem.supporters}
        for supporter, recipient in self.pairs:
            found[supporter].append(recipient)
        return {supporter: tuple(names) for supporter, names in found.items()}

    @cached_property
    def seats(self) -> tuple[tuple[Person, Post], ...]:
        """Every person with every post that they suit and could be sent to."""
        problem = self.problem
        return tuple(
            (person, post)
            for supporter, people in problem.people_of.items()
            for person in people
            for recipient in self.helped[supporter]
            for post in problem.posts_of[recipient]
            if post.suits(person)
        )

    def free(self, person: Person, post: Post) -> list[bool]:
        """By month, whether person, pair and post are all there."""
        start = self.problem.horizon.first
        span = person.months & post.months
        span = span & self.problem.in_force(person.hospital, post.recipient)
        there = [start + month in span for month in range(self.length)]
        for absence in person.absences:
            for month in absence.months & self.problem.horizon:
                there[month - start] = False
        return there

    def stints(self, person: Person, post: Post) -> Iterator[tuple[int, int]]:
        """First and last month of every stint that may stand alone."""
        low, high = self.number("min_stint", 1), self.number("max_stint", self.length)
        high = min(high, self.most_months(person))
        free = self.free(person, post)
        if post.single:
            low = high = len(post.months)
        for first in range(self.length):
            for last in range(first, self.length):
                if not free[last]:
                    break
                if low <= last - first + 1 <= high:
                    yield first, last

    def most_months(self, person: Person) -> int:
        """Most months that a person is away in all."""
        if "max_months" not in self.problem.scenario.rules:
            return self.length
        own = self.length if person.max_months is None else person.max_months
        return min(own, self.number("max_months", self.length))

    def most_away(self, person: Person) -> int:
        """Most people of the person's home department who are away in one month."""
        rule = self.problem.scenario.rules.get("retention")
        size = self.problem.headcount[person.hospital, person.specialty]
        return size if rule is None else max(1, math.floor(Fraction(rule.away_share) * size))

    # Demands -------------------------------------------------------------------------------------

    @cached_property
    def demands(self) -> tuple[Demand, ...]:
        """What presence and team ask for; each person short is one missing unit."""
        rules = self.problem.scenario.rules
        found = []
        for recipient in self.problem.recipients.values():
            months = self._months(recipient)
            presence, team = rules.get("presence"), rules.get("team")
            if presence is not None and presence.concerns(recipient):
                found += [Demand(recipient.id, range(m, m + 1), presence.people) for m in months]
            if team is not None and team.concerns(recipient):
                small = recipient.kind == Kind.TCM and team.tcm is not None
                size = team.tcm if small else team.size
                years = self._years(months)
                found += [Demand(recipient.id, year, size * len(year) // 12) for year in years]
        return tuple(demand for demand in found if demand.people)

    def _months(self, recipient: Recipient) -> range:
        start = self.problem.horizon.first
        here = recipient.months & self.problem.horizon
        return range(here.first - start, here.last - start + 1)

    def _years(self, months: range) -> list[range]:
        by_year: dict[int, list[int]] = defaultdict(list)
        for month in months:
            by_year[(self.problem.horizon.first + month) // 12].append(month)
        return [range(year[0], year[-1] + 1) for year in by_year.values()]


def _narrow(rule) -> bool:
    return rule.kinds is not None or rule.recipients is not None or rule.is_soft
