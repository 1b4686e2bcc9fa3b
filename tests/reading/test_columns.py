"""The list of tables and columns, and how headers find them."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.reading.columns import TABLES
from matcher.reading.faults import Place
from matcher.reading.headers import find_header
from matcher.reading.table_file import Grid

SPECS = list(TABLES.values())


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_every_column_has_chinese(spec):
    assert spec.chinese
    for column in spec.columns:
        assert column.chinese and all(not word.isascii() for word in column.chinese)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
@pytest.mark.parametrize("pick", ["id", "chinese"])
def test_what_we_write_we_read(spec, pick):
    headers = [c.name if pick == "id" else c.chinese[0] for c in spec.columns]
    header = find_header(grid(headers), spec)
    assert list(header.positions) == [column.name for column in spec.columns]
    assert list(header.positions.values()) == list(range(len(headers)))
    assert not header.unknown and not header.twice


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_first_header_words_are_distinct(spec):
    words = [word for column in spec.columns for word in (column.name, column.chinese[0])]
    assert len(words) == len(set(words))


def test_ids_come_before_names_of_the_same_thing():
    header = find_header(grid(["支援医院", "支援医院编号", "受援医院代码"]), TABLES["incumbent"])
    assert header.written == {
        "supporter": "支援医院编号",
        "supporter_name": "支援医院",
        "recipient": "受援医院代码",
    }
    assert not header.twice


def test_notes_in_brackets_are_ignored():
    header = find_header(
        grid(["编号*", "医院名称", "纬度（°）", " Capacity (places) "]), TABLES["supporters"]
    )
    assert set(header.positions) == {"id", "name", "latitude", "capacity"}


def grid(*rows):
    return Grid(Place(Path("x.csv"), "x.csv"), None, list(enumerate(map(list, rows), 1)))
