"""A quick upper bound of what a part can cover, without any solver.

Three things cap the covered post-months: the months that each person can serve at most (a longest
path over their stints), the people who can be away in each month, and the months of each post.
"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

import numpy as np

from matcher.rotation.columns import Stints
from matcher.rotation.part import Part

Share = int | Fraction


def gain_bound(part: Part) -> int:
    """Weight that the part's people can cover at most; every plan of the part stays below it."""
    if not part.options:
        return 0
    crowd = _people_by_month(part).tolist()
    shares = _shares(part)
    by_month = sum(_fill(month, people) for month, people in zip(shares, crowd, strict=True))
    together: dict[Share, int] = defaultdict(int)
    for month in shares:
        for share, need in month:
            together[share] += need
    total = _fill(list(together.items()), months_bound(part))
    return int(min(total, by_month))


def months_bound(part: Part) -> int:
    """Person-months that the part's people can serve at most."""
    return min(sum(service_limits(part).values()), int(_people_by_month(part).sum()))


def months_bounds(part: Part, most: int) -> list[int]:
    """The same when at most 0, 1, … ``most`` people can be at posts at once."""
    served, crowd = sum(service_limits(part).values()), _people_by_month(part)
    return [min(served, int(np.minimum(crowd, places).sum())) for places in range(most + 1)]


def service_limits(part: Part) -> dict[int, int]:
    """Months that each person (by number) can serve at most at the part's posts."""
    stints: dict[int, list[Stints]] = defaultdict(list)
    for i, _, options in part.options:
        stints[i].append(options)
    limits = {}
    for i, group in stints.items():
        most = part.book.longest(group, part.outline.rest)
        limits[i] = min(most, part.outline.left.get(part.people[i].id, most))
    return limits


def _people_by_month(part: Part) -> np.ndarray:
    """How many people can be away in each month, by the department limits."""
    length = part.book.open.length
    able: dict[int, np.ndarray] = {}
    for i, _, stints in part.options:
        able[i] = able.get(i, False) | part.book.months(stints)
    crowds: dict[tuple, np.ndarray] = {}
    for i, months in able.items():
        home = part.people[i].hospital, part.people[i].specialty
        crowds[home] = crowds.get(home, np.zeros(length, dtype=np.int64)) + months
    limits = part.outline.away
    nobody = np.zeros(length, dtype=np.int64)
    capped = (np.minimum(crowd, limits.get(home, crowd)) for home, crowd in crowds.items())
    return sum(capped, nobody)


def _shares(part: Part) -> list[list[tuple[Share, int]]]:
    """By month: weight per person, and people needed, of each post that can be covered."""
    length = part.book.open.length
    able = np.zeros((len(part.posts), length), dtype=np.int64)
    for _, j, stints in part.options:
        able[j] += part.book.months(stints)
    found: list[list[tuple[Share, int]]] = [[] for _ in range(length)]
    for j, post in enumerate(part.posts):
        for month, (need, people) in enumerate(zip(part.needs(post), able[j], strict=True)):
            if 0 < need <= people:
                share = post.weight if need == 1 else Fraction(post.weight, need)
                found[month].append((share, need))
    return found


def _fill(shares: list[tuple[Share, int]], people: int) -> Share:
    """Give the people to the best shares first; each share takes at most what it needs."""
    total: Share = 0
    for share, need in sorted(shares, reverse=True):
        taken = min(need, people)
        total += share * taken
        people -= taken
    return total
