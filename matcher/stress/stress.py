"""The whole question: courses of events drawn, answered, and summed up."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.check import Evidence, check
from matcher.language.message import Message
from matcher.milp.budget import Budget
from matcher.solving.progress import Listener, Progress, silent
from matcher.stress.answer import answer_of
from matcher.stress.chances import expected_open_weight
from matcher.stress.people import losses_of
from matcher.stress.question import Question
from matcher.stress.result import Stress
from matcher.stress.sample import Sample
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
    answered = tuple(_repaired(trial, budget, listener)) if question.repaired else ()
    same = without[: len(answered)]
    return Stress(
        question,
        evidence,
        check(evidence),
        trial.cells,
        trial.told(trial.nobody, trial.own),
        expected_open_weight(trial.cover, trial.leaving),
        answer_of(trial.cells, trial.own, without),
        answer_of(trial.cells, trial.own, answered) if answered else None,
        answer_of(trial.cells, trial.own, same) if same else None,
        losses_of(trial.cover, trial.leaving.people, question.first),
    )


def _repaired(trial: Trial, budget: Budget, listener: Listener) -> Iterator[Sample]:
    """Tell of each sample that is answered; the solver is loaded for them alone."""
    from matcher.stress.repairs import repaired

    total = trial.question.repaired
    listener(_progress(0, total, budget))
    for done, sample in enumerate(repaired(trial, budget), 1):
        listener(_progress(done, total, budget))
        yield sample


def _progress(done: int, total: int, budget: Budget) -> Progress:
    about = Message("stress-progress", {"done": done, "total": total})
    return Progress("repairs", budget.elapsed, about=about)
