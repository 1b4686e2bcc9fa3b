"""Rotation part by part: greedy first, then relays, then a small exact model where they miss."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace

from matcher.domain.months import Span
from matcher.domain.stints import Stint
from matcher.rotation.bound import gain_bound
from matcher.rotation.exact import cover_exactly
from matcher.rotation.part import Part
from matcher.rotation.relay import best_relay, is_relay
from matcher.rotation.sweep import ANY_LENGTH, Choice, sweep
from matcher.solving.budget import Budget

PATTERN_LENGTHS = 7


@dataclass(frozen=True)
class PartPlan:
    """Stints of one part, the weight they cover, and the most that could be covered."""

    part: Part
    gain: int
    bound: int
    stints: tuple[Stint, ...]

    def others(self) -> Iterator[tuple[Stint, ...]]:
        """Other plans that cover as much, with stints of other lengths and so other people."""
        if not self.part.outline.complete:
            return
        for pattern in self._patterns():
            choices = sweep(self.part, *pattern)
            if weight_of(self.part, choices) == self.gain:
                yield stints_of(self.part, choices)

    def _patterns(self) -> Iterator[tuple[int, ...]]:
        """Every length of stint, and every two in turn."""
        found = {int(length) for *_, stints in self.part.options for length in set(stints.lengths)}
        lengths = sorted(found)[:PATTERN_LENGTHS]
        yield from ((length,) for length in lengths)
        yield from itertools.permutations(lengths, 2)


def plan_part(part: Part, budget: Budget) -> PartPlan:
    """Find the stints of a part that cover the most weight."""
    bound = gain_bound(part)
    if not part.outline.complete:
        return _exact(PartPlan(part, 0, bound, ()), budget)
    plan = max((_swept(part, bound, length) for length in (ANY_LENGTH, 0)), key=_gain)
    if plan.gain < bound and is_relay(part) and not budget.over:
        plan = _relayed(plan)
    if plan.gain < plan.bound and not budget.over:
        plan = _exact(plan, budget)
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
    answer = cover_exactly(plan.part, plan.stints, budget)
    bound = min(plan.bound, answer.bound)
    if answer.gain <= plan.gain:
        return replace(plan, bound=bound)
    return PartPlan(plan.part, answer.gain, bound, answer.stints)


def weight_of(part: Part, choices: list[Choice]) -> int:
    """Weight of the post-months that the choices cover."""
    total = 0
    for j, post in enumerate(part.posts):
        needs = part.needs(post)
        open_months = [t for t, need in enumerate(needs) if need > 0]
        for _, k, first, last in choices:
            if k == j:
                for month in range(first, last + 1):
                    needs[month] -= 1
        total += post.weight * sum(1 for t in open_months if needs[t] <= 0)
    return total


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
