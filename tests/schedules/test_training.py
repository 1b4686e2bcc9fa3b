"""The training schedule: who goes where by hand, the true optimum, the checker's word."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random

import pytest

from matcher.check import check
from matcher.domain.months import Span, month_of
from matcher.domain.people import Role
from matcher.domain.schedules import NoPlace, Proof, Schedules
from matcher.domain.tables import Capability, Trainee
from matcher.milp.budget import Budget
from matcher.milp.cpsat import Answer
from matcher.problem import Problem
from matcher.rules.training import Training
from matcher.schedules import plan_schedules
from matcher.schedules.training import model
from tests.oracles.training import fewest_missing
from tests.small import evidence, pairs, post, recipient, small, span, supporter

PLACES = (Capability("A", "icu", 4, 1), Capability("A", "emergency", 4, 1))
R1 = Training(a_year=2, recipients=("R1",))


def planned(rule: Training, table: str = "A>R1", **changes) -> Schedules:
    """The schedule for the small problem, which the checker must accept with this very value."""
    problem = small(rules=[rule], **{"capabilities": PLACES, **changes})
    return planned_for(problem, [tuple(text.split(">")) for text in table.split()])


def planned_for(problem: Problem, chosen: list[tuple[str, str]]) -> Schedules:
    made = plan_schedules(problem, chosen, (), Budget())
    rule = problem.scenario.rules["training"]
    seen = evidence(problem, None, pairs(*map(">".join, chosen)), made)
    assert list(rule.violations(seen)) == []
    assert (
        rule.value(seen) == made.proofs["training"].value == sum(r.missing for r in made.unplaced)
    )
    assert check(seen).schedules == {"training": made.proofs["training"].value}
    return made


def told(made: Schedules) -> list[tuple[str, str, str, str]]:
    return [
        (stay.trainee, stay.supporter, stay.specialty, str(stay.months)) for stay in made.training
    ]


def open_rows(made: Schedules) -> list[tuple[str, int | None, int, str]]:
    return [(row.demand, row.year, row.missing, row.reason.value) for row in made.unplaced]


def person(id: str, specialty: str | None = None, role: Role = Role.CLINICIAN, **more) -> Trainee:
    return Trainee(id=id, recipient="R1", specialty=specialty, role=role, **more)


# By hand -----------------------------------------------------------------------------------------


def test_unnamed_people_start_as_early_as_the_places_admit():
    made = planned(Training(a_year=3, recipients=("R1",)))
    assert told(made) == [
        ("R1-2017-1", "A", "emergency", "2017-01 … 2017-06"),
        ("R1-2017-2", "A", "icu", "2017-01 … 2017-06"),
        ("R1-2017-3", "A", "emergency", "2017-07 … 2017-12"),
    ]
    assert made.unplaced == () and made.proofs["training"] == Proof(0, 0, "people")


def test_what_finds_no_place_is_listed():
    made = planned(Training(a_year=6, recipients=("R1",)))
    assert len(made.training) == 4
    assert open_rows(made) == [("a_year", 2017, 2, "places_full")]
    assert made.proofs["training"] == Proof(2, 2, "people")


def test_part_of_a_year_asks_for_its_part_rounded_down():
    made = planned(
        Training(a_year=3, recipients=("R3",)), "A>R3", capabilities=(Capability("A", "icu", 4, 9),)
    )
    assert [str(stay.months) for stay in made.training] == ["2017-04 … 2017-09"]


def test_people_of_the_table_go_in_their_months_and_their_own_specialty():
    people = (
        person("t1", "icu", months=span("2017-03", "2017-12")),
        person("t2", "icu", months=span("2017-01", "2017-07")),
        person("t3", "icu"),
        person("t4", "cardiology", Role.NURSE),
    )
    made = planned(Training(a_year=4, months=4, recipients=("R1",)), trainees=people)
    stays = {stay.trainee: stay for stay in made.training}
    assert set(stays) == {"t1", "t2", "t3", "t4"}
    assert {stays[key].specialty for key in ("t1", "t2", "t3")} == {"icu"}
    assert stays["t4"].role is Role.NURSE
    assert stays["t2"].months == span("2017-01", "2017-04")


def test_one_start_counts_for_the_year_and_for_the_shares():
    rule = Training(a_year=2, key_staff_share="0.5", leaders="all", recipients=("R1",))
    made = planned(rule, recipients=[recipient("R1", key_staff=1, leaders=1)])
    assert [(stay.trainee, stay.role, stay.specialty) for stay in made.training] == [
        ("R1-2017-1", Role.CLINICIAN, "emergency"),
        ("R1-2017-2", Role.MANAGER, ""),
    ]
    assert made.unplaced == ()


def test_recipients_share_the_places_of_a_department():
    made = planned(
        Training(a_year=2),
        "A>R1 A>R3",
        capabilities=PLACES[:1],
        recipients=[
            recipient("R2", months=span("2019-01", "2019-12")),
            recipient("R3", key_staff=1),
        ],
    )
    assert [stay.recipient for stay in made.training] == ["R1", "R1"]
    assert open_rows(made) == [("a_year", 2017, 1, "places_full")]


def test_first_come_is_given_up_where_others_would_be_missing():
    """R1 may go at any time, R3 in the first half year only: both do."""
    rows = [
        recipient("R1", key_staff=1),
        recipient("R3", key_staff=1, months=span("2017-01", "2017-06")),
    ]
    rule = Training(key_staff_share=1)
    made = planned(
        rule,
        "A>R1 A>R3",
        capabilities=PLACES[:1],
        recipients=rows,
        posts=(post("R1", "icu"), post("R3", "icu")),
    )
    assert {stay.recipient: str(stay.months) for stay in made.training} == {
        "R1": "2017-07 … 2017-12",
        "R3": "2017-01 … 2017-06",
    }
    assert made.proofs["training"] == Proof(0, 0, "people")


# Reasons -----------------------------------------------------------------------------------------


def there(first: str, last: str) -> dict:
    """A takes part in these months only."""
    return {"supporters": [supporter("A", months=span(first, last))]}


@pytest.mark.parametrize(
    ("reason", "table", "changes"),
    [
        (NoPlace.NO_PAIR, "B>R2", {}),
        (NoPlace.NO_PAIR, "A>R1", there("2019-01", "2019-12")),
        (NoPlace.TOO_SHORT, "A>R1", there("2017-03", "2017-07")),
        (NoPlace.NOBODY_AVAILABLE, "A>R1", {"trainees": ()}),
        (NoPlace.NOBODY_AVAILABLE, "A>R1", {
            "trainees": (person("t", months=span("2017-01", "2017-05")),),
        }),
        (NoPlace.NO_GAP, "A>R1", {"posts": ()}),
        (NoPlace.NO_PLACES, "A>R1", {"capabilities": (Capability("A", "cardiology", 4, 3),)}),
        (NoPlace.NO_PLACES, "A>R1", {"capabilities": None}),
        (NoPlace.NO_PLACES, "A>R1", {
            "capabilities": PLACES[:1],
            "trainees": (person("t", "emergency"), person("u", "emergency")),
        }),
    ],
)  # fmt: skip
def test_the_reason_is_told(reason, table, changes):
    made = planned(R1, table, **changes)
    assert made.training == ()
    assert open_rows(made) == [("a_year", 2017, 2, reason.value)]


def test_reasons_by_year_and_for_the_whole_horizon():
    people = (person("t1"), person("m1", role=Role.MANAGER))
    rule = Training(a_year=1, key_staff_share=1, leaders="all", recipients=("R1",))
    made = planned(
        rule,
        trainees=people,
        horizon=("2017-01", "2018-12"),
        recipients=[recipient("R1", leaders=3, key_staff=2)],
    )
    assert len(made.training) == 2
    assert open_rows(made) == [
        ("key_staff_share", None, 1, "nobody_available"),
        ("leaders", None, 2, "nobody_available"),
    ]


def test_no_rule_no_schedule():
    assert plan_schedules(small(), [("A", "R1")], (), Budget()).training is None


# Against all schedules ---------------------------------------------------------------------------


def drawn(rng: Random) -> tuple[Problem, list[tuple[str, str]]]:
    """A tiny problem: a few people, few places, months that hardly suffice."""
    first = month_of(2017, rng.randint(8, 12))
    horizon = Span(first, first + rng.randint(4, 7))
    named = rng.random() < 0.6

    def part(share: float) -> Span:
        low = rng.randint(horizon.first, horizon.first + 2)
        return Span(low, rng.randint(low, horizon.last)) if rng.random() < share else horizon

    recipients = [
        recipient(key, months=part(0.4), leaders=rng.choice((None, 0, 1, 2)),
                  key_staff=rng.choice((None, 1, 2)))
        for key in ("R1", "R3")
    ]  # fmt: skip
    posts = tuple(
        post(row.id, specialty, months=row.months & horizon)
        for row in recipients
        for specialty in ("icu", "emergency")
        if rng.random() < 0.7 and row.months & horizon
    )
    roles = (Role.CLINICIAN, Role.CLINICIAN, Role.MANAGER, Role.NURSE)
    trainees = tuple(
        Trainee(
            id=f"t{number}",
            recipient=rng.choice(("R1", "R3")),
            specialty=rng.choice((None, "icu", "emergency", "cardiology")),
            role=rng.choice(roles),
            months=part(0.5),
        )
        for number in range(rng.randint(0, 4))
    )
    rule = Training(
        a_year=rng.choice((None, 1, 2, 2)),
        months=rng.randint(1, 4),
        key_staff_share=rng.choice((None, "0.5", "1"))
        if named
        else rng.choice((None, None, "0.5")),
        leaders="all" if named and rng.random() < 0.5 else None,
        recipients=rng.choice((None, None, None, ("R1",))),
    )
    capabilities = tuple(
        Capability(key, specialty, 3, rng.choice((0, 1, 1, 2)))
        for key in ("A", "B")
        for specialty in ("icu", "emergency")
        if rng.random() < 0.8
    )
    problem = small(
        rules=[rule],
        recipients={row.id: row for row in recipients},
        supporters=[supporter("A"), supporter("B", months=part(0.5))],
        posts=posts,
        capabilities=capabilities,
        trainees=trainees if named else None,
        horizon=horizon,
    )
    every = [("A", "R1"), ("A", "R3"), ("B", "R1"), ("B", "R3")]
    return problem, [pair for pair in every if rng.random() < 0.6]


@cache
def tiny(seed: int) -> tuple[Problem, list[tuple[str, str]], int]:
    """The first problem from a seed whose schedules can all be written down, and its optimum.

    But for every third seed somebody can be placed.
    """
    rng = Random(seed)
    while True:
        problem, chosen = drawn(rng)
        best = fewest_missing(problem, chosen, 4000)
        rule = problem.scenario.rules["training"]
        nobody = evidence(problem, None, pairs(*map(">".join, chosen)), Schedules(training=()))
        if best is not None and (seed % 3 == 0 or best < rule.value(nobody)):
            return problem, chosen, best


SEEDS = range(60)


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_places_more(seed):
    problem, chosen, best = tiny(seed)
    assert planned_for(problem, chosen).proofs["training"] == Proof(best, best, "people")


def test_the_tiny_problems_are_not_all_easy():
    """Some are solved by whole numbers, some lack people, some have everybody placed."""
    values = [(best, len(planned_for(p, c).training)) for p, c, best in map(tiny, SEEDS)]
    assert sum(best > 0 and placed > 0 for best, placed in values) > 3
    assert sum(best == 0 and placed > 1 for best, placed in values) > 3
    assert {p.scenario.trainees is None for p, _, _ in map(tiny, SEEDS)} == {True, False}


@pytest.mark.parametrize("seed", SEEDS)
def test_whole_numbers_find_the_same(seed, monkeypatch):
    """Where neither first come nor the linear programme will do, the exact model decides."""
    monkeypatch.setattr(model, "first_come", lambda *_: {})
    monkeypatch.setattr(model._Model, "earliest", lambda *_: None)
    problem, chosen, best = tiny(seed)
    assert planned_for(problem, chosen).proofs["training"] == Proof(best, best, "people")


@pytest.mark.parametrize("seed", SEEDS)
def test_when_time_is_over_the_bound_holds(seed, monkeypatch):
    monkeypatch.setattr(model, "first_come", lambda *_: {})
    monkeypatch.setattr(model._Model, "earliest", lambda *_: None)
    monkeypatch.setattr(model, "minimise", lambda *_, **__: Answer("unknown"))
    problem, chosen, best = tiny(seed)
    proof = planned_for(problem, chosen).proofs["training"]
    assert proof.bound <= best <= proof.value


@pytest.mark.parametrize("seed", SEEDS)
def test_the_same_on_every_run(seed):
    problem, chosen, _ = tiny(seed)
    made, again = planned_for(problem, chosen), planned_for(problem, chosen[::-1])
    assert (made.training, made.unplaced) == (again.training, again.unplaced)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_change_is_noticed(seed):
    """One stay later by a month or left out, one row of the list more or fewer."""
    problem, chosen, _ = tiny(seed)
    made, rule = planned_for(problem, chosen), problem.scenario.rules["training"]
    changed = [replace(made, unplaced=made.unplaced[1:])] if made.unplaced else []
    if made.training and made.proofs["training"].value:
        changed += [replace(made, training=made.training[1:])]
    for stay in made.training[:1]:
        longer = replace(stay, months=Span(stay.months.first, stay.months.last + 1))
        changed += [
            replace(made, training=(longer, *made.training[1:])),
            replace(made, training=(*made.training, stay)),
            replace(made, training=(replace(stay, supporter="C"), *made.training[1:])),
        ]
    for told in changed:
        seen = evidence(problem, None, pairs(*map(">".join, chosen)), told)
        assert list(rule.violations(seen))
