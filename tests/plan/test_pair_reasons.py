"""Why each pair is there: each reason by hand, the first that holds, and the second choice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matcher.domain.tables import Cost, Decision
from matcher.language.catalogue import LANGS, tell
from matcher.plan.files.pair_reasons import PAIR_REASONS_COLUMNS, pair_reasons_sheet
from matcher.plan.pair_reasons import PairReason, pair_reasons
from matcher.plan.pairs import plan_pairs
from matcher.plan.plan import Plan
from matcher.problem import pose
from matcher.rules.ban import Ban
from matcher.rules.capacity import Capacity
from matcher.rules.kinds import Kinds
from matcher.rules.pin import Pin
from matcher.variants import with_decisions
from tests.small import person, recipient, small, supporter

NEAR = [supporter("A", latitude=31.0), supporter("C", latitude=29.0), supporter("D", latitude=33.0)]
"""C is the nearest of R1, then A, then D."""


def told(chosen, pair=None, given=(), **changes):
    """Reason, detail and second choice of one pair, the first by default."""
    changes = {"supporters": NEAR, "incumbent": (), **changes}
    rules = [Kinds(), *changes.pop("rules", ())]
    problem = changes.pop("problem", None) or small(rules=rules, **changes)
    plan = Plan(problem, plan_pairs(problem, chosen), (), (), given=frozenset(given))
    found = {(why.supporter, why.recipient): why for why in pair_reasons(plan)}
    assert list(found) == [(one.supporter, one.recipient) for one in plan.pairs]
    return found[pair or chosen[0]]


def test_pinned_by_the_table_or_by_the_question():
    rows = (Decision(supporter="D", recipient="R1", pin=True),)
    assert told([("D", "R1")], rules=[Pin()], decisions=rows).reason is PairReason.PINNED
    assert told([("D", "R1")], decisions=rows).reason is not PairReason.PINNED
    problem = small(supporters=NEAR, incumbent=(), rules=[Kinds()])
    kept = pose(with_decisions(problem.scenario, pinned=[("D", "R1")]))
    assert told([("D", "R1")], problem=kept).reason is PairReason.PINNED


def test_given_comes_before_what_the_pair_is():
    assert told([("C", "R1")], given=[("C", "R1")]).reason is PairReason.GIVEN


def test_the_only_eligible_one():
    why = told([("B", "R2")])
    assert (why.reason, why.eligible, why.second) == (PairReason.ONLY_ELIGIBLE, 1, None)
    banned = tuple(Decision(supporter=key, recipient="R1", pin=False) for key in "AC")
    assert told([("D", "R1")], rules=[Ban()], decisions=banned).reason is PairReason.ONLY_ELIGIBLE
    both = [("A", "R1"), ("C", "R1"), ("D", "R1")]
    assert {told(both, pair).reason for pair in both} == {PairReason.ONLY_ELIGIBLE}


def test_kept_is_told_before_nearest():
    assert told([("A", "R1")], incumbent=small().scenario.incumbent).reason is PairReason.KEPT


def test_the_only_one_with_a_specialty_names_the_posts():
    why = told([("A", "R1")])
    assert (why.reason, why.detail) == (PairReason.ONLY_SPECIALTY, "emergency;icu;nurse")
    more = [person("C-icu-1", hospital="C"), person("D-emergency-1", hospital="D")]
    assert told([("A", "R1")], staff=more).detail == "nurse"
    bare = told([("A", "R1")], staff=None)
    assert (bare.reason, bare.detail) == (PairReason.ONLY_SPECIALTY, "emergency;icu")


def nobody(**changes):
    """Nobody has anybody, so that travel decides."""
    return {"staff": None, "capabilities": (), **changes}


def test_nearest_and_nearest_with_room():
    assert told([("C", "R1")], **nobody()).reason is PairReason.NEAREST
    far = told([("A", "R1")], **nobody())
    assert far.reason is PairReason.BALANCE
    limits = nobody(rules=[Capacity()])
    full = told([("C", "R3"), ("A", "R1")], ("A", "R1"), **limits)
    assert (full.reason, full.detail) == (PairReason.NEAREST_FREE, "C")
    roomy = [*NEAR[:1], replace(NEAR[1], capacity=2), NEAR[2]]
    last = told([("C", "R3"), ("A", "R1")], ("A", "R1"), **limits, supporters=roomy)
    assert last.reason is PairReason.BALANCE


def test_a_tie_is_nearest_too():
    place = {"latitude": 29.0, "longitude": 115.0}
    same = [*NEAR[:1], supporter("C", **place), supporter("D", **place)]
    assert told([("D", "R1")], **nobody(supporters=same)).reason is PairReason.NEAREST
    assert told([("C", "R1")], **nobody(supporters=same)).second.difference == 0


def test_who_has_people_for_most():
    people = {
        one.id: one
        for one in (
            person("A-icu-1"),
            person("A-emergency-1"),
            person("C-icu-1", hospital="C"),
            person("D-emergency-1", hospital="D"),
        )
    }
    why = told([("A", "R1")], staff=people)
    weights = {post.name: post.weight for post in small().posts_of["R1"]}
    own, best = weights["icu"] + weights["emergency"], max(weights["icu"], weights["emergency"])
    assert (why.reason, why.detail) == (PairReason.STAFFS_MOST, f"{own}>{best}")


def test_the_second_choice_has_room_first_then_the_least_cost():
    problem = small(supporters=NEAR)
    second = told([("A", "R1")], **nobody()).second
    cost = {key: problem.cost(key, "R1") for key in "ACD"}
    assert (second.supporter, second.free) == ("C", True)
    assert (second.cost, second.difference) == (cost["C"], cost["C"] - cost["A"])
    full = told([("C", "R3"), ("A", "R1")], ("A", "R1"), **nobody(rules=[Capacity()])).second
    assert (full.supporter, full.free) == ("D", True)
    assert full.difference == cost["D"] - cost["A"] > 0
    every = [("C", "R3"), ("D", "R3"), ("A", "R1")]
    none = told(every, ("A", "R1"), **nobody(rules=[Capacity()])).second
    assert (none.supporter, none.free) == ("C", False)


def test_without_travel_nothing_is_called_near():
    away = {"latitude": None, "longitude": None}
    hospitals = nobody(
        supporters=[supporter(key, **away) for key in "ABC"],
        recipients=[recipient(key, **away) for key in ("R1", "R2", "R3")],
    )
    why = told([("A", "R1")], **hospitals)
    assert (why.reason, why.cost) == (PairReason.BALANCE, None)
    assert (why.second.supporter, why.second.difference) == ("C", None)


@pytest.mark.parametrize(("costs", "unit"), [(None, "km"), ((Cost("A", "R1", 7, None),), "cost")])
def test_the_file_has_a_row_for_each_pair(costs, unit):
    problem = small(supporters=NEAR, costs=costs, rules=[Kinds()])
    plan = Plan(problem, plan_pairs(problem, [("A", "R1"), ("B", "R2")]), (), ())
    sheet = pair_reasons_sheet(plan)
    rows = [dict(zip(PAIR_REASONS_COLUMNS, row, strict=True)) for row in sheet.rows]
    assert [(row["supporter"], row["recipient"]) for row in rows] == [("A", "R1"), ("B", "R2")]
    assert rows[0]["unit"] == unit
    assert rows[0]["difference"] == rows[0]["second_cost"] - rows[0]["cost"]
    assert (rows[1]["second"], rows[1]["second_free"]) == (None, None)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("reason", PairReason)
def test_every_reason_has_words(reason, lang):
    told_of = {"eligible": 2, "unit": "km", "posts": "x", "full": "y", "own": "2", "best": "1"}
    assert tell(f"pairwhy-{reason}", lang, **told_of)
