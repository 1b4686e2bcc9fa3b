"""Small plans made by hand for the files for people."""

from __future__ import annotations

from collections.abc import Iterable

from matcher.check import check
from matcher.domain.schedules import NOTHING, Schedules
from matcher.domain.stints import Stint
from matcher.handouts.subject import Subject
from matcher.plan.pairs import plan_pairs
from matcher.plan.plan import LevelResult, Plan
from matcher.problem import Problem
from tests.small import small, stint

PAIRS = (("A", "R1"), ("A", "R3"), ("B", "R2"))
HANDED_OVER = (
    stint("A-icu-1", "R1", "icu", "2017-01", "2017-06", specialty="icu"),
    stint("A-icu-2", "R1", "icu", "2017-06", "2017-10", specialty="icu"),
)


def made(
    problem: Problem | None = None,
    stints: Iterable[Stint] | None = HANDED_OVER,
    pairs: Iterable[tuple[str, str]] = PAIRS,
    schedules: Schedules = NOTHING,
) -> Plan:
    """A plan of these pairs and planned stints; nothing of it is proven."""
    known = problem or small()
    every = None if stints is None else (*stints, *known.scenario.fixed_stints)
    return Plan(known, plan_pairs(known, pairs), every, (), schedules=schedules)


def subject(plan: Plan, certificate: dict | None = None, faults: tuple = ()) -> Subject:
    """The plan with the checker's word, every level's bound at its value or unknown."""
    verdict = check(plan.evidence)
    proven = bool(certificate)
    levels = tuple(
        LevelResult(name, value, value if proven else 0, "unit") for name, value in verdict.levels
    )
    told = Plan(plan.problem, plan.pairs, plan.stints, levels, schedules=plan.schedules)
    return Subject(told, verdict, certificate or {}, faults)
