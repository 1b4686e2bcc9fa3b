"""What a table reaches, in figures; the checker's functions count each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from matcher.check import Evidence, Verdict
from matcher.domain.people import Role
from matcher.plan.plan import Plan
from matcher.plan.shares import (
    Share,
    by_county,
    by_recipient,
    by_specialty,
    whole_share,
)
from matcher.problem import Problem

Pair = tuple[str, str]


@dataclass(frozen=True)
class Load:
    """What one supporter carries, and what it can carry, in units of recipient load."""

    supporter: str
    load: int
    capacity: int

    @property
    def above(self) -> int:
        """Load beyond the capacity."""
        return max(0, self.load - self.capacity)


@dataclass(frozen=True)
class Coverage:
    """Post-months of a rotation and those uncovered: in all, and worst first by part."""

    whole: Share[None]
    by_specialty: tuple[Share[str | Role], ...]
    by_county: tuple[Share[tuple[str, ...]], ...]
    by_recipient: Mapping[str, Share[str]]
    helped_in: Mapping[str, frozenset[str]]
    """By recipient: the specialties in which it is helped in some month."""


@dataclass(frozen=True)
class Trainees:
    """People placed, and missing places; none can have fewer missing than ``bound``."""

    placed: int
    missing: int
    bound: int


@dataclass(frozen=True)
class Figures:
    """What can be told of a table; None: it cannot be assessed.

    ``terms`` are the terms of the objective, ``loads`` the supporters with a recipient, the most
    loaded first. Without an incumbent table every pair is new.
    """

    pairs: int
    kept: int
    new: int
    dropped: int
    terms: Mapping[str, int]
    loads: tuple[Load, ...]
    coverage: Coverage | None = None
    trainees: Trainees | None = None


def figures(problem: Problem, evidence: Evidence, verdict: Verdict, plan: Plan | None) -> Figures:
    """Count what the pairs say, and with a plan what its rotation says."""
    chosen, known = evidence.chosen, problem.incumbent_pairs
    return Figures(
        pairs=len(chosen),
        kept=len(chosen & known),
        new=len(chosen - known),
        dropped=len(known - chosen),
        terms=verdict.terms,
        loads=_loads(problem, chosen),
        coverage=None if plan is None else _coverage(plan),
        trainees=None if plan is None else _trainees(plan, verdict),
    )


def _loads(problem: Problem, chosen: Iterable[Pair]) -> tuple[Load, ...]:
    loads: dict[str, int] = defaultdict(int)
    for pair in chosen:
        loads[pair[0]] += problem.load(*pair)
    rows = [Load(key, load, problem.supporters[key].capacity) for key, load in loads.items()]
    return tuple(sorted(rows, key=lambda r: (-r.load / max(1, r.capacity), -r.load, r.supporter)))


def _coverage(plan: Plan) -> Coverage | None:
    """None as well where there is no post."""
    problem, covered = plan.problem, plan.covered
    if covered is None or not problem.posts:
        return None
    helped: dict[str, set[str]] = {recipient: set() for recipient in problem.recipients}
    for post in problem.posts:
        if post.specialty is not None and covered[post.key]:
            helped[post.recipient].add(post.specialty)
    return Coverage(
        whole_share(problem, covered),
        by_specialty(problem, covered),
        by_county(problem, covered),
        {share.key: share for share in by_recipient(problem, covered)},
        {recipient: frozenset(found) for recipient, found in helped.items()},
    )


def _trainees(plan: Plan, verdict: Verdict) -> Trainees | None:
    placed, missing = plan.schedules.training, verdict.schedules.get("training")
    if placed is None or missing is None:
        return None
    proof = plan.schedules.proofs.get("training")
    return Trainees(len(placed), missing, 0 if proof is None else proof.bound)
