"""Soft rules taken as hard ones: a plan that misses none of them often has the least shortfall.

When no plan can have less shortfall than the best of these, none with as little misses a soft rule
that could be hard: then the problem with hard rules is the whole problem, and much the smaller one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matcher.domain.scenario import Level
from matcher.pairing.blocks import Block, blocks
from matcher.pairing.model import PairModel
from matcher.problem import Problem
from matcher.rotation.estimates import Estimates
from matcher.rules.base import Rule

SHORTFALL = "shortfall"


def as_if_hard(problem: Problem, levels: Sequence[Level], decided: bool) -> Problem | None:
    """The problem with its soft eligibility rules and limits hard; None: it helps nothing.

    It helps where the least shortfall comes first of all. ``decided``: the pairs are given, and
    only rules on stints are made hard.
    """
    rules = problem.scenario.rules
    first = set(levels[0].terms) if levels and levels[0].enough is None else set()
    if first != {SHORTFALL} or not any(_gives_way(rule, decided) for rule in rules.values()):
        return None
    hard = {
        name: rule.model_copy(update={"soft": False}) if _gives_way(rule, decided) else rule
        for name, rule in rules.items()
    }
    return replace(problem, scenario=replace(problem.scenario, rules=hard))


def _gives_way(rule: Rule, decided: bool) -> bool:
    asked = rule.group in ("eligibility", "limit") and rule.is_soft
    return asked and not (decided and rule.assessed_by == "pairs")


def least_shortfall(problem: Problem, model: PairModel, decided: bool) -> int:
    """A shortfall that no plan can go below; ``decided``: all pairs of the model are chosen."""
    estimates = Estimates(problem, model.pair)
    least = sum(_least_at(block, estimates) for block in blocks(model))
    if not decided:
        return least
    rules = (rule for rule in problem.scenario.rules.values() if rule.is_soft)
    recipients = tuple(problem.recipients)
    costs = (rule.pairs_lack(problem, tuple(model.pair), recipients) for rule in rules)
    return least + sum(own.value(model.pair.keys()) for own in costs)


def _least_at(block: Block, estimates: Estimates) -> int:
    """What demands lack at least at a block's recipients."""
    supporters: dict[str, list[str]] = {recipient: [] for recipient in block.recipients}
    for supporter, recipient in block.pairs:
        supporters[recipient].append(supporter)
    total = 0
    for recipient, own in supporters.items():
        groups = [(s,) for s in own] if recipient in block.single else [own]
        known = [estimates.least_missing(group, recipient) for group in groups]
        total += min([estimates.alone[recipient][SHORTFALL], *known])
    return total
