"""Rows below a table that are no rows of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.language.catalogue import LANGS
from matcher.reading import load, read_pairs, render

GOOD = Path(__file__).parents[1] / "data" / "good"
SAID = {"en": "If the row is a remark, delete it.", "zh": "如果此行是备注，请删去。"}


@pytest.fixture(scope="module")
def scenario():
    return load(GOOD / "base").scenario


def faults(tmp_path, scenario, row):
    table = tmp_path / "t.csv"
    table.write_text(f"支援医院,受援医院,起始月\nS01,R01,\n{row}\n", encoding="utf-8")
    found = read_pairs(table, scenario)
    assert [row.pair for row in found.rows] == [("S01", "R01")] and found.faults
    return found.faults


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    "row",
    [
        "注：本表不含乡镇卫生院,,",
        "填表人：张三,联系电话：123,",
        "制表日期：2025年,x,",
    ],
)
def test_a_row_like_a_remark_may_be_deleted(tmp_path, scenario, row, lang):
    for fault in faults(tmp_path, scenario, row):
        assert render(fault, lang).endswith(SAID[lang])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("row", ["S09,R01,", "注射医院,R01,", "S01,R09,2017-01"])
def test_other_rows_are_not_called_remarks(tmp_path, scenario, row, lang):
    for fault in faults(tmp_path, scenario, row):
        assert SAID[lang] not in render(fault, lang)


def test_a_row_like_a_total_is_left_out_and_named(tmp_path, scenario):
    table = tmp_path / "t.csv"
    table.write_text("支援医院,受援医院,起始月\nS01,R01,\n4家合计,4,\n", encoding="utf-8")
    found = read_pairs(table, scenario)
    assert [row.pair for row in found.rows] == [("S01", "R01")] and not found.faults
    assert [(fault.code, fault.row) for fault in found.warnings] == [("input-total-row", 3)]
