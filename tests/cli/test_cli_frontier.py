"""``matcher frontier``: what it writes and prints is what the check recomputes."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest

import matcher.cli.bounding as bounding
from matcher.frontier.frontier import frontier
from matcher.language.catalogue import tell
from matcher.milp.budget import Budget
from matcher.plan.read import read_plan
from matcher.problem import pose
from matcher.reading import load
from tests.cli.conftest import call
from tests.plans import judged


@pytest.fixture(scope="module")
def written(example, tmp_path_factory) -> Path:
    """The frontier of the example, told in Chinese."""
    folder = tmp_path_factory.mktemp("frontier") / "f"
    result = call("frontier", example, "-o", folder, "--quiet", lang="zh")
    assert result.exit_code == 0, result.stderr
    return folder


def _rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "frontier.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_number_of_a_row_is_that_of_its_plan_recomputed(example, written):
    problem, rows = pose(load(example).scenario), _rows(written)
    assert len(rows) > 1
    weight = sum(post.weight * len(post.months) for post in problem.posts)
    for before, row in zip([None, *rows], rows, strict=False):
        read = read_plan(written / row["plan"], problem)
        pairs = [one.pair for one in read.pairs]
        verdict = judged(problem, pairs, read.stints or ())
        assert verdict.clean
        for name, value in verdict.levels:
            assert int(row[name]) == value
            assert int(row[f"{name}_bound"]) <= value
        assert verdict.terms["changes"] == int(row["new_pairs"]) <= int(row["most_new_pairs"])
        covered = 100 * (weight - verdict.terms["coverage"]) / weight
        assert 0 <= covered - float(row["covered_percent"]) < 0.01
        assert float(row["covered_percent"]) <= float(row["covered_percent_at_most"])
        if before is not None:
            assert int(row["gained"]) == int(before["coverage"]) - int(row["coverage"])
            added = {tuple(text.split("→")) for text in row["added"].split(";") if text}
            earlier = read_plan(written / before["plan"], problem).pairs
            assert added == set(pairs) - {one.pair for one in earlier}


def test_the_check_agrees_with_each_plan_and_its_certificate(example, written):
    for row in _rows(written):
        result = call("check", example, written / row["plan"])
        assert result.exit_code == 0, result.stdout
        assert tell("cli-compared-same", "en") in result.stdout
    told = json.loads((written / "frontier.json").read_text("utf-8"))
    assert [point["plan"] for point in told["points"]] == [row["plan"] for row in _rows(written)]
    for point, row in zip(told["points"], _rows(written), strict=True):
        assert {n["name"]: str(n["value"]) for n in point["levels"]}.items() <= row.items()


def test_the_page_opens_offline_and_tells_what_the_terminal_tells(example, written):
    page = (written / "frontier.html").read_text("utf-8")
    assert not re.search(r"<script |<link|<img|url\((?!#)|\bsrc=|@import", page)
    assert page.count("<svg") == 1
    assert tell("frontier-axis-covered", "zh") in page[page.index("<svg") : page.index("</svg>")]
    assert "虚构数据" in page
    for row in _rows(written):
        assert f">{row['plan']}</td>" in page
        assert f">{int(row['coverage']):,}</td>" in page


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_terminal_says_which_change_is_worth_most(example, tmp_path, lang):
    result = call("frontier", example, "-o", tmp_path / "f", "--quiet", lang=lang)
    assert result.exit_code == 0
    assert tell("frontier-worth", lang) in result.stdout
    rows = _rows(tmp_path / "f")
    gained = max(int(row["gained"]) for row in rows[1:])
    assert f"{gained:,}" in result.stdout
    assert ("MADE-UP" if lang == "en" else "虚构数据") in result.stdout
    reached = tell("frontier-reached", lang, most=int(rows[-1]["most_new_pairs"]))
    assert reached in result.stdout
    result.stdout.encode("gbk")


def test_another_frontier_takes_the_place_of_the_first(example, written, tmp_path):
    folder, last = tmp_path / "f", _rows(written)[-1]
    assert call("frontier", example, "-o", folder, "--quiet").exit_code == 0
    (folder / "mine.txt").write_text("mine", "utf-8")
    less = int(last["most_new_pairs"]) - 1
    assert call("frontier", example, "-o", folder, "--quiet", "--max", less).exit_code == 0
    assert not (folder / last["plan"]).exists()
    assert {path.name for path in folder.iterdir() if path.is_dir()} == {
        row["plan"] for row in _rows(folder)
    }
    assert (folder / "mine.txt").exists()
    result = call("frontier", example, "-o", example, "--quiet")
    assert result.exit_code == 2


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_without_an_incumbent_table_there_is_nothing_to_change(example, tmp_path, lang):
    text = (example / "scenario.yaml").read_text("utf-8")
    assert "incumbent:" in text
    for file in example.iterdir():
        if file.is_file():
            (tmp_path / file.name).write_bytes(file.read_bytes())
    kept = [line for line in text.splitlines() if not line.strip().startswith("incumbent:")]
    own = tmp_path / "scenario.yaml"
    own.write_text("\n".join(kept), "utf-8")
    result = call("frontier", own, "-o", tmp_path / "f", lang=lang)
    assert result.exit_code == 2
    assert tell("frontier-no-incumbent", lang) in result.stderr
    assert str(own) in result.stderr
    soft = "rules:\n  max_changes: {pairs: 1, soft: true}"
    own.write_text(text.replace("rules:", soft, 1), "utf-8")
    result = call("frontier", own, "-o", tmp_path / "f", lang=lang)
    assert result.exit_code == 2
    assert tell("frontier-odd-limit", lang) in result.stderr


def test_fewer_changes_than_there_must_be_are_proven_impossible(example, tmp_path):
    first = 1
    result = call("frontier", example, "-o", tmp_path / "f", "--max", first - 1, "--quiet")
    assert result.exit_code == 3
    told = tell("frontier-too-few", "en", bound=first, most=first - 1, least=first)
    assert told in result.stderr
    assert not (tmp_path / "f").exists()


def test_an_interrupted_frontier_keeps_what_was_found(example, tmp_path, monkeypatch):
    def stopped(scenario, *, budget, **more):
        answer = frontier(scenario, budget=Budget(30), **more)
        budget.stop()
        return answer

    monkeypatch.setattr(bounding, "frontier", stopped)
    result = call("frontier", example, "-o", tmp_path / "f", "--quiet")
    assert result.exit_code == 130
    assert tell("frontier-status-stopped", "en") in result.stdout
    assert _rows(tmp_path / "f")
