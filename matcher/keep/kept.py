"""What is to be kept: pairs, and stints of these people, posts and months exactly."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from matcher.check.evidence import merge
from matcher.domain.months import Span
from matcher.domain.pair_costs import Pair
from matcher.domain.scenario import Scenario
from matcher.domain.stints import Stint


@dataclass(frozen=True)
class Kept:
    """Pairs and planned stints to keep.

    The pairs of the stints are among the pairs; stints of one person at one post that follow one
    another are one.
    """

    pairs: frozenset[Pair]
    stints: tuple[Stint, ...] = ()

    def runs(self, scenario: Scenario) -> tuple[Stint, ...]:
        """Each kept stint with the fixed ones that it continues, or that continue it."""
        wholes = merge((*self.stints, *scenario.fixed_stints))
        own = {(stint.person, stint.post_key): stint for stint in self.stints}
        return tuple(
            replace(own[whole.person, whole.post_key], months=whole.months)
            for whole in wholes
            if whole.planned is not None
        )

    def lost(self, pairs: Collection[Pair], stints: Collection[Stint]) -> int:
        """Count what a plan does not keep, or keeps as a part of a longer stint only."""
        there = {_who(stint) for stint in merged(stints)}
        return len(self.pairs - set(pairs)) + sum(_who(s) not in there for s in self.stints)


def kept(pairs: Iterable[Pair], stints: Iterable[Stint]) -> Kept:
    """Put together what is to be kept."""
    rows = merged(stints)
    return Kept(frozenset((*pairs, *((s.supporter, s.recipient) for s in rows))), rows)


def merged(stints: Iterable[Stint]) -> tuple[Stint, ...]:
    """Join planned stints of one person at one post that follow one another."""
    rows = sorted(stints, key=lambda stint: (stint.person, stint.post_key, stint.months))
    found: list[Stint] = []
    for stint in rows:
        last = found[-1] if found else None
        if last is not None and _follows(last, stint):
            found[-1] = replace(last, months=Span(last.months.first, stint.months.last))
        else:
            found.append(stint)
    return tuple(found)


def _follows(one: Stint, other: Stint) -> bool:
    same = (one.person, one.post_key) == (other.person, other.post_key)
    return same and other.months.first == one.months.last + 1


def _who(stint: Stint) -> tuple[str, tuple[str, str], Span]:
    return stint.person, stint.post_key, stint.months
