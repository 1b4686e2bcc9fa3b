"""The chart of stress.html and its table tell what the samples add up to."""

from __future__ import annotations

import numpy as np

from matcher.domain.months import format_month
from matcher.pages.stress_months import MEAN, WORST, courses, month_rows
from tests.random_problems import random_problem
from tests.stress.stressed import random_plan
from tests.stress.test_stress import tried


def test_the_months_of_each_line_add_up_to_what_the_page_says():
    found = tried(random_plan(random_problem(3), 3), 0.1, 20)
    plan, mean, worst = courses(found)
    total = found.cells.total
    assert plan.covered.sum() == total - found.own.open_weight
    assert (mean.kind, worst.kind) == (MEAN, WORST)
    assert mean.covered.sum() / 20 == float(found.without.covered.value)
    assert mean.of.sum() == 20 * total
    for place in range(len(plan.of)):
        weights = [plan.of[place] - one.open_by_month[place] for one in found.without.samples]
        assert worst.covered[place] == sorted(weights)[1]


def test_a_row_a_month_and_no_share_of_nothing():
    found = tried(random_plan(random_problem(3), 3), 0.1, 4)
    lines = list(courses(found))
    told = list(month_rows(found, lines))
    months = found.evidence.problem.horizon
    assert [row[0] for row in told] == [format_month(month) for month in months]
    for place, row in enumerate(told):
        for line, cell in zip(lines, row[1:], strict=True):
            assert (cell is None) == (line.of[place] == 0) == bool(np.isnan(line.percent[place]))
            if cell is not None:
                assert abs(float(cell[:-1]) - line.percent[place]) <= 0.1
