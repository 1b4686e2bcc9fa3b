"""Whether a scenario has a plan at all: pairs alone where nobody asks for people."""

from __future__ import annotations

from dataclasses import dataclass, replace

from matcher.check import Evidence, check
from matcher.domain.scenario import Level, Scenario
from matcher.domain.tables import TableRow
from matcher.explain.member import askers, demands
from matcher.explain.only import narrowed
from matcher.milp.budget import Budget
from matcher.milp.cpsat import minimise
from matcher.pairing.blocks import blocks, broken_rows
from matcher.pairing.model import PairModel, candidates
from matcher.problem import Problem, pose
from matcher.rotation.estimates import Estimates
from matcher.solving.conflict import Infeasible
from matcher.solving.joint import JointModel, columns
from matcher.solving.method import NOTHING, find_plan
from matcher.solving.search import FEW_COLUMNS, NoPlan


SHORTFALL = Level("shortfall", {"shortfall": 1})
UNTIL_PROVEN = 99.99
"""A gap in per cent at which the search stops: as soon as the bound shows that something lacks."""


def pairing(scenario: Scenario) -> PairModel:
    """Give the rows over pairs of a scenario; its posts are left out."""
    problem = Problem(scenario, (), ())
    return PairModel(problem, candidates(problem))


@dataclass(frozen=True)
class Answer:
    """Whether some plan keeps the hard rules; None: not known when the time was over.

    No is proven; yes was checked: a plan was found, and the checker finds no breach. ``short`` are
    recipients whose demands the best plan seen does not meet.
    """

    has_plan: bool | None
    short: tuple[str, ...] = ()


def has_plan(scenario: Scenario, budget: Budget) -> bool | None:
    """Tell whether some plan keeps the hard rules; see ``Answer``."""
    return answer(scenario, budget).has_plan


def answer(scenario: Scenario, budget: Budget) -> Answer:
    """Look for pairs first; where hard rules ask for people, for stints too."""
    if budget.over:
        return Answer(None)
    scenario = narrowed(scenario, askers(scenario))
    model = pairing(scenario)
    if broken_rows(model):
        return Answer(False)
    found = minimise(model, [], budget)
    if not found.found:
        return Answer(False if found.status == "infeasible" else None)
    if demands(scenario):
        return _staffed(scenario, budget)
    chosen = [pair for pair, variable in model.pair.items() if found.values[variable]]
    return Answer(_checked(Problem(replace(scenario, staff=None), (), ()), chosen, None))


def _staffed(scenario: Scenario, budget: Budget) -> Answer:
    """Look for pairs and stints: as one model where it is small, else with demands made soft."""
    problem = pose(scenario)
    model = PairModel(problem, candidates(problem))
    estimates = Estimates(problem, model.pair)
    whole = blocks(model, together=True)[0]
    if columns(whole, estimates) <= FEW_COLUMNS:
        exact = JointModel(whole, estimates, (NOTHING,)).minimise(0, (), budget)
        if exact.pairs is None:
            return Answer(False if exact.status == "infeasible" else None)
        return Answer(_checked(problem, sorted(exact.pairs), exact.stints))
    return _softened(problem, scenario, budget)


def _softened(hard: Problem, scenario: Scenario, budget: Budget) -> Answer:
    """Minimise what demands lack until a plan lacks nothing, or it is proven that each lacks some.

    Rules that were soft before ask for nothing: what they lack shall not count.
    """
    kept = {name: rule for name, rule in scenario.rules.items() if not rule.is_soft}
    soft = {rule.name: rule.model_copy(update={"soft": True}) for rule in demands(scenario)}
    asked = replace(scenario, rules={**kept, **soft}, objective=(SHORTFALL,))
    problem = pose(asked)
    try:
        found = find_plan(problem, budget, tolerance=UNTIL_PROVEN)
    except (Infeasible, NoPlan):
        return Answer(None)
    breaches = check(_evidence(problem, found.pairs, found.stints)).shortfalls
    told = {breach.where.get("recipient") for breach in breaches}
    short = tuple(recipient for recipient in problem.recipients if recipient in told)
    least = max(0, *found.bounds)
    return Answer(False if least else _checked(hard, found.pairs, found.stints), short)


def _checked(problem: Problem, pairs, stints) -> bool | None:
    """Ask the checker, which shares nothing with what found the plan."""
    return True if not check(_evidence(problem, pairs, stints)).violations else None


def _evidence(problem: Problem, pairs, stints) -> Evidence:
    rows = tuple(TableRow(*pair) for pair in pairs)
    every = None if stints is None else (*stints, *problem.scenario.fixed_stints)
    return Evidence(problem, rows, every)
