"""Which rules together leave no pairing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from matcher.milp.budget import Budget
from matcher.milp.cpsat import minimise
from matcher.pairing.blocks import broken_rows
from matcher.pairing.model import PairModel, candidates
from matcher.problem import Problem
from matcher.rules.base import Rule
from matcher.variants import Decided


def conflicting(problem: Problem, budget: Budget) -> tuple[str, ...]:
    """Give hard rules on pairs that cannot hold together, none of them too many.

    Nothing where the pairs alone are no conflict, or the time was over before one was seen.
    What the question itself decides is not among them.
    """
    kept = [name for name, rule in problem.scenario.rules.items() if _on_pairs(rule)]
    if not _impossible(problem, kept, budget):
        return ()
    for name in [name for name in kept if name != Decided.name]:
        others = [other for other in kept if other != name]
        if _impossible(problem, others, budget):
            kept = others
    return tuple(name for name in kept if name != Decided.name)


def _on_pairs(rule: Rule) -> bool:
    hard = not rule.is_soft and rule.group in ("eligibility", "limit")
    return hard and rule.assessed_by == "pairs"


def _impossible(problem: Problem, names: Iterable[str], budget: Budget) -> bool:
    """Tell whether these rules are proven to leave no pairing."""
    rules = {name: problem.scenario.rules[name] for name in names}
    asked = replace(problem, scenario=replace(problem.scenario, rules=rules))
    model = PairModel(asked, candidates(asked))
    return bool(broken_rows(model)) or minimise(model, [], budget).status == "infeasible"
