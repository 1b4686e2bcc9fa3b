"""Each half of each schedule: by a rule asking for more or less, or blind to one thing.

A checker that overlooks a kind of breach bears that kind's code as its change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from matcher import schedules
from matcher.check import Evidence, Violation
from matcher.domain.people import Title
from matcher.domain.schedules import TrainingStay
from matcher.domain.tables import Node
from matcher.problem import Problem
from matcher.rules import RULES, Rule
from matcher.schedules import appointments, milestones, telemedicine
from matcher.schedules.asked import Asked
from matcher.schedules.training import plan
from tests.mutants.mutant import Make, Mutant, Swap, changed_scenario

STEPS = ((1, "tighter"), (-1, "looser"))
Fields = Callable[[Any, int], dict[str, Any]]
"""What a rule looks like one step tighter (1) or looser (-1)."""

ASKED: Mapping[str, Fields] = {
    "appointments": lambda rule, step: {
        "from_title": Title(min(5, max(1, rule.from_title - step)))
    },
    "training": lambda rule, step: {"a_year": max(0, (rule.a_year or 0) + step)},
    "telemedicine": lambda rule, step: {"children": max(1, rule.children - step)},
    "milestones": lambda rule, step: {
        "milestones": (*rule.milestones, rule.milestones[-1]) if step > 0 else rule.milestones[:-1]
    },
}


def _changed(rule: Rule, step: int) -> Rule:
    return rule.model_copy(update=ASKED[rule.name](rule, step))


# The checker -------------------------------------------------------------------------------------


def _judges(step: int) -> Make:
    """The checker sees a tighter, or looser, rule."""
    return lambda violations: lambda rule, evidence: violations(_changed(rule, step), evidence)


def _overlooks(code: str) -> Make:
    def make(violations: Callable) -> Callable:
        def changed(rule: Rule, evidence: Evidence) -> Iterator[Violation]:
            return (found for found in violations(rule, evidence) if found.code != code)

        return changed

    return make


def _codes(rule: type[Rule]) -> list[str]:
    """The kinds of breach that a rule has sentences for."""
    own = [code for code in rule.texts if code.startswith(f"{rule.name}-")]
    return [code for code in own if not code.endswith(("-none", "-one"))]


# The planner -------------------------------------------------------------------------------------


def _plans(name: str, step: int) -> Make:
    """The planner sees a tighter, or looser, rule."""

    def make(asked: type[Asked]) -> Callable:
        def changed(problem: Problem, *others: Any) -> Asked:
            rules = dict(problem.scenario.rules)
            if name in rules:
                rules[name] = _changed(rules[name], step)
            return asked(changed_scenario(problem, rules=rules), *others)

        return changed

    return make


def _lowest(highest: Callable) -> Callable:
    """The lowest title comes first."""
    return lambda stays: highest([replace(s, title=-s.title) for s in stays])


def _stays(step: int) -> Make:
    """The last stay of a part stands there twice, or not."""

    def make(named: Callable) -> Callable:
        def changed(*seen: Any) -> list[TrainingStay]:
            found = list(named(*seen))
            return [*found, *found[-1:]] if step > 0 else found[:-1]

        return changed

    return make


def _backwards(hang: Callable) -> Callable:
    """Every level hangs the other way round: the nodes above change places."""

    def changed(above: Sequence[Node], below: Sequence[Node], *room: int) -> Any:
        hung = hang(above, below, *room)
        other = dict(zip((n.id for n in above), (n.id for n in reversed(above)), strict=True))
        return replace(hung, parents={node: other[up] for node, up in hung.parents.items()})

    return changed


def _day_before(last_day: Callable[[int], date]) -> Callable[[int], date]:
    return lambda month: last_day(month) - timedelta(days=1)


def _mutant(name: str, half: str, change: str, swap: Swap) -> Mutant:
    return Mutant("schedule", name, half, change, (swap,))


PLANNED = (
    _mutant("appointments", "planner", "lowest", Swap(appointments, "_highest", _lowest)),
    _mutant("training", "planner", "twice", Swap(plan, "named", _stays(1))),
    _mutant("training", "planner", "left out", Swap(plan, "named", _stays(-1))),
    _mutant("telemedicine", "planner", "backwards", Swap(telemedicine, "hang", _backwards)),
    _mutant("milestones", "planner", "day before", Swap(milestones, "_last_day", _day_before)),
)


def schedule_mutants() -> Iterator[Mutant]:
    """Every change of every schedule."""
    for rule in (rule for rule in RULES if rule.group == "schedule"):
        own = partial(_mutant, rule.name)
        for step, word in STEPS:
            yield own("planner", word, Swap(schedules, "Asked", _plans(rule.name, step)))
        yield from (mutant for mutant in PLANNED if mutant.subject == rule.name)
        for step, word in STEPS:
            yield own("checker", word, Swap(rule, "violations", _judges(step)))
        for code in _codes(rule):
            blind = code.removeprefix(f"{rule.name}-")
            yield own("checker", blind, Swap(rule, "violations", _overlooks(code)))
