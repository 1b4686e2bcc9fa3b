"""``matcher report``: the files for people of a plan, anew or for one hospital."""

import json
import subprocess
import sys

import pytest
from matcher.cli import exits
from tests.cli.conftest import call
from tests.cli.test_cli_imports import CODE


def contents(folder):
    """Every file of a folder by its path, with its bytes."""
    return {
        path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_solved_plan_has_its_report(plan):
    told = json.loads((plan / "plan.json").read_text("utf-8"))
    assert "report.html" in told["outputs"]
    assert "Pairing table" in (plan / "report.html").read_text("utf-8")


def test_it_writes_the_files_for_people_and_leaves_the_plan_alone(example, plan, tmp_path):
    before = contents(plan)
    result = call("report", example, plan, "-o", tmp_path / "out", lang="zh")
    assert result.exit_code == exits.DONE, result.stderr
    assert contents(plan) == before
    assert "对应关系表" in (tmp_path / "out" / "report.html").read_text("utf-8")
    assert "report.html" in result.stdout
    told = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert told["plan"] == plan.name
    assert set(told["outputs"]) == {
        path.as_posix() for path in contents(tmp_path / "out") if path.name != "report.json"
    }


def test_it_says_what_solve_said(example, plan, tmp_path):
    call("report", example, plan, "-o", tmp_path / "out")
    again = (tmp_path / "out" / "report.html").read_bytes()
    assert again == (plan / "report.html").read_bytes()


def test_its_folder_is_named_after_the_scenario_and_is_written_again(
    example, plan, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert call("report", example, plan).exit_code == exits.DONE
    folder = tmp_path / "report-example"
    (folder / "mine.txt").write_text("kept", "utf-8")
    assert call("report", example, plan, "--hospital", "R01").exit_code == exits.DONE
    assert {"R01.html", "report.json", "mine.txt"} <= {path.name for path in folder.iterdir()}
    assert not (folder / "report.html").exists(), "what was there before goes"


def test_a_second_report_leaves_no_copy_but_of_a_workbook_that_was_edited(example, plan, tmp_path):
    folder, book = tmp_path / "out", tmp_path / "out" / "plan.xlsx"
    for _ in range(2):
        assert call("report", example, plan, "-o", folder).exit_code == exits.DONE
    assert not list(folder.glob("*(*"))
    book.write_bytes(b"edited")
    assert call("report", example, plan, "-o", folder).exit_code == exits.DONE
    assert (folder / "plan (1).xlsx").read_bytes() == b"edited"
    assert book.read_bytes() == (plan / "plan.xlsx").read_bytes()


def test_a_hospital_gets_its_own_page_by_id_or_name(example, plan, tmp_path):
    names = json.loads((plan / "plan.json").read_text("utf-8"))
    assert names["title"]
    result = call("report", example, plan, "-o", tmp_path, "--hospital", "R01", "--hospital", "S01")
    assert result.exit_code == exits.DONE, result.stderr
    written = {path.name for path in tmp_path.iterdir()}
    assert {"R01.html", "S01.html"} <= written
    assert "report.html" not in written


@pytest.mark.parametrize(("lang", "words"), [("en", "There is no hospital"), ("zh", "没有医院")])
def test_every_unknown_hospital_is_told_at_once(example, plan, tmp_path, lang, words):
    wrong = ["--hospital", "R99", "--hospital", "nowhere"]
    result = call("report", example, plan, "-o", tmp_path / "out", *wrong, lang=lang)
    assert result.exit_code == exits.BAD_INPUT
    assert result.stderr.count(words) == 2
    assert not (tmp_path / "out").exists()


def test_a_plan_is_never_written_into(example, plan):
    for folder in (plan, plan / "more"):
        result = call("report", example, plan, "-o", folder)
        assert result.exit_code == exits.BAD_INPUT
        assert "nothing is written there" in result.stderr
    assert (plan / "plan.json").exists()


def test_a_folder_of_other_things_is_left_alone(example, plan, tmp_path):
    (tmp_path / "letter.txt").write_text("mine", "utf-8")
    result = call("report", example, plan, "-o", tmp_path)
    assert result.exit_code == exits.BAD_INPUT
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_what_is_no_plan_is_told(example, tmp_path):
    (tmp_path / "empty").mkdir()
    for wrong in (tmp_path / "empty", tmp_path / "none"):
        result = call("report", example, wrong, "-o", tmp_path / "out")
        assert result.exit_code == exits.BAD_INPUT
        assert "plan" in result.stderr
    assert not (tmp_path / "out").exists()


def test_rows_left_out_are_warned_of_and_stand_in_the_report(example, plan, tmp_path):
    copy = tmp_path / "plan"
    copy.mkdir()
    for path, data in contents(plan).items():
        (copy / path).write_bytes(data)
    with (copy / "stints.csv").open("a", encoding="utf-8") as file:
        file.write("NOBODY,S01,R01,icu,icu,2030-01,2030-06,,no\n")
    result = call("report", example, copy, "-o", tmp_path / "out")
    assert result.exit_code == exits.DONE
    assert "NOBODY" in result.stderr
    assert "NOBODY" in (tmp_path / "out" / "report.html").read_text("utf-8")


def test_it_does_without_the_solver(example, plan, tmp_path):
    words = ["report", example, plan, "-o", tmp_path / "out"]
    run = subprocess.run(
        [sys.executable, "-c", CODE, *map(str, words)], check=False, capture_output=True
    )
    assert run.returncode == 0, run.stderr.decode()


def test_a_repaired_plan_is_reported_as_the_repair_that_it_is(example, plan, tmp_path):
    published = ["--from", "2030-06", "--published-until", "2030-12"]
    repaired = call("repair", example, plan, *published, "-o", tmp_path / "repair", "--quiet")
    assert repaired.exit_code == exits.DONE, repaired.stderr
    refused = call("report", example, tmp_path / "repair", "-o", tmp_path / "out")
    assert refused.exit_code == exits.BAD_INPUT
    assert "--from 2030-06 --published-until 2030-12" in refused.stderr
    named = ["--repairs", plan, *published]
    result = call("report", example, tmp_path / "repair", "-o", tmp_path / "out", *named)
    assert result.exit_code == exits.DONE, result.stderr
    again = (tmp_path / "out" / "report.html").read_bytes()
    assert again == (tmp_path / "repair" / "report.html").read_bytes()
    assert b"This plan repairs a published one." in again
