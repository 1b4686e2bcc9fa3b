"""The covered share month by month, as the chart and its table tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from matcher.domain.months import format_month
from matcher.language.catalogue import Lang, tell
from matcher.stress.answer import LOW, Answer
from matcher.stress.estimates import QUANTILE_METHOD
from matcher.stress.result import Stress
from matcher.terminal.stress import answers
from matcher.terminal.words import percent_done

MEAN, WORST = "stress-month-mean", "stress-month-low"


@dataclass(frozen=True)
class Course:
    """A line of the chart: what is covered of the weight ``of`` each month of the horizon.

    ``answer`` is the code of what it follows from; ``kind`` is MEAN or WORST, blank for the plan.
    """

    answer: str
    kind: str
    covered: np.ndarray
    of: np.ndarray

    @property
    def percent(self) -> np.ndarray:
        """Give the shares in per cent; nan in a month without posts."""
        nothing = np.full(len(self.of), np.nan)
        return 100 * np.divide(self.covered, self.of, out=nothing, where=self.of > 0)

    def title(self, lang: Lang) -> str:
        """Name the line."""
        told = tell(self.answer, lang)
        return tell(self.kind, lang, answer=told) if self.kind else told


def courses(stress: Stress) -> Iterator[Course]:
    """Give the plan's own course, then mean and 5th percentile of each way to react."""
    whole = stress.cells.by_month(stress.cells.weight)
    yield Course("stress-own", "", whole - stress.own.open_by_month, whole)
    for code, answer in answers(stress):
        if code != "stress-same":
            yield from _of_answer(code, answer, whole)


def _of_answer(code: str, answer: Answer, whole: np.ndarray) -> Iterator[Course]:
    months = np.stack([sample.open_by_month for sample in answer.samples])
    all_of_them = whole * len(months)
    low = np.quantile(months, 1 - LOW, axis=0, method=QUANTILE_METHOD)
    yield Course(code, MEAN, all_of_them - months.sum(axis=0), all_of_them)
    yield Course(code, WORST, whole - low.astype(np.int64), whole)


def month_rows(stress: Stress, lines: Sequence[Course]) -> Iterator[tuple[str | None, ...]]:
    """Give a row for each month, a cell for each line; None where there are no posts."""
    for place, month in enumerate(stress.evidence.problem.horizon):
        shares = [(int(line.covered[place]), int(line.of[place])) for line in lines]
        cells = [percent_done(done, of) if of else None for done, of in shares]
        yield format_month(month), *cells
