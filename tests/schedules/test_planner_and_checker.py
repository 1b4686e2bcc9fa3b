"""What is planned is what the checker expects, on random plans; and a change is noticed."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from matcher.domain.schedules import Appointment, Schedules
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.problem import Problem
from matcher.rules.appointments import Appointments
from matcher.rules.milestones import Milestones
from matcher.schedules import plan_schedules
from tests.mutations import CHANGES, Draft
from tests.random_problems import random_problem
from tests.rules.truth_schedules import Batches
from tests.small import evidence, pairs

SEEDS = range(60)


def drawn(seed: int) -> tuple[Problem, Draft]:
    """A random problem with the two rules, and a random plan without clashes of stints."""
    rng = Random(seed)
    problem = random_problem(seed)
    entries = [
        {"date": rng.choice(("2016-12", "2017-03-31")), "kind": "agreement", "for": "new"},
        {"every": rng.choice(("month", "year")), "kind": "report"},
        {"every": "year", "kind": "inspection", "for": rng.choice(("all", "new", "kept"))},
        {"at": "stint_end", "kind": "appraisal", "note": rng.choice(("", "in writing"))},
    ]
    some = tuple(key for key in problem.recipients if rng.random() < 0.7)
    limits = [{"recipients": some if rng.random() < 0.4 else None} for _ in range(3)]
    leader = rng.choice((None, Appointment.VICE_PRESIDENT))
    title = rng.choice(("resident", "attending", "associate_chief"))
    rules = [
        Appointments(leader=leader, from_title=title, **limits[0]),
        Milestones.model_validate({"milestones": entries, **limits[1]}),
    ]
    if rng.random() < 0.7:
        rules.append(Batches(months=rng.choice(((3, 9), (1, 4, 7), (6,))), **limits[2]))
    rules = problem.scenario.rules | {rule.name: rule for rule in rules}
    problem = replace(problem, scenario=replace(problem.scenario, rules=rules))
    every = [(s, r) for s in problem.supporters for r in problem.recipients if s != r]
    plan = Draft(frozenset(pair for pair in every if rng.random() < 0.6), ())
    for _ in range(25):
        plan = rng.choice(CHANGES)(problem, plan, rng)
    return problem, replace(plan, stints=_apart(problem, plan.stints))


def _apart(problem: Problem, stints: tuple[Stint, ...]) -> tuple[Stint, ...]:
    found = list(problem.scenario.fixed_stints)
    for stint in stints:
        own = (other for other in found if other.person == stint.person)
        if stint.months and not any(other.months & stint.months for other in own):
            found.append(stint)
    return tuple(stint for stint in found if not stint.fixed)


def judged(problem: Problem, plan: Draft, schedules: Schedules) -> dict[str, int]:
    """How many violations each of the two rules finds."""
    table = pairs(*(">".join(pair) for pair in sorted(plan.pairs)))
    seen = evidence(problem, plan.stints, table, schedules)
    rules = problem.scenario.rules
    names = ("appointments", "milestones")
    return {name: len(list(rules[name].violations(seen))) for name in names}


@pytest.mark.parametrize("seed", SEEDS)
def test_the_checker_expects_what_is_planned(seed):
    problem, plan = drawn(seed)
    schedules = plan_schedules(problem, sorted(plan.pairs), plan.stints, Budget())
    if problem.scenario.staff is None:
        assert schedules.appointments is None
    assert judged(problem, plan, schedules) == {"appointments": 0, "milestones": 0}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_change_is_noticed(seed):
    problem, plan = drawn(seed)
    schedules, rng = (
        plan_schedules(problem, sorted(plan.pairs), plan.stints, Budget()),
        Random(seed),
    )
    titles, rows = dict(schedules.appointments or {}), list(schedules.milestones or ())
    if titles:
        one = rng.choice(sorted(titles))
        others = [None, *(title for title in Appointment if title is not titles[one])]
        other = rng.choice(others)
        changed = {key: title for key, title in titles.items() if key != one}
        changed |= {} if other is None else {one: other}
        told = replace(schedules, appointments=changed)
        assert judged(problem, plan, told) == {"appointments": 1, "milestones": 0}
    gone = rows.pop(rng.randrange(len(rows)))
    told = replace(schedules, milestones=tuple(rows))
    assert judged(problem, plan, told) == {"appointments": 0, "milestones": 1}
    told = replace(schedules, milestones=(*rows, replace(gone, kind="feast")))
    assert judged(problem, plan, told) == {"appointments": 0, "milestones": 2}


def test_every_title_is_among_them():
    found = set()
    for seed in SEEDS:
        problem, plan = drawn(seed)
        made = plan_schedules(problem, sorted(plan.pairs), plan.stints, Budget())
        found |= set((made.appointments or {}).values())
    assert found >= set(Appointment) - {Appointment.FIRST_VICE_DIRECTOR}
