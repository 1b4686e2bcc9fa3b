"""Who leaves when: the draw itself."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from numpy.random import SeedSequence

from matcher.domain.months import Span
from matcher.stress.leaving import Leaving, leaving, seeds
from matcher.stress.question import Question
from tests.small import small
from tests.stress.stressed import one_post, question

PEOPLE = 40_000
MONTHS = Span(24_000, 24_005)


@pytest.mark.parametrize("rate", [0.02, 0.3, 0.9])
def test_in_each_month_the_same_share_of_those_still_there_leaves(rate):
    drawn = Leaving(("x",) * PEOPLE, MONTHS, rate).draw(SeedSequence(1))
    counts = Counter(drawn.tolist())
    assert counts.keys() <= {*MONTHS, MONTHS.last + 1}
    for waited, month in enumerate(MONTHS):
        _near(counts[month], rate * (1 - rate) ** waited)
    _near(counts[MONTHS.last + 1], (1 - rate) ** len(MONTHS))


def _near(found: int, chance: float) -> None:
    """Within four standard errors of a binomial count."""
    assert abs(found - PEOPLE * chance) <= 4 * math.sqrt(PEOPLE * chance * (1 - chance)) + 1e-9


def test_people_leave_one_independently_of_the_other():
    draws = [Leaving(("a", "b"), MONTHS, 0.3).draw(seed) for seed in SeedSequence(2).spawn(20_000)]
    together = np.mean([(draw == MONTHS.first).all() for draw in draws])
    assert abs(together - 0.09) < 4 * math.sqrt(0.09 * 0.91 / 20_000)


def test_without_a_rate_nobody_leaves_and_with_certainty_everybody_at_once():
    assert set(Leaving(("a", "b"), MONTHS, 0.0).draw(SeedSequence(0))) == {MONTHS.last + 1}
    assert set(Leaving(("a", "b"), MONTHS, 1.0).draw(SeedSequence(0))) == {MONTHS.first}
    assert set(Leaving(("a", "b"), MONTHS, 1e-300).draw(SeedSequence(0))) == {MONTHS.last + 1}


def test_everybody_in_the_staff_table_may_leave_whatever_its_order():
    plan = one_post()
    problem, staff = plan.problem, dict(plan.problem.staff)
    turned = replace(problem.scenario, staff=dict(reversed(staff.items())))
    one = leaving(problem, question(plan, 0.1))
    assert one == leaving(replace(problem, scenario=turned), question(plan, 0.1))
    assert set(one.people) == set(staff)


def test_leaving_begins_with_the_month_asked_for():
    problem = small()
    late = leaving(problem, Question(1, 1.0, problem.horizon.first + 3))
    assert set(late.draw(SeedSequence(0))) == {problem.horizon.first + 3}


def test_the_first_samples_are_the_same_however_many_there_are():
    few, many = (seeds(Question(number, 0.1, 24_000, seed=5)) for number in (3, 50))
    one = Leaving(("a", "b", "c"), MONTHS, 0.1)
    assert [one.draw(s).tolist() for s in few] == [one.draw(s).tolist() for s in many[:3]]
    other = seeds(Question(3, 0.1, 24_000, seed=6))
    big = Leaving(("x",) * 50, MONTHS, 0.3)
    assert [big.draw(s).tolist() for s in few] != [big.draw(s).tolist() for s in other]
