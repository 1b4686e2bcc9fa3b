"""Plans as the method knows them: what to begin from, what is found, what is proven."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from matcher.domain.proof import PartProof
from matcher.domain.scenario import Level
from matcher.domain.stints import Stint
from matcher.pairing.model import Pair
from matcher.solving.levels import is_most
from matcher.solving.search import BlockSearch


@dataclass(frozen=True)
class Solution:
    """Pairs, stints, value and bound of each level, and the same of each part."""

    pairs: tuple[Pair, ...]
    stints: tuple[Stint, ...]
    levels: tuple[Level, ...]
    values: tuple[int, ...]
    bounds: tuple[int, ...]
    parts: tuple[PartProof, ...] = ()


@dataclass(frozen=True)
class Start:
    """A plan to begin from: it keeps all hard rules, except at the recipients ``spoilt``.

    ``proven`` holds bounds of each level, by the recipients of a part, that hold for its values.
    """

    pairs: frozenset[Pair]
    stints: tuple[Stint, ...]
    spoilt: frozenset[str] = frozenset()
    proven: Mapping[frozenset[str], PartProof] = field(default_factory=dict)


def begin(searches: Sequence[BlockSearch], start: Start) -> None:
    """Begin each part from the known plan where that holds, with what is proven of it."""
    for search in searches:
        members = frozenset(search.block.recipients)
        if members & start.spoilt:
            continue
        search.begin(start.pairs, start.stints)
        known = start.proven.get(members)
        if known is not None and known.values == search.best.values:
            search.bounds = list(known.bounds)


def solution(searches: Sequence[BlockSearch], levels: tuple[Level, ...]) -> Solution:
    """Join the plans of all parts."""
    numbers = range(len(levels))
    return Solution(
        pairs=tuple(sorted(pair for search in searches for pair in search.best.pairs)),
        stints=tuple(sorted(stint for search in searches for stint in search.best.stints)),
        levels=levels,
        values=tuple(value(searches, n) for n in numbers),
        bounds=tuple(min(least(searches, n), value(searches, n)) for n in numbers),
        parts=tuple(_part(search, len(levels)) for search in searches),
    )


def unproven(found: Solution) -> Solution:
    """The same plan where what was proven holds for another question only."""
    nothing = (0,) * len(found.levels)
    parts = tuple(replace(part, bounds=nothing) for part in found.parts)
    return replace(found, bounds=nothing, parts=parts)


def _part(search: BlockSearch, levels: int) -> PartProof:
    values = search.best.values[:levels]
    bounds = (min(bound(search, n), reached) for n, reached in enumerate(values))
    return PartProof(search.block.recipients, values, tuple(bounds))


def bound(search: BlockSearch, number: int) -> int:
    """The bound of a level in one part; 0 while nothing is known."""
    known = search.bounds[number]
    return 0 if known is None else known


def value(searches: Sequence[BlockSearch], number: int) -> int:
    """A level of all blocks together."""
    return _together(searches, number, [search.best.values[number] for search in searches])


def least(searches: Sequence[BlockSearch], number: int) -> int:
    """The bound of a level of all blocks together."""
    return _together(searches, number, [bound(search, number) for search in searches])


def _together(searches: Sequence[BlockSearch], number: int, numbers: list[int]) -> int:
    most = bool(searches) and is_most(searches[0].levels[number])
    return max(numbers) if most else sum(numbers)
