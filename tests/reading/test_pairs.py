"""Pairing tables that a person typed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from matcher.reading import InputError, load, read_pairs, render

GOOD = Path(__file__).parents[1] / "data" / "good"


@pytest.fixture(scope="module")
def scenario():
    return load(GOOD / "base").scenario


def test_faults_by_row(tmp_path, scenario):
    table = tmp_path / "t.csv"
    rows = "S01,R01,2017年3月\nS1,R02,\nS02,正安中医,\nS01,R01,\n,R02,\nS02,R02,x\nS02,R03,\n"
    table.write_text("支援医院,受援医院,起始月,备注\n" + rows, encoding="gb18030")
    found = read_pairs(table, scenario)
    assert [(row.pair, row.row) for row in found.rows] == [
        (("S01", "R01"), 2),
        (("S02", "R03"), 8),
    ]
    lines = [render(fault, "en").partition(", row ")[2] for fault in found.faults]
    assert lines == [
        '3, column 支援医院: There is no supporter "S1". Did you mean 苏州第一医院 (S01)?',
        '4, column 受援医院: There is no recipient "正安中医". Did you mean 正安县中医医院 (R03)?',
        '5, column 支援医院: "S01, R01" stands in row 2 already. Keep one of them.',
        "6, column 支援医院: The cell is blank. Fill it in; where cells are merged, "
        "split them and fill in each.",
        '7, column 起始月: "x" is not a month or day. Write it as 2017-01 or 2017-01-31.',
    ]


def read(tmp_path, scenario, text):
    table = tmp_path / "t.csv"
    table.write_text(text, encoding="utf-8")
    return read_pairs(table, scenario)


def with_names(scenario, **names):
    """The scenario with other names of some hospitals."""
    sides = {}
    for side in ("supporters", "recipients"):
        hospitals = getattr(scenario, side).items()
        sides[side] = {key: replace(h, name=names.get(key, h.name)) for key, h in hospitals}
    return replace(scenario, **sides)


@pytest.mark.parametrize(
    "row",
    ["S01,R03", "苏州第一医院,正安县中医医院", " 苏州 第一医院,R03", "S01,　正安县中医医院"],
)
def test_a_name_does_as_well_as_an_id(tmp_path, scenario, row):
    found = read(tmp_path, scenario, f"支援医院,受援医院\n{row}\n")
    assert [row.pair for row in found.rows] == [("S01", "R03")] and not found.faults


def test_names_compare_without_width(tmp_path, scenario):
    named = with_names(scenario, S01="第2医院（本部）")
    found = read(tmp_path, named, "支援医院,受援医院\n第２医院(本部),R03\n")
    assert [row.pair for row in found.rows] == [("S01", "R03")] and not found.faults


def test_an_id_comes_before_a_name(tmp_path, scenario):
    found = read(tmp_path, with_names(scenario, S02="S01"), "支援医院,受援医院\nS01,R03\n")
    assert [row.pair for row in found.rows] == [("S01", "R03")]


def test_a_name_of_several_is_a_fault_that_names_them(tmp_path, scenario):
    named = with_names(scenario, R01="人民医院", R02="人民医院")
    found = read(tmp_path, named, "支援医院,受援医院\nS01,人民医院\n")
    assert not found.rows
    assert [render(fault, "en").partition(", row ")[2] for fault in found.faults] == [
        '2, column 受援医院: "人民医院" is the name of several hospitals: '
        "人民医院 (R01), 人民医院 (R02). Write the id of the one that is meant."
    ]
    assert "人民医院（R01）、人民医院（R02）" in render(found.faults[0], "zh")


def test_a_near_name_is_suggested_and_never_taken(tmp_path, scenario):
    found = read(tmp_path, scenario, "支援医院,受援医院\n苏州第一医,R03\n")
    assert not found.rows
    assert render(found.faults[0], "en").endswith("Did you mean 苏州第一医院 (S01)?")


def test_the_same_pair_by_id_and_by_name_stands_twice(tmp_path, scenario):
    found = read(tmp_path, scenario, "支援医院,受援医院\nS01,R03\n苏州第一医院,正安县中医医院\n")
    assert [fault.code for fault in found.faults] == ["input-row-twice"]


@pytest.mark.parametrize(
    "headers",
    ["支援医院编号,支援医院名称,受援医院", "支援医院编号,支援医院,受援医院编号",
     "supporter,supporter_name,recipient"],
)  # fmt: skip
def test_a_name_beside_the_id_must_be_the_same_hospital(tmp_path, scenario, headers):
    rows = "S01,苏州第一医院,R01\nS01,苏州中医医院,R02\nS02,苏州某院,R03\nS02,,R02\n"
    found = read(tmp_path, scenario, f"{headers}\n{rows}")
    assert [row.pair for row in found.rows] == [("S01", "R01"), ("S02", "R03"), ("S02", "R02")]
    assert [render(fault, "en").partition(": ")[2] for fault in found.faults] == [
        "The id S01 is 苏州第一医院, but the name says 苏州中医医院 (S02). Correct one of the two."
    ]
    assert "编号S01是苏州第一医院，名称却是苏州中医医院（S02）的" in render(found.faults[0], "zh")
    assert [(fault.code, fault.row) for fault in found.warnings] == [("input-name-unknown", 4)]


def test_columns_of_names_do_alone(tmp_path, scenario):
    rows = "苏州第一医院,正安县中医医院\nS02,R01\n"
    found = read(tmp_path, scenario, f"支援医院名称,受援医院名称\n{rows}")
    assert [row.pair for row in found.rows] == [("S01", "R03"), ("S02", "R01")]


@pytest.mark.parametrize("cell", ["S01、S02", "S01，S02", '"S01,S02"', "苏州第一医院/苏州中医医院"])
def test_two_hospitals_in_a_cell_are_two_rows(tmp_path, scenario, cell):
    found = read(tmp_path, scenario, f"支援医院,受援医院\n{cell},R01\n")
    assert render(found.faults[0], "en").endswith("Write one pair in each row.")
    assert render(found.faults[0], "zh").endswith("请每行只填写一对医院。")


def test_a_total_is_told(tmp_path, scenario):
    found = read(tmp_path, scenario, "支援医院,受援医院\nS01,R01\n合计,1\n")
    assert [fault.code for fault in found.warnings] == ["input-total-row"] and not found.faults


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
        ("t.xlsx", "x", "input-text-book"),
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
