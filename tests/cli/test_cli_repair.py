"""``matcher repair`` and ``check --repairs``: files, words, exit codes, and a plan left alone."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import openpyxl
import pytest

from matcher.cli import repairing
from matcher.solving.search import Infeasible, NoPlan
from tests.cli.conftest import call

FROM, UNTIL = "2030-05", "2030-09"
MONTHS = ("--from", FROM, "--published-until", UNTIL)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def as_csv(folder: Path, name: str) -> Path:
    """Take a sheet of the example's workbook as a CSV file of its own."""
    sheet = openpyxl.load_workbook(folder / "tables.xlsx", read_only=True)[name]
    path = folder / f"{name}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = (["" if c is None else str(c) for c in row] for row in sheet.values)
        csv.writer(file).writerows(line for line in lines if any(line))
    text = (folder / "scenario.yaml").read_text("utf-8")
    told = text.replace(f"{name}: tables.xlsx#{name}", f"{name}: {name}.csv")
    (folder / "scenario.yaml").write_text(told, "utf-8")
    return path


@pytest.fixture
def edited(example, plan, tmp_path) -> Path:
    """The scenario with one more absence: of somebody who is at a post in the first open month."""
    folder = tmp_path / "example"
    shutil.copytree(example, folder)
    sick = next(r for r in rows(plan / "stints.csv") if r["first"] <= FROM <= r["last"])
    table = as_csv(folder, "absences")
    with table.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow([sick["staff"], FROM, FROM])
    return folder


@pytest.fixture
def repaired(edited, plan, tmp_path) -> Path:
    """The repaired plan."""
    folder = tmp_path / "repaired"
    result = call("repair", edited, plan, *MONTHS, "-o", folder, "--quiet")
    assert result.exit_code == 0, result.stderr
    return folder


def test_a_repaired_plan_and_its_changes_are_written_and_the_old_plan_is_left_alone(
    edited, plan, tmp_path
):
    before = files(plan)
    folder = tmp_path / "repaired"
    result = call("repair", edited, plan, *MONTHS, "-o", folder)
    assert result.exit_code == 0, result.stderr
    assert files(plan) == before
    told = json.loads((folder / "plan.json").read_bytes())
    assert told["repairs"]["from"] == FROM
    assert told["repairs"]["published_until"] == UNTIL
    assert {"changes.csv", "stints.csv", "pairs.csv"} <= told["outputs"].keys()
    changes = rows(folder / "changes.csv")
    forced = [row for row in changes if row["reason"] == "structure/structure-absence"]
    assert len(forced) == 1
    assert forced[0]["published"] == "yes"
    assert f"first={FROM}" in forced[0]["detail"]
    levels = {level["name"]: level["value"] for level in told["levels"]}
    assert levels["broken"] == sum(row["published"] == "yes" for row in changes)


def test_what_is_not_touched_stays_as_it_is(plan, repaired):
    groups = json.loads((plan / "plan.json").read_bytes())["groups"]
    answers = {tuple(group["recipients"]): group["answer"] for group in groups}
    changed = {
        row["before_recipient"] or row["after_recipient"] for row in rows(repaired / "changes.csv")
    }
    untouched = [names for names in answers if changed.isdisjoint(names)]
    assert untouched
    for names in untouched:
        assert _months(repaired, names) == _months(plan, names)


