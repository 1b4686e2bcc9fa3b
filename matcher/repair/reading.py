"""The published plan that a repair begins from, read, and what plan.json says of it."""

from __future__ import annotations

from pathlib import Path

from matcher.domain.months import format_month
from matcher.domain.scenario import Scenario
from matcher.language.message import Fault
from matcher.plan.directory import settle
from matcher.plan.earlier import EarlierPlan
from matcher.plan.read_earlier import EarlierRead, read_earlier
from matcher.problem import pose
from matcher.reading.faults import InputError
from matcher.repair.question import NothingToRepair, Question, question


def earlier_of(plan: str, scenario: Scenario) -> EarlierRead:
    """Read a published plan; InputError when it is no plan directory."""
    folder = Path(plan)
    settle(folder)
    if not folder.is_dir():
        raise InputError([Fault("plan-none-here", file=plan)])
    return read_earlier(folder, pose(scenario))


def posed(scenario: Scenario, plan: EarlierPlan, first: int, until: int) -> Question:
    """Derive the question of a repair; InputError where it makes no sense."""
    try:
        return question(scenario, plan, first, until)
    except NothingToRepair as error:
        named = error.message
        raise InputError([Fault(named.code, named.params, file=str(scenario.path))]) from error


def named(earlier: EarlierRead, plan: str, first: int, until: int) -> dict[str, object]:
    """Give what plan.json says of the plan that was repaired; months are month numbers."""
    return {
        "plan": Path(plan).name,
        "from": format_month(first),
        "published_until": format_month(until),
        "files": earlier.files,
    }
