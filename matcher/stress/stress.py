"""The whole question: courses of events drawn, answered, and summed up."""

from __future__ import annotations

from matcher.check import Evidence, check
from matcher.milp.budget import Budget
from matcher.solving.progress import Listener, Progress, silent
from matcher.stress.answer import answer_of
from matcher.stress.chances import expected_open_weight
from matcher.stress.people import losses_of
from matcher.stress.question import Question
from matcher.stress.result import Stress
from matcher.stress.trial import Trial


def stress(
    evidence: Evidence, question: Question, budget: Budget, listener: Listener = silent
) -> Stress:
    """Try a plan out; the scenario has a staff table, and posts to be covered.

    Ends early, with fewer samples than asked for, when the budget is over.
    """
    trial = Trial(evidence, question)
    listener(Progress("stress", budget.elapsed))
    without = tuple(trial.without(budget))
    people = trial.leaving.people
    return Stress(
        question,
        evidence,
        check(evidence),
        trial.cells,
        trial.told(trial.nobody, trial.own),
        expected_open_weight(trial.cover, trial.leaving),
        answer_of(trial.cells, trial.own, without),
        None,
        losses_of(trial.cover, people, question.first),
    )
