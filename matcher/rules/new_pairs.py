"""What the model halves of demands on new pairs look up; no checker half uses it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matcher.problem import Problem
    from matcher.rotation.model import StintModel


def new_supporters(problem: Problem, recipient: str, supporters: Iterable[str]) -> list[str]:
    """Those whose pair with the recipient the incumbent table lacks; without it, all of them."""
    kept = problem.incumbent_pairs
    return [s for s in supporters if s in problem.supporters and (s, recipient) not in kept]


def new_pairs(model: StintModel, recipient: str) -> Mapping[str, int | None]:
    """By supporter: the variable of each pair that is new if chosen; None: chosen for certain."""
    own = {s: variable for (s, r), variable in model.pairs.items() if r == recipient}
    return {s: own[s] for s in new_supporters(model.problem, recipient, own)}


def either(model: StintModel, triggers: Sequence[int]) -> int:
    """A variable that is 1 where one of these is."""
    if len(triggers) == 1:
        return triggers[0]
    asked = model.follow(triggers, lambda chosen: min(1, chosen))
    for trigger in triggers:
        model.row((asked, trigger), (1, -1), low=0)
    return asked


def ask(model: StintModel, asked: int | None, people: Sequence[int], soft: bool) -> None:
    """Where ``asked`` is 1 (None: always), one of the stints is chosen, or one unit is missing."""
    if asked is None:
        model.demand(people, 1, soft)
        return
    there = [*people]
    if soft:
        missing = model.follow((asked, *people, *people), lambda told: int(told == 1))
        model.lose("shortfall", missing, 1)
        there.append(missing)
    model.row((*there, asked), (1,) * len(there) + (-1,), low=0)
