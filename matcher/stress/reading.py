"""Whether a scenario says enough for a stress test, and the plan that is tried out."""

from __future__ import annotations

from pathlib import Path

from matcher.check import Evidence
from matcher.language.message import Fault
from matcher.plan.read_book import read_plan_or_book
from matcher.problem import Problem
from matcher.reading.faults import InputError


def refuse_unassessed(problem: Problem) -> None:
    """InputError where the scenario does not tell who is at which post."""
    path = str(problem.scenario.path)
    if problem.scenario.staff is None:
        raise InputError([Fault("stress-no-staff", file=path)])
    if not problem.posts:
        raise InputError([Fault("stress-no-posts", file=path)])


def read_evidence(plan: Path, problem: Problem) -> Evidence:
    """Read a plan directory; rows that cannot be used would be people whom nobody misses."""
    read = read_plan_or_book(plan, problem)
    if read.faults:
        raise InputError(read.faults)
    return Evidence(problem, read.pairs, read.stints, read.schedules)
