"""A change of supporter leaves no month without anybody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from matcher.check.violation import Violation
from matcher.domain.months import format_month
from matcher.domain.stints import Stint
from matcher.rules.base import Rule
from matcher.rules.new_pairs import ask, either, new_pairs, new_supporters
from matcher.rules.planning import able_months, fixed_people

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem
    from matcher.rotation.model import StintModel


class NoGap(Rule):
    """A recipient with a new pair has somebody there in each of its months.

    Anybody counts, of whatever supporter and at whatever post. A pair is new when the incumbent
    table does not hold it; without that table every pair is.
    """

    name = "no_gap"
    group = "demand"
    unit = "months"
    assessed_by = "stints"
    of_new_pairs = True
    texts = {
        "name-no_gap": ("somebody there after a change", "调整不断档"),
        "rule-no_gap": (
            "A recipient with a new pair has somebody on site in every month.",
            "新增结对的受援医院每月均有派驻人员在岗，有序衔接、不断档。",
        ),
        "no_gap-nobody": (
            "{ $recipient } has a new pair, but nobody on site in { $month }.",
            "{ $recipient } 有新增结对，但 { $month } 无人在岗。",
        ),
    }

    # Model half -------------------------------------------------------------------------------

    def limit_stints(self, model: StintModel) -> None:
        """In each month, Σ stints, and what is missing, is at least each new pair."""
        for recipient in model.recipients:
            hospital = model.problem.recipients[recipient]
            pairs = new_pairs(model, recipient)
            if pairs and self.concerns(hospital):
                asked = None if None in pairs.values() else either(model, list(pairs.values()))
                there = fixed_people(model.problem, recipient)
                active = model.by_month(model.at_recipient.get(recipient, ()))
                for month in hospital.months & model.problem.horizon:
                    if not there.get(month):
                        people = active[month - model.problem.horizon.first]
                        ask(model, asked, people, self.is_soft)

    def missing(
        self,
        problem: Problem,
        recipient: str,
        stints: Sequence[Stint],
        supporters: Sequence[str],
    ) -> int:
        """Count the months that no stint takes, where a pair is new."""
        if not new_supporters(problem, recipient, supporters):
            return 0
        empty = set(problem.recipients[recipient].months & problem.horizon)
        for stint in stints:
            empty.difference_update(stint.months)
        return len(empty)

    def least_missing(self, problem: Problem, recipient: str, supporters: Sequence[str]) -> int:
        """Where all pairs are new: the months in which nobody is able to be there."""
        if not supporters or len(new_supporters(problem, recipient, supporters)) < len(supporters):
            return 0
        empty = set(problem.recipients[recipient].months & problem.horizon)
        empty.difference_update(*able_months(problem, recipient, supporters).values())
        return len(empty - {m for m, people in fixed_people(problem, recipient).items() if people})

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each month without anybody at a recipient with a new pair; amount 1 month."""
        problem = evidence.problem
        changed = {recipient for _, recipient in evidence.chosen - problem.incumbent_pairs}
        for recipient in problem.recipients.values():
            if recipient.id not in changed or not self.concerns(recipient):
                continue
            stints = evidence.stints_at.get(recipient.id, ())
            for month in recipient.months & problem.horizon:
                if not any(month in stint.months for stint in stints):
                    where = {"recipient": recipient.id, "month": format_month(month)}
                    yield Violation(self.name, "no_gap-nobody", 1, where)
