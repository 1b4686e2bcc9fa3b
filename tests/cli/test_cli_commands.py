"""What each command prints and writes, but for solve."""

from __future__ import annotations

import csv
import json
import re
import shutil
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from matcher.language.catalogue import tell
from matcher.rules import RULES
from tests.cli.conftest import call

BROKEN = Path(__file__).parents[1] / "data" / "broken"
GUIZHOU = Path(__file__).parents[2] / "scenarios" / "guizhou-2016"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_new_writes_a_folder_that_validates(tmp_path, lang):
    result = call("new", tmp_path / "mine", lang=lang)
    assert (result.exit_code, result.stderr) == (0, "")
    assert str(tmp_path / "mine" / "scenario.yaml") in result.stdout
    checked = call("validate", tmp_path / "mine", lang=lang)
    assert (checked.exit_code, checked.stderr) == (0, "")


def test_new_leaves_a_full_folder_alone(tmp_path):
    (tmp_path / "note.txt").touch()
    assert call("new", tmp_path).exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_validate_tells_every_fault_and_how_many():
    result = call("validate", BROKEN / "unknown-references")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "capabilities.csv, row 3, column strength" in result.stderr
    assert result.stderr.endswith(f"\n{len(result.stderr.splitlines()) - 1} faults.\n")


def test_validate_tells_warnings_apart():
    result = call("validate", BROKEN.parent / "warned" / "bare-lists")
    assert result.exit_code == 0
    assert result.stderr.startswith("Note: ")


def test_schema_is_json():
    result = call("schema")
    assert json.loads(result.stdout)["title"] == "matcher scenario"


def test_rules_lists_each_rule_with_what_it_asks():
    result = call("rules")
    for rule in RULES:
        title = tell(f"name-{rule.name}", "en")
        line = rule.name if title == rule.name else f"{rule.name} - {title}"
        assert f"\n  {line}\n" in result.stdout
    assert "to be given: top, years" in result.stdout
    for group in dict.fromkeys(rule.group for rule in RULES):
        assert f"\n{tell(f'group-{group}', 'en').capitalize()}\n" in f"\n{result.stdout}"
    assert result.stdout.count("for recipients of kind: general, TCM, ") == 2


@pytest.mark.parametrize(
    ("lang", "word"), [("en", "with months: 6"), ("zh", "参数：months（月数）: 6")]
)
def test_rules_of_a_scenario_are_those_in_force(example, lang, word):
    result = call("rules", example, lang=lang)
    assert result.exit_code == 0
    assert word in result.stdout
    assert "max_changes" not in result.stdout


def test_rules_of_a_scenario_bear_their_clauses():
    result = call("rules", GUIZHOU, env={"COLUMNS": "400"})
    rules = YAML(typ="safe", pure=True).load(GUIZHOU / "scenario.yaml")["rules"]
    for name, given in rules.items():
        told = re.search(rf"^  {name}\b.*\n((?:      .*\n)+)", result.stdout, re.MULTILINE)[1]
        assert f"clause: {' '.join(given['clause'].split())}\n" in re.sub(r" +\n", "\n", told)


def test_gaps_shows_the_sums_behind_each_rank(example):
    result = call("gaps", example)
    assert result.exit_code == 0
    assert "core specialty" in result.stdout
    assert "among the 2 highest rates" in result.stdout
    assert "below" not in result.stdout


@pytest.mark.parametrize(("lang", "told"), [("en", "Years added up: "), ("zh", "合计年份：")])
def test_gaps_names_the_years_that_were_added_up(example, lang, told):
    comma = {"en": ", ", "zh": "、"}[lang]
    assert (
        f"{told}{comma.join(('2027', '2028', '2029'))}\n" in call("gaps", example, lang=lang).stdout
    )


