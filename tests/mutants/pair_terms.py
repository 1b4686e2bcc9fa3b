"""Mobilisation, fit and balance, counting a bit more, a bit less, or in another way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from matcher.check import Evidence
from matcher.domain.pair_costs import Least, Pair, PairCosts
from matcher.domain.tables import Capability
from matcher.pairing.costs import CostRows
from matcher.problem import Problem
from matcher.solving import method, passes
from matcher.solving.search import BlockSearch
from matcher.terms import fit
from matcher.terms.balance import Balance
from matcher.terms.fit import Fit
from matcher.terms.mobilisation import Mobilisation
from tests.mutants.mutant import Mutant, changed_scenario, sees
from tests.mutants.terms import both, one

# Other problems ----------------------------------------------------------------------------------


def _mobilised(problem: Problem, step: int) -> Problem:
    """The first supporter is dearer, or cheaper."""
    rows = dict(problem.supporters)
    key, row = next(iter(rows.items()))
    rows[key] = replace(row, mobilisation_cost=max(0, row.mobilisation_cost + step))
    return changed_scenario(problem, supporters=rows)


def _weaker(problem: Problem, step: int) -> Problem:
    """Every strength is one less, or more."""
    rows = problem.scenario.capabilities or ()
    return changed_scenario(
        problem, capabilities=tuple(replace(row, strength=row.strength - step) for row in rows)
    )


def _known(problem: Problem, step: int) -> Problem:
    """Where the table has no row, a supporter is of strength 1."""
    wanted = dict.fromkeys((s, gap.specialty) for s in problem.supporters for gap in problem.gaps)
    more = tuple(Capability(*key, 1) for key in wanted if key not in problem.strength)
    return changed_scenario(problem, capabilities=(*(problem.scenario.capabilities or ()), *more))


def _smaller(problem: Problem, step: int) -> Problem:
    """Every supporter can carry one less, or more."""
    rows = problem.supporters.items()
    changed = {key: replace(row, capacity=max(0, row.capacity - step)) for key, row in rows}
    return changed_scenario(problem, supporters=changed)


# Other costs -------------------------------------------------------------------------------------


def _each_pair(costs: Callable) -> Callable:
    """Each pair costs on its own."""

    def changed(term: Mobilisation, problem: Problem, pairs: Sequence[Pair], *_: Any) -> PairCosts:
        return PairCosts({p: problem.supporters[p[0]].mobilisation_cost for p in pairs})

    return changed


def _all_single(costs: Callable) -> Callable:
    """No recipient has more than one supporter."""

    def changed(term: Fit, problem: Problem, pairs: Any, recipients: Any, _: Any) -> PairCosts:
        return costs(term, problem, pairs, recipients, recipients)

    return changed


def _lowest_step(steps: Callable) -> Callable:
    """Every supporter is as weak as the weakest."""
    return lambda strengths: steps(dict.fromkeys(strengths, min(strengths.values(), default=0)))


def _floored(costs: Callable) -> Callable:
    """Each share is rounded down."""

    def changed(*seen: Any) -> PairCosts:
        found = costs(*seen)
        return replace(found, together=tuple(map(_rounded_down, found.together)))

    return changed


def _rounded_down(least: Least) -> Least:
    floors = (replace(f, constant=f.constant - f.divisor + 1) for f in least.floors)
    return replace(least, floors=tuple(floors))


def _summed(costs: Callable) -> Callable:
    """The shares of all supporters add up."""

    def changed(*seen: Any) -> PairCosts:
        found = costs(*seen)
        every = (Least(least.weight, (f,)) for least in found.together for f in least.floors)
        return replace(found, together=tuple(every))

    return changed


# Other values ------------------------------------------------------------------------------------


def _costs_of_pairs(value: Callable) -> Callable:
    def changed(term: Mobilisation, evidence: Evidence) -> int:
        supporters = evidence.problem.supporters
        return sum(supporters[supporter].mobilisation_cost for supporter, _ in evidence.chosen)

    return changed


def _lowest(value: Callable) -> Callable:
    def changed(term: Fit, evidence: Evidence) -> int:
        strength, total = evidence.problem.strength, 0
        for gap in evidence.problem.gaps:
            own = evidence.supporters_of[gap.recipient]
            worst = min((strength.get((s, gap.specialty), 0) for s in own), default=0)
            total += gap.weight * (5 - worst)
        return total

    return changed


def _shares(evidence: Evidence) -> list[tuple[int, int]]:
    """The load of each supporter in thousandths, and what it can carry."""
    problem = evidence.problem
    loads = dict.fromkeys(problem.supporters, 0)
    for pair in evidence.chosen:
        loads[pair[0]] += 1000 * problem.load(*pair)
    return [(load, problem.supporters[s].capacity or 1) for s, load in loads.items()]


def _rounded_value(value: Callable) -> Callable:
    return lambda term, evidence: max([0, *(n // most for n, most in _shares(evidence))])


def _sum_value(value: Callable) -> Callable:
    return lambda term, evidence: sum(-(-n // most) for n, most in _shares(evidence))


# Other rows and searches -------------------------------------------------------------------------


def _too_tight(tighten: Callable) -> Callable:
    """A limit tied to a switch is one lower while it is on."""

    def changed(rows: CostRows, switch: int, variables: set[int]) -> None:
        kept = rows._limits
        rows._limits = [replace(row, high=(row.high or 0) - 1) for row in kept]
        tighten(rows, switch, variables)
        rows._limits = kept

    return changed


def _share_more(share: Callable) -> Callable:
    """Another block is thought to need one more than it does."""

    def changed(searches: list[BlockSearch]) -> None:
        share(searches)
        for search in searches:
            search.at_least = {number: least + 1 for number, least in search.at_least.items()}

    return changed


PAIR_TERM_MUTANTS: Sequence[Mutant] = (
    *both(Mobilisation, _mobilised),
    one("mobilisation", "model", "per pair", Mobilisation, "pair_costs", _each_pair),
    one("mobilisation", "checker", "per pair", Mobilisation, "value", _costs_of_pairs),
    one("mobilisation", "rows", "tighter", CostRows, "_tighten", _too_tight),
    *both(Fit, _weaker),
    one("fit", "model", "no row", Fit, "pair_costs", sees(_known, 0)),
    one("fit", "model", "single", Fit, "pair_costs", _all_single),
    one("fit", "model", "lowest", fit, "_steps", _lowest_step),
    one("fit", "checker", "no row", Fit, "value", sees(_known, 0)),
    one("fit", "checker", "lowest", Fit, "value", _lowest),
    *both(Balance, _smaller),
    one("balance", "model", "down", Balance, "pair_costs", _floored),
    one("balance", "model", "sum", Balance, "pair_costs", _summed),
    one("balance", "blocks", "at least", passes, "_share_least", _share_more),
    one("balance", "blocks", "apart", method, "tie_everything", lambda tie: lambda levels: False),
    one("balance", "checker", "down", Balance, "value", _rounded_value),
    one("balance", "checker", "sum", Balance, "value", _sum_value),
)
