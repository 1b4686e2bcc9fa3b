"""``matcher solve --keep`` as a planner meets it: plan directories, tables, faults, exit codes."""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from matcher.plan.question import QUESTIONS
from tests.cli.conftest import call, example, plan

__all__ = ["example", "plan"]


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, rows: list[dict[str, str]]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.fixture
def half(plan, tmp_path) -> Path:
    """A plan directory from which a person deleted every other row."""
    for name in ("pairs.csv", "stints.csv"):
        write(tmp_path / "half" / name, rows_of(plan / name)[::2])
    return tmp_path / "half"


def solved(example: Path, kept: Path, tmp_path: Path, *more: object):
    return call("solve", example, "--keep", kept, "-o", tmp_path / "new", "--quiet", *more)


def stints(folder: Path) -> set[tuple[str, ...]]:
    keys = ("staff", "recipient", "post", "first", "last")
    return {tuple(row[key] for key in keys) for row in rows_of(folder / "stints.csv")}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_half_of_a_plan_is_kept_and_costs_nothing(example, half, plan, tmp_path, lang):
    result = solved(example, half, tmp_path, "--lang", lang)
    assert result.exit_code == 0, result.stderr
    result.stdout.encode("gbk")
    assert {"en": "The lock costs nothing", "zh": "没有代价"}[lang] in result.stdout
    assert stints(half) <= stints(tmp_path / "new")
    told, before = (json.loads((f / "plan.json").read_bytes()) for f in (tmp_path / "new", plan))
    assert [row["value"] for row in told["levels"]] == [row["value"] for row in before["levels"]]
    assert told["status"] == "optimal"
    assert told["question"] == QUESTIONS["kept"], "nothing is claimed of all plans"
    sums = {n: hashlib.sha256((half / n).read_bytes()).hexdigest() for n in told["keep"]["sha256"]}
    assert told["keep"]["sha256"] == sums
    assert told["keep"]["stints"] == len(rows_of(half / "stints.csv"))
    assert {row["at_most"] for row in told["keep"]["cost"]} == {0}
    checked = call("check", example, tmp_path / "new")
    assert checked.exit_code == 0, checked.stdout


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_rows_that_nobody_changed_are_counted_and_told_to_be_locked(example, plan, tmp_path, lang):
    book = tmp_path / "mine.xlsx"
    shutil.copyfile(plan / "plan.xlsx", book)
    opened = openpyxl.load_workbook(book)
    pairs, stints = (opened.worksheets[n] for n in (1, 2))
    head = next(row[0].row for row in stints.iter_rows() if len([c for c in row if c.value]) > 1)
    stints.delete_rows(head + 3, stints.max_row)
    last = next(c.column for c in stints[head] if c.value in ("last", "结束月"))
    stints.cell(head + 2, last).value -= timedelta(days=31)
    number = sum(row[0].value in range(99) for row in pairs.iter_rows())
    opened.save(book)
    said = solved(example, book, tmp_path, "--lang", lang).stdout
    assert {
        "en": f"unchanged from the plan they come from: {number} pairs and 1 stint.",
        "zh": f"未作改动的有：{number} 对结对和 1 个派驻期。",
    }[lang] in said
    assert {"en": "delete the rows that need not stay", "zh": "不必保留的行请删去"}[lang] in said


def test_nothing_is_said_of_changes_where_the_earlier_plan_is_not_there(example, half, tmp_path):
    assert "unchanged" not in solved(example, half, tmp_path, "--lang", "en").stdout


def test_a_pairing_table_and_a_table_of_stints_will_do(example, plan, tmp_path):
    pair = rows_of(plan / "pairs.csv")[0]
    columns = ("staff", "recipient", "post", "first", "last")
    stint = {key: rows_of(plan / "stints.csv")[-1][key] for key in columns}
    table = write(tmp_path / "p.csv", [{k: pair[k] for k in ("supporter", "recipient")}])
    told = json.loads(solved(example, table, tmp_path, "--json").stdout)["keep"]
    assert (told["pairs"], told["stints"]) == (1, 0)
    table = write(tmp_path / "s.csv", [stint])
    told = json.loads(solved(example, table, tmp_path, "--json").stdout)["keep"]
    assert (told["pairs"], told["stints"]) == (0, 1)
    assert tuple(stint.values()) in stints(tmp_path / "new")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_rows_that_cannot_be_kept_are_all_told(example, half, tmp_path, lang):
    rows = rows_of(half / "stints.csv")
    rows[0]["staff"] = "nobody"
    rows[1]["fixed"] = "yes"
    write(half / "stints.csv", rows)
    result = solved(example, half, tmp_path, "--lang", lang)
    assert result.exit_code == 2
    assert not (tmp_path / "new").exists()
    place = {"en": "row {}", "zh": "第{}行"}[lang]
    for row in (2, 3):
        assert place.format(row) in result.stderr


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_stint_outside_the_horizon_is_a_located_fault(example, half, tmp_path, lang):
    rows = rows_of(half / "stints.csv")
    rows[0]["first"], rows[0]["last"] = "1999-01", "1999-06"
    write(half / "stints.csv", rows)
    result = solved(example, half, tmp_path, "--lang", lang)
    assert result.exit_code == 2
    assert "stints.csv" in result.stderr
    assert "1999-01" in result.stderr


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_keep_and_pairs_are_not_given_together(example, plan, tmp_path, lang):
    result = solved(example, plan, tmp_path, "--pairs", plan, "--lang", lang)
    assert result.exit_code == 2
    assert "--keep" in result.stderr


def test_a_plan_may_be_completed_in_its_own_folder(example, half):
    before = stints(half)
    call_again = call("solve", example, "--keep", half, "-o", half, "--quiet")
    assert call_again.exit_code == 2, "the folder has no plan.json"
    (half / "plan.json").write_text("{}", encoding="utf-8")
    assert call("solve", example, "--keep", half, "-o", half, "--quiet").exit_code == 0
    assert before <= stints(half)
