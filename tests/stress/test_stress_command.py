"""``matcher stress``: what it prints and writes, and how it ends."""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
from pathlib import Path

import pytest

from matcher.check import Evidence, check
from matcher.plan.read import read_plan
from matcher.problem import pose
from matcher.reading import load
from tests.cli.conftest import call


@pytest.fixture(scope="session")
def written(example, plan) -> Path:
    """What a run with 40 samples wrote."""
    folder = example.parent / "stress-example"
    result = call("stress", example, plan, "--rate", 0.02, "--samples", 40, "-o", folder)
    assert result.exit_code == 0, result.stderr
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    """A CSV file's rows by column."""
    return list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))


def same(one: Path, other: Path) -> bool:
    """All files alike, the mark's own and the page included."""
    files = sorted(path.name for path in one.iterdir())
    assert files == sorted(path.name for path in other.iterdir())
    return all((one / name).read_bytes() == (other / name).read_bytes() for name in files)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("MADE-UP DATA", "no reaction", "5th percentile", "Posts that break", "seed 3")),
        ("zh", ("虚构数据", "不作调整", "第5百分位数", "最易断档的岗位", "随机种子 3")),
    ],
)
def test_the_summary_in_both_languages(example, plan, tmp_path, lang, words):
    line = ["stress", example, plan, "--rate", "0.02", "--seed", 3, "-o", tmp_path / "out"]
    result = call(*line, "--quiet", lang=lang)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert all(word in result.stdout for word in words)
    assert str(tmp_path / "out") in result.stdout
    assert result.stdout.encode("gbk")
    page = (tmp_path / "out" / "stress.html").read_text("utf-8")
    assert all(word in page for word in words)
    assert f'<html lang="{lang}">' in page


def test_the_files_say_what_was_found(example, plan, written):
    told = json.loads((written / "stress.json").read_bytes())
    problem = pose(load(example).scenario)
    read = read_plan(plan, problem)
    verdict = check(Evidence(problem, read.pairs, read.stints))
    total = told["total_weight"]
    assert total == sum(len(post.months) * post.weight for post in problem.posts)
    assert total - told["plan"]["covered_weight"] == verdict.terms["coverage"]
    samples = rows(written / "samples.csv")
    uncovered = [int(row["uncovered_weight"]) for row in samples]
    without = told["without_reaction"]
    assert len(samples) == without["samples"] == 40
    assert without["expected"]["covered_weight"] == pytest.approx(total - sum(uncovered) / 40)
    assert without["fifth_percentile"]["covered_weight"] == total - sorted(uncovered)[-2]
    assert without["median"]["covered_weight"] == total - sorted(uncovered)[-20]
    posts = rows(written / "stress.csv")
    lost = sum(float(row["lost_weight"]) for row in posts)
    assert lost == pytest.approx(sum(uncovered) / 40 - verdict.terms["coverage"], abs=0.1)
    assert all(row["synthetic"] for row in (*samples, *posts))


def test_the_mark_knows_every_file(written):
    told = json.loads((written / "stress.json").read_bytes())
    files = {path.name for path in written.iterdir()} - {"stress.json"}
    assert set(told["outputs"]) == files
    for name, stated in told["outputs"].items():
        assert hashlib.sha256((written / name).read_bytes()).hexdigest() == stated


def test_the_page_opens_offline_and_its_text_is_text(written):
    page = (written / "stress.html").read_text("utf-8")
    assert "<svg" in page and ">2030-01</text>" in page
    assert not any(word in page for word in ("<script ", "<link", "@import", 'src="', 'href="http'))


def test_the_same_seed_gives_the_same_files_and_another_one_others(
    example, plan, written, tmp_path
):
    line = ["stress", example, plan, "--rate", 0.02, "--samples", 40]
    call(*line, "-o", tmp_path / "same", "--workers", 1)
    call(*line, "-o", tmp_path / "other", "--seed", 1)
    assert same(written, tmp_path / "same")
    one, other = (rows(folder / "samples.csv") for folder in (written, tmp_path / "other"))
    assert one != other


def test_the_usual_folder_bears_the_scenario_s_name(example, plan, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert call("stress", example, plan, "--rate", 0, "--samples", 1).exit_code == 0
    assert (tmp_path / "stress-example" / "stress.json").is_file()


def test_a_plan_that_breaks_rules_is_tried_out_and_this_is_said(example, plan, tmp_path):
    broken = tmp_path / "plan"
    shutil.copytree(plan, broken)
    stints = (broken / "stints.csv").read_bytes()
    (broken / "stints.csv").write_bytes(stints + stints.splitlines(True)[1])
    result = call("stress", example, broken, "--rate", 0.1, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert "The plan itself breaks" in result.stdout
    assert json.loads((tmp_path / "out" / "stress.json").read_bytes())["plan"]["violations"] > 0


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_rows_that_cannot_be_used_are_bad_input(example, plan, tmp_path, lang):
    broken = tmp_path / "plan"
    shutil.copytree(plan, broken)
    with (broken / "stints.csv").open("a", encoding="utf-8") as file:
        file.write("nobody,S01,R01,icu,icu,2030-01,2030-02,,no\n")
    result = call("stress", example, broken, "--rate", 0.1, "-o", tmp_path / "out", lang=lang)
    assert result.exit_code == 2
    assert "stints.csv" in result.stderr and "nobody" in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--rate", "2"], "--rate"),
        (["--rate", "nan"], "--rate"),
        ([], "--rate"),
        (["--rate", "0.1", "--samples", "0"], "--samples"),
        (["--rate", "0.1", "--from", "2030-13"], "--from"),
        (["--rate", "0.1", "--from", "2029-12"], "2029-12"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_bad_usage(example, plan, tmp_path, words, told, lang):
    result = call("stress", example, plan, *words, "-o", tmp_path / "out", lang=lang)
    assert result.exit_code == 2
    assert told in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("lang", "word"), [("en", "staff table"), ("zh", "人员表")])
def test_without_a_staff_table_nobody_can_leave(example, plan, tmp_path, lang, word):
    bare = tmp_path / "bare"
    shutil.copytree(example, bare)
    text = (bare / "scenario.yaml").read_text("utf-8")
    kept = [line for line in text.splitlines() if not line.strip().startswith(OF_STAFF)]
    (bare / "scenario.yaml").write_text("\n".join(kept), "utf-8")
    result = call("stress", bare, plan, "--rate", 0.1, "-o", tmp_path / "out", lang=lang)
    assert result.exit_code == 2, result.stderr
    assert word in result.stderr
    assert not (tmp_path / "out").exists()


OF_STAFF = ("staff:", "absences:", "qualifications:", "stints:")


def test_a_folder_that_is_no_plan_is_bad_input(example, tmp_path):
    result = call("stress", example, tmp_path, "--rate", 0.1, "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert "not a plan directory" in result.stderr


def test_the_plan_itself_is_never_written_over(example, plan):
    before = (plan / "stints.csv").read_bytes()
    result = call("stress", example, plan, "--rate", 0.1, "-o", plan)
    assert result.exit_code == 2
    assert (plan / "stints.csv").read_bytes() == before
