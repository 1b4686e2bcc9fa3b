"""One stint more, tried on a plan: what the checker says of every one that could cover a month.

Only what the stint can touch is judged again: the person's other stints, those of the home
department, and those at the recipient. All else stays as it is, with or without it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from matcher.check.assessed import why_not
from matcher.check.check import check
from matcher.check.coverage import holders
from matcher.check.evidence import Evidence
from matcher.check.structure import structure
from matcher.check.violation import Violation
from matcher.check.worse import worse
from matcher.domain.months import Span
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.problem import Problem

_MOST = 400
"""Stints tried for one person, post and month; where there are more, nothing is claimed."""
_IN_ALL = 1500
"""Stints tried on one plan, so that one with thousands of open months is written as fast."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A stint that was tried.

    ``broken`` are the hard rules that it would break, ``amount`` by how much in all. Where it
    breaks none, ``level`` is the first level of the objective that it changes and ``change`` by
    how much (below 0: for the better); None: it changes none.
    """

    months: Span
    broken: tuple[str, ...]
    amount: int = 0
    level: str | None = None
    change: int = 0

    @property
    def order(self) -> tuple[int, int, int]:
        """Fewest rules first, then the smallest breach, then the longest stint."""
        return len(self.broken), self.amount, -len(self.months)


@dataclass(frozen=True)
class Attempts:
    """Tries stints on a plan, each once."""

    evidence: Evidence
    _parts: dict[tuple[str, tuple[str, str]], _Part] = field(default_factory=dict)
    _left: Counter[str] = field(default_factory=lambda: Counter(tries=_IN_ALL))

    def best(self, person: Person, post: Post, months: Span) -> Attempt | None:
        """Give the stint with these months that speaks most for the person at the post.

        One that breaks no hard rule, if any: the longest that betters the objective, or else the
        one that suits it best. Otherwise the one that breaks least. None where there are too many
        to try them all.
        """
        key = person.id, post.key
        if key not in self._parts:
            if self._left["tries"] <= 0:
                return None
            own = self._held.get(post.key, {})
            full = {month for month, people in own.items() if len(people) >= post.count}
            self._parts[key] = _Part(self.evidence, person, post, full, self._left)
        return self._parts[key].best(months)

    @cached_property
    def _held(self) -> Mapping[tuple[str, str], Mapping[int, set[str]]]:
        return holders(self.evidence)


@dataclass
class _Part:
    """The stints of one person at one post; ``full``: months in which others fill it."""

    whole: Evidence
    person: Person
    post: Post
    full: set[int]
    left: Counter[str]
    tried: dict[Span, tuple[Attempt, tuple[int, ...]]] = field(default_factory=dict)

    def best(self, months: Span) -> Attempt | None:
        spans = self._spans(months)
        if not spans or len(spans) > _MOST:
            return None
        fitting, broken = [], []
        for span in sorted(spans, key=lambda span: (-len(span), span)):
            tried = self._tried(span)
            if tried is None:
                return None
            one, changes = tried
            if not one.broken and one.change < 0:
                return one
            (broken if one.broken else fitting).append((changes, one.order, one))
        return min(fitting or broken, key=lambda item: item[:2])[2]

    def _spans(self, months: Span) -> list[Span]:
        """Give every stint with these months that lies where the person is free to come.

        Longer than the handover it cannot stand beside those who fill the post already; shorter
        ones than the rule asks for are left out where longer ones lie there.
        """
        if self.post.single:
            return [self.post.months]
        if not all(month in self._free for month in months):
            return []
        lasting = Span(self._end(months.first, -1), self._end(months.last, 1))
        shortest, longest = self._lengths(lasting)
        return [
            Span(first, last)
            for first in range(lasting.first, months.first + 1)
            for last in range(months.last, lasting.last + 1)
            if shortest <= last - first + 1 <= longest
        ]

    def _end(self, month: int, step: int) -> int:
        """Give the last month, so far on, in which the person can be there.

        Beside people who fill the post, nobody stays longer than for a handover.
        """
        beside = self.evidence.problem.handover(self.post)
        while month + step in self._free and (month + step not in self.full or beside):
            month += step
            beside -= month in self.full
        return month

    def _lengths(self, lasting: Span) -> tuple[int, int]:
        """The lengths that rules admit; where a stint would prolong another one, any."""
        if self._ends & {lasting.first - 1, lasting.last + 1}:
            return 1, len(lasting)
        low, high = (self._months_of(name) for name in ("min_stint", "max_stint"))
        shortest = min(low or 1, len(lasting))
        return shortest, max(shortest, high or len(lasting))

    def _months_of(self, name: str) -> int | None:
        rule = self.evidence.problem.scenario.rules.get(name)
        recipient = self.evidence.problem.recipients[self.post.recipient]
        hard = rule is not None and not rule.is_soft and rule.concerns(recipient)
        return rule.parameters()["months"] if hard and rule is not None else None

    @cached_property
    def _free(self) -> frozenset[int]:
        """Months in which the person is at home and may come."""
        problem, person = self.evidence.problem, self.person
        months = self.post.months & person.months & problem.horizon
        months = months & problem.in_force(person.hospital, self.post.recipient)
        away = {m for stint in self._own for m in stint.months}
        away |= {m for absence in person.absences for m in absence.months & months}
        return frozenset(months) - away

    @cached_property
    def _own(self) -> tuple[Stint, ...]:
        stints = (*self.evidence.placed, *self.evidence.problem.scenario.fixed_stints)
        return tuple(stint for stint in stints if stint.person == self.person.id)

    @property
    def _ends(self) -> set[int]:
        there = [stint.months for stint in self._own if stint.post_key == self.post.key]
        return {month for span in there for month in (span.first, span.last)}

    @cached_property
    def evidence(self) -> Evidence:
        """What decides whether a hard rule is broken.

        Where no hard rule asks for people at a recipient, its other posts have no say.
        """
        rules = self.whole.problem.scenario.rules.values()
        asked = any(rule.group == "demand" and not rule.is_soft for rule in rules)
        return self._wide if asked else _around(self.whole, self.person, self.post, False)

    @cached_property
    def _wide(self) -> Evidence:
        """What decides the levels of the objective, too."""
        return _around(self.whole, self.person, self.post, True)

    @cached_property
    def _broken_before(self) -> tuple[Violation, ...]:
        return tuple(_breaches(self.evidence))

    @cached_property
    def _levels_before(self) -> tuple[tuple[str, int], ...]:
        return check(self._wide).levels

    def _tried(self, span: Span) -> tuple[Attempt, tuple[int, ...]] | None:
        """Give what is known of a stint; None where no more may be tried."""
        if span not in self.tried:
            if self.left["tries"] <= 0:
                return None
            self.left["tries"] -= 1
            self.tried[span] = self._try(span)
        return self.tried[span]

    def _try(self, span: Span) -> tuple[Attempt, tuple[int, ...]]:
        person, post = self.person, self.post
        more = Stint(
            person=person.id,
            supporter=person.hospital,
            recipient=post.recipient,
            post=post.name,
            months=span,
            specialty=post.specialty,
        )
        found = worse(self._broken_before, _breaches(_with(self.evidence, more)))
        broken = tuple(dict.fromkeys(breach.rule for breach in found))
        if broken:
            return Attempt(span, broken, sum(breach.amount for breach in found)), ()
        changes = _changes(self._levels_before, check(_with(self._wide, more)).levels)
        level, change = next(((name, by) for name, by in changes if by), (None, 0))
        return Attempt(span, (), 0, level, change), tuple(by for _, by in changes)


def _with(evidence: Evidence, more: Stint) -> Evidence:
    return replace(evidence, stints=(*(evidence.stints or ()), more))


def _breaches(evidence: Evidence) -> Iterator[Violation]:
    """Give what the checker finds of hard rules."""
    yield from structure(evidence)
    for rule in evidence.problem.scenario.rules.values():
        if not rule.is_soft and why_not(rule, evidence) is None:
            yield from rule.violations(evidence)


def _changes(
    before: Iterable[tuple[str, int]], after: Iterable[tuple[str, int]]
) -> list[tuple[str, int]]:
    return [(name, new - old) for (name, old), (_, new) in zip(before, after, strict=True)]


def _around(evidence: Evidence, person: Person, post: Post, wide: bool) -> Evidence:
    """Keep of a plan the stints of the person's department and those at the post.

    ``wide``: those at all posts of the recipient. Rules on pairs are left out, as pairs stay.
    """
    problem = evidence.problem
    scenario = problem.scenario
    mates = problem.people_of[person.hospital]
    department = {other.id for other in mates if other.specialty == person.specialty}

    def near(stint: Stint) -> bool:
        there = stint.recipient == post.recipient if wide else stint.post_key == post.key
        return there or stint.person in department

    stints = tuple(filter(near, evidence.stints or ()))
    facts = tuple(filter(near, scenario.fixed_stints))
    people = department | {stint.person for stint in (*stints, *facts)}
    places = {post.recipient, *(stint.recipient for stint in (*stints, *facts))}
    posts = {post.key, *(stint.post_key for stint in (*stints, *facts))}
    posts |= {p.key for p in problem.posts_of[post.recipient]} if wide else set()
    part = replace(
        scenario,
        staff={key: problem.staff[key] for key in sorted(people)},
        recipients={key: problem.recipients[key] for key in sorted(places)},
        rules={name: r for name, r in scenario.rules.items() if r.assessed_by == "stints"},
        fixed_stints=facts,
    )
    asked = tuple(problem.post[key] for key in sorted(posts) if key in problem.post)
    pairs = tuple(row for row in evidence.pairs if row.recipient in places)
    return Evidence(Problem(part, (), asked), pairs, stints)
