"""Pairing tables that a person typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.reading import InputError, load, read_pairs, render

GOOD = Path(__file__).parents[1] / "data" / "good"


@pytest.fixture(scope="module")
def scenario():
    return load(GOOD / "base").scenario


def test_faults_by_row(tmp_path, scenario):
    table = tmp_path / "t.csv"
    rows = "S01,R01,2017年3月\nS1,R02,\nS02,正安县中医医院,\nS01,R01,\n,R02,\nS02,R02,x\nS02,R03,\n"
    table.write_text("支援医院,受援医院,起始月,备注\n" + rows, encoding="gb18030")
    found = read_pairs(table, scenario)
    assert [(row.pair, row.row) for row in found.rows] == [
        (("S01", "R01"), 2),
        (("S02", "R03"), 8),
    ]
    lines = [render(fault, "en").partition(", row ")[2] for fault in found.faults]
    assert lines == [
        '3, column 支援医院: There is no supporter "S1". Did you mean 苏州第一医院 (S01)?',
        '4, column 受援医院: There is no recipient "正安县中医医院". Write its id R03.',
        '5, column 支援医院: "S01, R01" stands in row 2 already. Keep one of them.',
        "6, column 支援医院: The cell is blank. Fill it in; where cells are merged, "
        "split them and fill in each.",
        '7, column 起始月: "x" is not a month or day. Write it as 2017-01 or 2017-01-31.',
    ]


def test_a_folder_means_its_pairs(tmp_path, scenario):
    text = "supporter,recipient,since,status,last\nS01,R01,2017-01,kept,2018-12\n"
    (tmp_path / "pairs.csv").write_text(text)
    found = read_pairs(str(tmp_path), scenario)
    assert [row.pair for row in found.rows] == [("S01", "R01")] and not found.faults


def test_an_empty_plan_is_a_table(tmp_path, scenario):
    table = tmp_path / "pairs.csv"
    table.write_text("supporter,recipient\n")
    assert read_pairs(table, scenario).rows == ()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("none.csv", None, "input-no-file"),
        ("t.csv", "supporter,note\nS01,x\n", "input-no-column"),
        ("t.csv", "", "input-empty-table"),
        ("t.csv", "a,b\n", "input-no-header"),
        ("t.docx", "x", "input-not-a-table"),
        ("t.xlsx", "x", "input-workbook"),
    ],
)
def test_no_table_at_all(tmp_path, scenario, name, content, code):
    if content is not None:
        (tmp_path / name).write_text(content)
    with pytest.raises(InputError) as caught:
        read_pairs(tmp_path / name, scenario)
    assert [fault.code for fault in caught.value.faults] == [code]


def test_a_sheet(scenario):
    with pytest.raises(InputError) as caught:
        read_pairs(f"{GOOD}/xlsx/book.xlsx#对应关系", scenario)
    assert "受援医院" in render(caught.value.faults[0], "zh")
