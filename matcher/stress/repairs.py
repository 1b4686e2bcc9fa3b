"""Samples answered with repairs: every part of every sample is a task of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, product

from numpy.random import SeedSequence

from matcher.check import Evidence
from matcher.check.coverage import covered_months
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.stress.leaving import Leaving, seeds
from matcher.stress.parts import Part, parts_of
from matcher.stress.processes import in_processes
from matcher.stress.reaction import Gone, Reacted, react, without
from matcher.stress.sample import Sample
from matcher.stress.trial import Trial

Task = tuple[SeedSequence, int]
"""A sample by its seed, and the number of a part."""


@dataclass(frozen=True)
class _Shared:
    leaving: Leaving
    parts: tuple[Part, ...]


def repaired(trial: Trial, budget: Budget) -> Iterator[Sample]:
    """Give the samples to be answered with repairs, each when all its parts are; until time is up.

    The same in any number of processes.
    """
    shared = _Shared(trial.leaving, tuple(parts_of(trial.evidence)))
    drawn = seeds(trial.question)[: trial.question.repaired]
    tasks = product(drawn, range(len(shared.parts)))
    answers = in_processes(_react, shared, tasks, budget)
    for seed in drawn:
        found = list(islice(answers, len(shared.parts)))
        if len(found) < len(shared.parts) or None in found:
            return
        yield _sample(trial, seed, found)


def _react(shared: _Shared, task: Task, budget: Budget) -> Reacted | None:
    seed, number = task
    part = shared.parts[number]
    gone = _gone(shared.leaving, seed)
    return react(part, {key: gone[key] for key in part.scenario.staff or {}}, budget)


def _gone(leaving: Leaving, seed: SeedSequence) -> Gone:
    return dict(zip(leaving.people, leaving.draw(seed).tolist(), strict=True))


def _sample(trial: Trial, seed: SeedSequence, found: list[Reacted]) -> Sample:
    left = trial.leaving.draw(seed)
    planned = tuple(stint for one in found for stint in one.stints)
    covered = covered_months(in_the_end(trial.evidence, _gone(trial.leaving, seed), planned))
    told = trial.told(left, trial.cells.of(covered))
    repairs, unanswered = (sum(getattr(x, key) for x in found) for key in ("repairs", "unanswered"))
    return replace(told, repairs=repairs, unanswered=unanswered)


def in_the_end(evidence: Evidence, gone: Gone, planned: tuple[Stint, ...]) -> Evidence:
    """Give the plan that there is in the end: these planned stints, and facts cut short."""
    problem = evidence.problem
    last = problem.horizon.last
    scenario = without(problem.scenario, {k: left for k, left in gone.items() if left <= last})
    return replace(
        evidence,
        problem=replace(problem, scenario=scenario),
        stints=(*planned, *scenario.fixed_stints),
    )
