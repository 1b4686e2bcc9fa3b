"""The benchmarks run: instances are what they say, peers give plans that the checker takes."""

from dataclasses import replace

import pytest

from matcher.pairing.model import candidates
from matcher.problem import pose
from matcher.reading import load
from tests.benchmarks.instances import instance
from tests.benchmarks.peers import PEERS
from tests.benchmarks.run import Run
from tests.benchmarks.table import write
from tests.benchmarks.where import STEPS, step_of, watch


@pytest.mark.parametrize("name", ["tiny", "small:2", "medium-open:3"])
def test_folder_holds_the_same_scenario(name, tmp_path):
    made = instance(name).scenario()
    loaded = load(instance(name).file(tmp_path))
    assert not loaded.warnings
    assert replace(loaded.scenario, path=made.path, inputs=()) == made


@pytest.mark.parametrize("seed", range(1, 4))
def test_incumbent_is_feasible(seed):
    problem = pose(instance(f"small:{seed}").scenario())
    assert problem.incumbent_pairs <= set(candidates(problem))
    assert len(problem.incumbent_pairs) == len(problem.recipients)


@pytest.mark.parametrize("name", PEERS)
def test_peers_give_plans(name):
    problem = pose(instance("micro").scenario())
    result = PEERS[name].solve(problem, 1.5)
    if result.pairs is None and name == "highs-stints":
        pytest.skip("slow to a first plan")
    assert result.violations == 0
    assert all(result.values[level] >= bound for level, bound in result.bounds.items())


def test_tables_are_never_written_over(tmp_path):
    runs = [Run("tiny", "greedy", 1, {"travel": 5}, {"travel": 4}, 0, 0.1, 0.2)]
    first = write(tmp_path, "table", {"date": "today"}, runs)
    second = write(tmp_path, "table", {"date": "today"}, runs)
    assert not set(first) & set(second)
    assert "5 ≥ 4" in first[1].read_text(encoding="utf-8")


def test_a_watch_sees_the_steps_of_a_whole_command():
    _, seen = watch("tiny", 30)
    assert {"building models", "starting"} & {step for step, _ in seen}
    assert {step for step, _ in seen} <= set(STEPS)


def test_a_place_belongs_to_one_step():
    assert step_of(["milp/cpsat.py:minimise", "solving/method.py:find_plan"]) == "inside a solver"
    assert step_of(["milp/rows.py:row", "rotation/model.py:x"]) == "building models"
    assert step_of(["rules/team.py:missing", "rotation/rotator.py:x"]) == "search without a solver"
    assert step_of([]) == "starting"
