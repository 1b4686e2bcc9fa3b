"""What must be signed, and by when, where a table takes the incumbent's place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from matcher.compare.figures import Coverage, Pair
from matcher.milp.budget import Budget
from matcher.problem import Problem
from matcher.schedules.asked import Asked
from matcher.schedules.milestones import date_milestones
from matcher.variants import with_rule

Action = Literal["new_agreement", "supplementary_agreement", "end"]
Reason = Literal["new", "dropped", "supporters", "gaps"]

_MILESTONES: Mapping[Action, str] = {
    "new_agreement": "agreement",
    "supplementary_agreement": "supplementary_agreement",
}
"""The kind of milestone that says by when."""


@dataclass(frozen=True)
class Agreement:
    """One pair with which something is to be signed or ended; ``due`` None: no date is set.

    ``reason``: the pair is new or dropped; else what changes for a kept pair: its recipient's
    ``supporters``, or, with the same supporters, the ``gaps`` in which the recipient is helped in
    the best rotation of the two tables.
    """

    supporter: str
    recipient: str
    action: Action
    due: date | None
    reason: Reason


def agreements(
    problem: Problem, chosen: frozenset[Pair], before: Coverage | None, after: Coverage | None
) -> tuple[Agreement, ...]:
    """Give what is due, by recipient, then supporter; ``before`` is the incumbent's coverage.

    Where a coverage is None, nothing is told of changed gaps.
    """
    due = _due(problem, chosen)
    place = {recipient: number for number, recipient in enumerate(problem.recipients)}
    rows = [
        Agreement(*pair, action, due.get((action, pair)), reason)
        for pair, action, reason in _actions(problem.incumbent_pairs, chosen, before, after)
    ]
    return tuple(sorted(rows, key=lambda row: (place[row.recipient], row.supporter)))


def _actions(
    known: frozenset[Pair],
    chosen: frozenset[Pair],
    before: Coverage | None,
    after: Coverage | None,
) -> Iterator[tuple[Pair, Action, Reason]]:
    others = {recipient for _, recipient in chosen ^ known}
    for pair in chosen - known:
        yield pair, "new_agreement", "new"
    for pair in known - chosen:
        yield pair, "end", "dropped"
    for pair in chosen & known:
        if pair[1] in others:
            yield pair, "supplementary_agreement", "supporters"
        elif before and after and before.helped_in[pair[1]] != after.helped_in[pair[1]]:
            yield pair, "supplementary_agreement", "gaps"


def _due(problem: Problem, chosen: frozenset[Pair]) -> dict[tuple[Action, Pair], date]:
    """The first date of each pair's milestones of a kind; else that of the whole programme's."""
    rule = problem.scenario.rules.get("milestones")
    kinds = set(_MILESTONES.values())
    entries = tuple(
        entry for entry in (rule.milestones if rule else ()) if entry.kind in kinds and not entry.at
    )
    if not entries:
        return {}
    asking = rule.model_copy(update={"milestones": entries})
    asked = replace(problem, scenario=with_rule(problem.scenario, asking))
    found: dict[tuple[str, Pair | None], date] = {}
    for row in date_milestones(Asked(asked, sorted(chosen), (), Budget())).milestones or ():
        pair = (row.supporter, row.recipient) if row.supporter and row.recipient else None
        found.setdefault((row.kind, pair), row.due)
    return {
        (action, pair): day
        for action, kind in _MILESTONES.items()
        for pair in chosen
        if (day := found.get((kind, pair), found.get((kind, None)))) is not None
    }
