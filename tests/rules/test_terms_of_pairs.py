"""Mobilisation, fit and balance by hand; the rows of a model say the same of every choice."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, combinations

import pytest

from matcher.domain.posts import Gap
from matcher.domain.scenario import Level
from matcher.domain.tables import Capability, Cost
from matcher.milp.budget import Budget
from matcher.milp.cpsat import minimise
from matcher.milp.rows import Rows
from matcher.pairing.costs import CostRows
from matcher.problem import Problem
from matcher.terms.balance import Balance
from matcher.terms.fit import Fit
from matcher.terms.mobilisation import Mobilisation
from matcher.terms.shared import Shared
from tests.small import evidence, pairs, recipient, small, supporter


def value(term, problem, table) -> int:
    return term.value(evidence(problem, (), pairs(*table.split())))


def gap(hospital: str, specialty: str, weight: int) -> Gap:
    return Gap(
        recipient=hospital,
        specialty=specialty,
        rank=None,
        rate=None,
        core=False,
        patients=0,
        referred_out=0,
        years=(),
        source="",
        weight=weight,
    )


GAPS = (gap("R1", "icu", 100), gap("R1", "cardiology", 7), gap("R2", "icu", 10))
STRENGTHS = (
    Capability("A", "icu", 3),
    Capability("A", "cardiology", 1),
    Capability("B", "icu", 5),
    Capability("B", "emergency", 4),
)


def mobilised() -> Problem:
    costs = {"A": 5, "B": 11}
    return small(supporters=[supporter(id, mobilisation_cost=c) for id, c in costs.items()])


def gapped(**changes) -> Problem:
    return replace(small(capabilities=STRENGTHS, **changes), gaps=GAPS)


def loaded(a: int = 3, b: int = 2) -> Problem:
    return small(
        supporters=[supporter("A", capacity=a), supporter("B", capacity=b)],
        recipients=[recipient("R1", load=2), recipient("R2", load=0), recipient("R3", load=1)],
        costs=(Cost("B", "R1", load=1),),
    )


@pytest.mark.parametrize(
    ("table", "expected"),
    [("", 0), ("A>R1", 5), ("A>R1 A>R2 A>R1", 5), ("A>R1 B>R1", 16), ("B>R1 B>R2", 11)],
)
def test_mobilisation_counts_a_supporter_once(table, expected):
    assert value(Mobilisation(), mobilised(), table) == expected


def test_mobilisation_needs_no_table():
    assert Mobilisation().skipped(small(staff=None, capabilities=None, incumbent=None)) is None


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("", 5 * 117),
        ("A>R1", 2 * 100 + 4 * 7 + 5 * 10),
        ("B>R1", 0 * 100 + 5 * 7 + 5 * 10),
        ("A>R1 B>R1", 0 * 100 + 4 * 7 + 5 * 10),
        ("A>R1 A>R2", 2 * 100 + 4 * 7 + 2 * 10),
        ("A>R3 B>R3", 5 * 117),
    ],
)
def test_fit_takes_the_strongest_supporter_of_each_gap(table, expected):
    assert value(Fit(), gapped(), table) == expected


def test_fit_needs_strengths_and_gaps():
    assert Fit().skipped(gapped()) is None
    assert Fit().skipped(replace(gapped(), gaps=())).code == "fit-no_gaps"
    without = replace(small(capabilities=None), gaps=GAPS)
    assert Fit().skipped(without).code == "fit-no_capabilities"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("", 0),
        ("A>R2", 0),
        ("A>R1", 667),
        ("A>R1 A>R3", 1000),
        ("A>R3", 334),
        ("A>R3 B>R1", 500),
        ("B>R1 B>R3", 1000),
        ("A>R1 A>R3 B>R1 B>R3 A>R2", 1000),
    ],
)
def test_balance_is_the_most_of_any_supporter_rounded_up(table, expected):
    assert value(Balance(), loaded(), table) == expected


def test_balance_above_and_without_capacity():
    assert value(Balance(), loaded(a=1), "A>R1 A>R3") == 3000
    assert value(Balance(), loaded(a=0), "A>R1 B>R3") == 2000
    assert value(Balance(), loaded(a=0), "A>R2 B>R3") == 500


ALL = ("A>R1", "A>R2", "A>R3", "B>R1", "B>R2", "B>R3")
CHOICES = list(chain.from_iterable(combinations(ALL, n) for n in range(len(ALL) + 1)))
CASES = {
    "mobilisation": (Mobilisation(), mobilised()),
    "fit": (Fit(), gapped()),
    "balance": (Balance(), loaded()),
    "balance without capacity": (Balance(), loaded(a=0)),
}


@pytest.mark.parametrize("single", [(), ("R1", "R2", "R3")], ids=["several", "single"])
@pytest.mark.parametrize(("term", "problem"), CASES.values(), ids=CASES)
def test_both_halves_and_the_rows_say_the_same(term, problem, single):
    every = [tuple(text.split(">")) for text in ALL]
    costs = term.pair_costs(problem, every, tuple(problem.recipients), single)
    level = Level("twice", {term.name: 2})
    for chosen in CHOICES:
        picked = [tuple(text.split(">")) for text in chosen]
        if single and len({r for _, r in picked}) < len(picked):
            continue
        told = value(term, problem, " ".join(chosen))
        assert costs.value(picked) == told, chosen
        rows = Rows()
        pair = {p: rows.variable(int(p in picked), int(p in picked)) for p in every}
        written = CostRows(rows, pair, {term.name: costs})
        terms, constant = written.level(level)
        answer = minimise(rows, terms, Budget(10, workers=1))
        assert constant + answer.value == 2 * told, chosen
        completed = written.complete(answer.values)
        assert constant + sum(w * completed[v] for v, w in terms) == 2 * told, chosen


def test_one_supporter_at_most_needs_no_further_variable():
    every = [tuple(text.split(">")) for text in ALL]
    costs = Fit().pair_costs(gapped(), every, ("R1", "R2", "R3"), ("R1", "R2", "R3"))
    assert costs.together == ()
    assert len(Fit().pair_costs(gapped(), every, ("R1", "R2", "R3"), ()).together) == 5


def test_a_limit_tied_to_a_switch_forbids_no_more_than_before():
    own = [("A", recipient) for recipient in ("R1", "R2", "R3")]
    costs = Mobilisation().pair_costs(mobilised(), own, ("R1", "R2", "R3"), ())
    for chosen in chain.from_iterable(combinations(own, n) for n in range(4)):
        rows = Rows()
        pair = {p: rows.variable(int(p in chosen), int(p in chosen)) for p in own}
        rows.row(list(pair.values()), (1, 1, 1), high=2)
        terms, _ = CostRows(rows, pair, {"mobilisation": costs}).level(
            Level("", {"mobilisation": 1})
        )
        answer = minimise(rows, terms, Budget(10, workers=1))
        assert answer.found == (len(chosen) <= 2)
        assert not answer.found or answer.value == (5 if chosen else 0)


EARLIER = (("A", "R1"), ("B", "R2"), ("A", "R1"), ("A", "R2"))


@pytest.mark.parametrize(
    ("table", "shared"),
    [("", 0), ("A>R1", 2), ("A>R1 A>R1", 2), ("B>R1", 0), ("A>R1 B>R2", 3), ("A>R2 B>R3", 1)],
)
def test_shared_pairs_count_once_for_each_earlier_plan(table, shared):
    problem = small(avoided=EARLIER)
    assert value(Shared(), problem, table) == shared
    every = [(s, r) for s in problem.supporters for r in problem.recipients]
    costs = Shared().pair_costs(problem, every, tuple(problem.recipients), ())
    assert costs.value({row.pair for row in pairs(*table.split())}) == shared


def test_nothing_is_shared_where_there_is_no_earlier_plan():
    assert Shared().skipped(small()).code == "shared-no_plans"
    assert Shared().skipped(small(avoided=())) is None
    assert value(Shared(), small(avoided=()), "A>R1") == 0
