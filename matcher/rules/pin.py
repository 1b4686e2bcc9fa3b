"""Pairs that a planner has decided must be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from matcher.check.violation import Violation
from matcher.domain.pair_costs import Pair, PairCosts
from matcher.rules.base import Rule

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.pairing.model import PairModel
    from matcher.problem import Problem


class Pin(Rule):
    """Every pair that the decisions table pins is chosen."""

    name = "pin"
    group = "eligibility"
    unit = "pairs"
    splits = "decision"
    texts = {
        "name-pin": ("pinned pairs", "锁定结对"),
        "rule-pin": (
            "Pairs that the decisions table pins are chosen.",
            "决定表中指定的结对必须采用。",
        ),
        "pin-missing": (
            "The pinned pair { $supporter } → { $recipient } is missing.",
            "缺少指定的结对：{ $supporter } → { $recipient }。",
        ),
    }

    # Model half -------------------------------------------------------------------------------

    def limit_pairs(self, model: PairModel) -> None:
        """Each pinned pair is 1; one that another rule forbids leaves a row nothing can meet."""
        for row in model.problem.scenario.decisions or ():
            if row.pin and self.concerns(model.problem.recipients[row.recipient]):
                variables = [model.pair[row.pair]] if row.pair in model.pair else []
                model.row(variables, [1] * len(variables), low=1)

    def pairs_lack(
        self, problem: Problem, pairs: Sequence[Pair], recipients: Sequence[str]
    ) -> PairCosts:
        """1 for each pinned pair, taken off again where it is chosen."""
        members = set(recipients)
        rows = problem.scenario.decisions or ()
        pinned = {row.pair for row in rows if row.pin and row.recipient in members}
        asked = {pair for pair in pinned if self.concerns(problem.recipients[pair[1]])}
        return PairCosts({pair: -1 for pair in pairs if pair in asked}, constant=len(asked))

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each pinned pair that is not chosen; amount 1 pair."""
        decisions = evidence.problem.scenario.decisions or ()
        pinned = sorted({decision.pair for decision in decisions if decision.pin})
        for supporter, recipient in pinned:
            concerned = self.concerns(evidence.problem.recipients[recipient])
            if concerned and (supporter, recipient) not in evidence.chosen:
                where = {"supporter": supporter, "recipient": recipient}
                yield Violation(self.name, "pin-missing", 1, where)
