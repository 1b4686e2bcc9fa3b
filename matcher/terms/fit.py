"""How well the supporters' departments match the gaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from matcher.domain.pair_costs import Floor, Least, Pair, PairCosts
from matcher.language.message import Message
from matcher.terms.base import Term

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem

FULL = 5
"""The highest strength."""


class Fit(Term):
    """For every gap its weight × (5 − the highest strength among the recipient's supporters)."""

    name = "fit"
    of_pairs = True
    texts = {
        "term-fit": ("strength lacking at gaps", "专科匹配不足"),
        "unit-fit": ("points", "分"),
        "fit-no_capabilities": (
            "Fit is not assessed: there is no capabilities table.",
            "没有能力表，专科匹配不作评定。",
        ),
        "fit-no_gaps": (
            "Fit is not assessed: no rule derives gaps, or none was found.",
            "没有推算帮扶专科缺口的规则，或未得出帮扶专科缺口，专科匹配不作评定。",
        ),
    }

    def skipped(self, problem: Problem) -> Message | None:
        """Strengths or gaps are unknown."""
        if problem.scenario.capabilities is None:
            return Message("fit-no_capabilities")
        return None if problem.gaps else Message("fit-no_gaps")

    # Model half -------------------------------------------------------------------------------

    def pair_costs(
        self,
        problem: Problem,
        pairs: Sequence[Pair],
        recipients: Sequence[str],
        single: Collection[str],
    ) -> PairCosts:
        """A lone supporter takes points off; of several, only the strongest does."""
        members = set(recipients)
        own: dict[str, list[Pair]] = {recipient: [] for recipient in recipients}
        for pair in pairs:
            own[pair[1]].append(pair)
        constant, alone, steps = 0, defaultdict(int), defaultdict(int)
        for gap in (gap for gap in problem.gaps if gap.recipient in members):
            able = own[gap.recipient]
            strengths = {pair: problem.strength.get((pair[0], gap.specialty), 0) for pair in able}
            if gap.recipient in single:
                constant += FULL * gap.weight
                for pair, strength in strengths.items():
                    alone[pair] -= gap.weight * strength
            else:
                constant += (FULL - max(strengths.values(), default=0)) * gap.weight
                for enough, missed in _steps(strengths).items():
                    steps[enough] += gap.weight * missed
        together = tuple(
            Least(weight, (Floor(dict.fromkeys(sorted(enough), -1), 1),))
            for enough, weight in steps.items()
            if weight
        )
        return PairCosts(alone, together, constant)

    # Checker half -----------------------------------------------------------------------------

    def value(self, evidence: Evidence) -> int:
        """Σ over the gaps, a supporter without a row in the table counting 0."""
        total = 0
        for gap in evidence.problem.gaps:
            best = 0
            for supporter in evidence.supporters_of[gap.recipient]:
                best = max(best, evidence.problem.strength.get((supporter, gap.specialty), 0))
            total += gap.weight * (5 - best)
        return total


def _steps(strengths: Mapping[Pair, int]) -> Mapping[frozenset[Pair], int]:
    """By the pairs of some strength or more: the points lost when none of them is chosen."""
    ladder = sorted({0, *strengths.values()})
    return {
        frozenset(pair for pair, strength in strengths.items() if strength >= high): high - low
        for low, high in pairwise(ladder)
    }
