"""The method, as a table of contents: gaps, pairing blocks, levels in turn, the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from matcher.domain.scenario import Level
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.pairing.blocks import blocks, broken_rows
from matcher.pairing.costs import tied_pairs
from matcher.pairing.model import Pair, PairModel, candidates
from matcher.problem import Problem
from matcher.rotation.estimates import Estimates
from matcher.rotation.rotation import weigh
from matcher.rotation.rotator import Rotator
from matcher.solving.allotment import for_block, for_level, open_blocks, widest_first
from matcher.solving.levels import is_most, levels_assessed, tie_everything
from matcher.solving.progress import Listener, Progress, Step, silent
from matcher.solving.search import BlockSearch, Infeasible
from matcher.solving.strictly import as_if_hard, least_shortfall

NOTHING = Level("nothing", {})
"""The objective when no level can be assessed: any plan will do."""

STRICT_SHARE = 0.5
"""What a plan that takes soft rules as hard may take of the time."""


class NoPlan(Exception):
    """No plan was found within the limit; whether there is one is not known."""


@dataclass(frozen=True)
class Solution:
    """Pairs, stints, and value and bound of each level (bound None: nothing was proven)."""

    pairs: tuple[Pair, ...]
    stints: tuple[Stint, ...]
    levels: tuple[Level, ...]
    values: tuple[int, ...]
    bounds: tuple[int, ...]


def find_plan(
    problem: Problem,
    budget: Budget,
    tolerance: float = 0.0,
    pairs: Sequence[Pair] | None = None,
    listener: Listener = silent,
) -> Solution:
    """Find the best plan of a problem; with ``pairs``, the best rotation for them.

    Raises Infeasible when it is proven that no plan keeps the hard rules, NoPlan when none was
    found in time.
    """
    assessed = levels_assessed(problem)
    run = _Run(assessed or (NOTHING,), tolerance, pairs, listener)
    strict = as_if_hard(problem, assessed, pairs is not None)
    begun = () if strict is None else run.begin(strict, budget)
    if begun and _value(begun, 0) <= _never_below(problem, assessed[0], pairs):
        run.levels_of(begun, budget)
        return _solution(begun, assessed)
    if begun:
        run.levels_of(begun, budget.part(STRICT_SHARE))
    if begun and budget.over:
        return replace(_solution(begun, assessed), bounds=(0,) * len(assessed))
    searches = _searches(problem, run.levels, pairs)
    for search in searches if begun else ():
        search.begin(*_plan(begun))
    run.levels_of(searches, budget)
    return _solution(searches, assessed)


@dataclass(frozen=True)
class _Run:
    """How to look for plans; see ``find_plan``."""

    levels: tuple[Level, ...]
    tolerance: float
    pairs: Sequence[Pair] | None
    listener: Listener

    def begin(self, strict: Problem, budget: Budget) -> list[BlockSearch]:
        """Minimise the first level with soft rules as hard ones; nothing where that has no plan."""
        try:
            searches = _searches(strict, self.levels, self.pairs)
            self.levels_of(searches, budget.part(STRICT_SHARE), 1)
        except (Infeasible, NoPlan):
            return []
        return searches

    def levels_of(
        self, searches: list[BlockSearch], budget: Budget, most: int | None = None
    ) -> None:
        """Minimise the levels in turn, or the first ``most`` of them."""
        levels = self.levels[:most]
        _run_levels(searches, levels, self.tolerance, budget, self.listener)


def _plan(searches: list[BlockSearch]) -> tuple[list[Pair], list[Stint]]:
    """Pairs and stints of all blocks."""
    pairs = [pair for search in searches for pair in search.best.pairs]
    return pairs, [stint for search in searches for stint in search.best.stints]


def _never_below(problem: Problem, level: Level, pairs: Sequence[Pair] | None) -> int:
    model = _pairing(problem, pairs)
    return weigh(level, {"shortfall": least_shortfall(problem, model, pairs is not None)})


def _run_levels(
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


def _searches(
    problem: Problem, levels: tuple[Level, ...], pairs: Sequence[Pair] | None
) -> list[BlockSearch]:
    model = _pairing(problem, pairs)
    if broken_rows(model):
        raise Infeasible(_unsupported(model))
    rotator = Rotator(Estimates(problem, model.pair), levels)
    ties = tied_pairs(problem, model.pair, levels)
    own = blocks(model, together=tie_everything(levels), ties=ties)
    return [BlockSearch(block, rotator, levels) for block in own]


def _pairing(problem: Problem, pairs: Sequence[Pair] | None) -> PairModel:
    return PairModel(problem, candidates(problem)) if pairs is None else given(problem, pairs)


def given(problem: Problem, pairs: Sequence[Pair]) -> PairModel:
    """A pairing in which everything is decided; the pairing rules are not asked."""
    model = PairModel(problem, (), rules=())
    model.pair = {pair: model.variable() for pair in pairs}
    for variable in model.pair.values():
        model.row((variable,), (1,), low=1)
    return model


def _unsupported(model: PairModel) -> list[str]:
    return [r for r, pairs in model.of_recipient.items() if not pairs]


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
        tight = all(other.gap(n) == 0 for other in searches for n in range(number))
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


def _share_least(searches: list[BlockSearch]) -> None:
    """Tell each block what some block needs of a level that is the most of them all."""
    levels = searches[0].levels if searches else ()
    numbers = [number for number, level in enumerate(levels) if is_most(level)]
    at_least = {n: max(_bound(search, n) for search in searches) for n in numbers}
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
    pairs = enumerate(zip(before, after, strict=True))
    risen = next((number for number, (old, new) in pairs if new > old), None)
    if risen is not None:
        for search in searches:
            search.forget_bounds(risen + 1)


def _caps(searches: list[BlockSearch], search: BlockSearch, number: int) -> list[int]:
    """Most that the earlier levels may be in one block, given what the others need at least."""
    caps = []
    for earlier in range(number):
        total = _value(searches, earlier)
        others = sum(_bound(s, earlier) for s in searches if s is not search)
        caps.append(total if is_most(search.levels[earlier]) else total - others)
    return caps


def _bound(search: BlockSearch, number: int) -> int:
    bound = search.bounds[number]
    return 0 if bound is None else bound


def _value(searches: list[BlockSearch], number: int) -> int:
    """A level of all blocks together."""
    return _together(searches, number, [search.best.values[number] for search in searches])


def _least(searches: list[BlockSearch], number: int) -> int:
    """The bound of a level of all blocks together."""
    return _together(searches, number, [_bound(search, number) for search in searches])


def _together(searches: list[BlockSearch], number: int, numbers: list[int]) -> int:
    most = bool(searches) and is_most(searches[0].levels[number])
    return max(numbers) if most else sum(numbers)


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
        value=_value(searches, number) if complete else None,
        bound=_least(searches, number) if complete else None,
        done=done,
        total=len(searches),
    )


def _solution(searches: list[BlockSearch], levels: tuple[Level, ...]) -> Solution:
    numbers = range(len(levels))
    return Solution(
        pairs=tuple(sorted(pair for search in searches for pair in search.best.pairs)),
        stints=tuple(sorted(stint for search in searches for stint in search.best.stints)),
        levels=levels,
        values=tuple(_value(searches, n) for n in numbers),
        bounds=tuple(min(_least(searches, n), _value(searches, n)) for n in numbers),
    )
