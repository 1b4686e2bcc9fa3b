"""What every file for people is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from matcher.check.check import Verdict
from matcher.domain.scenario import Scenario
from matcher.language.message import Fault
from matcher.plan.plan import Plan
from matcher.plan.question import Among, among


@dataclass(frozen=True)
class Subject:
    """A plan, what the checker says of it, and what plan.json says or will say.

    ``certificate`` is empty where a plan was read that has none of this scenario: then values are
    the checker's and nothing is proven but that no value is below 0. ``faults`` are rows that
    were left out when the plan was read; none where it was just made.
    """

    plan: Plan
    verdict: Verdict
    certificate: Mapping[str, Any]
    faults: tuple[Fault, ...] = ()

    @property
    def among(self) -> Among:
        """Which plans the proofs speak of."""
        return among(self.certificate) or "all"

    @property
    def scenario(self) -> Scenario:
        """The scenario that the plan answers."""
        return self.plan.problem.scenario
