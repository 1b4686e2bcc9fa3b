"""Repairs of a tiny plan: what stays, what changes, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matcher.domain.months import Span, month_of, parse_month
from matcher.domain.stints import Stint
from matcher.domain.tables import Capability
from matcher.milp.budget import Budget
from matcher.plan.earlier import EarlierPlan, earlier_plan
from matcher.plan.plan import Plan
from matcher.repair.changes import What
from matcher.repair.parts import Why
from matcher.repair.question import NothingToRepair, question
from matcher.repair.repair import Repaired, repair
from matcher.rules.capacity import Capacity
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.kinds import Kinds
from matcher.rules.max_changes import MaxChanges
from matcher.rules.max_stint import MaxStint
from matcher.rules.min_stint import MinStint
from matcher.rules.rest import Rest
from matcher.rules.training import Training
from matcher.solving.solve import solve
from matcher.variants import with_decision
from tests.small import (
    absence,
    fixed,
    person,
    post,
    recipient,
    small_scenario,
    supporter,
)

RULES = (MinStint(months=3), MaxStint(months=6), Rest(months=1), Kinds(), FullCoverage())
MAY = month_of(2017, 5)
AUGUST = month_of(2017, 8)


def published(**changes) -> tuple[EarlierPlan, Plan]:
    plan = solve(scenario(**changes), budget=Budget(20, workers=1)).plan
    return earlier_plan(plan), plan


def scenario(rules=RULES, **changes):
    return small_scenario(rules=list(rules), **changes)


def repaired(edited, earlier: EarlierPlan, first=MAY, until=AUGUST, **how) -> Repaired:
    done = repair(edited, earlier, first, until, budget=Budget(20, workers=1), **how)
    assert done.solved.trusted
    assert done.solved.plan.status == "optimal"
    return done


def values(done: Repaired) -> dict[str, int]:
    return {level.name: level.value for level in done.solved.plan.levels}


def whys(done: Repaired) -> dict[tuple[str, ...], Why]:
    return {part.recipients: part.why for part in done.parts}


def at(stints, recipient: str) -> set[tuple]:
    """Who is where month by month, facts and planned alike."""
    own = [stint for stint in stints if stint.recipient == recipient]
    return {(s.person, s.post, month) for s in own for month in s.months}


def ill(name: str, first: str, last: str):
    return {"staff": [person(name, absences=(absence(name, first, last),))]}


def holder(plan: Plan, recipient: str, post: str, month: str) -> Stint:
    stints = (s for s in plan.stints if s.post_key == (recipient, post))
    return next(s for s in stints if parse_month(month) in s.months)


def test_where_nothing_has_changed_nothing_changes():
    earlier, plan = published()
    done = repaired(scenario(), earlier)
    assert set(whys(done).values()) == {Why.SAME}
    assert values(done)["broken"] == 0
    assert done.changes == ()
    for name in ("R1", "R2", "R3"):
        assert at(done.solved.plan.all_stints, name) == at(plan.all_stints, name)


def test_history_is_fixed_and_the_rest_is_planned():
    earlier, plan = published()
    done = repaired(scenario(), earlier)
    facts = [stint for stint in done.solved.plan.all_stints if stint.fixed]
    assert facts
    assert all(stint.months.last < MAY for stint in facts)
    assert all(s.fixed or s.months.first >= MAY for s in done.solved.plan.all_stints)
    assert sum(len(stint.months) for stint in facts) == sum(
        len(stint.months & Span(0, MAY - 1)) for stint in plan.stints
    )


def test_one_absence_touches_one_group_alone():
    earlier, plan = published()
    sick = holder(plan, "R2", "cardiology", "2017-06")
    edited = scenario(**ill(sick.person, "2017-06", "2017-06"))
    done = repaired(edited, earlier)
    assert whys(done)["R2",] is Why.BROKEN
    assert whys(done)["R1", "R3"] is Why.SAME
    for name in ("R1", "R3"):
        assert at(done.solved.plan.all_stints, name) == at(plan.all_stints, name)
    first = next(change for change in done.changes if change.before == _rest_of(sick))
    assert first.published
    assert [violation.code for violation in first.why] == ["structure-absence"]


def _rest_of(stint: Stint) -> Stint:
    return replace(stint, months=stint.months & Span(MAY, 9999 * 12))


def test_an_absence_in_a_month_at_home_touches_the_group_though_no_rule_is_broken():
    earlier, plan = published()
    busy = {s.person for s in plan.stints if month_of(2017, 6) in s.months}
    home = next(key for key in plan.problem.staff if key not in busy)
    done = repaired(scenario(**ill(home, "2017-06", "2017-06")), earlier)
    touched = [why for why in whys(done).values() if why is not Why.SAME]
    assert touched == [Why.CHANGED]


def test_a_pair_s_own_month_stays_and_a_new_pair_begins_now():
    earlier, plan = published()
    before = {(pair.supporter, pair.recipient): pair.since for pair in plan.pairs}
    edited = with_decision(scenario(supporters=[supporter("C")]), "A", "R1", pin=False)
    done = repaired(edited, earlier)
    after = {(pair.supporter, pair.recipient): pair.since for pair in done.solved.plan.pairs}
    assert ("A", "R1") not in after
    assert after["C", "R1"] == MAY
    assert {pair: since for pair, since in after.items() if pair in before} == {
        pair: since for pair, since in before.items() if pair != ("A", "R1")
    }
    assert done.free == {"R1"}


def test_a_withdrawn_supporter_leaves_its_recipients_to_another():
    earlier, _ = published(supporters=[supporter("C")])
    months = Span(0, MAY - 1)
    edited = scenario(supporters=[supporter("A", months=months), supporter("C")])
    done = repaired(edited, earlier)
    new = {(pair.supporter, pair.recipient) for pair in done.solved.plan.pairs}
    assert new >= {("C", "R1"), ("C", "R3")}
    lost = [change for change in done.changes if change.before and change.before.supporter == "A"]
    assert lost
    assert values(done)["broken"] == sum(change.published for change in lost)


def test_a_supporter_that_leaves_later_may_be_followed_by_none_in_the_same_plan():
    """A pair is chosen for all months that are left: another supporter is there to the end."""
    earlier, _ = published(supporters=[supporter("C")])
    edited = scenario(supporters=[supporter("A", months=Span(0, MAY)), supporter("C")])
    done = repaired(edited, earlier)
    assert done.free >= {"R1", "R3"}


def test_a_recipient_that_leaves_has_its_later_stints_cut():
    earlier, plan = published()
    stay = Span(0, month_of(2017, 6))
    leaving = recipient("R1", months=stay)
    posts = [post("R1", name, months=stay) for name in ("icu", "emergency", "nurse")]
    done = repaired(scenario(recipients=[leaving], posts=posts), earlier)
    later = [s for s in done.solved.plan.all_stints if s.recipient == "R1"]
    assert max(stint.months.last for stint in later) == stay.last
    assert whys(done)["R2",] is Why.SAME
    dropped = [change for change in done.changes if change.before.recipient == "R1"]
    assert {change.what for change in dropped} <= {What.SHORTENED, What.DROPPED, What.EXTENDED}
    assert any(s.recipient == "R1" and s.months.last > stay.last for s in plan.stints)


def test_a_recipient_that_left_before_needs_no_supporter():
    gone = recipient("R1", months=Span(0, MAY - 1))
    posts = [post("R1", name, months=gone.months) for name in ("icu", "emergency", "nurse")]
    earlier, _ = published()
    done = repaired(scenario(recipients=[gone], posts=posts), earlier)
    assert "R1" not in {pair.recipient for pair in done.solved.plan.pairs}


def test_a_new_recipient_gets_a_supporter_from_now_on():
    earlier, _ = published()
    new = recipient("R4", months=Span(MAY, 9999 * 12))
    edited = scenario(recipients=[new], posts=[post("R4", "icu")])
    done = repaired(edited, earlier)
    pair = next(p for p in done.solved.plan.pairs if p.recipient == "R4")
    assert (pair.supporter, pair.since) == ("A", MAY)
    assert done.free == {"R4"}


def test_in_the_first_month_the_whole_plan_is_still_to_be_planned():
    earlier, plan = published()
    done = repaired(scenario(), earlier, month_of(2017, 1), month_of(2017, 12))
    assert not [stint for stint in done.solved.plan.all_stints if stint.fixed]
    assert set(done.solved.plan.stints) == set(plan.stints)
    free = repaired(scenario(), earlier, month_of(2017, 1), month_of(2017, 1), reshuffle=True)
    own = {level.name: level.value for level in plan.levels}
    assert {name: values(free)[name] for name in own} == own


def test_a_person_of_whom_the_table_knows_nothing_any_more():
    earlier, plan = published()
    gone = holder(plan, "R2", "cardiology", "2017-06")
    base = scenario()
    staff = {key: row for key, row in base.staff.items() if key != gone.person}
    kept = tuple(stint for stint in earlier.stints if stint.person != gone.person)
    lost = tuple(stint for stint in earlier.stints if stint.person == gone.person)
    edited = replace(base, staff=staff)
    done = repaired(edited, replace(earlier, stints=kept, lost=lost))
    dropped = [change for change in done.changes if change.person == gone.person]
    assert [change.what for change in dropped] == [What.DROPPED] * len(dropped)
    assert values(done)["broken"] == sum(change.published for change in dropped) > 0
    assert {change.cause.code for change in dropped} == {"repair-why-unknown"}


def test_what_was_at_a_recipient_of_which_nothing_is_known_is_listed_and_not_counted():
    earlier, _ = published()
    base = scenario()
    recipients = {key: row for key, row in base.recipients.items() if key != "R2"}
    edited = replace(
        base,
        recipients=recipients,
        posts=tuple(row for row in base.posts if row.recipient != "R2"),
        incumbent=tuple(row for row in base.incumbent if row.recipient != "R2"),
    )
    kept = tuple(stint for stint in earlier.stints if stint.recipient != "R2")
    lost = tuple(stint for stint in earlier.stints if stint.recipient == "R2")
    done = repaired(edited, replace(earlier, stints=kept, lost=(*lost, *lost)))
    assert {change.before.recipient for change in done.changes} == {"R2"}
    assert not any(change.published for change in done.changes)
    assert values(done)["broken"] == 0


def test_a_fact_that_repeats_the_history_is_there_once():
    earlier, plan = published()
    row = holder(plan, "R1", "icu", "2017-01")
    months = row.months & Span(0, MAY - 1)
    fact = Stint(
        person=row.person,
        supporter=row.supporter,
        recipient="R1",
        post="icu",
        months=months,
        fixed=True,
    )
    asked = question(scenario(fixed_stints=(fact,)), earlier, MAY, AUGUST).scenario
    own = [s for s in asked.fixed_stints if s.person == row.person and s.months & months]
    assert own == [fact]


def test_a_published_stint_that_became_a_fact_is_not_broken():
    earlier, plan = published()
    row = _rest_of(holder(plan, "R1", "icu", "2017-06"))
    fact = replace(row, fixed=True)
    done = repaired(scenario(fixed_stints=(fact,)), earlier)
    assert values(done)["broken"] == 0


def test_stints_that_begin_later_are_drafts():
    earlier, _ = published()
    asked = question(scenario(), earlier, MAY, MAY)
    assert {stint.months.first for stint in asked.published} == {MAY}
    assert all(s.months.first > MAY for s in set(asked.remaining) - set(asked.published))
    assert any(stint.months.last > MAY for stint in asked.published)


def test_levels_are_shortfall_coverage_broken_and_what_is_left():
    from matcher.domain.scenario import Level

    mixed = Level("burden", {"travel": 1, "coverage": 2})
    own = (Level("changes", {"changes": 1}), Level("coverage", {"coverage": 1}), mixed)
    earlier, _ = published(objective=own)
    asked = question(scenario(objective=own), earlier, MAY, AUGUST).scenario
    names = [level.name for level in asked.objective]
    assert names == ["shortfall", "coverage", "broken", "changes", "burden"]
    assert asked.objective[-1] == mixed


def test_what_cannot_be_repaired():
    earlier, _ = published()
    for edited, first, until, code in (
        (scenario(staff=None), MAY, AUGUST, "repair-no_staff"),
        (scenario(), month_of(2018, 1), month_of(2018, 2), "repair-outside"),
        (scenario(), MAY, MAY - 1, "repair-until_before"),
    ):
        with pytest.raises(NothingToRepair) as error:
            question(edited, earlier, first, until)
        assert error.value.message.code == code


def test_a_plan_edited_by_hand_or_of_which_nothing_is_told_is_solved_again():
    earlier, _ = published()
    untold = repaired(scenario(), replace(earlier, groups=()))
    assert set(whys(untold).values()) == {Why.UNTOLD}
    assert values(untold)["broken"] == 0
    moved = tuple(s for s in earlier.stints if s.post_key != ("R2", "cardiology"))
    edited = repaired(scenario(), replace(earlier, stints=moved))
    assert whys(edited)["R2",] is Why.EDITED
    assert whys(edited)["R1", "R3"] is Why.SAME


def test_limits_on_pairs_free_those_that_they_name():
    earlier, _ = published(supporters=[supporter("C")])
    rules = (*RULES, Capacity())
    edited = scenario(rules=rules, supporters=[supporter("A", capacity=1), supporter("C")])
    done = repaired(edited, earlier)
    assert done.free == {"R1", "R3"}
    rules = (*RULES, MaxChanges(pairs=0))
    with_limit = repaired(scenario(rules=(*rules, FullCoverage(soft=True))), earlier)
    assert with_limit.free == {"R1", "R2", "R3"}


def test_a_ban_of_another_pair_touches_nothing():
    earlier, _ = published(supporters=[supporter("C")])
    chosen = {row.pair for row in earlier.pairs}
    other = next(pair for pair in (("C", "R1"), ("C", "R3"), ("A", "R1")) if pair not in chosen)
    base = scenario(supporters=[supporter("C")])
    done = repaired(with_decision(base, *other, pin=False), earlier)
    assert set(whys(done).values()) == {Why.SAME}


def test_who_trained_before_stays_and_counts():
    rules = (*RULES, Training(a_year=2, months=3))
    places = (Capability("A", "icu", 4, training_places=1), Capability("B", "icu", 2, 1))
    earlier, plan = published(rules=rules, capabilities=places)
    done = repaired(scenario(rules=rules, capabilities=places), earlier)
    before = [stay for stay in plan.schedules.training if stay.months.first < MAY]
    assert before
    assert set(before) <= set(done.solved.plan.schedules.training)
    proofs = plan.schedules.proofs["training"], done.solved.plan.schedules.proofs["training"]
    assert proofs[0].value == proofs[1].value


def test_a_repair_of_a_repair_begins_from_the_first_one():
    earlier, plan = published()
    sick = holder(plan, "R2", "cardiology", "2017-06")
    edited = scenario(**ill(sick.person, "2017-06", "2017-06"))
    once = repaired(edited, earlier)
    again = replace(earlier_plan(once.solved.plan), groups=once.groups)
    twice = repaired(edited, again, month_of(2017, 7), month_of(2017, 9))
    assert set(whys(twice).values()) == {Why.SAME}
    for name in ("R1", "R2", "R3"):
        assert at(twice.solved.plan.all_stints, name) == at(once.solved.plan.all_stints, name)


def test_a_fixed_row_of_the_plan_that_the_scenario_holds_is_no_published_stint():
    fact = fixed("A-icu-1", "R1", "icu", "2017-01", "2017-06")
    earlier, _ = published(fixed_stints=(fact,))
    asked = question(scenario(fixed_stints=(fact,)), earlier, MAY, AUGUST)
    assert all(s.person != "A-icu-1" or s.months.first > fact.months.last for s in asked.remaining)
    assert fact in asked.scenario.fixed_stints
