"""What is found of one table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from matcher.check import Evidence, Verdict
from matcher.compare.agreements import Agreement
from matcher.compare.breaches import Breach
from matcher.compare.changes import Change
from matcher.compare.figures import Figures
from matcher.compare.proposal import BEST, INCUMBENT, Proposal
from matcher.plan.plan import Plan

Outcome = Literal["optimal", "feasible", "infeasible", "unknown", "stopped"]


@dataclass(frozen=True)
class Result:
    """A table, the best rotation that it allows, and what that says.

    ``outcome``: all levels proven; a plan without that; proven that no rotation keeps the hard
    rules, in ``conflict`` among these recipients; none found in time; not looked for, as somebody
    stopped the command. In the last three ``plan`` is None and only the pairs are judged.
    ``changes`` and ``agreements`` compare with the incumbent table and are empty for itself.
    Of a best table that was not found, ``figures`` is None and everything else empty.
    """

    proposal: Proposal
    outcome: Outcome
    conflict: tuple[str, ...]
    plan: Plan | None
    evidence: Evidence
    verdict: Verdict
    figures: Figures | None
    breaches: tuple[Breach, ...]
    changes: tuple[Change, ...] = ()
    agreements: tuple[Agreement, ...] = ()

    @property
    def name(self) -> str:
        """The table's name."""
        return self.proposal.name

    @property
    def is_best(self) -> bool:
        """Tell whether it is the best table that was found, not one that was given."""
        return self.name == BEST

    @property
    def is_incumbent(self) -> bool:
        """Tell whether it is the scenario's own table in force."""
        return self.name == INCUMBENT
