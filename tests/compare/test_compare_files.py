"""The files of a comparison, read back: workbook, page, CSV, and the record that lists them."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from dataclasses import replace
from html.parser import HTMLParser

import openpyxl
import pytest

from matcher.compare import Proposal, compare
from matcher.compare.files import comparison_files
from matcher.language.catalogue import LANGS
from matcher.milp.budget import Budget
from tests.cli.conftest import call
from tests.small import pairs, small_scenario, supporter

ODD = '=1+1<script>alert("x")</script>&'


def _csv(path):
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def test_the_record_lists_every_other_file(compared):
    told = compared.told["outputs"]
    there = {path.relative_to(compared.folder).as_posix(): path
             for path in compared.folder.rglob("*") if path.is_file()}  # fmt: skip
    del there["comparison.json"]
    assert told == {n: hashlib.sha256(p.read_bytes()).hexdigest() for n, p in there.items()}
    read = [name for name in compared.told["inputs"] if name.endswith(".csv")]
    assert read == ["good.csv", "faulty.csv", "short.csv"]
    assert None not in compared.told["inputs"].values()
    assert compared.told["synthetic"]


def test_changes_and_agreements_have_the_columns_of_the_contract(compared):
    changes, agreements = (_csv(compared.folder / f"{n}.csv") for n in ("changes", "agreements"))
    wanted = ["table", "supporter", "recipient", "status", "moved", "coverage_change", "synthetic"]
    assert list(changes[0]) == wanted
    assert list(agreements[0])[:5] == ["table", "supporter", "recipient", "action", "due"]
    good = {(r["supporter"], r["recipient"]): r for r in changes if r["table"] == "good"}
    assert {pair: row["status"] for pair, row in good.items()} == {
        ("S01", "R01"): "kept",
        ("S01", "R02"): "new",
        ("S02", "R02"): "dropped",
        ("S02", "R03"): "new",
        ("S03", "R04"): "kept",
    }
    moved = {pair for pair, row in good.items() if row["moved"] == "yes"}
    assert moved == {("S01", "R02"), ("S02", "R02")}
    due = {(r["table"], r["action"]): r["due"] for r in agreements}
    assert due["good", "new_agreement"] == "2030-02-15"
    assert due["good", "end"] == ""


def test_coverage_changes_add_up_to_the_difference_of_the_tables(compared):
    lost = {n: t["coverage"]["uncovered_weight"] for n, t in compared.tables.items()}
    for name in ("good", "faulty", "short", "best"):
        own = [r for r in _csv(compared.folder / "changes.csv") if r["table"] == name]
        each = {r["recipient"]: int(r["coverage_change"]) for r in own}
        # R03 has no pair in the incumbent table and none in some others: it stays uncovered.
        assert sum(each.values()) == lost["incumbent"] - lost[name]


@pytest.mark.parametrize("lang", LANGS)
def test_the_workbook_has_numbers_frozen_headers_and_says_what_is_made_up(
    compared, chinese, lang
):
    run = compared if lang == "en" else chinese
    book = openpyxl.load_workbook(run.folder / "comparison.xlsx")
    assert len(book.worksheets) == 7
    for sheet in book.worksheets:
        assert sheet.freeze_panes is not None
        first = [str(sheet.cell(row, 1).value) for row in (1, 2, 3)]
        assert any(("虚构数据" if lang == "zh" else "MADE-UP") in text for text in first)
        assert all(d.width >= 8 for d in sheet.column_dimensions.values())
        assert not [c for row in sheet.iter_rows() for c in row if c.data_type == "f"]
    summary = [[c.value for c in row] for row in book.worksheets[0].iter_rows()]
    label = "结对数" if lang == "zh" else "Pairs"
    line = next(row for row in summary if row[0] == label)
    assert line[1:6] == [table["pairs"] for table in run.tables.values()]
    covered = [row for row in summary if isinstance(row[1], float)]
    whole = run.tables["incumbent"]["coverage"]
    assert covered[0][1] == pytest.approx(1 - whole["uncovered_weight"] / whole["weight"])


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_opens_offline_and_says_what_is_made_up(compared, chinese, lang):
    run = compared if lang == "en" else chinese
    text = (run.folder / "comparison.html").read_text("utf-8")
    assert f'<html lang="{lang}">' in text
    assert not re.search(r"https?:|src=|<link|<script |@import|url\(", text)
    assert ("虚构数据" if lang == "zh" else "MADE-UP") in text
    for table in run.tables.values():
        assert f"{table['coverage']['uncovered']:,}" in text
    opened = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: opened.append(tag)
    parser.feed(text)
    assert opened.count("table") >= 4


def test_names_cannot_break_page_or_workbook(tmp_path):
    scenario = small_scenario(supporters=[supporter("A", name=ODD)])
    scenario = replace(scenario, title=ODD)
    table = Proposal(ODD, pairs("A>R1", "A>R3"), ODD)
    files = comparison_files(compare(scenario, [table], budget=Budget(20)), "en")
    page = files["comparison.html"].decode()
    assert page.count("<script") == 1
    assert "&lt;script&gt;" in page
    (tmp_path / "x.xlsx").write_bytes(files["comparison.xlsx"])
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    cells = [c for sheet in book.worksheets for row in sheet.iter_rows() for c in row]
    assert {c.data_type for c in cells if c.value == ODD} == {"s"}
    assert ODD.encode() not in files["changes.csv"].replace(b"'=", b"")
    assert all(".." not in name and "<" not in name for name in files)


def test_the_summary_speaks_the_language_asked_for(compared, chinese):
    assert "What is proven" in compared.stdout
    assert "证明情况" in chinese.stdout
    assert chinese.stdout.encode("gbk")
    assert "。" not in compared.stdout


def test_a_comparison_takes_the_place_of_an_older_one_and_of_nothing_else(
    compared, scenario, tmp_path
):
    (tmp_path / "note.txt").touch()
    refused = call("compare", scenario, "-o", tmp_path, "--quiet")
    assert refused.exit_code == 2
    folder = tmp_path / "again"
    assert call("compare", scenario, scenario.with_name("good.csv"), "-o", folder).exit_code == 0
    (folder / "mine.txt").write_text("a note", "utf-8")
    assert call("compare", scenario, "-o", folder, "--quiet").exit_code == 0
    assert (folder / "mine.txt").exists()
    assert sorted(path.name for path in (folder / "plans").iterdir()) == ["best", "incumbent"]


def test_sheets_and_plan_directories_are_tables_too(compared, scenario, tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "方案一"
    for row in (("支援医院", "受援医院"), ("S01", "R01"), ("S01", "R02"), ("S02", "R03")):
        book.active.append(row)
    book.save(tmp_path / "book.xlsx")
    tables = [f"{tmp_path / 'book.xlsx'}#方案一", compared.folder / "plans" / "good"]
    result = call("compare", scenario, *tables, "-o", tmp_path / "out", "--quiet")
    assert result.exit_code == 0, result.stderr
    assert "book#方案一" in result.stdout
