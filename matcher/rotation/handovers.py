"""What given stints at a post lack of handovers; without rows where one person is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

import numpy as np

from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.milp.cpsat import minimise
from matcher.milp.rows import Rows
from matcher.problem import Problem
from matcher.rotation.places import Board, Places
from matcher.rotation.wholes import Span, Whole, joined, runs_at

Stay = tuple[str, int, int]
"""Person, first and last month position of a planned stint."""


def lacking(problem: Problem, post: Post, planned: Iterable[Stay], months: int) -> int | None:
    """Months of handover that planned stints lack, ``months`` asked; None: there are too many."""
    board = _board(problem, post)
    wholes = _wholes(problem, post, planned)
    if post.count == 1 and max(board.held, default=0) <= 1:
        return _one_after_the_other(board, wholes, months)
    return _by_rows(board, wholes, planned, months)


def lacking_at(problem: Problem, post: Post, stints: Iterable[Stint], months: int) -> int:
    """The same for the planned ones of these stints; 0 where there are too many."""
    start = problem.horizon.first
    planned = [
        (stint.person, stint.months.first - start, stint.months.last - start)
        for stint in stints
        if stint.post_key == post.key and not stint.fixed
    ]
    return lacking(problem, post, planned, months) or 0


def admitted(
    problem: Problem, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
) -> np.ndarray | None:
    """Mark the stints that can be there beside the fixed ones; None: all.

    A stint beside a fixed one that a planned stint may prolong is left to the rows.
    """
    held = np.array(_board(problem, post).held)
    full = np.concatenate(([0], np.cumsum(held >= post.count)))
    touched = full[lasts + 1] > full[firsts]
    if not touched.any():
        return None
    months = problem.handover(post)
    keep = ~touched
    for number in np.flatnonzero(touched):
        stay = person.id, int(firsts[number]), int(lasts[number])
        alone = lacking(problem, post, [stay], months) is not None
        keep[number] = alone or _may_change(problem, post, stay, months)
    return keep


def _may_change(problem: Problem, post: Post, stay: Stay, months: int) -> bool:
    """Tell whether somebody's fixed stint beside this one may turn out longer."""
    person, first, last = stay
    window = _board(problem, post).window
    for other, runs in runs_at(problem, post).items():
        for start, end in runs if other != person else ():
            together = min(last, end) - max(first, start) + 1
            inner = window.start < start or end < window.stop - 1
            if together > 0 and inner and (together <= months or post.count > 1):
                return True
    return False


def _board(problem: Problem, post: Post) -> Board:
    """The post with its fixed stints alone."""
    start, length = problem.horizon.first, len(problem.horizon)
    held = [0] * length
    for stint in problem.fixed_at.get(post.key, ()):
        for month in stint.months & problem.horizon:
            held[month - start] += 1
    window = range(post.months.first - start, post.months.last - start + 1)
    return Board(post, window, held, [[] for _ in range(length)], problem.handover(post))


def _wholes(problem: Problem, post: Post, planned: Iterable[Stay]) -> list[Whole]:
    """Whole stints of planned and fixed ones; they need no variables yet."""
    runs = runs_at(problem, post)
    spans: dict[str, list[Span]] = defaultdict(list)
    for person, first, last in planned:
        spans[person].append((first, last))
    found = []
    for person in {**runs, **spans}:
        own = runs.get(person, [])
        begun, ended = {first for first, _ in own}, {last for _, last in own}
        for first, last in joined((*own, *spans[person])):
            found.append(Whole(0, first, last, first in begun, last in ended))
    return found


def _one_after_the_other(board: Board, wholes: Iterable[Whole], months: int) -> int | None:
    """With one place each stint follows the one before it, in the order of their first months."""
    window, total = board.window, 0
    here = [w for w in wholes if w.last >= window.start and w.first < window.stop]
    for before, after in pairwise(sorted(here, key=lambda w: (w.first, w.last))):
        at = before.last + 1
        overlap = at - after.first
        inside = window.start <= after.first and at < window.stop
        if overlap > 0 and not (inside and overlap <= board.months and after.last > before.last):
            return None
        if overlap >= 0 and not (before.ended and after.begun):
            total += max(0, min(months, at - window.start) - overlap)
    return total


def _by_rows(
    board: Board, wholes: Iterable[Whole], planned: Iterable[Stay], months: int
) -> int | None:
    """The least that rows over these stints alone admit."""
    rows = Rows()
    there: list[list[int]] = [[] for _ in board.held]
    for _, first, last in planned:
        for month in range(first, last + 1):
            there[month].append(rows.variable(1, 1))
    chosen = [replace(whole, variable=rows.variable(1, 1)) for whole in wholes]
    places = Places(rows, replace(board, there=there, wholes=chosen))
    lacks = [
        (following.variable, lack)
        for following in places.followings()
        if (lack := min(months, following.at - board.window.start) - following.overlap) > 0
    ]
    answer = minimise(rows, lacks, Budget(workers=1))
    return answer.value if answer.found else None
