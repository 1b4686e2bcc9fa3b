"""``matcher solve``: what it writes, what it prints, and where."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections import Counter

import pytest

from matcher.language.catalogue import tell
from tests.cli.conftest import call


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("MADE-UP DATA", "no plan is better", "No violations.", "km")),
        ("zh", ("虚构数据", "没有更好的方案", "没有违反规则", "公里")),
    ],
)
def test_the_summary_says_what_a_planner_wants_to_know(example, tmp_path, lang, words):
    result = call("solve", example, "-o", tmp_path / "plan", lang=lang)
    assert result.exit_code == 0
    assert all(word in result.stdout for word in words)
    assert str(tmp_path / "plan") in result.stdout
    assert "R01" in result.stdout
    assert result.stdout.encode("gbk")


def test_what_is_not_a_terminal_gets_plain_text(example, tmp_path):
    result = call("solve", example, "-o", tmp_path / "plan")
    assert "\x1b" not in result.stdout + result.stderr
    assert "\r" not in result.stderr
    assert "0:00" in result.stderr
    assert not [line for line in result.stdout.splitlines() if line != line.rstrip()]


def test_quiet_shows_no_progress(example, tmp_path):
    assert call("solve", example, "-o", tmp_path / "plan", "--quiet").stderr == ""


def test_json_is_plan_json_and_nothing_else(example, tmp_path):
    result = call("solve", example, "-o", tmp_path / "plan", "--json")
    assert result.stdout_bytes == (tmp_path / "plan" / "plan.json").read_bytes()
    assert json.loads(result.stdout)["status"] in ("optimal", "feasible")


def test_the_usual_folder_bears_the_scenario_s_name(example, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    other = example / "other.yaml"
    other.write_bytes((example / "scenario.yaml").read_bytes())
    call("solve", example, "--quiet")
    call("solve", other, "--quiet")
    assert (tmp_path / "plan-example" / "plan.json").is_file()
    assert (tmp_path / "plan-example-other" / "plan.json").is_file()


def test_given_pairs_are_taken_and_their_breaches_listed_by_row(example, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("supporter,recipient\nS01,R01\nS03,R02\nS99,R03\n", "utf-8")
    result = call("solve", example, "--pairs", table, "-o", tmp_path / "plan")
    assert result.exit_code == 0
    assert "table.csv, row 4" in result.stderr
    assert "- kinds of hospital (kinds): row 3: S03" in result.stdout
    assert "come with the given pairs" in result.stdout
    assert "proven: with these pairs, no rotation" in result.stdout
    assert "no plan is better" not in result.stdout
    assert "the given pairs break rules" in result.stdout
    assert "optimal" not in result.stdout
    pairs = (tmp_path / "plan" / "pairs.csv").read_text("utf-8-sig").splitlines()
    assert [line[:7] for line in pairs[1:]] == ["S01,R01", "S03,R02"]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Given pairs: table.csv, 2 rows; 1 row cannot be used and is left out."),
        ("zh", "采用给定的结对：table.csv，2 行；另有 1 行无法使用，未采用。"),
    ],
)
def test_the_summary_counts_the_rows_left_out(example, short, tmp_path, lang, words):
    table = short.parent / "table.csv"
    result = call("solve", example, "--pairs", table, "-o", tmp_path / "plan", lang=lang)
    assert words in result.stdout.splitlines()


def test_plan_json_says_that_the_pairs_were_given(example, short):
    told = json.loads((short / "plan.json").read_text("utf-8"))
    table = short.parent / "table.csv"
    assert told["question"] == "best rotation of the given pairs"
    assert told["status"] == "optimal"
    given = told["pairs_given"]
    assert (given["rows"], given["left_out"], given["sheet"]) == (2, 1, None)
    assert given["sha256"] == hashlib.sha256(table.read_bytes()).hexdigest()
    assert (example / given["file"]).resolve() == table.resolve()
    assert told["inputs"][given["file"]] == given["sha256"]
    assert told["inputs"].keys() > {"scenario.yaml", "tables.xlsx"}


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "The pairs were given: table.csv, 2 rows, 1 row left out. Status and bounds"),
        ("zh", "结对由表给定：table.csv，2 行，另有 1 行未采用。状态和理论下限只就这些结对而言。"),
    ],
)
def test_check_says_that_the_pairs_were_given(example, short, lang, words):
    assert words in call("check", example, short, lang=lang).stdout


@pytest.mark.parametrize(("lang", "word"), [("en", "incumbent table"), ("zh", "现行对应关系表")])
def test_the_plans_of_a_comparison_say_it_too(example, short, tmp_path, lang, word):
    folder, table = tmp_path / "comparison", short.parent / "table.csv"
    call("compare", example, table, "-o", folder, "--quiet")
    told = {
        path.parent.name: json.loads(path.read_text("utf-8"))
        for path in folder.glob("plans/*/plan.json")
    }
    assert {name: plan["question"].split()[0:2] for name, plan in told.items()} == {
        "incumbent": ["best", "rotation"],
        "table": ["best", "rotation"],
        "best": ["best", "plan"],
    }
    assert told["table"]["pairs_given"]["left_out"] == 1
    checked = call("check", example, folder / "plans" / "incumbent", lang=lang).stdout
    assert word in "".join(line for line in checked.splitlines() if "3" in line)


def test_check_says_that_the_table_has_changed_since(example, short, tmp_path):
    table, folder = tmp_path / "mine.csv", tmp_path / "plan"
    table.write_bytes((short.parent / "table.csv").read_bytes())
    call("solve", example, "--pairs", table, "-o", folder, "--quiet")
    assert "has changed since" not in call("check", example, folder).stdout
    table.write_text("supporter,recipient\nS01,R01\n", "utf-8")
    assert "mine.csv, from which the plan was made, has changed" in (
        call("check", example, folder).stdout
    )


def test_a_plan_may_take_the_pairs_of_the_one_whose_place_it_takes(example, plan, tmp_path):
    folder = tmp_path / "plan"
    shutil.copytree(plan, folder)
    result = call("solve", example, "--pairs", folder, "-o", folder, "--quiet")
    assert result.exit_code == 0
    told = json.loads((folder / "plan.json").read_text("utf-8"))
    assert told["pairs_given"]["rows"] == 4
    assert told["inputs"].keys() == {"scenario.yaml", "tables.xlsx"}
    assert "It says the same." in call("check", example, folder).stdout


def test_given_pairs_go_to_a_folder_of_their_own(example, plan, short, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    call("solve", example, "--quiet")
    before = (tmp_path / "plan-example" / "plan.json").read_bytes()
    call("solve", example, "--pairs", short.parent / "table.csv", "--quiet")
    call("solve", example, "--pairs", plan, "--quiet")
    assert (tmp_path / "plan-example" / "plan.json").read_bytes() == before
    folders = {path.parent.name for path in tmp_path.glob("*/plan.json")}
    assert folders == {"plan-example", "plan-example-table", f"plan-example-{plan.name}"}


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "in place of an earlier plan"), ("zh", "替换了该目录中原有的方案")]
)
def test_a_plan_that_takes_the_place_of_another_says_so(example, tmp_path, lang, words):
    folder = tmp_path / "plan"
    outputs = [call("solve", example, "-o", folder, "--quiet", lang=lang).stdout for _ in "12"]
    unwrapped = ["".join(output.split()) for output in outputs]
    assert ["".join(words.split()) in output for output in unwrapped] == [False, True]


def test_a_table_without_a_usable_row_is_bad_input(example, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("supporter,recipient\nS99,R03\n", "utf-8")
    result = call("solve", example, "--pairs", table, "-o", tmp_path / "plan")
    assert result.exit_code == 2
    assert not (tmp_path / "plan").exists()
    table.write_text("supporter,recipient\n", "utf-8")
    empty = call("solve", example, "--pairs", table, "-o", tmp_path / "plan")
    assert empty.exit_code == 2
    assert "table.csv" in empty.stderr


def test_a_refused_path_is_left_without_a_lock(example, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "note.txt").touch()
    assert call("solve", example, "-o", tmp_path / "mine").exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_the_summary_counts_reasons_in_words(example, tmp_path):
    result = call("solve", example, "-o", tmp_path / "plan")
    table = (tmp_path / "plan" / "unmet.csv").read_text("utf-8-sig").splitlines()
    reasons = Counter(line.split(",")[3] for line in table[1:])
    for reason, _ in reasons.most_common(1):
        assert tell(f"reason-{reason}", "en")[:30] in result.stdout


def test_a_folder_of_other_things_is_left_alone(example, tmp_path):
    (tmp_path / "note.txt").touch()
    result = call("solve", example, "-o", tmp_path)
    assert result.exit_code == 2
    assert "choose" in result.stderr.lower()


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_terminal_gets_a_live_line_of_gbk_glyphs(example, tmp_path):
    import pty

    parent, child = pty.openpty()
    words = ["--lang", "zh", "solve", str(example), "-o", str(tmp_path / "plan")]
    line = [sys.executable, "-m", "matcher", *words]
    subprocess.run(line, check=True, stdout=subprocess.DEVNULL, stderr=child)
    os.close(child)
    shown = os.read(parent, 1 << 20).decode("utf-8")
    os.close(parent)
    assert "\x1b[" in shown
    assert shown.encode("gbk")


def test_a_name_that_the_console_lacks_is_no_crash(tmp_path):
    folder = tmp_path / "names"
    folder.mkdir()
    hospitals = "id,name,kind,latitude,longitude\n{id},\U00020bb7医院,general,30,110\n"
    for table, key in (("supporters", "S1"), ("recipients", "R1")):
        (folder / f"{table}.csv").write_text(hospitals.format(id=key), "utf-8")
    (folder / "scenario.yaml").write_text(
        "matcher: 1\ntitle: x\nhorizon: {first: 2017-01, last: 2017-12}\n"
        "tables: {supporters: supporters.csv, recipients: recipients.csv}\n"
        "rules: {full_coverage: }\nobjective: [travel]\n",
        "utf-8",
    )
    (folder / "table.csv").write_text("supporter,recipient\nS1,R9\n", "utf-8")
    environ = os.environ | {"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}
    line = [sys.executable, "-m", "matcher", "check", ".", "table.csv", "--lang", "zh"]
    run = subprocess.run(line, check=False, cwd=folder, env=environ, capture_output=True)
    assert run.returncode == 1
    assert "?医院" in run.stdout.decode("gbk")
