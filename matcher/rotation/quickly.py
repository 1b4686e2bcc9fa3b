"""Rotation part by part: greedy first, then relays, then a small exact model where they miss."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace

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
    """Stints of one part, the weight they cover, and the most that could be covered."""

    part: Part
    gain: int
    bound: int
    stints: tuple[Stint, ...]

    def others(self, favoured: frozenset[str]) -> Iterator[tuple[Stint, ...]]:
        """Other plans that cover as much: more of the favoured recipients, or more people."""
        if not self.part.outline.complete:
            return
        relays = self._relays(favoured) if is_relay(self.part) else ()
        for choices in itertools.chain(relays, self._sweeps()):
            if weight_of(self.part, choices) == self.gain:
                yield stints_of(self.part, choices)

    def _relays(self, favoured: frozenset[str]) -> Iterator[list[Choice]]:
        for longest in (None, *self._lengths()):
            yield list(other_relay(self.part, self.gain, Favour(favoured, longest)).choices)

    def _sweeps(self) -> Iterator[list[Choice]]:
        """Every length of stint, and every two in turn."""
        yield from (sweep(self.part, length) for length in self._lengths())
        for pattern in itertools.permutations(self._lengths(), 2):
            yield sweep(self.part, *pattern)

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
    plan = max((_swept(part, bound, length) for length in (ANY_LENGTH, 0)), key=_gain)
    if plan.gain < bound and is_relay(part) and not budget.over:
        plan = _relayed(plan)
    return plan


def _gain(plan: PartPlan) -> int:
    return plan.gain


def _swept(part: Part, bound: int, length: int) -> PartPlan:
    choices = sweep(part, length)
    return PartPlan(part, weight_of(part, choices), bound, stints_of(part, choices))


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
