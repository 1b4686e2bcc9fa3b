"""docs/plan-files.md explains every column, reason and key that a plan directory holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from matcher.check import check
from matcher.plan.certificate import certificate
from matcher.plan.files import ALWAYS, COLUMNS, FROM_THE_CHECK, WHERE_GIVEN, WITH_STINTS
from matcher.plan.files.names import WITH_A_NAME
from matcher.plan.given import given_pairs, told_of
from matcher.plan.pairs import plan_pairs
from matcher.plan.plan import Plan
from matcher.plan.reasons import Reason
from tests.readmes import page_text, rows_below
from tests.small import small

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "plan-files.md").read_text("utf-8")


def rows(heading: str, column: str) -> list[list[str]]:
    """The cells of the table with this first column below a heading."""
    part = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    found = re.search(rf"^\| {column} \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", part, re.MULTILINE)[1]
    return [[cell.strip() for cell in line[1:-1].split(" | ")] for line in found.splitlines()]


@pytest.mark.parametrize("name", COLUMNS)
def test_each_column_is_explained_in_both_languages(name):
    told = rows(name, "column")
    assert [row[0] for row in told] == [f"`{column}`" for column in COLUMNS[name]]
    assert all(len(row) == 3 and all(row) for row in told)
    assert all(re.search("[\u4e00-\u9fff]", row[2]) for row in told)


def test_every_file_has_its_columns_and_its_place():
    assert set(COLUMNS) == {*ALWAYS, *WITH_STINTS, *FROM_THE_CHECK, *WHERE_GIVEN}
    assert re.findall(r"^## (\S+\.csv)$", PAGE, re.MULTILINE) == list(COLUMNS)


def test_the_columns_of_names_are_told():
    assert [name for name in (*WITH_A_NAME,) if f"`{name}_name`" not in PAGE] == []


def test_each_reason_says_what_its_detail_holds():
    assert [row[0] for row in rows("unmet.csv", "reason")] == [f"`{one}`" for one in Reason]


def test_each_key_of_plan_json_is_explained():
    problem = small()
    plan = Plan(problem, plan_pairs(problem, []), None, ())
    keys = certificate(plan, check(plan.evidence), {}) | told_of(
        given_pairs("", (), ()), problem.scenario
    )
    assert [row[0] for row in rows("plan.json", "key")] == [f"`{key}`" for key in keys]


@pytest.mark.parametrize(
    ("lang", "header"),
    [
        ("en", ("reason", "what it says", "the cause in `detail`")),
        ("zh", ("原因", "含义", "`detail` 中的具体情况")),
    ],
)
def test_the_pages_point_to_it_and_rank_the_reasons(lang, header):
    assert "(docs/plan-files.md)" in page_text("README", lang)
    assert "(plan-files.md)" in page_text("docs/plan", lang)
    told = [row[0].strip("`") for row in rows_below(lang, *header)]
    assert told == [one.value for one in Reason]
