"""Every stint that could cover an open month is tried: what is said of it, the whole check says."""

from __future__ import annotations

import re
from random import Random

from matcher.check import check
from matcher.check.worse import worse
from matcher.domain.months import Span
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.pairing.model import candidates
from matcher.plan import attempts
from matcher.plan.pairs import plan_pairs
from matcher.plan.plan import Plan
from matcher.plan.reasons import Reason, Search
from matcher.rules.batches import Batches
from matcher.rules.handover import Handover
from matcher.rules.max_stint import MaxStint
from matcher.rules.min_stint import MinStint
from matcher.rules.presence import Presence
from matcher.rules.rest import Rest
from matcher.rules.retention import Retention
from matcher.solving.search import Infeasible
from matcher.solving.solve import solve
from tests.random_problems import random_problem
from tests.small import person, post, small, stint

ICU = [("A", "R1")]
RULES = ("min_stint", "max_stint", "rest", "batches", "retention", "handover")
LAST = (Reason.NO_STINT_FITS, Reason.NOT_CHOSEN)


def why(month, stints=(), chosen=ICU, **changes):
    """Reason and detail of R1's icu in a month; one doctor unless others are given."""
    people = changes.pop("people", [person("A-icu-1")])
    problem = small(staff={one.id: one for one in people}, **changes)
    plan = Plan(problem, plan_pairs(problem, chosen), tuple(stints), ())
    return next(
        (row.reason, row.detail)
        for row in plan.unmet_at(("R1", "icu"))
        if row.month == _month(month)
    )


def _month(text):
    year, month = map(int, text.split("-"))
    return 12 * year + month - 1


def test_a_stint_too_short_for_the_rule_is_named():
    stints = [stint("A-icu-2", "R1", "icu", "2017-04", "2017-12")]
    two = [person("A-icu-1"), person("A-icu-2")]
    found = why("2017-02", stints, people=two, rules=[MinStint(months=6)])
    assert found == (
        Reason.NOT_CHOSEN,
        "A-icu-2: not_chosen (2017-01/2017-03 coverage-900); "
        "A-icu-1: no_stint_fits (2017-01/2017-03 min_stint)",
    )


def test_a_handover_makes_room():
    stints = [stint("A-icu-2", "R1", "icu", "2017-06", "2017-12")]
    two = [person("A-icu-1"), person("A-icu-2", max_months=7)]
    short = why("2017-02", stints, people=two, rules=[MinStint(months=6)])
    assert short[1].startswith("A-icu-1: no_stint_fits (2017-01/2017-05 min_stint)")
    rules = [MinStint(months=6), Handover(months=1)]
    assert why("2017-02", stints, people=two, rules=rules)[1].startswith(
        "A-icu-1: not_chosen (2017-01/2017-06 coverage-1500)"
    )


def test_batches_rest_and_retention_are_named():
    late = [person("A-icu-1", months=Span(_month("2017-02"), _month("2017-12")))]
    rules = [Batches(months=[9]), MaxStint(months=4)]
    assert why("2017-03", people=late, rules=rules)[1] == (
        "A-icu-1: no_stint_fits (2017-02/2017-05 batches)"
    )
    around = [stint("A-icu-1", "R3", "icu", "2017-07", "2017-08")]
    both = [*ICU, ("A", "R3")]
    found = why("2017-05", around, both, rules=[Rest(months=1), MinStint(months=6)])
    assert found == (Reason.NO_STINT_FITS, "A-icu-1: no_stint_fits (2017-01/2017-06 rest)")
    away = [stint("A-icu-2", "R3", "icu", "2017-07", "2017-08")]
    two = [person("A-icu-1"), person("A-icu-2", specialties=())]
    rules = [Retention(away_share=0.5), MinStint(months=8)]
    found = why("2017-02", away, both, people=two, rules=rules)[1]
    assert found == "A-icu-1: no_stint_fits (2017-01/2017-12 retention)"


def test_what_a_free_stint_does_to_the_objective_is_told():
    assert why("2017-02") == (
        Reason.NOT_CHOSEN,
        "A-icu-1: not_chosen (2017-01/2017-12 coverage-3600)",
    )
    soft = [MaxStint(months=1, soft=True), MinStint(months=4)]
    assert why("2017-02", rules=soft)[1] == "A-icu-1: not_chosen (2017-01/2017-04 shortfall+3)"
    two = [post("R1", "icu", count=2)]
    assert why("2017-02", posts=two)[1] == "A-icu-1: not_chosen (2017-01/2017-12 =)"
    asked = [Presence(people=1, recipients=["R1"])]
    assert why("2017-02", rules=asked)[1] == "A-icu-1: not_chosen (2017-01/2017-12 shortfall-12)"


