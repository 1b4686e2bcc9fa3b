"""What soft rules on pairs lack, as plain rows of one model, written from the contract alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from matcher.milp.rows import Rows
from matcher.problem import Problem
from matcher.rules import Rule

Pair = tuple[str, str]
Pairs = Mapping[Pair, int]
Losses = tuple[list[tuple[int, int]], int]


def soft_pairs(problem: Problem, rows: Rows, pairs: Pairs) -> Losses:
    """Weighted variables and a constant that add up to what soft rules on pairs lack."""
    found, constant = [], 0
    for rule in problem.scenario.rules.values():
        if rule.is_soft and rule.assessed_by == "pairs":
            own = {p: v for p, v in pairs.items() if rule.concerns(problem.recipients[p[1]])}
            losses, more = _RULES.get(rule.name, _speaks_against)(rule, problem, rows, own)
            found, constant = found + losses, constant + more
    return found, constant


def _speaks_against(rule: Rule, problem: Problem, rows: Rows, pairs: Pairs) -> Losses:
    return [(v, 1) for pair, v in pairs.items() if not rule.allows_pair(problem, *pair)], 0


def _pin(rule: Rule, problem: Problem, rows: Rows, pairs: Pairs) -> Losses:
    """A pin that no variable can keep is missing for certain."""
    decisions = [row for row in problem.scenario.decisions or () if row.pin]
    pinned = {d.pair for d in decisions if rule.concerns(problem.recipients[d.recipient])}
    return [(pairs[pair], -1) for pair in pinned if pair in pairs], len(pinned)


def _beyond(rows: Rows, weighed: list[tuple[int, int]], most: int) -> list[tuple[int, int]]:
    """A number that is no less than what a sum has beyond the most."""
    number = rows.variable(0, 10**6)
    rows.row([number, *(v for v, _ in weighed)], [1, *(-w for _, w in weighed)], low=-most)
    return [(number, 1)]


def _full_coverage(rule: Rule, problem: Problem, rows: Rows, pairs: Pairs) -> Losses:
    found = []
    for hospital in filter(rule.concerns, problem.recipients.values()):
        low, high = hospital.min_supporters, hospital.max_supporters
        if low is None:
            low = 0 if high == 0 else 1
        if high is None:
            high = 1 if low == 0 else low
        if not hospital.months & problem.open_months:
            low = 0
        own = [v for pair, v in pairs.items() if pair[1] == hospital.id]
        found += _beyond(rows, [(v, 1) for v in own], high)
        found += _beyond(rows, [(v, -1) for v in own], -low)
    return found, 0


def _capacity(rule: Rule, problem: Problem, rows: Rows, pairs: Pairs) -> Losses:
    found = []
    for supporter, hospital in problem.supporters.items():
        own = [(v, problem.load(*pair)) for pair, v in pairs.items() if pair[0] == supporter]
        found += _beyond(rows, own, hospital.capacity)
    return found, 0


def _max_changes(rule: Rule, problem: Problem, rows: Rows, pairs: Pairs) -> Losses:
    if problem.scenario.incumbent is None:
        return [], 0
    new = [(v, 1) for pair, v in pairs.items() if pair not in problem.incumbent_pairs]
    return _beyond(rows, new, rule.pairs), 0


_RULES: Mapping[str, Callable[[Rule, Problem, Rows, Pairs], Losses]] = {
    "pin": _pin,
    "full_coverage": _full_coverage,
    "capacity": _capacity,
    "max_changes": _max_changes,
}
