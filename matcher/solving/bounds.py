"""Bounds of levels, and for which plans they hold."""

from __future__ import annotations

from collections.abc import Sequence


def carried(bounds: Sequence[int], of: Sequence[int], values: Sequence[int]) -> tuple[int, ...]:
    """The bounds that hold for other values, too; 0 for those that do not.

    A bound holds for the plans whose earlier levels are at most the values ``of`` which it was
    proven; it says something of a plan with other ``values`` when none of these is higher.
    """
    found, holds = [], True
    for bound, own, other in zip(bounds, of, values, strict=True):
        found.append(bound if holds else 0)
        holds = holds and other <= own
    return tuple(found)


def raised(one: Sequence[int], other: Sequence[int]) -> tuple[int, ...]:
    """The higher of both bounds of each level."""
    return tuple(map(max, one, other))