def _months(folder: Path, recipients: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Who is where on which days, whether history or planned."""
    found: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for row in rows(folder / "stints.csv"):
        if row["recipient"] in recipients:
            key = row["staff"], row["recipient"], row["post"]
            found.setdefault(key, []).append((row["first"], row["last"]))
    whole = set()
    for key, spans in found.items():
        for first, last in sorted(spans):
            if first == FROM and any(end < first for _, end in spans):
                first = next((f for f, end in spans if _next(end) == first), first)
            if _next(last) != FROM or not any(f == FROM for f, _ in spans):
                whole.add((*key, first, last))
    return whole


def _next(month: str) -> str:
    year, number = map(int, month.split("-"))
    return f"{year + number // 12}-{number % 12 + 1:02d}"


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("Solved again: 1 of", "need not be solved again", "absence", "MADE-UP", "repair")),
        ("zh", ("其中 1 组重新求解", "不必重新求解", "请假", "虚构数据", "没有更好的调整")),
    ],
)
def test_the_terminal_says_what_changed_for_whom_and_why_the_rest_stays(
    edited, plan, tmp_path, lang, words
):
    result = call("repair", edited, plan, *MONTHS, "-o", tmp_path / "x", "--quiet", lang=lang)
    assert result.exit_code == 0
    assert [word for word in words if word not in result.stdout] == []
    assert result.stdout.encode("gbk")


def test_check_derives_the_question_again_and_agrees(edited, plan, repaired):
    result = call("check", edited, repaired, "--repairs", plan, *MONTHS)
    assert result.exit_code == 0, result.stdout
    assert "It says the same." in result.stdout


def test_check_notices_other_months_another_plan_and_a_changed_stint(edited, plan, repaired):
    other = call(
        "check", edited, repaired, "--repairs", plan, "--from", FROM, "--published-until", "2030-06"
    )
    assert "--published-until" in other.stdout
    itself = call("check", edited, repaired, "--repairs", repaired, *MONTHS)
    assert "other files than those of this plan: stints.csv" in itself.stdout
    path = repaired / "stints.csv"
    planned = next(r for r in rows(path) if r["fixed"] == "no" and r["first"] > FROM)
    text = path.read_text("utf-8-sig")
    moved = text.replace(
        f",{planned['first']},{planned['last']},", f",2030-01,{planned['last']},", 1
    )
    path.write_text(moved, "utf-8")
    broken = call("check", edited, repaired, "--repairs", plan, *MONTHS)
    assert broken.exit_code == 1


def test_a_plain_check_of_a_repaired_plan_says_how_it_is_done(edited, repaired):
    result = call("check", edited, repaired)
    assert result.exit_code == 1
    assert f"--from {FROM} --published-until {UNTIL}" in result.stdout


@pytest.mark.parametrize(("lang", "word"), [("en", "never overwritten"), ("zh", "不会被覆盖")])
def test_the_published_plan_is_never_overwritten(edited, plan, lang, word):
    before = files(plan)
    result = call("repair", edited, plan, *MONTHS, "-o", plan, lang=lang)
    assert result.exit_code == 2
    assert word in result.stderr
    assert files(plan) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--from", "2035-01", "--published-until", UNTIL), "outside the horizon"),
        (("--from", FROM, "--published-until", "2030-04"), "lies before --from"),
        (("--from", "May", "--published-until", UNTIL), "a month such as"),
        (("--from", FROM), "--published-until is missing"),
    ],
)
def test_bad_months_are_2(edited, plan, words, told):
    result = call("repair", edited, plan, *words)
    assert result.exit_code == 2
    assert told in result.stderr


def test_what_is_no_plan_is_2(edited, tmp_path):
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "empty", tmp_path / "missing", edited):
        result = call("repair", edited, path, *MONTHS, "-o", tmp_path / "x")
        assert result.exit_code == 2
        assert not (tmp_path / "x").exists()


def test_a_person_removed_from_the_table_is_told_with_the_row_and_the_mend(edited, plan, tmp_path):
    table = as_csv(edited, "staff")
    gone = rows(plan / "stints.csv")[0]["staff"]
    lines = table.read_text("utf-8-sig").splitlines(keepends=True)
    table.write_text("".join(x for x in lines if not x.startswith(f"{gone},")), "utf-8")
    absences = edited / "absences.csv"
    kept = [x for x in absences.read_text("utf-8").splitlines(keepends=True) if gone not in x]
    absences.write_text("".join(kept), "utf-8")
    result = call("repair", edited, plan, *MONTHS, "-o", tmp_path / "x", "--quiet")
    assert result.exit_code == 0, result.stderr
    assert f'"{gone}"' in result.stderr
    assert "stints.csv, row 2" in result.stderr
    assert 'set the column "last"' in result.stderr


def test_without_plan_json_everything_is_solved_again_and_that_is_said(edited, plan, tmp_path):
    typed = tmp_path / "typed"
    typed.mkdir()
    for name in ("pairs.csv", "stints.csv"):
        shutil.copy(plan / name, typed)
    result = call("repair", edited, typed, *MONTHS, "-o", tmp_path / "x", "--quiet")
    assert result.exit_code == 0, result.stderr
    assert "plan.json does not tell what the plan was made from" in result.stdout
    assert "need not be solved again" not in result.stdout


@pytest.mark.parametrize(("error", "code"), [(Infeasible(["X"]), 3), (NoPlan(), 4)])
def test_infeasible_and_out_of_time(edited, plan, tmp_path, monkeypatch, error, code):
    def fail(*args, **options):
        raise error

    monkeypatch.setattr(repairing, "find", fail)
    result = call("repair", edited, plan, *MONTHS, "-o", tmp_path / "x")
    assert result.exit_code == code
    assert not (tmp_path / "x").exists()


def test_the_usual_folder(edited, plan, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert call("repair", edited, plan, *MONTHS, "--quiet").exit_code == 0
    assert (tmp_path / "repair-example" / "changes.csv").is_file()
