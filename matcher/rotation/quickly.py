"""Rotation part by part: greedy first, then relays, then a small exact model where they miss."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from matcher.domain.months import Span
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.rotation.bound import gain_bound
from matcher.rotation.exact import cover_exactly
from matcher.rotation.part import Part, weight_covered
from matcher.rotation.pooled import pooled
from matcher.rotation.relay import Favour, best_relay, is_relay, other_relay
from matcher.rotation.sweep import ANY_LENGTH, Choice, sweep

PATTERN_LENGTHS = 5


@dataclass(frozen=True)
class PartPlan:
    """Stints of one part, the weight they cover, and the most that could be covered.

    Where people hand over, the stints lack nothing of it, and neither do those of the ``bound``.
    """

    part: Part
    gain: int
    bound: int
    stints: tuple[Stint, ...]

    @property
    def widest(self) -> int:
        """The most that could be covered if handovers could be missing as well."""
        return gain_bound(self.part) if self.part.outline.handover else self.bound

    def others(self, favoured: frozenset[str]) -> Iterator[tuple[Stint, ...]]:
        """Other plans that cover as much: more of the favoured recipients, or more people."""
        if not self.part.outline.complete:
            return
        own = favoured & {post.recipient for post in self.part.posts}
        for way in self._ways(own):
            if way not in self._tried:
                choices = self._try(*way)
                same = weight_of(self.part, choices) == self.gain
                self._tried[way] = stints_of(self.part, choices) if same else None
            found = self._tried[way]
            if found is not None:
                yield found

    @cached_property
    def _tried(self) -> dict[tuple, tuple[Stint, ...] | None]:
        """Other plans by the way they were found; None: it covers less."""
        return {}

    def _ways(self, favoured: frozenset[str]) -> Iterator[tuple]:
        """Relays by favour, then sweeps with every length of stint, and every two in turn."""
        if is_relay(self.part):
            if self.part.outline.handover:
                yield other_relay, Favour(months=self._vacant_months())
            yield from ((other_relay, Favour(favoured, n)) for n in (None, *self._lengths))
        yield from ((sweep, n) for n in self._lengths)
        yield from ((sweep, *both) for both in itertools.permutations(self._lengths, 2))

    def _try(self, method: object, *how: Any) -> list[Choice]:
        if method is sweep:
            return sweep(self.part, *how)
        return list(other_relay(self.part, self.gain, *how).choices)

    def _vacant_months(self) -> frozenset[int]:
        """Month positions in which nobody of the part is away."""
        start = self.part.book.problem.horizon.first
        busy = {month - start for stint in self.stints for month in stint.months}
        return frozenset(range(self.part.book.open.length)) - busy

    @cached_property
    def _lengths(self) -> list[int]:
        found = {int(length) for *_, stints in self.part.options for length in set(stints.lengths)}
        return sorted(found)[:PATTERN_LENGTHS]


def plan_part(part: Part, budget: Budget) -> PartPlan:
    """Find the stints of a part that cover the most weight."""
    plan = sketch_part(part, budget)
    if not part.outline.complete or (plan.gain < plan.bound and not budget.over):
        plan = _exact(plan, budget)
    return plan


def sketch_part(part: Part, budget: Budget) -> PartPlan:
    """Find good stints of a part without a solver."""
    bound = gain_bound(part)
    if not part.outline.complete:
        return PartPlan(part, 0, bound, ())
    swept = [_swept(part, bound, length) for length in (ANY_LENGTH, 0)]
    plan = max((*_as_published(part, bound), *swept), key=_gain)
    if plan.gain < bound and is_relay(part) and not budget.over:
        plan = _relayed(plan)
    return plan


def _gain(plan: PartPlan) -> int:
    return plan.gain


def _swept(part: Part, bound: int, length: int) -> PartPlan:
    choices = sweep(part, length)
    return PartPlan(part, weight_of(part, choices), bound, stints_of(part, choices))


def _as_published(part: Part, bound: int) -> Iterator[PartPlan]:
    """What stands of an earlier plan, filled up; where people hand over, that is not so simple."""
    begun = part.begun
    if begun and not part.outline.handover:
        choices = sweep(part, begun=begun)
        yield PartPlan(part, weight_of(part, choices), bound, stints_of(part, choices))


def _relayed(plan: PartPlan) -> PartPlan:
    relay = best_relay(plan.part, known=plan.gain)
    bound = min(plan.bound, relay.bound)
    if relay.gain == plan.gain:
        return replace(plan, bound=bound)
    return PartPlan(plan.part, relay.gain, bound, stints_of(plan.part, list(relay.choices)))


def _exact(plan: PartPlan, budget: Budget) -> PartPlan:
    pools = pooled(plan.part, budget)
    if pools is not None and pools.gain >= plan.gain:
        bound = min(plan.bound, pools.bound)
        return PartPlan(plan.part, pools.gain, bound, stints_of(plan.part, list(pools.choices)))
    answer = cover_exactly(plan.part, plan.stints, budget)
    bound = min(plan.bound, answer.bound)
    if answer.gain <= plan.gain:
        return replace(plan, bound=bound)
    return PartPlan(plan.part, answer.gain, bound, answer.stints)


def weight_of(part: Part, choices: list[Choice]) -> int:
    """Weight of the post-months that the choices cover."""
    spans: list[list[tuple[int, int]]] = [[] for _ in part.posts]
    for _, j, first, last in choices:
        spans[j].append((first, last))
    return sum(
        weight_covered(post, part.needs(post), spans[j]) for j, post in enumerate(part.posts)
    )


def stints_of(part: Part, choices: list[Choice]) -> tuple[Stint, ...]:
    """Choices by number as stints."""
    start = part.book.problem.horizon.first
    return tuple(
        Stint(
            person=part.people[i].id,
            supporter=part.people[i].hospital,
            recipient=part.posts[j].recipient,
            post=part.posts[j].name,
            specialty=part.posts[j].specialty,
            months=Span(start + first, start + last),
        )
        for i, j, first, last in choices
    )
