"""``matcher solve --alternatives``: plans beside the best one, side by side."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from matcher.language.catalogue import tell
from matcher.plan.read import read_plan
from matcher.problem import pose
from matcher.reading import load
from tests.cli.conftest import call
from tests.plans import judged

ASKED = ("--alternatives", 3, "--within", 5)


@pytest.fixture(scope="module")
def written(example, tmp_path_factory) -> Path:
    """The example's best plan with two others beside it."""
    folder = tmp_path_factory.mktemp("alternatives") / "p"
    result = call("solve", example, "-o", folder, "--quiet", *ASKED)
    assert result.exit_code == 0, result.stderr
    return folder


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _folders(folder: Path) -> list[Path]:
    return [folder, folder / "alternative-2", folder / "alternative-3"]


def test_every_number_is_that_of_the_plans_recomputed(example, written):
    problem = pose(load(example).scenario)
    plans = [read_plan(folder, problem) for folder in _folders(written)]
    tables = [{row.pair for row in plan.pairs} for plan in plans]
    verdicts = [judged(problem, t, p.stints) for t, p in zip(tables, plans, strict=True)]
    weight = sum(post.weight * len(post.months) for post in problem.posts)
    rows = _table(written / "alternatives.csv")
    for number, (row, verdict) in enumerate(zip(rows, verdicts, strict=True)):
        assert verdict.clean
        assert {name: str(value) for name, value in verdict.levels}.items() <= row.items()
        assert verdict.terms["shortfall"] <= verdicts[0].terms["shortfall"]
        assert verdict.terms["coverage"] <= verdicts[0].terms["coverage"] + weight * 5 // 100
        own = [len(tables[number] & earlier) for earlier in tables[:number]]
        assert [int(row[f"shared_with_{n + 1}"]) for n in range(number)] == own
        assert (int(row["shared"]) if number else 0) == sum(own)
    for row in _table(written / "alternative_pairs.csv"):
        for number, table in enumerate(tables, start=1):
            own = sorted(s for s, r in table if r == row["recipient"])
            assert row[f"plan_{number}"].split(";") == own


def test_the_check_agrees_with_each_plan_and_its_certificate(example, written):
    for folder in _folders(written):
        result = call("check", example, folder)
        assert result.exit_code == 0, result.stdout
        assert tell("cli-compared-same", "en") in result.stdout


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_terminal_sets_them_side_by_side(example, tmp_path, lang):
    result = call("solve", example, "-o", tmp_path / "p", "--quiet", *ASKED, lang=lang)
    assert result.exit_code == 0
    for number in (1, 2, 3):
        assert tell("alternatives-plan", lang, number=number) in result.stdout
    assert ("MADE-UP" if lang == "en" else "虚构数据") in result.stdout
    result.stdout.encode("gbk")


def test_a_plan_without_alternatives_takes_their_place(example, tmp_path):
    folder = tmp_path / "p"
    assert call("solve", example, "-o", folder, "--quiet", *ASKED).exit_code == 0
    assert call("solve", example, "-o", folder, "--quiet").exit_code == 0
    left = {path.name for path in folder.iterdir()}
    assert not [name for name in left if name.startswith("alternative")]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_odd_wishes_end_in_a_sentence(example, plan, tmp_path, lang):
    wishes = {
        ("--alternatives", 3): tell("alternatives-needs-within", lang),
        ("--within", 3): tell("alternatives-needs-number", lang),
        (*ASKED, "--pairs", plan): tell("alternatives-not-with", lang, option="--pairs"),
        (*ASKED, "--keep", plan): tell("alternatives-not-with", lang, option="--keep"),
    }
    for wish, sentence in wishes.items():
        result = call("solve", example, "-o", tmp_path / "p", *wish, lang=lang)
        assert result.exit_code == 2
        assert sentence in result.stderr
    assert call("solve", example, "--alternatives", 1, "--within", 1).exit_code == 2
    assert call("solve", example, "--alternatives", 2, "--within", 101).exit_code == 2
    assert not (tmp_path / "p").exists()


def _with_objective(example: Path, folder: Path, objective: str) -> Path:
    """The example with another objective."""
    for file in example.iterdir():
        if file.is_file():
            (folder / file.name).write_bytes(file.read_bytes())
    own = folder / "scenario.yaml"
    lines = own.read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("objective:")]
    own.write_text("\n".join([*kept, f"objective: {objective}", ""]), "utf-8")
    return own


def test_the_coverage_must_be_a_level_of_its_own(example, tmp_path):
    own = _with_objective(example, tmp_path, "[shortfall, travel]")
    result = call("solve", own, "-o", tmp_path / "p", *ASKED)
    assert result.exit_code == 2
    assert tell("alternatives-no-coverage", "en") in result.stderr


def test_no_scenario_names_the_term_of_a_command(example, tmp_path):
    assert call("validate", _with_objective(example, tmp_path, "[people]")).exit_code == 0
    result = call("validate", _with_objective(example, tmp_path, "[shared]"))
    assert result.exit_code == 2
    assert "shared" in result.stderr
