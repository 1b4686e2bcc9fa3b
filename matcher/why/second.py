"""The second solve: the same question with the pair pinned or banned, from the first plan on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from matcher.domain.proof import PartProof
from matcher.plan.plan import LevelResult, Plan
from matcher.prices import Standing, standing_of
from matcher.solving.levels import is_most, levels_assessed, tie_everything
from matcher.solving.solution import Start


def begun(plan: Plan, recipient: str) -> Start:
    """Begin from a plan whose pairs at a recipient will not do.

    Parts that the recipient is no part of are left as they are, proven or not, so that the time
    goes where something changes; where levels do not add up over parts, all are seen to again.
    """
    apart = _apart(plan)
    others = [part for part in plan.parts if apart and recipient not in part.recipients]
    return Start(
        pairs=plan.chosen,
        stints=plan.planned,
        spoilt=frozenset([recipient]),
        proven={frozenset(p.recipients): replace(p, bounds=p.values) for p in others},
    )


Inside = tuple[Standing, Standing] | None
"""The standing of the parts of two plans that a pair can touch; None: of all of them."""


def inside(first: Plan, second: Plan, recipient: str) -> Inside:
    """The standing of the parts of both plans that a recipient's pair can touch.

    None where levels do not add up over parts.
    """
    if not _apart(first):
        return None
    members, grown = frozenset([recipient]), True
    while grown:
        touched = _touched((*first.parts, *second.parts), members)
        grown, members = touched != members, touched
    parts = ([p for p in plan.parts if members & {*p.recipients}] for plan in (first, second))
    one, other = map(standing_of, parts)
    return one, other


def exchanged(
    levels: Sequence[LevelResult], better: Sequence[LevelResult], parts: Inside
) -> tuple[tuple[LevelResult, ...], Inside]:
    """Let a better plan, found with the pair decided, be the best one; what was proven holds on.

    Gives its levels, and the standing of the parts in the new order.
    """
    own = tuple(
        replace(new, bound=min(old.bound, new.value))
        for old, new in zip(levels, better, strict=True)
    )
    if parts is None:
        return own, None
    one, other = parts
    moved = [(new, min(old, new)) for (_, old), (new, _) in zip(one, other, strict=True)]
    return own, (moved, one)


def honest(first: Plan, second: Plan, recipient: str) -> Plan:
    """The second plan with bounds that hold: parts that were left alone keep those of the first."""
    if not _apart(first):
        return second
    both = inside(first, second, recipient)
    levels = []
    for n, level in enumerate(second.levels):
        free, tied = both[0][n], both[1][n]
        bound = first.levels[n].bound - free[1] + tied[1]
        levels.append(replace(level, bound=bound))
    return replace(second, levels=_told(levels))


def _told(levels: Sequence[LevelResult]) -> tuple[LevelResult, ...]:
    """Below an open level nothing is known of the others."""
    told, found = True, []
    for level in levels:
        found.append(level if told else replace(level, bound=0))
        told = told and level.closed
    return tuple(found)


def _apart(plan: Plan) -> bool:
    """Tell whether levels add up over parts that have nothing to do with each other."""
    levels = levels_assessed(plan.problem)
    return not tie_everything(levels) and not any(map(is_most, levels))


def _touched(parts: Iterable[PartProof], members: frozenset[str]) -> frozenset[str]:
    found = set(members)
    for part in parts:
        if members & {*part.recipients}:
            found.update(part.recipients)
    return frozenset(found)
