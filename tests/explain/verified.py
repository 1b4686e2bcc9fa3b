"""Random scenarios without a plan, explained, and the explanation verified by a joint model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from matcher.domain.scenario import Scenario
from matcher.explain.explain import Explained, explain
from matcher.explain.member import members_of
from matcher.explain.only import only
from matcher.milp.budget import Budget
from matcher.problem import pose
from tests.oracles.joint import Joint
from tests.random_problems import MICRO, SMALL, Size, random_problem

SIZES = {"micro": MICRO, "small": SMALL}


def hard(seed: int, size: Size = MICRO) -> Scenario:
    """A random scenario whose demands are hard."""
    scenario = random_problem(seed, size=size).scenario
    rules = {
        name: rule.model_copy(update={"soft": False}) if rule.group == "demand" else rule
        for name, rule in scenario.rules.items()
    }
    return replace(scenario, rules=rules)


@cache
def explained(seed: int, size: Size = MICRO) -> Explained:
    """Explain the scenario of a seed; within a minute."""
    return explain(hard(seed, size), Budget(60))


def feasible(scenario: Scenario) -> bool:
    """Ask the joint model, which shares no line with what looks for conflicts."""
    return Joint(pose(scenario)).feasible


def wrong(found: Explained) -> Iterator[str]:
    """Give what the joint model says otherwise of an explanation; nothing where all is right."""
    scenario = found.scenario
    if found.has_plan == bool(found.conflicts) or found.has_plan != feasible(scenario):
        yield "whether there is a plan"
    for conflict in found.conflicts:
        members = conflict.members
        if feasible(only(scenario, members)):
            yield f"{members} can hold together"
        for member in members if conflict.verified else ():
            if not feasible(only(scenario, [one for one in members if one != member])):
                yield f"{member} is not needed in {members}"
    held = [member for conflict in found.conflicts for member in conflict.members]
    if len(held) != len(set(held)):
        yield "conflicts share members"
    rest = only(scenario, [member for member in members_of(scenario) if member not in held])
    if found.rest is True and not feasible(rest):
        yield "the rest has no plan"
    yield from _wrong_repairs(found)


def _wrong_repairs(found: Explained) -> Iterator[str]:
    mended = found.scenario
    for change in found.together:
        mended = change.apply(mended)
    if found.together and not feasible(mended):
        yield "all changes together"
    for number, repairs in enumerate(found.repairs):
        base = found.scenario
        for other, change in enumerate(found.together):
            base = base if other == number else change.apply(base)
        for repair in repairs if found.together else ():
            if repair.verified and not feasible(repair.change.apply(base)):
                yield f"{repair.change}"


def counted(found: Explained) -> Counter[str]:
    """Count what an explanation holds."""
    repairs = [repair for own in found.repairs for repair in own]
    return Counter(
        {
            "scenarios": 1,
            "without a plan": bool(found.conflicts),
            "conflicts": len(found.conflicts),
            "verified minimal": sum(conflict.verified for conflict in found.conflicts),
            "repairs": len(repairs),
            "repairs verified": sum(repair.verified for repair in repairs),
            "not decided in time": not found.conflicts and not found.has_plan,
        }
    )
