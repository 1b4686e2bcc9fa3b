"""What the summary says of dropped pairs, of broken plans, and of one or several."""

from __future__ import annotations

import shutil

import pytest

from tests.cli.conftest import call, example, plan

__all__ = ["example", "plan"]


@pytest.mark.parametrize(("lang", "words"), [("en", "Dropped: "), ("zh", "取消的结对：")])
def test_dropped_pairs_are_named_with_how_to_ask_what_they_cost(example, tmp_path, lang, words):
    other = shutil.copytree(example, tmp_path / "mine")
    book, table = other / "scenario.yaml", other / "old.csv"
    table.write_text("supporter,recipient\nS01,R01\nS01,R02\nS02,R01\nS02,R02\n", "utf-8")
    text = book.read_text("utf-8").replace("incumbent: tables.xlsx#incumbent", "incumbent: old.csv")
    book.write_text(text, "utf-8")
    result = call("solve", other, "-o", tmp_path / "new", "--quiet", lang=lang)
    assert result.exit_code == 0, result.stderr
    line = next(row for row in result.stdout.splitlines() if row.startswith(words))
    assert " → R0" in line
    asked = next(row for row in result.stdout.splitlines() if "matcher why" in row)
    words = asked.partition("matcher why ")[2].replace(";", " ").replace("；", " ").split()
    assert words[0] == str(other)
    assert f"matcher frontier {other}" in asked
    assert f"{words[1]} " in line
    assert f"→ {words[2]} " in line
    why = call("why", *words[:3], "--quiet")
    assert why.exit_code == 0, why.stderr
    given = call("solve", other, "--pairs", table, "-o", tmp_path / "given", "--quiet", lang=lang)
    assert "matcher why" not in given.stdout


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "Counted with "), ("zh", "处违反规则：不能照此")]
)
def test_coverage_of_a_plan_with_violations_says_so(example, plan, tmp_path, lang, words):
    for name in ("pairs.csv", "stints.csv"):
        rows = (plan / name).read_text("utf-8").splitlines()
        (tmp_path / name).write_text("\n".join(rows[:1] + rows[2:]), "utf-8")
    broken = call("check", example, tmp_path, lang=lang)
    assert broken.exit_code == 1
    assert words in broken.stdout
    assert words not in call("check", example, plan, lang=lang).stdout


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_page_of_one_hospital_comes_with_its_own_coverage(example, plan, tmp_path, lang):
    told = call("report", example, plan, "--hospital", "R01", "-o", tmp_path / "a", lang=lang)
    assert told.exit_code == 0, told.stderr
    assert "R01" in told.stdout
    assert "R02" not in told.stdout
    alone = call("report", example, plan, "--hospital", "S01", "-o", tmp_path / "b", lang=lang)
    assert "R0" not in alone.stdout


def test_one_stint_is_no_stints(example, plan, tmp_path):
    for name in ("pairs.csv", "stints.csv"):
        rows = (plan / name).read_text("utf-8").splitlines()
        (tmp_path / name).write_text("\n".join(rows[:2]), "utf-8")
    told = call("check", example, tmp_path).stdout
    assert "1 pair: " in told
    assert "1 planned stint." in told
