"""What soft rules lack."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from matcher.check.assessed import why_not
from matcher.domain.pair_costs import Pair, PairCosts, sum_of
from matcher.language.message import Message
from matcher.terms.base import Term

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class Shortfall(Term):
    """The amounts by which soft rules are missed, added up, each in its own unit."""

    name = "shortfall"
    partly_of_pairs = True
    texts = {
        "term-shortfall": ("shortfall", "缺额"),
        "unit-shortfall": ("missing units", "各项合计"),
        "shortfall-no_stints": (
            "The shortfall is not assessed: no stints are given.",
            "未给出派驻安排，缺额不作评定。",
        ),
    }

    # Model half -------------------------------------------------------------------------------

    def pair_costs(
        self,
        problem: Problem,
        pairs: Sequence[Pair],
        recipients: Sequence[str],
        single: Collection[str],
    ) -> PairCosts:
        """What soft rules on pairs lack; the rest depends on the stints."""
        rules = (rule for rule in problem.scenario.rules.values() if rule.is_soft)
        return sum_of(rule.pairs_lack(problem, pairs, recipients) for rule in rules)

    # Checker half -----------------------------------------------------------------------------

    def unassessed(self, evidence: Evidence) -> Message | None:
        """Without stints, what rules of stints lack is unknown."""
        unknown = evidence.stints is None and evidence.problem.scenario.staff is not None
        return Message("shortfall-no_stints") if unknown else None

    def value(self, evidence: Evidence) -> int:
        """Σ of the amounts of the breaches of soft rules."""
        rules = evidence.problem.scenario.rules.values()
        soft = (rule for rule in rules if rule.is_soft and why_not(rule, evidence) is None)
        return sum(breach.amount for rule in soft for breach in rule.violations(evidence))
