"""Whose leaving costs most: each person alone, gone from the first month on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.stress.cover import Cover


@dataclass(frozen=True, slots=True)
class Loss:
    """What a plan loses when this person alone is gone and nobody comes in their place.

    ``months`` on stints at posts from the first month on, ``lost`` of them post-months that would
    then be uncovered, and their weight. ``posts`` by recipient and name, where months are lost.
    """

    person: str
    months: int
    lost: int
    lost_weight: int
    posts: tuple[tuple[str, str], ...]


def losses_of(cover: Cover, people: Sequence[str], first: int) -> tuple[Loss, ...]:
    """Give each person who holds a post from month ``first`` on, dearest first."""
    cells = cover.cells
    later = cells.month[cover.cell] >= first
    # Without one of them, a cell is lost where just as many people are as it asks for.
    needed = (cover.holders == cells.count)[cover.cell]
    found = []
    for number in np.unique(cover.person[later]):
        own = later & (cover.person == number)
        lost = cover.cell[own & needed]
        posts = [cells.posts[post].key for post in np.unique(cells.post[lost])]
        weight = int(cells.weight[lost].sum())
        found.append(Loss(people[number], int(own.sum()), len(lost), weight, tuple(posts)))
    return tuple(sorted(found, key=lambda loss: (-loss.lost_weight, -loss.lost, loss.person)))
