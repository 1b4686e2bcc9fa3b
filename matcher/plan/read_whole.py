"""A plan directory as a whole plan again: what it says recomputed, what was proven as told."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from matcher.check import Evidence, Verdict, check
from matcher.domain.schedules import Proof, Schedules
from matcher.language.message import Fault
from matcher.plan.certificate import inputs_of, rules_of, sha256_of_file
from matcher.plan.directory import CERTIFICATE
from matcher.plan.levels import levels_of
from matcher.plan.pairs import plan_pairs
from matcher.plan.plan import Plan
from matcher.plan.question import among
from matcher.plan.read import PAIRS, STINTS, PlanRead
from matcher.plan.read_book import read_plan_or_book
from matcher.problem import Problem


@dataclass(frozen=True)
class WholeRead:
    """A plan that was read, what the checker says of it, and its rows that were left out.

    ``told`` is what plan.json says; empty where there is none, or where it is another scenario's.
    """

    plan: Plan
    verdict: Verdict
    faults: tuple[Fault, ...]
    told: Mapping[str, Any]


def read_whole(folder: Path, problem: Problem) -> WholeRead:
    """Read a plan directory, or its workbook; InputError as ``read_plan_or_book`` says.

    A workbook holds no proofs: nothing is told of one.
    """
    return whole(read_plan_or_book(folder, problem), problem, _told(folder, problem))


def whole(read: PlanRead, problem: Problem, told: Mapping[str, Any]) -> WholeRead:
    """Make a plan of what was read; values are the checker's, bounds those told that hold."""
    evidence = Evidence(problem, read.pairs, read.stints, read.schedules)
    verdict = check(evidence)
    schedules = replace(read.schedules, proofs=dict(_proofs(read.schedules, verdict, told)))
    plan = Plan(
        problem=problem,
        pairs=plan_pairs(problem, (row.pair for row in read.pairs)),
        stints=read.stints,
        levels=levels_of(problem.scenario, verdict, told),
        schedules=schedules,
        given=evidence.chosen if told and among(told) == "pairs" else frozenset(),
    )
    return WholeRead(plan, verdict, read.faults, told)


def _told(folder: Path, problem: Problem) -> Mapping[str, Any]:
    """What plan.json says, where the scenario's files and rules are those that it was made from.

    Nothing is taken from one that answers a question not known here, or one of other pairs.
    """
    try:
        told = json.loads((folder / CERTIFICATE).read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}
    inputs = told.get("inputs") if isinstance(told, dict) else None
    if not isinstance(inputs, dict):
        return {}
    own = inputs_of(problem.scenario)
    same = own == {name: inputs.get(name) for name in own}
    if not same or told.get("rules") != _plain_rules(problem):
        return {}
    return _still_true(told, folder)


def _still_true(told: Mapping[str, Any], folder: Path) -> Mapping[str, Any]:
    """Leave out what was proven of the pairs and stints as written where somebody edited them."""
    outputs = told.get("outputs")
    stated = outputs if isinstance(outputs, dict) else {}
    changed = {
        name for name in (PAIRS, STINTS) if stated.get(name) != sha256_of_file(folder / name)
    }
    plans = among(told)
    if plans is None or (plans == "pairs" and PAIRS in changed):
        return {}
    return {**told, "schedules": {}} if changed else told


def _plain_rules(problem: Problem) -> Any:
    """The rules in force as plan.json holds them; they may differ where the files do not."""
    return json.loads(json.dumps(rules_of(problem.scenario)))


def _proofs(
    schedules: Schedules, verdict: Verdict, told: Mapping[str, Any]
) -> Iterator[tuple[str, Proof]]:
    """A bound of a schedule rests on pairs and stints: it holds for the plan as it was told."""
    stated = told.get("schedules")
    for name, value in verdict.schedules.items():
        row = stated.get(name) if isinstance(stated, dict) else None
        same = isinstance(row, dict) and row.get("value") == value
        if same and type(row.get("bound")) is int and isinstance(row.get("unit"), str):
            yield name, Proof(value, row["bound"], row["unit"])
