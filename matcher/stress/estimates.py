"""What samples say of all courses of events, and how surely."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import numpy as np

QUANTILE_METHOD = "inverted_cdf"
"""numpy's: the smallest sample such that at least the share asked for is no larger."""

_CONFIDENCE = 0.95
_STEPS = 200_000


@dataclass(frozen=True, slots=True)
class Mean:
    """The exact mean of so many ``samples``, and its standard error; None with a single one."""

    value: Fraction
    error: float | None
    samples: int

    @property
    def interval(self) -> tuple[float, float] | None:
        """Where the true expectation lies in 95 of 100 such runs, by Student's t."""
        if self.error is None:
            return None
        centre, around = float(self.value), students_t(self.samples - 1) * self.error
        return centre - around, centre + around


@dataclass(frozen=True, slots=True)
class Quantile:
    """A sample value, and two others between which the true quantile lies in 95 of 100 runs.

    An end that is None lies beyond all samples: there are too few to tell.
    """

    value: int
    low: int | None
    high: int | None


def mean_of(values: Sequence[int]) -> Mean:
    """Estimate an expectation."""
    number = len(values)
    if number == 1:
        return Mean(Fraction(values[0]), None, 1)
    error = float(np.std(np.array(values, dtype=float), ddof=1)) / math.sqrt(number)
    return Mean(Fraction(sum(values), number), error, number)


@cache
def students_t(freedom: int) -> float:
    """Give how many standard errors a two-sided interval of 95 % reaches.

    With x = √freedom · tan θ, the density of Student's t is cos(θ) to the power freedom - 1.
    """
    angles = np.linspace(0.0, math.pi / 2, _STEPS + 1)
    middles = (angles[1:] + angles[:-1]) / 2
    reached = np.cumsum(np.cos(middles) ** (freedom - 1))
    place = np.interp(_CONFIDENCE * reached[-1], reached, angles[1:])
    return math.sqrt(freedom) * math.tan(place)


def quantile_of(values: Sequence[int], share: float) -> Quantile:
    """Estimate the quantile at this share (0–1), with an interval free of any distribution."""
    ordered = sorted(values)
    value = int(np.quantile(np.array(ordered), share, method=QUANTILE_METHOD))
    low, high = _ranks(len(ordered), share)
    return Quantile(value, ordered[low - 1] if low else None, ordered[high - 1] if high else None)


def _ranks(number: int, share: float) -> tuple[int | None, int | None]:
    """Give the ranks (from 1) of the interval's ends.

    How many of the samples lie below the true quantile is binomial; each tail is at most 2.5 %.
    """
    tail = (1 - _CONFIDENCE) / 2
    below = _binomial_sums(number, share)
    low = int((below <= tail).sum())
    high = int((below < 1 - tail).sum()) + 1
    return low or None, high if high <= number else None


def _binomial_sums(number: int, share: float) -> np.ndarray:
    """Give P(at most k successes) for k = 0 … number - 1."""
    counts = np.arange(number + 1)
    factorials = np.concatenate(([0.0], np.cumsum(np.log(np.arange(1, number + 1)))))
    logs = factorials[number] - factorials - factorials[::-1]
    logs += counts * math.log(share) + (number - counts) * math.log1p(-share)
    return np.cumsum(np.exp(logs))[:-1]
