"""Prices and what they mean, by hand: value and bound of each level without and with something."""

from __future__ import annotations

import re

import pytest

from matcher.domain.proof import PartProof
from matcher.plan.plan import LevelResult
from matcher.prices import meaning, prices, standing_of
from matcher.terminal.console import text_of
from matcher.terminal.prices import price_part
from matcher.terminal.words import Names
from matcher.why.second import exchanged
from tests.small import small_scenario


def levels(*rows: tuple[int, int]) -> tuple[LevelResult, ...]:
    return tuple(LevelResult(f"L{n}", *row, "units") for n, row in enumerate(rows))


@pytest.mark.parametrize(
    ("free", "tied", "ends", "kind"),
    [
        ([(3, 3), (9, 9)], [(3, 3), (9, 9)], [(0, 0), (0, 0)], "nothing"),
        ([(3, 3), (9, 9)], [(5, 5), (2, 2)], [(2, 2), (-7, -7)], "exactly"),
        ([(3, 3), (9, 9)], [(3, 3), (12, 10)], [(0, 0), (1, 3)], "between"),
        ([(3, 3), (9, 9)], [(3, 3), (12, 8)], [(0, 0), (0, 3)], "at_most"),
        ([(3, 1), (9, 9)], [(5, 4), (9, 9)], [(1, 4), (None, None)], "between"),
        ([(3, 1), (9, 9)], [(3, 2), (9, 9)], [(0, 2), (None, None)], "as_found"),
        ([(3, 1), (9, 9)], [(3, 3), (10, 10)], [(0, 2), (None, None)], "unproven"),
    ],
)
def test_prices_run_from_bound_less_value_to_value_less_bound(free, tied, ends, kind):
    found = prices(levels(*free), levels(*tied))
    assert [(price.least, price.most) for price in found] == ends
    assert meaning(found).kind == kind


def test_what_gives_up_a_decision_may_be_better():
    free, tied = levels((3, 3), (9, 9)), levels((2, 2), (9, 9))
    found = prices(free, tied, restricts=False)
    assert [(price.least, price.most) for price in found] == [(-1, -1), (0, 0)]
    assert meaning(found).kind == "relieved"
    assert meaning(prices(levels((3, 0)), levels((2, 0)), restricts=False)).kind == "better"


def test_parts_that_the_pair_cannot_touch_may_be_open():
    """All is open together, but the open part is the same in both."""
    free, tied = levels((13, 5), (2, 2)), levels((14, 6), (2, 2))
    found = prices(free, tied, ([(3, 3), (1, 1)], [(4, 4), (1, 1)]))
    assert [(price.least, price.most) for price in found] == [(1, 1), (0, 0)]
    assert meaning(found).kind == "exactly"


@pytest.mark.parametrize(("value", "told"), [(5, "Best plan "), (6, "Best plan found ")])
def test_best_is_said_of_what_is_proven_alone(value, told):
    found = prices(levels((value, 5)), levels((8, 8)))
    (header,) = [
        line
        for line in text_of(price_part(found, "pin", Names(small_scenario(), "en"))).splitlines()
        if line.startswith("Level")
    ]
    assert re.search(rf"   {told} +With the pair", header)


def test_parts_add_up():
    parts = [PartProof(("a",), (1, 2), (0, 2)), PartProof(("b",), (3, 4), (3, 1))]
    assert standing_of(parts) == [(4, 3), (6, 3)]
    assert standing_of(parts[:1]) == [(1, 0), (2, 2)]


def test_a_better_plan_takes_the_place_of_the_best():
    """The search for the best one was cut short; what it proved holds for the better one."""
    first, second = levels((5, 2), (9, 9)), levels((3, 3), (9, 9))
    own, parts = exchanged(first, second, ([(5, 2), (1, 1)], [(3, 3), (2, 2)]))
    assert [(level.value, level.bound) for level in own] == [(3, 2), (9, 9)]
    assert parts == ([(3, 2), (2, 1)], [(5, 2), (1, 1)])
    assert meaning(prices(own, first)).kind == "at_most"
