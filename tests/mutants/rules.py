"""Each half of each rule, tighter, looser, for every recipient, or blind to who is sent where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from matcher.domain.hospitals import Kind
from matcher.domain.months import Deadline, format_month
from matcher.domain.people import Title
from matcher.domain.tables import Decision, Link, TableRow
from matcher.problem import Problem
from matcher.rules import RULES, Rule
from matcher.rules.same_region import Region
from tests.mutants.mutant import (
    Make,
    Mutant,
    Other,
    Swap,
    changed_scenario,
    with_problem,
)
from tests.random_problems import CITIES

HALVES: Mapping[str, Sequence[str]] = {
    "model": (
        "allows_pair",
        "limit_pairs",
        "pairs_lack",
        "allows_stints",
        "limit_stints",
        "stints_lack",
        "lacked",
        "outline",
        "missing",
        "least_missing",
    ),
    "checker": ("violations",),
}
STEPS: Mapping[int, str] = {1: "tighter", -1: "looser", 0: "everywhere"}
Fields = Callable[[Any, int], dict[str, Any]]
"""What a rule looks like one step tighter (1) or looser (-1)."""


def _number(field: str, sign: int, least: int, rule: Any, step: int) -> dict[str, Any]:
    """A number that is tighter when it grows (sign 1) or shrinks (-1)."""
    value = getattr(rule, field)
    return {} if value is None else {field: max(least, value + sign * step)}


def _titles(rule: Any, step: int) -> dict[str, Any]:
    roles = ("clinician", "manager", "nurse")
    asked = {role: getattr(rule, role) or Title.RESIDENT for role in roles}
    return {role: Title(min(5, max(1, title + step))) for role, title in asked.items()}


def _team(rule: Any, step: int) -> dict[str, Any]:
    seniors = rule.seniors
    if seniors is not None:
        seniors = seniors.model_copy(update={"count": max(0, seniors.count + 2 * step)})
    return {"size": max(0, rule.size + 2 * step), "seniors": seniors}


def _matrix(rule: Any, step: int) -> dict[str, Any]:
    kinds = (Kind.GENERAL, Kind.TCM)
    if step < 0:
        return {"matrix": dict.fromkeys(kinds, kinds)}
    matrix = {kind: (kind,) for kind in kinds} if rule.matrix is None else rule.matrix
    return {"matrix": {kind: row for kind, row in matrix.items() if kind is not Kind.GENERAL}}


def _level(rule: Any, step: int) -> dict[str, Any]:
    """A smaller region is tighter."""
    levels = list(Region)
    return {"level": levels[min(2, max(0, levels.index(rule.level) + step))]}


def _batches(rule: Any, step: int) -> dict[str, Any]:
    return {"months": rule.months[1:] if step > 0 else tuple(range(1, 13))}


def _deadline(rule: Any, step: int) -> dict[str, Any]:
    """A month later, or sooner, in the same year."""
    month = rule.date.month
    return {"date": Deadline(format_month(month - month % 12 + (month % 12 + step) % 12))}


def _incumbent(problem: Problem, step: int) -> Problem:
    """Every pair is new, or none."""
    pairs = [(s, r) for s in problem.supporters for r in problem.recipients]
    return changed_scenario(
        problem, incumbent=() if step > 0 else tuple(TableRow(*pair) for pair in pairs)
    )


def _capacity(problem: Problem, step: int) -> Problem:
    rows = problem.supporters.items()
    fewer = {key: replace(row, capacity=row.capacity - step) for key, row in rows}
    return changed_scenario(problem, supporters=fewer)


def _supporters(problem: Problem, step: int) -> Problem:
    """One more supporter is asked for, or allowed."""
    found = {}
    for key, row in problem.recipients.items():
        low, high = row.min_supporters, row.max_supporters
        low = (1 if high is None else min(1, high)) if low is None else low
        high = max(1, low) if high is None else high
        low, high = (low + 1, max(low + 1, high)) if step > 0 else (low, high + 1)
        found[key] = replace(row, min_supporters=low, max_supporters=high)
    return changed_scenario(problem, recipients=found)


def _links(problem: Problem, step: int) -> Problem:
    links = problem.scenario.links or ()
    more = tuple(Link(sender, receiver) for sender in CITIES for receiver in CITIES)
    return changed_scenario(problem, links=links[1:] if step > 0 else more)


def _decisions(pin: bool, problem: Problem, step: int) -> Problem:
    """One decision more, or none of them."""
    rows = problem.scenario.decisions or ()
    pairs = [(s, r) for s in problem.supporters for r in problem.recipients if s != r]
    more = (*rows, *(Decision(*pair, pin=pin) for pair in pairs[-1:]))
    none = tuple(row for row in rows if row.pin is not pin)
    return changed_scenario(problem, decisions=more if step > 0 else none)


RULE_CHANGES: Mapping[str, Fields] = {
    "same_region": _level,
    "max_distance": lambda rule, step: {"km": max(0, rule.km - 111 * step)},
    "batches": _batches,
    "intake": partial(_number, "stints", 1, 0),
    "on_duty_by": _deadline,
    "kinds": _matrix,
    "max_changes": partial(_number, "pairs", -1, 0),
    "min_stint": partial(_number, "months", 1, 1),
    "max_stint": partial(_number, "months", -1, 1),
    "rest": partial(_number, "months", 1, 0),
    "max_months": partial(_number, "months", -1, 0),
    "min_title": _titles,
    "retention": lambda rule, step: {
        "away_share": min(Decimal(1), max(Decimal(0), rule.away_share - step * Decimal("0.34")))
    },
    "handover": partial(_number, "months", 1, 0),
    "presence": partial(_number, "people", 1, 0),
    "team": _team,
}
SCENARIO_CHANGES: Mapping[str, Other] = {
    "links": _links,
    "pin": partial(_decisions, True),
    "ban": partial(_decisions, False),
    "full_coverage": _supporters,
    "capacity": _capacity,
    "no_gap": _incumbent,
}


def rule_mutants() -> Iterator[Mutant]:
    """Every change of every rule that has two halves."""
    for rule in RULES:
        if rule.name in RULE_CHANGES or rule.name in SCENARIO_CHANGES:
            for half in HALVES:
                yield from (_mutant(rule, half, step) for step in (1, -1))
            yield _mutant(rule, "checker", 0)
            if "stints_depend_on" in vars(rule):
                blind = Swap(rule, "stints_depend_on", lambda method: lambda *seen: None)
                yield Mutant("rule", rule.name, "model", "blind", (blind,))


def _mutant(rule: type[Rule], half: str, step: int) -> Mutant:
    own = [name for name in HALVES[half] if name in vars(rule)]
    swaps = tuple(Swap(rule, name, _changed(rule.name, step)) for name in own)
    return Mutant("rule", rule.name, half, STEPS[step], swaps)


def _changed(name: str, step: int) -> Make:
    def make(method: Callable) -> Callable:
        def changed(rule: Rule, seen: Any, *others: Any) -> Any:
            if rule.clause == "mutant":
                return method(rule, seen, *others)
            if name in SCENARIO_CHANGES and step:
                return with_problem(method, SCENARIO_CHANGES[name], step, rule, seen, *others)
            everywhere = {"kinds": None, "recipients": None}
            update = RULE_CHANGES[name](rule, step) if step else everywhere
            mutant = rule.model_copy(update={**update, "clause": "mutant"})
            return method(mutant, seen, *others)

        return changed

    return make
