"""Places turned and mirrored on the sphere by chance: elsewhere, the same distances."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import TypeVar

from matcher.domain.hospitals import Hospital
from matcher.domain.tables import Node
from matcher.language.message import Fault
from matcher.problem import great_circle_km
from matcher.reading.faults import InputError

Place = TypeVar("Place", bound=Hospital | Node)
Vector = tuple[float, float, float]
DIGITS = 12
_DRAWS = 50


def moved_nodes(nodes: tuple[Node, ...], levels: tuple[str, ...], rng: Random) -> tuple[Node, ...]:
    """Move nodes; distances between a level and the next stay the same whole km."""
    groups = [[n for n, node in enumerate(nodes) if node.level == level] for level in levels]
    asked = [(a, b) for above, below in pairwise(groups) for a in above for b in below]
    return tuple(_moved(list(nodes), asked, rng))


def moved_hospitals(
    sides: tuple[Mapping[str, Hospital], Mapping[str, Hospital]], rng: Random
) -> list[dict[str, Hospital]]:
    """Move both sides together; distances between them stay the same whole km."""
    supporters, recipients = (list(side.values()) for side in sides)
    every = [*supporters, *recipients]
    ours = range(len(supporters))
    asked = [(a, b) for a in ours for b in range(len(supporters), len(every))]
    found = _moved(every, asked, rng)
    return [
        dict(zip(sides[0], found[: len(supporters)], strict=True)),
        dict(zip(sides[1], found[len(supporters) :], strict=True)),
    ]


def _moved(places: list[Place], asked: list[tuple[int, int]], rng: Random) -> list[Place]:
    distances = list(_distances(places, asked))
    for _ in range(_DRAWS):
        axes = _axes(rng)
        found = [_at(place, axes) for place in places]
        if list(_distances(found, asked)) == distances:
            return found
    raise InputError([Fault("anonymise-not-moved")])


def _distances(places: list[Place], asked: Iterable[tuple[int, int]]) -> Iterator[int]:
    return (great_circle_km(places[one], places[other]) for one, other in asked)


def _axes(rng: Random) -> tuple[Vector, Vector, Vector]:
    """Draw three directions at right angles, left- or right-handed, none likelier than others."""
    first = _unit((rng.gauss(0, 1), rng.gauss(0, 1), rng.gauss(0, 1)))
    other = (rng.gauss(0, 1), rng.gauss(0, 1), rng.gauss(0, 1))
    along = _dot(first, other)
    second = _unit(_vector(other[n] - along * first[n] for n in range(3)))
    third = _vector(first[n - 2] * second[n - 1] - first[n - 1] * second[n - 2] for n in range(3))
    sign = rng.choice((1, -1))
    return first, second, _vector(sign * part for part in third)


def _at(place: Place, axes: tuple[Vector, Vector, Vector]) -> Place:
    if place.latitude is None or place.longitude is None:
        return place
    north, east = math.radians(place.latitude), math.radians(place.longitude)
    flat = math.cos(north)
    here = (flat * math.cos(east), flat * math.sin(east), math.sin(north))
    x, y, z = (_dot(here, axis) for axis in axes)
    latitude = math.degrees(math.atan2(z, math.hypot(x, y)))
    longitude = math.degrees(math.atan2(y, x))
    return replace(place, latitude=round(latitude, DIGITS), longitude=round(longitude, DIGITS))


def _vector(numbers: Iterable[float]) -> Vector:
    x, y, z = numbers
    return x, y, z


def _dot(one: Vector, other: Vector) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def _unit(one: Vector) -> Vector:
    length = math.sqrt(_dot(one, one))
    return _vector(part / length for part in one)
