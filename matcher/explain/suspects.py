"""Recipients among whom there is a conflict: as few as can be told without shrinking."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from matcher.domain.scenario import Scenario
from matcher.explain.member import demands
from matcher.explain.only import narrowed
from matcher.explain.oracle import answer, has_plan, pairing
from matcher.explain.structure import in_structural_conflict
from matcher.milp.budget import Budget
from matcher.milp.cpsat import minimise
from matcher.milp.rows import Rows
from matcher.pairing.blocks import Block, blocks, broken_rows


@dataclass(frozen=True)
class Suspects:
    """Recipients in conflict; none: the scenario has a plan (``decided``), or nobody knows."""

    recipients: tuple[str, ...] = ()
    structural: bool = False
    decided: bool = True


def suspects(scenario: Scenario, budget: Budget) -> Suspects:
    """Look where a conflict is: in the graph, in a block of the pairing, at one recipient, at all.

    ``scenario`` holds hard rules only.
    """
    seen = in_structural_conflict(scenario)
    if seen:
        return Suspects(seen, structural=True)
    model = pairing(scenario)
    if broken_rows(model):
        return Suspects(tuple(scenario.recipients))
    for block in blocks(model):
        if minimise(_rows(block), [], budget).status == "infeasible":
            return Suspects(block.recipients)
    found = answer(scenario, budget)
    if found.has_plan is not False:
        return Suspects(decided=found.has_plan is True)
    return Suspects(_alone(scenario, found.short, budget) or tuple(scenario.recipients))


def _alone(scenario: Scenario, short: Collection[str], budget: Budget) -> tuple[str, ...]:
    """Give a recipient whose demands nobody meets, whatever the others get; ``short`` first."""
    asked = demands(scenario)
    concerned = [h.id for h in scenario.recipients.values() if any(r.concerns(h) for r in asked)]
    for recipient in sorted(concerned, key=lambda recipient: recipient not in short):
        if has_plan(narrowed(scenario, [recipient]), budget) is False:
            return (recipient,)
    return ()


def _rows(block: Block) -> Rows:
    rows = Rows()
    numbers = {block.model.pair[pair]: rows.variable() for pair in block.pairs}
    for row in block.rows:
        rows.row([numbers[v] for v in row.variables], row.coefficients, row.low, row.high)
    return rows
