"""Repairs: what the next person saves, what rules keep, and the same in any number of processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace

import pytest

from matcher.check import Evidence, check
from matcher.milp.budget import Budget
from matcher.plan.read import read_plan
from matcher.problem import pose
from matcher.reading import load
from matcher.rules.max_stint import MaxStint
from matcher.rules.min_title import MinTitle
from matcher.stress.leaving import seeds
from matcher.stress.parts import parts_of
from matcher.stress.processes import in_processes
from matcher.stress.reaction import react
from matcher.stress.repairs import in_the_end
from matcher.stress.stress import stress
from matcher.stress.trial import Trial
from tests.cli.conftest import call
from tests.small import evidence, fixed, pairs, post, small, stint
from tests.stress.stressed import ONE, one_post, question
from tests.stress.test_stress_command import rows, same
from tests.stress.twice import twice


def reacted(plan, gone):
    """The stints of the only part after these people have left, month by month."""
    [part] = parts_of(plan)
    months = {person: gone.get(person, 10**6) for person in part.scenario.staff}
    return react(part, months, Budget())


def shown(found):
    """Person, first and last month of each stint, joined where they touch."""
    first = small().horizon.first
    held = {}
    for one in sorted(found.stints):
        for month in one.months:
            held.setdefault(month - first + 1, []).append(one.person)
    return held


@pytest.fixture
def year():
    """One post for the year; A-icu-1 and A-icu-2 can hold it, A-icu-3 is too junior."""
    return one_post(rules=[MinTitle(clinician="attending")])


def test_who_leaves_is_followed_from_the_very_month(year):
    first = year.problem.horizon.first
    found = reacted(year, {"A-icu-1": first + 4})
    assert shown(found) == {m: ["A-icu-1" if m < 5 else "A-icu-2"] for m in range(1, 13)}
    assert (found.repairs, found.unanswered) == (1, 0)


def test_when_the_next_one_leaves_too_nobody_is_left(year):
    first = year.problem.horizon.first
    found = reacted(year, {"A-icu-1": first + 4, "A-icu-2": first + 7})
    held = {**{m: ["A-icu-1"] for m in range(1, 5)}, **{m: ["A-icu-2"] for m in range(5, 8)}}
    assert shown(found) == held
    assert found.repairs == 2


def test_people_without_a_stint_ahead_ask_for_no_repair(year):
    first = year.problem.horizon.first
    found = reacted(year, {"A-icu-2": first + 2, "A-icu-3": first + 3})
    assert found.repairs == 0
    assert shown(found) == {m: ["A-icu-1"] for m in range(1, 13)}


def test_nobody_is_sent_who_has_left_before_without_being_missed(year):
    first = year.problem.horizon.first
    found = reacted(year, {"A-icu-2": first + 2, "A-icu-1": first + 6})
    assert shown(found) == {m: ["A-icu-1"] for m in range(1, 7)}


def test_a_fact_ends_as_well_and_is_followed():
    problem = small(
        posts=(post(*ONE, months=small().horizon),),
        rules=[MinTitle(clinician="attending")],
        fixed_stints=(fixed("A-icu-1", *ONE, "2016-11", "2017-12"),),
    )
    plan = evidence(problem, [], pairs("A>R1"))
    found = reacted(plan, {"A-icu-1": problem.horizon.first + 3})
    assert shown(found) == {m: ["A-icu-2"] for m in range(4, 13)}


def test_a_year_with_repairs_by_hand():
    """Two can hold the post in turn; a month is lost only when both have left."""
    plan = one_post(rules=[MinTitle(clinician="attending")])
    asked = question(plan, 0.15, 25, repaired=25, seed=2)
    found = stress(plan, asked, Budget(workers=1))
    trial = Trial(plan, asked)
    for seed, sample in zip(seeds(asked), found.repaired.samples, strict=True):
        left = dict(zip(trial.leaving.people, trial.leaving.draw(seed).tolist(), strict=True))
        last = max(left["A-icu-1"], left["A-icu-2"])
        assert sample.open_months == max(0, plan.problem.horizon.last + 1 - last)
    assert found.saved.value > 0


@pytest.fixture(scope="module")
def real(example, plan):
    """The plan of the commands' scenario."""
    problem = pose(load(example).scenario)
    read = read_plan(plan, problem)
    return Evidence(problem, read.pairs, read.stints)


