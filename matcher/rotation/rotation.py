"""What a rotation of some pairs is worth, and what no rotation of them can pass."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from matcher.domain.scenario import Level
from matcher.domain.stints import Stint

ROTATION_TERMS = ("shortfall", "coverage", "stints", "people", "broken")
"""The terms that depend on the stints."""


@dataclass(frozen=True)
class Rotation:
    """The best stints found for pairs that are tied to each other.

    ``values`` and ``floors`` go by rotation term and concern the recipients of these pairs: what
    the stints reach, and what no rotation of the pairs can be below. ``bounds`` goes by number
    of the objective's level: the least that its rotation terms can add up to among the rotations
    that are best in all earlier levels. ``hopes`` is the same for rotations whose first level is
    as low as its bound, whether or not there is one. ``infeasible``: proven that no rotation keeps
    the hard rules; ``unknown``: none found in time. In both there are no stints and no values.
    """

    status: Literal["found", "infeasible", "unknown"]
    stints: tuple[Stint, ...] = ()
    values: Mapping[str, int] | None = None
    floors: Mapping[str, int] | None = None
    bounds: Mapping[int, int] | None = None
    hopes: Mapping[int, int] | None = None


def weigh(level: Level, terms: Mapping[str, int]) -> int:
    """Add up a level's rotation terms."""
    return sum(
        weight * terms.get(term, 0)
        for term, weight in level.terms.items()
        if term in ROTATION_TERMS
    )


def rotation_levels(levels: tuple[Level, ...]) -> list[int]:
    """Numbers of the levels that depend on the stints."""
    return [number for number, level in enumerate(levels) if set(level.terms) & set(ROTATION_TERMS)]