def test_a_heavier_an_equal_and_a_lighter_post_are_told_apart():
    for weight, told in ((200, "200<300"), (300, "300=300"), (500, "500>300")):
        stints = [stint("A-icu-1", "R3", "icu", "2017-05", "2017-06")]
        posts = [post("R1", "icu", weight=300), post("R3", "icu", weight=weight)]
        found = why("2017-05", stints, [*ICU, ("A", "R3")], posts=posts)
        assert found == (
            Reason.ELSEWHERE,
            f"A-icu-1: elsewhere (R3/icu 2017-05/2017-06 {told})",
        )


# The whole check agrees --------------------------------------------------------------------------


def drawn(seed):
    """A plan of a random problem, put together stint by stint; None where nobody could be sent."""
    rng = Random(seed)
    problem = random_problem(seed, rules=rng.sample(RULES, 3))
    if problem.scenario.staff is None:
        return None
    pairs = [pair for pair in candidates(problem) if rng.random() < 0.6]
    plan = Plan(problem, plan_pairs(problem, pairs), problem.scenario.fixed_stints, ())
    for _ in range(12):
        post = rng.choice(problem.posts)
        senders = plan.evidence.supporters_of[post.recipient]
        people = [one for key in senders for one in problem.people_of[key] if post.suits(one)]
        if people:
            first = rng.choice(list(post.months))
            months = Span(first, min(first + rng.randint(0, 4), post.months.last))
            before = check(plan.evidence).violations
            longer = with_one(plan, rng.choice(people), post, months)
            if not worse(before, check(longer.evidence).violations):
                plan = longer
    return plan


def spans_with(problem, post, month):
    """Every stint with this month that lies in the horizon; the whole post where it is single."""
    horizon = problem.horizon
    if post.single:
        return [post.months]
    return [
        Span(first, last)
        for first in range(horizon.first, month + 1)
        for last in range(month, horizon.last + 1)
    ]


def with_one(plan, person, post, months):
    """The plan with a stint more."""
    more = Stint(
        person=person.id,
        supporter=person.hospital,
        recipient=post.recipient,
        post=post.name,
        months=months,
        specialty=post.specialty,
    )
    return Plan(plan.problem, plan.pairs, (*plan.stints, more), ())


def test_the_whole_check_says_the_same_of_every_stint():
    asked = dict.fromkeys(LAST, 0)
    for plan in filter(None, map(drawn, range(20))):
        before, search = check(plan.evidence), Search(plan.evidence)
        for row in plan.unmet[::8]:
            post = plan.problem.post[row.recipient, row.post]
            spans = search.paired(post.recipient)
            present = [one for one, months in spans.items() if row.month in months]
            for stop in search.stops(post, row.month, present):
                if stop.reason in LAST:
                    asked[stop.reason] += 1
                    agrees(plan, before, search.attempts, stop)
    assert min(asked.values()) > 5, asked


def agrees(plan, before, tries, stop):
    """Judge all stints with these months by the whole check, and compare."""
    told = tries.best(stop.person, stop.post, stop.months)
    found = {}
    for months in spans_with(plan.problem, stop.post, stop.months.first):
        after = check(with_one(plan, stop.person, stop.post, months).evidence)
        if not worse(before.violations, after.violations):
            pairs = zip(before.levels, after.levels, strict=True)
            found[months] = [new - old for (_, old), (_, new) in pairs]
    assert bool(found) == (stop.reason is Reason.NOT_CHOSEN)
    if found:
        best, own = (first_of(one) for one in (min(found.values()), found[told.months]))
        assert told.change == own
        assert own < 0 or (own == best and found[told.months] == min(found.values()))
        assert (best < 0) == (own < 0)
    else:
        after = check(with_one(plan, stop.person, stop.post, told.months).evidence)
        rules = [breach.rule for breach in worse(before.violations, after.violations)]
        assert set(told.broken) == set(rules)


def first_of(changes):
    return next((change for change in changes if change), 0)


def test_a_plan_with_very_many_open_months_is_not_tried_for_ever(monkeypatch):
    problem = small()
    plan = Plan(problem, plan_pairs(problem, ICU), (), ())
    whole = [row.detail for row in plan.unmet]
    monkeypatch.setattr(attempts, "_IN_ALL", 1)
    few = Plan(problem, plan_pairs(problem, ICU), (), ()).unmet
    assert [row.reason for row in few] == [row.reason for row in plan.unmet]
    told = [row.detail for row in few]
    assert sum("coverage" in one for one in told) < sum("coverage" in one for one in whole)
    assert any("not_chosen" in one and "(" not in one for one in told)


def test_no_stint_more_would_better_a_plan_that_is_proven_best():
    proven = 0
    for seed in range(100, 120):
        problem = random_problem(seed, rules=["min_stint", "presence"])
        if problem.scenario.staff is None or problem.scenario.published is not None:
            continue
        try:
            plan = solve(problem.scenario, budget=Budget(10, workers=1)).plan
        except Infeasible:
            continue
        if plan.status == "optimal":
            proven += 1
            better = [row for row in plan.unmet if "not_chosen" in row.detail and _betters(row)]
            assert better == [], seed
    assert proven > 7


def _betters(row):
    return re.search(r"not_chosen \([^)]*\w-\d+\)", row.detail)
