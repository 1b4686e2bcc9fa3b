"""The best schedule of recipients that share supporters: fewest missing, then earliest starts."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matcher.milp.budget import Budget
from matcher.milp.cpsat import minimise
from matcher.milp.rows import Rows
from matcher.schedules.training.needs import Group, Need
from matcher.schedules.training.options import Department, Option

_EXACT = 2**50


@dataclass(frozen=True)
class Placed:
    """How many people take each option, how many each need lacks, and a bound on their sum."""

    taken: Mapping[Option, int]
    missing: Mapping[Need, int]
    bound: int


def place(
    needs: Sequence[Need],
    options: Sequence[Option],
    places: Mapping[Department, int],
    length: int,
    budget: Budget,
) -> Placed:
    """Fill the places; the bound is the value unless the time is over before it is proven."""
    rows = Rows()
    takes = [rows.variable(0, _most(option, places)) for option in options]
    lacks = [rows.variable(0, need.people) for need in needs]
    _limit_groups(rows, options, takes)
    _limit_places(rows, options, takes, places, length)
    _ask(rows, needs, options, takes, lacks)
    later = _later(needs, options)
    one_missing = 1 + sum(need.people for need in needs) * max(later, default=0)
    objective = [*((v, one_missing) for v in lacks), *zip(takes, later, strict=True)]
    answer = minimise(rows, objective, _alone(budget))
    if not answer.found:
        return Placed({}, {need: need.people for need in needs}, 0)
    taken = {o: answer.values[v] for o, v in zip(options, takes, strict=True) if answer.values[v]}
    missing = {need: answer.values[v] for need, v in zip(needs, lacks, strict=True)}
    return Placed(taken, missing, max(0, (answer.bound or 0) // one_missing))


def _most(option: Option, places: Mapping[Department, int]) -> int:
    return min(option.group.size, places.get(option.department, option.group.size))


def _limit_groups(rows: Rows, options: Sequence[Option], takes: Sequence[int]) -> None:
    """Nobody goes twice."""
    own: dict[Group, list[int]] = defaultdict(list)
    for option, variable in zip(options, takes, strict=True):
        own[option.group].append(variable)
    for group, variables in own.items():
        rows.at_most(variables, group.size)


def _limit_places(
    rows: Rows,
    options: Sequence[Option],
    takes: Sequence[int],
    places: Mapping[Department, int],
    length: int,
) -> None:
    """A department is fullest in a month in which somebody starts: these months suffice."""
    there: dict[Department, list[tuple[int, int]]] = defaultdict(list)
    for option, variable in zip(options, takes, strict=True):
        if option.department in places:
            there[option.department].append((option.first, variable))
    for department, starts in there.items():
        for month in sorted({first for first, _ in starts}):
            present = [v for first, v in starts if month - length < first <= month]
            rows.at_most(present, places[department])


def _ask(
    rows: Rows,
    needs: Sequence[Need],
    options: Sequence[Option],
    takes: Sequence[int],
    lacks: Sequence[int],
) -> None:
    """Who goes and who is missing are together at least as many as asked."""
    own: dict[str, list[tuple[Option, int]]] = defaultdict(list)
    for option, variable in zip(options, takes, strict=True):
        own[option.group.recipient].append((option, variable))
    for need, lack in zip(needs, lacks, strict=True):
        counted = [v for o, v in own[need.recipient] if need.counts(o.group, o.first)]
        rows.row([*counted, lack], [1] * (len(counted) + 1), low=need.people)


def _later(needs: Sequence[Need], options: Sequence[Option]) -> list[int]:
    """What each option costs beside missing people: its start, and then its place in the list.

    Every stay costs something, so that nobody goes for nothing. Where the numbers would become
    too large to be exact, the place in the list is left out.
    """
    people = sum(need.people for need in needs)
    origin = min((option.first for option in options), default=0)
    ranks = _ranks(options)
    scale = 1 + people * max(ranks, default=0)
    latest = max((option.first for option in options), default=0) - origin + 1
    if people * people * (latest * scale + scale) > _EXACT:
        scale, ranks = 1, [0] * len(options)
    pairs = zip(options, ranks, strict=True)
    return [(option.first - origin + 1) * scale + rank for option, rank in pairs]


def _ranks(options: Sequence[Option]) -> list[int]:
    """Number the groups and departments of each recipient in their order."""
    known: dict[str, dict[tuple[Group, Department], int]] = defaultdict(dict)
    found = []
    for option in options:
        own = known[option.group.recipient]
        found.append(own.setdefault((option.group, option.department), len(own)))
    return found


def _alone(budget: Budget) -> Budget:
    """One worker: the same schedule on every run."""
    seconds = None if math.isinf(budget.deadline) else budget.remaining
    return Budget(seconds, 1, budget.seed, budget.reproducible, budget)
