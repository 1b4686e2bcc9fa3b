"""The method, as a table of contents: gaps, pairing blocks, levels in turn, the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.domain.scenario import Level
from matcher.milp.budget import Budget
from matcher.pairing.blocks import Block, blocks, broken_rows
from matcher.pairing.costs import tied_pairs
from matcher.pairing.model import Pair, PairModel, candidates
from matcher.problem import Problem
from matcher.rotation.rotation import weigh
from matcher.solving.conflict import Infeasible, unsupported
from matcher.solving.held import AnyPart, Held, HeldPart
from matcher.solving.levels import is_most, levels_assessed, tie_everything
from matcher.solving.passes import run_levels
from matcher.solving.progress import Listener, silent
from matcher.solving.remembered import Remembered
from matcher.solving.search import BlockSearch, NoPlan
from matcher.solving.solution import Solution, Start, begin, solution, unproven, value
from matcher.solving.strictly import as_if_hard, least_shortfall

NOTHING = Level("nothing", {})
"""The objective when no level can be assessed: any plan will do."""

STRICT_SHARE = 0.5
"""What a plan that takes soft rules as hard may take of the time."""


def find_plan(
    problem: Problem,
    budget: Budget,
    tolerance: float = 0.0,
    pairs: Sequence[Pair] | None = None,
    listener: Listener = silent,
    remembered: Remembered | None = None,
    start: Start | None = None,
    held: Held | None = None,
) -> Solution:
    """Find the best plan of a problem; with ``pairs``, the best rotation for them.

    ``remembered`` holds what solves of like problems worked out, and takes up what this one does;
    ``start`` is a plan to begin from. ``held``: what is not to change; bounds then speak of plans
    that have it.
    Raises Infeasible when it is proven that no plan keeps the hard rules, NoPlan when none was
    found in time.
    """
    assessed = levels_assessed(problem)
    remembered = remembered or Remembered()
    run = _Run(assessed or (NOTHING,), tolerance, pairs, listener, remembered)
    if start is not None or held is not None:
        searches = _searches(problem, run.levels, pairs, remembered, held)
        begin(searches, start or Start(frozenset(), (), frozenset(problem.recipients)))
        run.levels_of(searches, budget)
        return solution(searches, assessed)
    strict = as_if_hard(problem, assessed, pairs is not None)
    begun = () if strict is None else run.begin(strict, budget)
    if begun and value(begun, 0) <= _never_below(problem, assessed[0], pairs):
        run.levels_of(begun, budget)
        return solution(begun, assessed)
    if begun:
        run.levels_of(begun, budget.part(STRICT_SHARE))
    known = solution(begun, assessed) if begun else None
    if known is not None and budget.over:
        return unproven(known)
    searches = _searches(problem, run.levels, pairs, remembered)
    for search in searches if known else ():
        search.begin(known.pairs, known.stints)
    run.levels_of(searches, budget)
    return solution(searches, assessed)


@dataclass(frozen=True)
class _Run:
    """How to look for plans; see ``find_plan``."""

    levels: tuple[Level, ...]
    tolerance: float
    pairs: Sequence[Pair] | None
    listener: Listener
    remembered: Remembered

    def begin(self, strict: Problem, budget: Budget) -> list[BlockSearch]:
        """Minimise the first level with soft rules as hard ones; nothing where that has no plan."""
        try:
            searches = _searches(strict, self.levels, self.pairs, self.remembered)
            self.levels_of(searches, budget.part(STRICT_SHARE), 1)
        except (Infeasible, NoPlan):
            return []
        return searches

    def levels_of(
        self, searches: list[BlockSearch], budget: Budget, most: int | None = None
    ) -> None:
        """Minimise the levels in turn, or the first ``most`` of them."""
        levels = self.levels[:most]
        run_levels(searches, levels, self.tolerance, budget, self.listener)


def parts_of(problem: Problem, remembered: Remembered) -> list[BlockSearch]:
    """Give a search for each part whose values add up: nothing ties it to the others.

    Raises Infeasible where some recipient can have no supporter at all.
    """
    levels, model = levels_assessed(problem) or (NOTHING,), _pairing(problem, None)
    if broken_rows(model):
        raise unsupported(model)
    whole = any(map(is_most, levels))
    own = blocks(model, together=True) if whole else parting(problem, model, levels)
    rotator = remembered.rotator(problem, model.pair, levels)
    return [BlockSearch(block, rotator, levels) for block in own]


def _never_below(problem: Problem, level: Level, pairs: Sequence[Pair] | None) -> int:
    model = _pairing(problem, pairs)
    return weigh(level, {"shortfall": least_shortfall(problem, model, pairs is not None)})


def _searches(
    problem: Problem,
    levels: tuple[Level, ...],
    pairs: Sequence[Pair] | None,
    remembered: Remembered,
    held: Held | None = None,
) -> list[AnyPart]:
    model = _pairing(problem, pairs) if held is None else partly_given(problem, held)
    if broken_rows(model):
        raise unsupported(model)
    rotator = remembered.rotator(problem, model.pair, levels)
    decided = pairs is not None and all(level.enough is None for level in levels)
    parts: list[AnyPart] = []
    for block in parting(problem, model, levels):
        if held is not None and held.at_rest.issuperset(block.recipients):
            parts.append(HeldPart(block, rotator.estimates, levels, held))
        else:
            parts.append(BlockSearch(block, rotator, levels, decided))
    return parts


def parting(problem: Problem, model: PairModel, levels: Sequence[Level]) -> list[Block]:
    """The parts of a pairing that neither a rule nor these levels tie to one another."""
    ties = tied_pairs(problem, model.pair, levels)
    return blocks(model, together=tie_everything(levels), ties=ties)


def _pairing(problem: Problem, pairs: Sequence[Pair] | None) -> PairModel:
    return PairModel(problem, candidates(problem)) if pairs is None else given(problem, pairs)


def given(problem: Problem, pairs: Sequence[Pair]) -> PairModel:
    """A pairing in which everything is decided; the pairing rules are not asked."""
    model = PairModel(problem, (), rules=())
    model.pair = {pair: model.variable() for pair in pairs}
    for variable in model.pair.values():
        model.row((variable,), (1,), low=1)
    return model


def partly_given(problem: Problem, held: Held) -> PairModel:
    """A pairing in which the pairs of settled recipients are decided.

    Where all are, the pairing rules are not asked.
    """
    decided = [pair for pair in held.pairs if pair[1] in held.settled]
    if held.settled.issuperset(problem.recipients):
        return given(problem, decided)
    open_ = [pair for pair in candidates(problem) if pair[1] not in held.settled]
    model = PairModel(problem, (*decided, *open_))
    for pair in decided:
        model.row((model.pair[pair],), (1,), low=1)
    return model
