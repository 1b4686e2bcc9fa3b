"""A quick plan for one part: fill the posts in turn, month after month, without any solver.

Months are bits of whole numbers here: bit t is month position t.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from matcher.rotation.part import Part

Choice = tuple[int, int, int, int]
"""Person number, post number, first and last month position."""

ANY_LENGTH = 10**6
"""A length that no stint has: the longest stints come nearest to it."""


@dataclass
class _State:
    """Who is where so far."""

    part: Part
    blocked: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    left: dict[int, int] = field(default_factory=dict)
    away: dict[tuple, list[int]] = field(default_factory=dict)
    full: dict[tuple, int] = field(default_factory=lambda: defaultdict(int))
    beside: set[tuple[int, int, int]] = field(default_factory=set)
    chosen: list[Choice] = field(default_factory=list)

    def __post_init__(self) -> None:
        outline = self.part.outline
        self.left = {
            i: outline.left[person.id]
            for i, person in enumerate(self.part.people)
            if person.id in outline.left
        }
        for home, limits in outline.away.items():
            self.away[home] = limits.tolist()
            self.full[home] = sum(1 << t for t, limit in enumerate(self.away[home]) if limit <= 0)

    def admits(self, i: int, j: int, first: int, last: int) -> bool:
        """Tell whether person i may still take this stint, not adjacent to another one there."""
        if not self.beside.isdisjoint(((i, j, first), (i, j, last + 1))):
            return False
        person = self.part.people[i]
        busy = self.blocked[i] | self.full[person.hospital, person.specialty]
        fits = not busy & _bits(first, last)
        return fits and self.left.get(i, last - first + 1) >= last - first + 1

    def take(self, i: int, j: int, first: int, last: int) -> None:
        """Send person i to post j."""
        rest = self.part.outline.rest
        self.beside |= {(i, j, first), (i, j, last + 1)}
        self.blocked[i] |= _bits(max(0, first - rest), last + rest)
        if i in self.left:
            self.left[i] -= last - first + 1
        person = self.part.people[i]
        home = person.hospital, person.specialty
        if home in self.away:
            self._leave(home, first, last)
        self.chosen.append((i, j, first, last))

    def _leave(self, home: tuple, first: int, last: int) -> None:
        counts = self.away[home]
        for month in range(first, last + 1):
            counts[month] -= 1
            if counts[month] <= 0:
                self.full[home] |= 1 << month


def sweep(part: Part, *lengths: int, begun: Iterable[Choice] = ()) -> list[Choice]:
    """Plan the part greedily, heavier posts first; the plan keeps the outline.

    Stints are as near to the ``lengths`` (months, in turn) as can be, without any as long as can
    be. What can be of those already ``begun`` comes first.
    """
    state = _State(part)
    there: dict[int, list[int]] = {}
    for choice in begun:
        _begin(state, choice, there)
    starts = _starts(part)
    wanted = itertools.cycle(lengths or (ANY_LENGTH,))
    order = sorted(range(len(part.posts)), key=lambda j: (-part.posts[j].weight, j))
    for j in order:
        post = part.posts[j]
        needs = part.needs(post)
        for month in there.get(j, ()):
            needs[month] -= 1
        for _ in range(post.count):
            _fill_once(state, j, starts[j], needs, wanted)
    return state.chosen


def _begin(state: _State, choice: Choice, there: dict[int, list[int]]) -> None:
    """Take a stint first of all, where the post has a place and the person is free."""
    _, j, first, last = choice
    months = range(first, last + 1)
    post, taken = state.part.posts[j], there.setdefault(j, [])
    needs = state.part.needs(post)
    if state.admits(*choice) and all(taken.count(month) < needs[month] for month in months):
        state.take(*choice)
        taken += months


def _fill_once(
    state: _State,
    j: int,
    starts: list[list[tuple[int, int]]],
    needs: list[int],
    wanted: Iterator[int],
) -> None:
    """Put one chain of people at the post, never two adjacent stints of the same person.

    Where people hand over, the next one comes so much earlier, or after a vacant month; so too
    where a stint was too short for a handover.
    """
    early = _handover(state.part, j)
    month, free, length = 0, 0, next(wanted)
    while free < len(needs):
        chosen = _choose(state, j, starts[month], (month, free), needs, length)
        if chosen is None:
            month = free = free + 1
            continue
        i, last = chosen
        state.take(i, j, month, last)
        for taken in range(free, last + 1):
            needs[taken] -= 1
        short = last + 1 - early < month
        free, length = last + 1 + short, next(wanted)
        month = free if short else free - early


def _handover(part: Part, j: int) -> int:
    """Months that the next one comes earlier."""
    return part.book.problem.handover(part.posts[j]) if part.outline.handover else 0


def _choose(
    state: _State,
    j: int,
    options: list[tuple[int, int]],
    months: tuple[int, int],
    needs: list[int],
    length: int,
) -> tuple[int, int] | None:
    """Pick person and last month: the length that comes nearest, then who has most left.

    ``months``: the first one, and the first one in which the place is free.
    """
    best, best_key = None, None
    month, free = months
    for i, last in options:
        if last < free or not all(needs[t] > 0 for t in range(free, last + 1)):
            continue
        if not state.admits(i, j, month, last):
            continue
        key = (
            -abs(last - month + 1 - length),
            state.left.get(i, len(needs)),
            -state.blocked[i].bit_count(),
            -i,
        )
        if best_key is None or key > best_key:
            best, best_key = (i, last), key
    return best


def _starts(part: Part) -> list[list[list[tuple[int, int]]]]:
    """By post and first month: the stints that start there, as person number and last month."""
    length = part.book.open.length
    found: list[list[list[tuple[int, int]]]] = [[[] for _ in range(length)] for _ in part.posts]
    for i, j, stints in part.options:
        for first, last in stints.spans:
            found[j][first].append((i, last))
    return found


def _bits(first: int, last: int) -> int:
    return ((1 << (last - first + 1)) - 1) << first
