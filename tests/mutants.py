"""Would the tests notice? Loosen or tighten one half of one rule at a time, and run them.

``python -m tests.mutants`` prints, for each rule and change, the first seed at which each kind of
test notices it. The seeds are those of the tests themselves. Ends with 1 when a change goes
unnoticed. With names of rules as arguments only these are changed.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial, wraps
from typing import Any

from matcher.domain.hospitals import Kind
from matcher.domain.people import Title
from matcher.domain.tables import Decision, Link
from matcher.problem import Problem
from matcher.rules import RULES, Rule
from matcher.rules.same_region import Region
from tests.random_problems import CITIES, SMALL, random_problem
from tests.test_agreement import ALONE, CHECKED, disagreements
from tests.test_joint_bound import faults, planned
from tests.test_nothing_omitted import SEEDS, TINY, pair_faults, stint_faults

HALVES: Mapping[str, Sequence[str]] = {
    "model": (
        "allows_pair",
        "limit_pairs",
        "allows_stints",
        "limit_stints",
        "outline",
        "missing",
        "least_missing",
    ),
    "checker": ("violations",),
}
Change = Callable[[Any, int], Any]
"""What a rule, or a problem, looks like one step tighter (1) or looser (-1)."""

# One step tighter or looser ----------------------------------------------------------------------


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


def _capacity(problem: Problem, step: int) -> dict[str, Any]:
    rows = problem.supporters.items()
    return {"supporters": {key: replace(row, capacity=row.capacity - step) for key, row in rows}}


def _supporters(problem: Problem, step: int) -> dict[str, Any]:
    """One more supporter is asked for, or allowed."""
    found = {}
    for key, row in problem.recipients.items():
        low, high = row.min_supporters, row.max_supporters
        low = (1 if high is None else min(1, high)) if low is None else low
        high = max(1, low) if high is None else high
        low, high = (low + 1, max(low + 1, high)) if step > 0 else (low, high + 1)
        found[key] = replace(row, min_supporters=low, max_supporters=high)
    return {"recipients": found}


def _links(problem: Problem, step: int) -> dict[str, Any]:
    links = problem.scenario.links or ()
    more = tuple(Link(sender, receiver) for sender in CITIES for receiver in CITIES)
    return {"links": links[1:] if step > 0 else more}


def _decisions(pin: bool, problem: Problem, step: int) -> dict[str, Any]:
    """One decision more, or none of them."""
    rows = problem.scenario.decisions or ()
    pairs = [(s, r) for s in problem.supporters for r in problem.recipients if s != r]
    if step < 0:
        return {"decisions": tuple(row for row in rows if row.pin is not pin)}
    return {"decisions": (*rows, *(Decision(*pair, pin=pin) for pair in pairs[-1:]))}


def _level(rule: Any, step: int) -> dict[str, Any]:
    """A smaller region is tighter."""
    levels = list(Region)
    return {"level": levels[min(2, max(0, levels.index(rule.level) + step))]}


def _batches(rule: Any, step: int) -> dict[str, Any]:
    return {"months": rule.months[1:] if step > 0 else tuple(range(1, 13))}


RULE_CHANGES: Mapping[str, Change] = {
    "same_region": _level,
    "max_distance": lambda rule, step: {"km": max(0, rule.km - 111 * step)},
    "batches": _batches,
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
    "presence": partial(_number, "people", 1, 0),
    "team": _team,
}
SCENARIO_CHANGES: Mapping[str, Change] = {
    "links": _links,
    "pin": partial(_decisions, True),
    "ban": partial(_decisions, False),
    "full_coverage": _supporters,
    "capacity": _capacity,
}


# Putting a change into one half ------------------------------------------------------------------


@dataclass(frozen=True)
class Mutant:
    """One half of one rule, changed: ``step`` 1 tighter, -1 looser, 0 for every recipient."""

    rule: type[Rule]
    half: str
    step: int

    @property
    def change(self) -> str:
        """The change in a word."""
        return {1: "tighter", -1: "looser", 0: "everywhere"}[self.step]

    @contextmanager
    def alive(self) -> Iterator[None]:
        """Let the rule be changed for a while."""
        own = {name: vars(self.rule)[name] for name in HALVES[self.half] if name in vars(self.rule)}
        for name, method in own.items():
            setattr(self.rule, name, self._changed(method))
        try:
            yield
        finally:
            for name, method in own.items():
                setattr(self.rule, name, method)

    def _changed(self, method: Callable) -> Callable:
        @wraps(method)
        def changed(rule: Rule, seen: Any, *others: Any) -> Any:
            if rule.clause == "mutant":
                return method(rule, seen, *others)
            if rule.name in SCENARIO_CHANGES and self.step:
                return self._with_scenario(method, rule, seen, *others)
            update = RULE_CHANGES[rule.name](rule, self.step) if self.step else {}
            everywhere = {} if self.step else {"kinds": None, "recipients": None}
            mutant = rule.model_copy(update={**update, **everywhere, "clause": "mutant"})
            return method(mutant, seen, *others)

        return changed

    def _with_scenario(self, method: Callable, rule: Rule, seen: Any, *others: Any) -> Any:
        """Call a half with another problem: the argument itself, or what it holds."""
        problem = seen if isinstance(seen, Problem) else seen.problem
        fields = SCENARIO_CHANGES[rule.name](problem, self.step)
        other = replace(problem, scenario=replace(problem.scenario, **fields))
        if seen is problem:
            return _all(method(rule, other, *others))
        if self.half == "checker":
            return _all(method(rule, replace(seen, problem=other), *others))
        seen.problem = other
        try:
            return method(rule, seen, *others)
        finally:
            seen.problem = problem


def _all(answer: Any) -> Any:
    return list(answer) if isinstance(answer, Iterator) else answer


# Who notices -------------------------------------------------------------------------------------


def _agreement(name: str, seed: int) -> bool:
    problem = random_problem(seed, [name], only=True)
    return bool(disagreements(problem, seed, Counter()))


def _joint(name: str, seed: int) -> bool:
    problem = random_problem(seed, [name], only=True)
    return bool(list(faults(problem, planned(problem))))


def _omitted(name: str, seed: int) -> bool:
    pairs = pair_faults(random_problem(seed, [name], SMALL))
    stints = stint_faults(random_problem(seed, [name], TINY, only=True))
    return bool([*pairs, *stints])


WATCHERS: Mapping[str, tuple[Callable[[str, int], bool], int]] = {
    "agreement": (_agreement, ALONE),
    "joint bound": (_joint, 4),
    "nothing omitted": (_omitted, SEEDS),
}


def noticed(mutant: Mutant) -> dict[str, int | None]:
    """The first seed at which each kind of test notices a change; None: never."""
    found: dict[str, int | None] = {}
    with mutant.alive():
        for watcher, (notices, seeds) in WATCHERS.items():
            hits = (seed for seed in range(seeds) if notices(mutant.rule.name, seed))
            found[watcher] = next(hits, None)
    return found


def mutants(names: Sequence[str]) -> Iterator[Mutant]:
    """Every change of the rules of these names."""
    for rule in RULES:
        if rule.name in names:
            for half in HALVES:
                yield from (Mutant(rule, half, step) for step in (1, -1))
            yield Mutant(rule, "checker", 0)


def main(names: Sequence[str]) -> int:
    """Print the table; give the number of changes that nobody noticed, at most 1."""
    missed = 0
    print(f"{'rule':<15}{'half':<9}{'change':<12}" + "".join(f"{w:<17}" for w in WATCHERS))
    for mutant in mutants(names or CHECKED):
        found = noticed(mutant)
        missed += all(seed is None for seed in found.values())
        seeds = ["-" if seed is None else f"seed {seed}" for seed in found.values()]
        line = f"{mutant.rule.name:<15}{mutant.half:<9}{mutant.change:<12}"
        print(line + "".join(f"{seed:<17}" for seed in seeds), flush=True)
    print(f"unnoticed: {missed}")
    return min(missed, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
