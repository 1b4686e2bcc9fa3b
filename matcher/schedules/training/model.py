"""The best schedule of recipients that share supporters: the fewest missing, proven."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matcher.milp.budget import Budget
from matcher.milp.cpsat import minimise
from matcher.milp.linear import relax
from matcher.milp.rows import Rows
from matcher.schedules.training.first_come import asks_of, first_come, lacking
from matcher.schedules.training.needs import Group, Need
from matcher.schedules.training.options import Department, Option, Places

_NOISE = 1e-4
"""More than the linear programme's rounding, less than the parts in which its values come."""


@dataclass(frozen=True)
class Placed:
    """How many people take each option, how many each need lacks, and a bound on their sum."""

    taken: Mapping[Option, int]
    missing: Mapping[Need, int]
    bound: int


def place(
    needs: Sequence[Need],
    options: Sequence[Option],
    places: Places,
    length: int,
    budget: Budget,
) -> Placed:
    """Fill the places; the bound is the value unless the time is over before it is proven."""
    usual = first_come(needs, options, places, length)
    missing = lacking(needs, usual)
    value = sum(missing.values())
    if not value:
        return Placed(usual, missing, 0)
    model = _Model(needs, options, places, length)
    bound = model.bound()
    if bound >= value:
        return Placed(usual, missing, value)
    early = model.earliest(bound)
    if early is not None:
        return Placed(early, lacking(needs, early), bound)
    return model.solve(usual, missing, bound, budget)


class _Model:
    """Whole-number rows: who takes each option, and how many each need lacks."""

    def __init__(
        self,
        needs: Sequence[Need],
        options: Sequence[Option],
        places: Places,
        length: int,
    ) -> None:
        self.needs, self.options = needs, options
        self.rows = Rows()
        self.takes = [self.rows.variable(0, _most(option, places.open)) for option in options]
        self.lacks = [self.rows.variable(0, need.people) for need in needs]
        _limit_groups(self.rows, options, self.takes)
        _limit_places(self.rows, options, self.takes, places, length)
        _ask(self.rows, needs, options, self.takes, self.lacks)

    def bound(self) -> int:
        """No schedule lacks fewer: people are whole, the linear programme's need not be."""
        relaxed = relax(self.rows, [(lack, 1) for lack in self.lacks])
        return 0 if relaxed is None else max(0, math.ceil(relaxed.value - _NOISE))

    def earliest(self, value: int) -> Mapping[Option, int] | None:
        """Give the earliest starts that lack so few; None: the linear programme's are not whole."""
        origin = min((option.first for option in self.options), default=0)
        later = [option.first - origin + 1 for option in self.options]
        with self.rows.for_now():
            self.rows.row(self.lacks, [1] * len(self.lacks), high=value)
            relaxed = relax(self.rows, list(zip(self.takes, later, strict=True)))
        if relaxed is None:
            return None
        whole = [round(relaxed.values[variable]) for variable in self.takes]
        near = zip(self.takes, whole, strict=True)
        if any(abs(relaxed.values[variable] - number) > _NOISE for variable, number in near):
            return None
        taken = self._taken(whole)
        return taken if sum(lacking(self.needs, taken).values()) <= value else None

    def solve(
        self,
        usual: Mapping[Option, int],
        missing: Mapping[Need, int],
        bound: int,
        budget: Budget,
    ) -> Placed:
        """Minimise who is missing in whole numbers, and send nobody for nothing."""
        hint = [usual.get(option, 0) for option in self.options]
        hint += [missing[need] for need in self.needs]
        lacks = [(variable, 1) for variable in self.lacks]
        answer = minimise(self.rows, lacks, _alone(budget), hint=hint)
        if answer.value is None or answer.bound is None:
            return Placed(usual, missing, bound)
        bound = max(bound, answer.bound)
        if answer.value >= sum(missing.values()):
            return Placed(usual, missing, bound)
        taken = _trimmed(self.needs, self._taken([answer.values[v] for v in self.takes]))
        return Placed(taken, lacking(self.needs, taken), bound)

    def _taken(self, numbers: Sequence[int]) -> Mapping[Option, int]:
        pairs = zip(self.options, numbers, strict=True)
        return {option: number for option, number in pairs if number}


def _trimmed(needs: Sequence[Need], taken: Mapping[Option, int]) -> Mapping[Option, int]:
    """Leave out, the latest first, who goes though every need has enough people without."""
    left, asks = dict(taken), asks_of(needs, list(taken))
    spare = {need: -need.people for need in needs}
    for option, people in taken.items():
        for need in asks[option]:
            spare[need] += people
    for option in sorted(taken, key=lambda option: -option.first):
        gone = min([left[option], *(max(0, spare[need]) for need in asks[option])])
        left[option] -= gone
        for need in asks[option]:
            spare[need] -= gone
    return {option: number for option, number in left.items() if number}


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
    places: Places,
    length: int,
) -> None:
    """A department is fullest in a month in which somebody starts: these months suffice."""
    there: dict[Department, list[tuple[int, int]]] = defaultdict(list)
    for option, variable in zip(options, takes, strict=True):
        if places.limited(option.department):
            there[option.department].append((option.first, variable))
    for department, starts in there.items():
        for month in sorted({first for first, _ in starts}):
            present = [v for first, v in starts if month - length < first <= month]
            rows.at_most(present, places.left(department, month))


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


def _alone(budget: Budget) -> Budget:
    """One worker: the same schedule on every run."""
    seconds = None if math.isinf(budget.deadline) else budget.remaining
    return Budget(seconds, 1, budget.seed, budget.reproducible, budget)
