"""The samples of one way to react, summed up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.stress.cover import Cells
from matcher.stress.estimates import Mean, Quantile, mean_of, quantile_of
from matcher.stress.posts import Break, breaks_of
from matcher.stress.sample import Sample

LOW = 0.05
"""The share of courses of events that are worse than "a bad one"."""


@dataclass(frozen=True)
class Answer:
    """Covered weight: its expectation, median and 5th percentile; uncovered post-months; posts."""

    samples: tuple[Sample, ...]
    covered: Mean
    median: Quantile
    low: Quantile
    open_months: Mean
    posts: tuple[Break, ...]


def answer_of(cells: Cells, own: np.ndarray, samples: Sequence[Sample]) -> Answer:
    """Sum samples up; there is at least one."""
    covered = [cells.total - sample.open_weight for sample in samples]
    return Answer(
        tuple(samples),
        mean_of(covered),
        quantile_of(covered, 0.5),
        quantile_of(covered, LOW),
        mean_of([sample.open_months for sample in samples]),
        breaks_of(cells, own, samples),
    )
