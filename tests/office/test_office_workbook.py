"""plan.xlsx in LibreOffice: opened, recalculated, saved, and read back as it was."""

from __future__ import annotations

import subprocess
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from matcher.plan.read_book import read_book
from matcher.problem import pose
from matcher.reading import load
from tests.cli.conftest import call, example, plan
from tests.handouts.books import FORMULA, PROBLEM, edit, header_row, write_book
from tests.office.soffice import convert, save_again

__all__ = ["example", "plan"]

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    return write_book(tmp_path_factory.mktemp("office"), "zh")


@pytest.fixture(scope="module")
def saved(written) -> Path:
    return save_again(written, written.parent / "xlsx")


def content(path: Path):
    """Every cell of every sheet."""
    book = openpyxl.load_workbook(path)
    return {
        sheet.title: {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row
                      if cell.value not in (None, "")}
        for sheet in book.worksheets
    }  # fmt: skip


def test_every_cell_comes_back(written, saved):
    """Texts, numbers and dates; what begins with = is a text still."""
    before, after = content(written), content(saved)
    assert after == before
    assert FORMULA in before["派驻期"].values()
    assert any(isinstance(cell, datetime) for cell in after["派驻期"].values())


def test_looks_of_the_sheets_survive(written, saved):
    before, after = (openpyxl.load_workbook(path) for path in (written, saved))
    for old, new in zip(before.worksheets, after.worksheets, strict=True):
        assert new.freeze_panes == old.freeze_panes
        assert new.auto_filter.ref == old.auto_filter.ref
        assert new.print_area == old.print_area
        assert new.print_title_rows == old.print_title_rows
        assert new.protection.sheet == old.protection.sheet
        assert new.page_setup.orientation == "landscape"


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_pairs_and_stints_read_back_equal(written, saved, form):
    path = saved if form == "xlsx" else convert(written, form, written.parent / form)
    before, after = read_book(written, PROBLEM), read_book(path, PROBLEM)
    assert after.stints == before.stints
    assert [row.pair for row in after.pairs] == [row.pair for row in before.pairs]
    assert after.schedules == before.schedules
    assert after.stint_rows == before.stint_rows
    assert (after.faults, after.warnings) == ((), ())


def test_the_annex_prints_in_chinese(written):
    printed = convert(written, "pdf", written.parent / "pdf")
    text = subprocess.run(
        ["pdftotext", "-layout", str(printed), "-"], capture_output=True, check=True
    ).stdout.decode()
    page = next(page for page in text.split("\f") if "受援市（州）" in page)
    for words in ("小方案 · 对应关系表", "虚构数据", "序号", "支援机构", "一县人民医院"):
        assert words in page


def test_a_solved_plan_is_edited_after_libreoffice_saved_it(example, plan, tmp_path):
    path = save_again(plan / "plan.xlsx", tmp_path / "saved")
    problem = pose(load(example).scenario)
    assert read_book(path, problem).stints == read_book(plan / "plan.xlsx", problem).stints
    clean = call("check", example, path)
    assert clean.exit_code == 0, clean.stdout
    number = header_row(openpyxl.load_workbook(path)["stints"]) + 1
    edit(path, "stints", number, last=datetime(2031, 12, 1))
    found = call("check", example, path)
    assert found.exit_code == 1
    assert f"sheet stints, row {number}:" in found.stdout
