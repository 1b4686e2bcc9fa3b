"""plan.json as a certificate: each file that changed since is named, the plan still checked."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from matcher.language.catalogue import LANGS, say
from matcher.plan.told import differences
from matcher.reading import new_scenario
from tests.cli.conftest import call

FILES = ("pairs.csv", "pair_reasons.csv", "stints.csv", "gaps.csv", "posts.csv", "unmet.csv",
         "shortfalls.csv", "people.csv", "assessment.csv", "plan.xlsx", "report.html",
         "plan.ics")  # fmt: skip
KEYS = ("status", "levels", "seconds", "seed", "versions", "inputs", "outputs", "rules",
        "synthetic", "check")  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    home = tmp_path_factory.mktemp("certificate")
    new_scenario(home / "s", "en", year=2030)
    run = call("solve", home / "s", "-o", home / "plan", "--quiet")
    assert run.exit_code == 0, run.stderr
    return home / "s", home / "plan"


@pytest.fixture
def copies(made, tmp_path):
    """A scenario and its plan, side by side as they were, to be spoilt."""
    return tuple(shutil.copytree(path, tmp_path / path.name) for path in made)


def named(scenario: Path, plan: Path, lang: str = "en") -> str:
    """What ``check`` says under plan.json; it must have checked the plan all the same."""
    run = call("check", scenario, plan, lang=lang)
    assert run.exit_code in (0, 1), run.stderr
    assert ("Levels of the objective" if lang == "en" else "目标层级") in run.stdout
    return run.stdout


def test_it_holds_what_a_certificate_needs(made):
    scenario, plan = made
    told = json.loads((plan / "plan.json").read_bytes())
    assert set(KEYS) <= told.keys()
    for level in told["levels"]:
        assert {"name", "value", "bound", "gap", "gap_percent", "unit"} <= level.keys()
    assert told["check"]["violations"] == 0
    assert {"python", "matcher", "ortools"} <= told["versions"].keys()
    own = {path.name for path in plan.iterdir()} - {"plan.json"}
    assert told["outputs"] == {n: hashlib.sha256((plan / n).read_bytes()).hexdigest() for n in own}
    there = {path.name: path.read_bytes() for path in scenario.iterdir()}
    assert told["inputs"] == {n: hashlib.sha256(data).hexdigest() for n, data in there.items()}


def test_as_written_nothing_differs(copies):
    text = named(*copies)
    assert "is not the file" not in text
    assert "has changed since" not in text


def test_the_files_tried_are_those_of_a_plan(made):
    assert set(FILES) == {path.name for path in made[1].iterdir()} - {"plan.json"}


@pytest.mark.parametrize("name", FILES)
def test_a_file_edited_by_hand_is_named(copies, name, verdict):
    scenario, plan = copies
    with (plan / name).open("ab") as file:
        file.write(b"\r\n")
    messages = differences(plan, scenario / "scenario.yaml", verdict)
    for lang in LANGS:
        assert [name in say(message, lang) for message in messages] == [True]
    (plan / name).unlink()
    codes = [message.code for message in differences(plan, scenario / "scenario.yaml", verdict)]
    assert codes == ["told-missing"]


@pytest.mark.parametrize("name", ["scenario.yaml", "tables.xlsx"])
def test_an_input_that_changed_is_named(copies, name, verdict):
    scenario, plan = copies
    with (scenario / name).open("ab") as file:
        file.write(b"\n")
    messages = differences(plan, scenario / "scenario.yaml", verdict)
    assert [(m.code, m.params["file"]) for m in messages] == [("told-inputs", name)]


@pytest.fixture(scope="module")
def verdict(made):
    from matcher.plan.read_whole import read_whole
    from matcher.problem import pose
    from matcher.reading import load

    return read_whole(made[1], pose(load(made[0]).scenario)).verdict


def test_the_command_says_so_and_checks_it_all_the_same(copies):
    scenario, plan = copies
    rows = (plan / "stints.csv").read_bytes().split(b"\r\n")
    (plan / "stints.csv").write_bytes(b"\r\n".join([rows[0], *rows[2:]]))
    text = (scenario / "scenario.yaml").read_text("utf-8")
    (scenario / "scenario.yaml").write_text(text + "# note\n", "utf-8")
    for lang, words in (("en", "has changed since"), ("zh", "scenario.yaml")):
        said = named(scenario, plan, lang)
        assert words in said
        assert "stints.csv" in said
    assert "plan.json says" in named(scenario, plan)


def test_a_plan_of_another_scenario_does_not_belong(copies, tmp_path):
    new_scenario(tmp_path / "other" / "s", "en", year=2031)
    said = call("check", tmp_path / "other" / "s", copies[1]).stdout
    assert "scenario.yaml, from which the plan was made, has changed since" in said


@pytest.mark.parametrize("name", ["/dev/zero", "../../../../../../dev/zero"])
def test_a_certificate_that_names_a_device_ends(copies, name):
    scenario, plan = copies
    told = json.loads((plan / "plan.json").read_bytes())
    told["outputs"][name] = told["inputs"][name] = "0" * 64
    (plan / "plan.json").write_text(json.dumps(told), "utf-8")
    assert f"{name} is missing" in named(scenario, plan)
