"""The linear programme's word: its bound holds, and what it narrows away was no better."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest

from matcher.milp.budget import Budget
from matcher.milp.linear import relax
from matcher.milp.proof import holds, prove
from matcher.milp.rows import Rows
from matcher.milp.settle import settle


def random_rows(rng: Random) -> tuple[Rows, list[tuple[int, int]]]:
    rows = Rows()
    for _ in range(rng.randint(2, 6)):
        rows.variable(rng.randint(-1, 0), rng.randint(0, 3))
    numbers = range(len(rows.lows))
    for _ in range(rng.randint(1, 5)):
        members = rng.sample(numbers, rng.randint(1, len(numbers)))
        low = rng.choice((None, rng.randint(-3, 4)))
        high = rng.choice((None, rng.randint(-1, 6)))
        rows.row(members, [rng.randint(-4, 5) for _ in members], low, high)
    return rows, [(v, rng.randint(-20, 20)) for v in numbers if rng.random() < 0.8]


def solutions(rows: Rows) -> list[tuple[int, ...]]:
    spans = (range(low, high + 1) for low, high in zip(rows.lows, rows.highs, strict=True))
    return [values for values in product(*spans) if holds(rows, values)]


def value(objective, values) -> int:
    return sum(weight * values[variable] for variable, weight in objective)


@pytest.mark.parametrize("century", range(4))
def test_any_prices_give_a_bound_and_narrow_nothing_good_away(century):
    for seed in range(100 * century, 100 * century + 100):
        rng = Random(seed)
        rows, objective = random_rows(rng)
        every = solutions(rows)
        relaxed = relax(rows, objective)
        wild = [rng.uniform(-5, 5) for _ in rows.rows]
        for prices in (wild, *([relaxed.prices] if relaxed else [])):
            proof = prove(rows, objective, prices)
            for values in every:
                assert value(objective, values) >= proof.bound, seed
                lows, highs = proof.narrowed(rows, value(objective, values))
                kept = zip(lows, values, highs, strict=True)
                assert all(low <= v <= high for low, v, high in kept), seed


@pytest.mark.parametrize("decade", range(6))
def test_what_is_settled_is_the_optimum(decade):
    for seed in range(10 * decade, 10 * decade + 10):
        rows, objective = random_rows(Random(seed))
        before = (list(rows.lows), list(rows.highs), list(rows.rows))
        every = solutions(rows)
        answer = settle(rows, objective, Budget(20, workers=1))
        assert (rows.lows, rows.highs, rows.rows) == before
        if not every:
            assert answer.status == "infeasible", seed
            continue
        best = min(value(objective, values) for values in every)
        assert (answer.value, answer.bound) == (best, best), seed
        assert holds(rows, answer.values) and value(objective, answer.values) == best
