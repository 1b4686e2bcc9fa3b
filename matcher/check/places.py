"""Who takes a place over from whom, where a rule asks people to hand over.

A post has ``count`` places, each held by one person at a time. Somebody may come while the one
whose place they take is still there: those months are the handover, and only the one who leaves
holds the place in them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from matcher.check.evidence import Evidence, WholeStint
from matcher.domain.months import Span
from matcher.domain.posts import Post

Link = tuple[int, int]
"""Numbers of the stint that ends and of the stint that takes its place over."""


@dataclass(frozen=True)
class Following:
    """One stint takes the place of another without a vacant month in between.

    ``overlap``: months in which both are there. ``short``: more months in which both should be.
    """

    before: WholeStint
    after: WholeStint
    overlap: int
    short: int


@dataclass(frozen=True)
class Settled:
    """Who takes over from whom, so that least is wrong.

    ``excess``: people beyond the places, over all months with planned ones. ``short``: months of
    handover that are missing. ``newcomers``: by month, how many are there who hold no place yet.
    """

    excess: int = 0
    short: int = 0
    followings: tuple[Following, ...] = ()
    newcomers: Mapping[int, int] = field(default_factory=dict)

    @property
    def badness(self) -> tuple[int, int]:
        """What is made least: first the excess, then the months missing."""
        return self.excess, self.short


def settle(evidence: Evidence, post: Post, months: int) -> Settled:
    """Find out who takes over from whom at a post, ``months`` of handover being asked for."""
    here = evidence.stints_at.get(post.recipient, ())
    fixed = evidence.problem.fixed_at.get(post.key, ())
    known = frozenset((stint.person, month) for stint in fixed for month in stint.months)
    return _Sweep(post, tuple(s for s in here if s.post_key == post.key), known, months).settled()


@dataclass(frozen=True)
class _Sweep:
    """Month by month, every way to say who takes over, the better one of equal ways kept.

    ``known`` are the people and months that are facts.
    """

    post: Post
    stints: tuple[WholeStint, ...]
    known: frozenset[tuple[str, int]]
    months: int

    def settled(self) -> Settled:
        ways: dict[frozenset[Link], Settled] = {frozenset(): Settled()}
        for month in self.post.months:
            for number in self.starting.get(month, ()):
                ways = _best(self._choices(ways, number))
            ways = _best(self._judged(ways, month))
        return min(ways.values(), key=lambda way: way.badness)

    # Choices -----------------------------------------------------------------------------------

    def _choices(
        self, ways: Mapping[frozenset[Link], Settled], number: int
    ) -> Iterator[tuple[frozenset[Link], Settled]]:
        """The stint takes no place over for certain, or that of one that nobody took yet."""
        for links, way in ways.items():
            yield links, way
            taken = {before for before, _ in links}
            for before in self._leaving(number):
                if before not in taken:
                    yield links | {(before, number)}, way

    def _leaving(self, number: int) -> list[int]:
        return [n for n, _ in enumerate(self.stints) if self._hands_over(n, number)]

    def _hands_over(self, one: int, other: int) -> bool:
        """Both are there for 1 to ``months`` months, in which facts alone do not overfill it."""
        before, after = self.stints[one], self.stints[other]
        both = Span(after.months.first, before.months.last)
        if before.person == after.person or len(both) > self.months:
            return False
        if both.last + 1 not in self.post.months or not self.post.months.covers(both):
            return False
        if not both:
            adjacent = both.last + 1 == both.first and both.first > self.post.months.first
            return adjacent and self._both_facts(one, other)
        ordered = before.months.first <= both.first and after.months.last > both.last
        return ordered and all(self.facts[month] <= self.post.count for month in both)

    # Judgement ---------------------------------------------------------------------------------

    def _judged(
        self, ways: Mapping[frozenset[Link], Settled], month: int
    ) -> Iterator[tuple[frozenset[Link], Settled]]:
        """Count the month; forget the links that no later month can need."""
        for links, way in ways.items():
            new = self._newcomers(links, month)
            holding = len(self.people[month]) - new
            planned = len(self.people[month]) > self.facts[month]
            beyond = max(0, holding - self.post.count) if planned else 0
            found = (*self._taking_over(links, month), *self._adjoining(links, month))
            kept = frozenset(link for link in links if self._last(link) >= month)
            yield (
                kept,
                Settled(
                    way.excess + beyond,
                    way.short + sum(following.short for following in found),
                    (*way.followings, *found),
                    {**way.newcomers, month: new},
                ),
            )

    def _taking_over(self, links: frozenset[Link], month: int) -> Iterator[Following]:
        """The links of stints that start in this month."""
        for one, other in sorted(links):
            if self.stints[other].months.first == month:
                yield self._following(one, other)

    def _adjoining(self, links: frozenset[Link], month: int) -> Iterator[Following]:
        """Who starts without a link takes a vacant place, else one that was left just before."""
        if month == self.post.months.first:
            return
        followers, leavers = {b for _, b in links}, {a for a, _ in links}
        fresh = [n for n in self.starting.get(month, ()) if n not in followers]
        left = [n for n in self.ending.get(month - 1, ()) if n not in leavers]
        holding = len(self.people[month - 1]) - self._newcomers(links, month - 1)
        places = max(self.post.count, self.facts[month], self.facts[month - 1])
        forced = min(len(left), len(fresh) - max(0, places - holding))
        fresh.sort(key=lambda n: (self._starts_as_fact(n), n))
        left.sort(key=lambda n: (not self._ends_as_fact(n), n))
        for one, other in list(zip(left, fresh, strict=False))[: max(0, forced)]:
            yield self._following(one, other)

    def _following(self, one: int, other: int) -> Following:
        """Facts that follow facts lack nothing; no more is asked than the post has months."""
        before, after = self.stints[one], self.stints[other]
        last = before.months.last
        overlap = last - after.months.first + 1
        asked = len(Span(last - self.months + 1, last) & self.post.months)
        missing = 0 if self._both_facts(one, other) else max(0, asked - overlap)
        return Following(before, after, overlap, missing)

    def _newcomers(self, links: frozenset[Link], month: int) -> int:
        return sum(
            self.stints[after].months.first <= month <= self.stints[before].months.last
            for before, after in links
        )

    def _both_facts(self, one: int, other: int) -> bool:
        return self._ends_as_fact(one) and self._starts_as_fact(other)

    def _starts_as_fact(self, number: int) -> bool:
        stint = self.stints[number]
        return (stint.person, stint.months.first) in self.known

    def _ends_as_fact(self, number: int) -> bool:
        stint = self.stints[number]
        return (stint.person, stint.months.last) in self.known

    def _last(self, link: Link) -> int:
        return self.stints[link[0]].months.last

    # Look-ups ----------------------------------------------------------------------------------

    @cached_property
    def starting(self) -> Mapping[int, list[int]]:
        """Stints by their first month."""
        return _by(enumerate(stint.months.first for stint in self.stints))

    @cached_property
    def ending(self) -> Mapping[int, list[int]]:
        """Stints by their last month."""
        return _by(enumerate(stint.months.last for stint in self.stints))

    @cached_property
    def people(self) -> Mapping[int, set[str]]:
        """Everybody who is there, by month."""
        found: dict[int, set[str]] = defaultdict(set)
        for stint in self.stints:
            for month in stint.months & self.post.months:
                found[month].add(stint.person)
        return found

    @cached_property
    def facts(self) -> Mapping[int, int]:
        """How many are there as a fact, by month."""
        return Counter(month for _, month in self.known)


def _best(
    ways: Iterator[tuple[frozenset[Link], Settled]],
) -> dict[frozenset[Link], Settled]:
    found: dict[frozenset[Link], Settled] = {}
    for links, way in ways:
        if links not in found or way.badness < found[links].badness:
            found[links] = way
    return found


def _by(numbered: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for number, month in numbered:
        found[month].append(number)
    return found
