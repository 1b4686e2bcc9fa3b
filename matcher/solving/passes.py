"""Passes over the levels: block by block, with the earlier levels kept where they are."""

from __future__ import annotations

from matcher.domain.scenario import Level
from matcher.milp.budget import Budget
from matcher.solving.allotment import for_block, for_level, open_blocks, widest_first
from matcher.solving.levels import is_most
from matcher.solving.progress import Listener, Progress, Step
from matcher.solving.search import BlockSearch, NoPlan
from matcher.solving.solution import bound, least, value


def run_levels(
    searches: list[BlockSearch],
    levels: tuple[Level, ...],
    tolerance: float,
    budget: Budget,
    listener: Listener,
) -> None:
    """Pass over the levels until nothing is open, or nothing moves any more."""
    known, cut = None, False
    while cut or known != _standing(searches):
        known, cut = _standing(searches), False
        for number, level in enumerate(levels):
            cut |= _run_level(searches, number, level, tolerance, budget, listener)
        if budget.over or not any(open_blocks(searches, n, tolerance) for n in range(len(levels))):
            break


def _standing(searches: list[BlockSearch]) -> list[tuple]:
    """Values and bounds so far: another pass is worth it while they move."""
    return [(search.best and search.best.values, tuple(search.bounds)) for search in searches]


def _run_level(
    searches: list[BlockSearch],
    number: int,
    level: Level,
    tolerance: float,
    budget: Budget,
    listener: Listener,
) -> bool:
    """Improve one level in every block; tell whether more time could help."""
    share = for_level(searches, number, tolerance, budget)
    order = widest_first(searches, number)
    cut = False
    for done, search in enumerate(order):

        def report(step: Step, done: int = done) -> None:
            listener(_progress(step, searches, number, level, done, budget))

        own = for_block(order[done:], number, tolerance, share)
        tight = _proven(searches, number)
        _share_least(searches)
        before = search.standing
        search.improve(
            number, _caps(searches, search, number), tight, tolerance, own, budget, report
        )
        if search.best is None:
            raise NoPlan
        _forget_bounds(searches, before, search.standing)
        cut |= own.over and not search.settled(number, tolerance)
    _share_least(searches)
    listener(_progress("rotation", searches, number, level, len(searches), budget))
    return cut


def _proven(searches: list[BlockSearch], number: int) -> int:
    """How many levels, from the first to the one before ``number``, are at their proven least."""
    levels = range(number)
    return next((n for n in levels if not all(s.least(n) for s in searches)), number)


def _share_least(searches: list[BlockSearch]) -> None:
    """Tell each block what some block needs of a level that is the most of them all."""
    levels = searches[0].levels if searches else ()
    numbers = [number for number, level in enumerate(levels) if is_most(level)]
    at_least = {n: max(bound(search, n) for search in searches) for n in numbers}
    for search in searches:
        search.at_least = at_least


def _forget_bounds(
    searches: list[BlockSearch], before: tuple[int, ...] | None, after: tuple[int, ...]
) -> None:
    """A level that rose, for the sake of an earlier one, voids the bounds of all later levels.

    They hold for the plans whose earlier levels are at most the values reported.
    """
    if before is None:
        return
    levels = searches[0].levels
    allowed = [max(old, level.enough or 0) for old, level in zip(before, levels, strict=True)]
    risen = next((n for n, most in enumerate(allowed) if after[n] > most), None)
    if risen is not None:
        for search in searches:
            search.forget_bounds(risen + 1)


def _caps(searches: list[BlockSearch], search: BlockSearch, number: int) -> list[int]:
    """Most that the earlier levels may be in one block, given what the others need at least."""
    caps = []
    for earlier in range(number):
        total = max(value(searches, earlier), search.levels[earlier].enough or 0)
        others = sum(bound(s, earlier) for s in searches if s is not search)
        caps.append(total if is_most(search.levels[earlier]) else total - others)
    return caps


def _progress(
    step: Step,
    searches: list[BlockSearch],
    number: int,
    level: Level,
    done: int,
    budget: Budget,
) -> Progress:
    complete = all(search.best is not None for search in searches)
    return Progress(
        step=step,
        seconds=budget.elapsed,
        level=level.name,
        value=value(searches, number) if complete else None,
        bound=least(searches, number) if complete else None,
        done=done,
        total=len(searches),
    )
