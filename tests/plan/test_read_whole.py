"""A plan that was written reads back as a whole: values recomputed, bounds as far as they hold."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from matcher.check import check
from matcher.plan.plan import LevelResult
from matcher.plan.question import QUESTIONS
from matcher.plan.read_whole import read_whole
from matcher.plan.write import write_plan
from matcher.rules.full_coverage import FullCoverage
from matcher.solving.solve import solve
from tests.small import small

PROBLEM = small(rules=[FullCoverage()])


@pytest.fixture
def folder(tmp_path):
    solved = solve(PROBLEM.scenario)
    write_plan(solved.plan, solved.verdict, tmp_path / "plan")
    return solved.plan, tmp_path / "plan"


def told(folder, change):
    """Change what plan.json says."""
    path = folder / "plan.json"
    content = json.loads(path.read_text("utf-8"))
    change(content)
    path.write_text(json.dumps(content), "utf-8")


def test_it_reads_back_as_it_was_written(folder):
    plan, place = folder
    read = read_whole(place, PROBLEM)
    assert (read.plan.pairs, read.plan.levels) == (plan.pairs, plan.levels)
    assert sorted(read.plan.stints, key=repr) == sorted(plan.stints, key=repr)
    assert read.verdict == check(plan.evidence)
    assert read.faults == ()


def test_bounds_of_another_scenario_are_not_taken(folder):
    _, place = folder
    other = replace(PROBLEM, scenario=replace(PROBLEM.scenario, inputs=(Path(__file__),)))
    read = read_whole(place, other)
    assert {level.bound for level in read.plan.levels} == {0}
    assert read.told == {}


def test_a_bound_holds_only_while_earlier_values_are_kept(folder):
    plan, place = folder
    rows = (place / "stints.csv").read_text("utf-8-sig").splitlines(keepends=True)
    (place / "stints.csv").write_text("".join(rows[:-1]), "utf-8-sig")
    before = {level.name: level for level in plan.levels}
    shortfall, coverage, *later = read_whole(place, PROBLEM).plan.levels
    assert shortfall == before["shortfall"]
    assert coverage.value > before["coverage"].value
    assert coverage.bound == before["coverage"].bound
    assert any(before[level.name].bound for level in later)
    assert {level.bound for level in later} == {0}


def test_a_bound_above_the_value_is_not_believed(folder):
    plan, place = folder

    def raise_bounds(content):
        for level in content["levels"]:
            level["bound"] = level["value"] + 1

    told(place, raise_bounds)
    expected = tuple(LevelResult(one.name, one.value, 0, one.unit) for one in plan.levels)
    assert read_whole(place, PROBLEM).plan.levels == expected


def without_a_pair(place):
    """Delete the last row of pairs.csv."""
    rows = (place / "pairs.csv").read_text("utf-8-sig").splitlines(keepends=True)
    (place / "pairs.csv").write_text("".join(rows[:-1]), "utf-8-sig")


@pytest.mark.parametrize("question", ["a question of tomorrow", QUESTIONS["pairs"]])
def test_a_proof_of_other_pairs_or_of_another_question_is_not_taken(folder, question):
    _, place = folder
    told(place, lambda content: content.update(question=question))
    assert (read_whole(place, PROBLEM).told == {}) is (question not in QUESTIONS.values())
    without_a_pair(place)
    assert read_whole(place, PROBLEM).told == {}


def test_a_bound_of_a_schedule_holds_only_for_pairs_and_stints_as_written(folder):
    _, place = folder
    training = {"training": {"value": 1, "bound": 1, "unit": "people"}}
    told(place, lambda content: content.update(schedules=training))
    assert read_whole(place, PROBLEM).told["schedules"] == training
    without_a_pair(place)
    assert read_whole(place, PROBLEM).told["schedules"] == {}