def test_gaps_of_one_recipient_shows_the_others_too(tmp_path):
    result = call("gaps", GUIZHOU, "--recipient", "R01", "--csv", tmp_path / "gaps.csv")
    assert result.exit_code == 0
    assert "R02" not in result.stdout
    assert "below the 5 highest rates" in result.stdout
    with (tmp_path / "gaps.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["recipient"] for row in rows} == {"R01"}
    assert {row["gap"] for row in rows} == {"yes", "no"}


def test_gaps_of_an_unknown_recipient_says_what_was_meant(example):
    result = call("gaps", example, "--recipient", "R1")
    assert result.exit_code == 2
    assert "(R01)" in result.stderr


def test_gaps_that_cannot_be_written_are_a_sentence(example, tmp_path):
    result = call("gaps", example, "--csv", tmp_path / "none" / "gaps.csv")
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_check_of_a_plan_finds_nothing(example, plan, lang):
    result = call("check", example, plan, lang=lang)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "plan.json" in result.stdout


def test_check_reads_the_csv_files_and_compares_plan_json(example, plan, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(plan, copy)
    text = (copy / "stints.csv").read_text("utf-8-sig").splitlines(keepends=True)
    (copy / "stints.csv").write_text("".join(text[:-1]), "utf-8-sig")
    result = call("check", example, copy)
    assert "level uncovered posts: plan.json says" in result.stdout
    assert "stints.csv is not the file that was written with the plan" in result.stdout


def test_check_of_a_plan_says_where_shortfalls_are_listed_as_long_as_they_are(
    example, short, tmp_path
):
    assert "shortfalls.csv" in call("check", example, short).stdout
    copy = tmp_path / "copy"
    shutil.copytree(short, copy)
    text = (copy / "stints.csv").read_text("utf-8-sig").splitlines(keepends=True)
    (copy / "stints.csv").write_text(text[0], "utf-8-sig")
    lines = call("check", example, copy).stdout.splitlines()
    assert not [line for line in lines if "in shortfalls.csv" in line]


def test_check_of_a_table_names_the_rows(example, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("supporter,recipient\nS03,R02\nS01,R01\nS99,R01\n", "utf-8")
    result = call("check", example, table)
    assert result.exit_code == 1
    assert "table.csv, row 4, column supporter" in result.stdout
    assert "- kinds of hospital (kinds): row 2: S03" in result.stdout
    assert result.stdout.endswith("\n1 row cannot be used; the rest has 3 violations.\n")
    assert "Soft rules missed\nNot assessed." in result.stdout
    assert "Rule rest between stints (rest): not assessed" in result.stdout


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "2 rows cannot be used; the rest breaks no rule."),
        ("zh", "2 行无法使用；其余各行没有违反规则。"),
    ],
)
def test_check_of_a_table_begins_its_end_with_the_rows_left_out(
    example, plan, tmp_path, lang, words
):
    table = tmp_path / "table.csv"
    good = (plan / "pairs.csv").read_text("utf-8-sig")
    table.write_text(good + "S99,R01\nS98,R01\n", "utf-8")
    result = call("check", example, table, lang=lang)
    assert result.exit_code == 1
    assert result.stdout.endswith(f"\n{words}\n")


def test_check_of_nothing_is_bad_input(example, tmp_path):
    assert call("check", example, tmp_path / "none.csv").exit_code == 2


@pytest.mark.parametrize("name", ["stints.csv", "pairs.csv"])
def test_check_of_half_a_plan_directory_is_bad_input(example, plan, tmp_path, name):
    copy = tmp_path / "copy"
    shutil.copytree(plan, copy)
    (copy / name).unlink()
    result = call("check", example, copy)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{copy / name}: This file is missing" in result.stderr


def test_check_tells_other_missing_files_from_changed_ones(example, plan, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(plan, copy)
    (copy / "gaps.csv").unlink()
    assert "- gaps.csv is missing." in call("check", example, copy).stdout


def test_check_of_another_folder_says_so(example, tmp_path):
    (tmp_path / "note.txt").touch()
    result = call("check", example, tmp_path)
    assert result.exit_code == 2
    assert "not a plan directory" in result.stderr


def test_chinese_usage_names_what_to_give():
    assert "场景" in call("check", lang="zh").stderr.split("\n")[0]
    assert " check 场景 方案目录或对应关系表" in call("check", lang="zh").stderr


@pytest.mark.parametrize(("lang", "note"), [("en", "looks like a total"), ("zh", "应为合计行")])
def test_check_takes_names_and_tells_what_is_odd_of_a_table(example, tmp_path, lang, note):
    table = tmp_path / "table.csv"
    names = [f"Example {side} 1 (made up)" for side in ("supporter", "recipient")]
    table.write_text(f"支援医院,受援医院\n{','.join(names)}\n合计,1\n", "utf-8")
    result = call("check", example, table, lang=lang)
    assert note in result.stderr
    alone = next(line for line in result.stdout.splitlines() if "R02" in line)
    assert "R01" not in alone


@pytest.fixture
def partly(example, tmp_path):
    """The example with an incumbent table of which one row in two can be used."""
    folder = tmp_path / "partly"
    shutil.copytree(example, folder)
    (folder / "now.csv").write_text("supporter,recipient\nS01,R01\nS09,R02\n", "utf-8")
    text = (folder / "scenario.yaml").read_text("utf-8")
    text = re.sub(r"(?m)^  incumbent: .*$", "  incumbent: now.csv", text)
    (folder / "scenario.yaml").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("lang", "told", "clean"),
    [
        ("en", "1 row of its incumbent table is not used", "has no faults"),
        ("zh", "现行对应关系表有 1 行未采用", "没有错误"),
    ],
)
def test_validate_does_not_call_a_table_clean_that_is_used_in_part(partly, lang, told, clean):
    result = call("validate", partly, lang=lang)
    assert result.exit_code == 0
    assert told in result.stdout and clean not in result.stdout
    assert "now.csv" in result.stderr and "S09" in result.stderr


@pytest.mark.parametrize(("lang", "told"), [("en", "1 row of the"), ("zh", "有 1 行未采用")])
def test_solve_says_how_much_of_the_incumbent_table_it_does_not_use(partly, lang, told):
    out = partly.parent / "out"
    result = call("solve", partly, "-o", out, "--quiet", "--time-limit", 20, lang=lang)
    assert result.exit_code == 0
    assert told in result.stdout
