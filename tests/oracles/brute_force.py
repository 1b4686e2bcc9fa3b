"""Every plan of a micro problem, judged by the checker alone: no model half is asked anything.

Who is where is written month by month, so that two adjacent stints at one post are one. Only this
is used to be quicker than trying all of it: what a month at a post breaks of a plan's structure, a
person's own stints, or those of some people together, is broken still when others join them.
Demands are the exception, and so are too many people where they hand over: both are left to the
finished plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, combinations, groupby, product

from matcher.check import Verdict
from matcher.domain.months import Span
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.problem import Problem
from tests.plans import Pair, judged

Stints = tuple[Stint, ...]


class TooManyError(Exception):
    """There are more plans than anybody wants to look at."""


@dataclass
class BruteForce:
    """The best plan of all; ``most``: how many judgements may be asked of the checker."""

    problem: Problem
    most: int = 4000
    asked: int = field(default=0, init=False)

    def best(self) -> tuple[int, ...] | None:
        """The lexicographically least level values; None: every plan breaks a hard rule."""
        verdicts = (verdict for pairs in self._pairings() for verdict in self._plans(pairs))
        values = (tuple(value for _, value in verdict.levels) for verdict in verdicts)
        return min(values, default=None)

    def _pairings(self) -> Iterator[tuple[Pair, ...]]:
        """Every set of pairs that breaks nothing by itself."""
        every = list(product(self.problem.supporters, self.problem.recipients))
        for pairs in chain.from_iterable(combinations(every, n) for n in range(len(every) + 1)):
            if not self._hopeless(self._judge(pairs, ())):
                yield pairs

    def _plans(self, pairs: tuple[Pair, ...]) -> Iterator[Verdict]:
        people = list(self.problem.staff.values()) if self.problem.posts else []
        for verdict in self._grow(pairs, (), people):
            if verdict.clean:
                yield verdict

    def _grow(
        self, pairs: tuple[Pair, ...], stints: Stints, people: Sequence[Person]
    ) -> Iterator[Verdict]:
        verdict = self._judge(pairs, stints)
        if self._hopeless(verdict):
            return
        if not people:
            yield verdict
            return
        own = tuple(pair for pair in pairs if pair[0] == people[0].hospital)
        for more in self._of_person(people[0].id, own):
            yield from self._grow(pairs, (*stints, *more), people[1:])

    def _of_person(self, person: str, pairs: tuple[Pair, ...]) -> tuple[Stints, ...]:
        """Everything that one person can do without breaking anything alone."""
        return self._remembered(person, pairs)

    def __post_init__(self) -> None:
        self._remembered = cache(self._alone)

    def _alone(self, person: str, pairs: tuple[Pair, ...]) -> tuple[Stints, ...]:
        found = []
        for places in product(*(self._places(person, pairs, m) for m in self.problem.horizon)):
            stints = self._stints(self.problem.staff[person], places)
            if not self._hopeless(self._judge(pairs, stints), of_pairs=False):
                found.append(stints)
        return tuple(found)

    def _places(self, person: str, pairs: Sequence[Pair], month: int) -> list[Post | None]:
        """At home, or at a post where a single month breaks nothing of what a plan is."""
        places: list[Post | None] = [None]
        for post in self.problem.posts:
            stint = _stint(self.problem.staff[person], post, Span(month, month))
            breaches = self._judge(pairs, (stint,)).violations
            structure = {breach.code for breach in breaches if breach.rule == "structure"}
            if structure <= {"structure-single", *self._mendable}:
                places.append(post)
        return places

    def _stints(self, person: Person, places: Sequence[Post | None]) -> Stints:
        """A row of months, each with a post or None, as stints."""
        found, month = [], self.problem.horizon.first
        for post, group in groupby(places):
            length = len(list(group))
            if post is not None:
                found.append(_stint(person, post, Span(month, month + length - 1)))
            month += length
        return tuple(found)

    @property
    def _mendable(self) -> set[str]:
        """Who hands over may prolong a fixed stint, and only then is there one person less."""
        return {"structure-crowded"} if "handover" in self.problem.scenario.rules else set()

    def _judge(self, pairs: Sequence[Pair], stints: Stints) -> Verdict:
        self.asked += 1
        if self.asked > self.most:
            raise TooManyError
        return judged(self.problem, pairs, stints)

    def _hopeless(self, verdict: Verdict, of_pairs: bool = True) -> bool:
        """Something is broken that no further stint can mend."""
        rules = self.problem.scenario.rules
        for breach in verdict.violations:
            if breach.code in self._mendable:
                continue
            rule = rules.get(breach.rule)
            if rule is None or (rule.assessed_by == "stints" and rule.group != "demand"):
                return True
            if of_pairs and rule.assessed_by == "pairs":
                return True
        return False


def _stint(person: Person, post: Post, months: Span) -> Stint:
    return Stint(
        person=person.id,
        supporter=person.hospital,
        recipient=post.recipient,
        post=post.name,
        specialty=post.specialty,
        months=months,
    )
