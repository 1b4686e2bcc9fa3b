"""Training from solve to check: written, told, read back, and what was tampered with found."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import call

RULES = """rules:
  training: {a_year: 7, months: 6, recipients: [R01, R02]}
"""


@pytest.fixture(scope="module")
def training(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example in which two recipients send trainees."""
    folder = tmp_path_factory.mktemp("training") / "example"
    shutil.copytree(example, folder)
    file = folder / "scenario.yaml"
    file.write_text(re.sub("(?m)^rules:.*\n", RULES, file.read_text("utf-8")), "utf-8")
    return folder


@pytest.fixture(scope="module")
def solved(training: Path) -> Path:
    """Its plan directory."""
    folder = training.parent / "plan"
    result = call("solve", training, "-o", folder, "--quiet")
    assert result.exit_code == 0, result.stderr
    return folder


@pytest.fixture
def copied(solved: Path, tmp_path: Path) -> Path:
    """A copy of the plan directory to tamper with."""
    return Path(shutil.copytree(solved, tmp_path / "plan"))


def rows(file: Path) -> list[dict[str, str]]:
    lines = [line.split(",") for line in file.read_text("utf-8-sig").splitlines()]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def rewrite(file: Path, change) -> None:
    """Write a file anew with changed lines, the header kept."""
    head, *lines = file.read_text("utf-8-sig").splitlines()
    file.write_text("\n".join([head, *change(lines)]) + "\n", "utf-8-sig")


def later(lines: list[str]) -> list[str]:
    """The first trainee a month later than planned, at both ends."""
    first, *others = lines
    months = sorted(set(re.findall(r"\d{4}-\d{2}(?=,)", first)))
    for month in reversed(months):
        year, number = map(int, month.split("-"))
        year, number = (year, number + 1) if number < 12 else (year + 1, 1)
        first = first.replace(f"{month},", f"{year}-{number:02d},")
    return [first, *others]


def test_two_files_say_who_trains_and_who_does_not(solved):
    stays, gone = rows(solved / "trainees.csv"), rows(solved / "unplaced.csv")
    columns = "trainee recipient supporter specialty role first last cme_credit"
    assert " ".join(stays[0]).startswith(columns)
    assert {stay["cme_credit"] for stay in stays} == {"yes"}
    assert {stay["recipient"] for stay in stays} == {"R01", "R02"}
    assert len({stay["trainee"] for stay in stays}) == len(stays)
    assert {row["reason"] for row in gone} <= {"places_full", "no_places"} and gone
    pairs = {(row["supporter"], row["recipient"]) for row in rows(solved / "pairs.csv")}
    assert {(stay["supporter"], stay["recipient"]) for stay in stays} <= pairs


def test_plan_json_and_assessment_sum_up(solved):
    told = json.loads((solved / "plan.json").read_bytes())["schedules"]["training"]
    missing = sum(int(row["missing"]) for row in rows(solved / "unplaced.csv"))
    stays = rows(solved / "trainees.csv")
    assert told == {"rows": len(stays), "value": missing, "bound": missing, "unit": "people"}
    counts = {row["recipient"]: row["trainees"] for row in rows(solved / "assessment.csv")}
    for recipient in counts:
        expected = sum(stay["recipient"] == recipient for stay in stays)
        assert counts[recipient] == str(expected)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("people train", "listed in unplaced.csv", "no schedule places more", "are taken")),
        ("zh", ("安排进修", "列于 unplaced.csv", "已证明无法安排更多", "名额已满")),
    ],
)
def test_the_summary_tells_placed_missing_and_why(training, tmp_path, lang, words):
    result = call("solve", training, "-o", tmp_path / "plan", "--quiet", lang=lang)
    told = re.sub(r"\s+", " ", result.stdout)
    assert all(word in told for word in words), told
    assert result.stdout.encode("gbk")


def test_what_was_written_is_clean(training, solved):
    result = call("check", training, solved)
    assert result.exit_code == 0, result.stdout
    assert "It says the same." in result.stdout


@pytest.mark.parametrize(
    ("file", "change", "words"),
    [
        ("trainees.csv", lambda lines: lines[1:], "find no place, listed are"),
        ("trainees.csv", lambda lines: [*lines, lines[0]], "trains 2 times"),
        ("trainees.csv", lambda lines: [*lines, lines[0].replace("-1,", "-99,", 1)], "trainees in"),
        ("trainees.csv", lambda lines: [lines[0].replace("S0", "S9"), *lines[1:]], "row 2"),
        ("trainees.csv", later, "trainees in"),
        ("trainees.csv", lambda lines: [lines[0].replace("clinician", "king")], "row 2"),
        ("unplaced.csv", lambda lines: lines[1:], "listed are 0"),
        ("unplaced.csv", lambda lines: [lines[0].replace("places_full", "why")], "row 2"),
    ],
)  # fmt: skip
def test_what_was_tampered_with_is_found(training, copied, file, change, words):
    rewrite(copied / file, change)
    result = call("check", training, copied)
    assert result.exit_code == 1, result.stdout
    assert words in re.sub(r"\s+", " ", result.stdout), result.stdout
    assert f"{file} is not the file that was written" in result.stdout


@pytest.mark.parametrize(("key", "words"), [("value", "schedule"), ("bound", "is proven")])
def test_plan_json_is_compared_with(training, copied, key, words):
    told = json.loads((copied / "plan.json").read_bytes())
    told["schedules"]["training"][key] += 1
    (copied / "plan.json").write_text(json.dumps(told), "utf-8")
    shown = re.sub(r"\s+", " ", call("check", training, copied).stdout)
    assert "training" in shown and words in shown and "It says the same." not in shown
