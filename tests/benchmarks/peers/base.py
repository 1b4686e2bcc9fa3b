"""What every peer gives: a plan, what it proved, and the time that it took."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from matcher.check import Evidence, check
from matcher.domain.stints import Stint
from matcher.domain.tables import TableRow
from matcher.problem import Problem

Pair = tuple[str, str]


@dataclass(frozen=True)
class Proposal:
    """What a peer says: a plan (``pairs`` None: it found none) and, by level, its bounds.

    A bound stands only for a level that the peer can prove something about. ``build_seconds`` are
    those spent on making models, ``solve_seconds`` those inside a solver (or, for a peer without
    one, all of them).
    """

    pairs: tuple[Pair, ...] | None
    stints: tuple[Stint, ...] = ()
    bounds: Mapping[str, int] = field(default_factory=dict)
    build_seconds: float = 0.0
    solve_seconds: float = 0.0


class Peer:
    """One way to solve a problem."""

    name: ClassVar[str]

    def propose(self, problem: Problem, seconds: float) -> Proposal:
        """Find a plan within the limit, building included."""
        raise NotImplementedError

    def solve(self, problem: Problem, seconds: float) -> PeerResult:
        """Find a plan and have it judged."""
        return judged(self.name, problem, self.propose(problem, seconds))


@dataclass(frozen=True)
class PeerResult:
    """A judged proposal: ``values`` and ``violations`` come from the checker alone.

    Without a plan, ``values`` is empty and ``violations`` None. ``peak_mb`` and ``note`` are
    filled in by whoever ran the peer in a process of its own.
    """

    method: str
    pairs: tuple[Pair, ...] | None
    stints: tuple[Stint, ...]
    values: Mapping[str, int]
    bounds: Mapping[str, int]
    violations: int | None
    build_seconds: float
    solve_seconds: float
    peak_mb: float | None = None
    note: str = ""


def judged(method: str, problem: Problem, proposal: Proposal) -> PeerResult:
    """Let the checker say what a proposal is worth."""
    values: Mapping[str, int] = {}
    violations: int | None = None
    if proposal.pairs is not None:
        table = tuple(TableRow(*pair) for pair in proposal.pairs)
        verdict = check(Evidence(problem, table, proposal.stints))
        values, violations = dict(verdict.levels), len(verdict.violations)
    return PeerResult(
        method=method,
        pairs=proposal.pairs,
        stints=proposal.stints,
        values=values,
        bounds=proposal.bounds,
        violations=violations,
        build_seconds=proposal.build_seconds,
        solve_seconds=proposal.solve_seconds,
        note="" if proposal.pairs is not None else "no plan",
    )