def test_repaired_plans_keep_the_rules_but_for_stints_cut_short(real):
    """Only leaving ends a stint too early; nobody is anywhere after they have left."""
    trial = Trial(real, question(real, 0.03, 2))
    for seed in seeds(trial.question):
        left = dict(zip(trial.leaving.people, trial.leaving.draw(seed).tolist(), strict=True))
        stints = []
        for part in parts_of(real):
            own = {key: left[key] for key in part.scenario.staff}
            stints += react(part, own, Budget()).stints
        assert all(one.months.last < left[one.person] for one in stints)
        verdict = check(in_the_end(real, left, tuple(stints)))
        for broken in verdict.violations:
            assert broken.rule == "min_stint"
            assert left[broken.where["person"]] <= real.problem.horizon.last


def test_parts_lie_apart_and_hold_every_stint(real):
    parts = list(parts_of(real))
    assert len(parts) > 1
    assert sorted(one for part in parts for one in part.stints) == sorted(real.stints)
    for side in ("supporters", "recipients", "staff"):
        ids = [key for part in parts for key in getattr(part.scenario, side)]
        assert len(ids) == len(set(ids))
    for part in parts:
        verdict = check(Evidence(pose(part.scenario), part.pairs, part.stints))
        assert not verdict.violations


def test_a_repair_of_nothing_changes_nothing(real):
    asked = question(real, 0.0, 3, repaired=2)
    found = stress(real, asked, Budget(workers=1))
    assert [one.open_weight for one in found.repaired.samples] == [found.own.open_weight] * 2
    assert found.saved.value == 0


def test_one_process_and_two_write_the_same_files(example, plan, tmp_path):
    line = ["stress", example, plan, "--rate", 0.01, "--samples", 6, "--repair", 2]
    for workers in (1, 2):
        result = call(*line, "--workers", workers, "-o", tmp_path / str(workers), "--quiet")
        assert result.exit_code == 0, result.stderr
        assert "with repairs" in result.stdout
    assert same(tmp_path / "1", tmp_path / "2")
    told = rows(tmp_path / "1" / "samples.csv")
    assert [bool(row["repaired_uncovered_weight"]) for row in told] == [True] * 2 + [False] * 4
    assert sum(int(row["repairs"]) for row in told[:2]) > 0


@pytest.mark.parametrize("workers", [1, 2])
def test_tasks_are_done_in_their_order(workers):
    budget = Budget(workers=workers)
    assert list(in_processes(twice, 2, range(30), budget)) == list(range(0, 60, 2))


@pytest.mark.parametrize("workers", [1, 2])
def test_no_task_is_done_when_time_is_up(workers):
    budget = Budget(workers=workers)
    budget.stop()
    assert list(in_processes(twice, 2, range(30), budget)) == []


def test_repairs_keep_the_longest_stint():
    """A rule on lengths: the next one stays four months at most, so the year is not filled."""
    plan = one_post(rules=[MinTitle(clinician="attending"), MaxStint(months=4)])
    short = replace(plan, stints=(stint("A-icu-1", *ONE, "2017-01", "2017-04"),))
    found = reacted(short, {"A-icu-1": plan.problem.horizon.first + 2})
    lengths = [len(one.months) for one in found.stints if one.person == "A-icu-2"]
    assert lengths and max(lengths) <= 4


def test_a_plan_that_breaks_rules_is_repaired_all_the_same(year):
    """Two people at a post for one, one of them too junior."""
    both = [*year.stints, stint("A-icu-3", *ONE, "2017-03", "2017-09")]
    found = reacted(replace(year, stints=tuple(both)), {"A-icu-1": year.problem.horizon.first + 4})
    assert [shown(found)[m] for m in (5, 12)] == [["A-icu-2"], ["A-icu-2"]]


def test_no_time_leaves_no_repaired_sample_and_says_so(example, plan, tmp_path):
    line = ["stress", example, plan, "--rate", 0.05, "--repair", 100, "--time-limit", 0.5]
    result = call(*line, "-o", tmp_path / "out", "--quiet", "--workers", 1)
    assert result.exit_code == 0
    done = sum(bool(row["repairs"]) for row in rows(tmp_path / "out" / "samples.csv"))
    assert done < 100
    word = "No sample was repaired" if not done else f"Completed: {done} of 100"
    assert word in result.stdout


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_keeps_the_samples_so_far(example, plan, tmp_path):
    out = tmp_path / "out"
    words = ["stress", example, plan, "--rate", "0.005", "--samples", "300", "--repair", "300"]
    line = [sys.executable, "-m", "matcher", "--lang", "en", *map(str, words), "-o", str(out)]
    run = subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    for told in run.stderr:
        if "repairing" in told and " 0 of" not in told:
            break
    run.send_signal(signal.SIGINT)
    printed, _ = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "stopped by you" in printed
    told = rows(out / "samples.csv")
    assert len(told) == 300
    assert 0 < sum(bool(row["repairs"]) for row in told) < 300
