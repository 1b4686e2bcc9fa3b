"""Where the nodes of a network of two sides stand, so that few lines cross."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_ROW, _HEAD, _BETWEEN = 16.0, 18.0, 8.0


@dataclass(frozen=True)
class Side:
    """Heights of the nodes by key and of the names of their groups; a blank name has no line."""

    places: Mapping[str, float]
    heads: tuple[tuple[str, float], ...]
    height: float


def both_sides(
    lines: Sequence[tuple[str, str]], left: Mapping[str, str], right: Mapping[str, str]
) -> tuple[Side, Side]:
    """Place the nodes at the ends of the lines; ``left`` and ``right`` give each key its group.

    The right side's groups keep their order; the left side's stand near what they are tied to,
    and so do the members of each group. Keys without a line are left out.
    """
    ends = {key for _, key in lines}
    ordered = [key for key in right if key in ends]
    rights = _grouped(ordered, right)
    order = _positions(rights)
    middle = _means(((one, order[other]) for one, other in lines))
    lefts = _grouped(sorted(middle, key=lambda key: (middle[key], key)), left)
    inner = [(_mean(middle[key] for key in keys), name, keys) for name, keys in lefts.items()]
    lefts = {name: keys for _, name, keys in sorted(inner, key=lambda item: item[:2])}
    order = _positions(lefts)
    middle = _means(((other, order[one]) for one, other in lines))
    near = {name: sorted(keys, key=lambda key: middle[key]) for name, keys in rights.items()}
    height = max(_height(lefts, _ROW), _height(near, _ROW))
    return _side(lefts, height), _side(near, height)


def _side(groups: Mapping[str, Sequence[str]], height: float) -> Side:
    """Spread the nodes over the height; the name of a group stays beside its first node."""
    nodes = sum(map(len, groups.values()))
    row = _ROW + (height - _height(groups, _ROW)) / max(1, nodes)
    places, heads, y = {}, [], 4.0
    for name, keys in groups.items():
        if name:
            heads.append((name, y + (row - _ROW) / 2))
            y += _HEAD
        for key in keys:
            places[key] = y + (row - _ROW) / 2
            y += row
        y += _BETWEEN
    return Side(places, tuple(heads), height)


def _height(groups: Mapping[str, Sequence[str]], row: float) -> float:
    """What groups take: a line for each name, a row for each node, and room between."""
    named = sum(bool(name) for name in groups)
    return named * _HEAD + row * sum(map(len, groups.values())) + _BETWEEN * len(groups)


def _grouped(keys: Iterable[str], group: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        found[group[key]].append(key)
    return dict(found)


def _positions(groups: Mapping[str, Sequence[str]]) -> dict[str, int]:
    keys = [key for members in groups.values() for key in members]
    return {key: number for number, key in enumerate(keys)}


def _means(pairs: Iterable[tuple[str, int]]) -> dict[str, float]:
    found: dict[str, list[int]] = defaultdict(list)
    for key, number in pairs:
        found[key].append(number)
    return {key: _mean(numbers) for key, numbers in found.items()}


def _mean(numbers: Iterable[float]) -> float:
    every = list(numbers)
    return sum(every) / len(every)
