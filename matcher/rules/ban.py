"""Pairs that a planner has decided must not be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from matcher.check.violation import Violation
from matcher.rules.base import Rule

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class Ban(Rule):
    """No pair that the decisions table bans is chosen."""

    name = "ban"
    group = "eligibility"
    unit = "pairs"
    splits = "decision"
    texts = {
        "name-ban": ("banned pairs", "禁止结对"),
        "rule-ban": (
            "Pairs that the decisions table bans are not chosen.",
            "决定表中禁止的结对不得采用。",
        ),
        "ban-chosen": (
            "The pair { $supporter } → { $recipient } is banned.",
            "结对 { $supporter } → { $recipient } 已被禁止。",
        ),
    }

    # Model half -------------------------------------------------------------------------------

    def allows_pair(self, problem: Problem, supporter: str, recipient: str) -> bool:
        """Leave out the banned pairs."""
        return not any(
            row.supporter == supporter and row.recipient == recipient and not row.pin
            for row in problem.scenario.decisions or ()
        )

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each banned pair that is chosen; amount 1 pair."""
        decisions = evidence.problem.scenario.decisions or ()
        banned = sorted({decision.pair for decision in decisions if not decision.pin})
        for supporter, recipient in banned:
            concerned = self.concerns(evidence.problem.recipients[recipient])
            if concerned and (supporter, recipient) in evidence.chosen:
                where = {"supporter": supporter, "recipient": recipient}
                yield Violation(self.name, "ban-chosen", 1, where)
