"""Means, quantiles and their intervals, by hand."""

from __future__ import annotations

import math
from fractions import Fraction
from random import Random

import pytest

from matcher.stress.estimates import mean_of, quantile_of, students_t


def test_a_mean_and_its_standard_error():
    found = mean_of([1, 2, 3, 6])
    assert found.value == 3
    assert found.error == pytest.approx(math.sqrt((4 + 1 + 0 + 9) / 3 / 4))
    low, high = found.interval
    around = 3.18245 * found.error
    assert (low, high) == pytest.approx((3 - around, 3 + around), 1e-3)
    assert mean_of([1, 2]).value == Fraction(3, 2)


@pytest.mark.parametrize(
    ("freedom", "told"),
    [(1, 12.7062), (2, 4.3027), (3, 3.1824), (10, 2.2281), (30, 2.0423), (199, 1.9720)],
)
def test_student_s_t_as_tables_print_it(freedom, told):
    assert students_t(freedom) == pytest.approx(told, abs=5e-4)


def test_many_samples_are_as_good_as_normal():
    assert students_t(99_999) == pytest.approx(1.95998, abs=1e-3)


def test_one_sample_has_no_standard_error():
    assert mean_of([7]).error is None
    assert mean_of([7]).interval is None


@pytest.mark.parametrize(
    ("number", "value"), [(1, 1), (19, 1), (20, 1), (21, 2), (40, 2), (41, 3), (100, 5), (200, 10)]
)
def test_the_5th_percentile_is_the_least_sample_that_a_twentieth_does_not_exceed(number, value):
    values = list(range(1, number + 1))
    Random(1).shuffle(values)
    assert quantile_of(values, 0.05).value == value


def test_the_median_is_a_sample_the_lower_one_of_two():
    assert quantile_of([4, 1, 3, 2], 0.5).value == 2
    assert quantile_of([5, 1, 3], 0.5).value == 3
    assert quantile_of([2, 2, 2, 9], 0.5).value == 2


def chance_below(number: int, share: float, most: int) -> Fraction:
    """At most so many of the samples lie below the true quantile, added up exactly."""
    part = Fraction(share).limit_denominator(100)
    return sum(
        math.comb(number, k) * part**k * (1 - part) ** (number - k) for k in range(most + 1)
    )


@pytest.mark.parametrize("share", [0.05, 0.5])
@pytest.mark.parametrize("number", [1, 5, 20, 59, 72, 73, 74, 200, 1000])
def test_the_interval_holds_the_true_quantile_in_95_of_100_runs_and_is_no_wider(number, share):
    found = quantile_of(list(range(1, number + 1)), share)
    tail = Fraction(1, 40)
    if found.low is None:
        assert chance_below(number, share, 0) > tail
    else:
        assert chance_below(number, share, found.low - 1) <= tail
        assert chance_below(number, share, found.low) > tail
    if found.high is None:
        assert chance_below(number, share, number - 1) < 1 - tail
    else:
        assert chance_below(number, share, found.high - 1) >= 1 - tail
        assert found.high == 1 or chance_below(number, share, found.high - 2) < 1 - tail
