"""plan.xlsx fed back: what a planner changed counts, and is told by sheet and row."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest
from matcher.keep.faults import keeping_faults
from matcher.language.catalogue import LANGS
from matcher.plan.read import read_plan
from matcher.plan.read_book import read_book
from matcher.plan.read_kept import read_accepted
from matcher.plan.read_proposal import read_proposal
from matcher.plan.read_whole import read_whole
from matcher.plan.write import write_plan
from matcher.reading import render
from matcher.reading.faults import InputError
from tests.cli.conftest import call, example, plan
from tests.handouts.books import (
    CHOSEN,
    PLAN,
    PROBLEM,
    STINTS,
    edit,
    header_row,
    row_of,
    subject,
    write_book,
)
from tests.plan.test_plan_files import plan_of
from tests.small import person, small, supporter
from tests.small_tables import span

__all__ = ["example", "plan"]


@pytest.fixture
def path(tmp_path):
    return write_book(tmp_path)


def row(path, sheet, **cells):
    return row_of(openpyxl.load_workbook(path)[sheet], **cells)


def add(path, sheet, **cells):
    """Add a row below the table; give its number."""
    number = openpyxl.load_workbook(path)[sheet].max_row + 1
    edit(path, sheet, number, **cells)
    return number


def planned(read):
    return sorted(stint for stint in read.stints if not stint.fixed)


@pytest.mark.parametrize("lang", LANGS)
def test_it_reads_back_as_it_was_written(tmp_path, lang):
    read = read_book(write_book(tmp_path, lang), PROBLEM)
    assert (read.faults, read.warnings) == ((), ())
    assert {pair.pair for pair in read.pairs} == set(CHOSEN)
    assert planned(read) == sorted(STINTS)
    assert read.schedules.appointments == PLAN.schedules.appointments
    assert read.schedules.training is None


@pytest.mark.parametrize("lang", LANGS)
def test_it_says_the_same_as_the_directory(tmp_path, lang):
    """Odd names, zeros in front and facts included."""
    told = plan_of()
    write_plan(told, subject(told).verdict, tmp_path / "plan", lang=lang)
    folder, book = (
        read_proposal(str(place), told.problem)
        for place in (tmp_path / "plan", tmp_path / "plan" / "plan.xlsx")
    )
    assert {one.pair for one in folder.pairs} == {one.pair for one in book.pairs}
    assert folder.stints == book.stints
    assert folder.faults == book.faults == ()


def test_a_whole_plan_comes_of_it_and_nothing_is_proven(path):
    read = read_whole(path, PROBLEM)
    assert read.plan.pairs == PLAN.pairs
    assert read.plan.planned == tuple(sorted(STINTS, key=lambda s: s.recipient))
    assert read.told == {}
    assert {level.bound for level in read.plan.levels} == {0}


def test_a_month_is_any_day_of_it_and_may_be_typed(path):
    number = row(path, "stints", staff="A-icu-1")
    edit(path, "stints", number, first=datetime(2017, 5, 31), last="2017年8月")
    (stint,) = (s for s in planned(read_book(path, PROBLEM)) if s.person == "A-icu-1")
    assert stint.months == span("2017-05", "2017-08")


def test_rows_are_added_by_name_and_deleted(path):
    add(path, "stints", staff_name="李四", recipient_name="四县&五县", post="重症医学科",
        first="2017-08", last="2017-09")  # fmt: skip
    book = openpyxl.load_workbook(path)
    book["stints"].delete_rows(row_of(book["stints"], staff="A-icu-1"))
    book.save(path)
    read = read_book(path, PROBLEM)
    assert read.faults == ()
    told = {(s.person, s.supporter, s.recipient, s.post, s.months) for s in planned(read)}
    assert told == {
        ("007-icu-1", "007", "R4", "icu", span("2017-01", "2017-06")),
        ("007-icu-1", "007", "R4", "icu", span("2017-08", "2017-09")),
    }


def test_a_pair_is_added_by_name(path):
    add(path, "pairs", recipient_name="二县中医院", supporter_name="乙中医院")
    assert ("B", "R2") in {row.pair for row in read_book(path, PROBLEM).pairs}


def test_a_name_of_somebody_else_beside_an_id_is_a_fault_of_its_cell(path):
    number = row(path, "stints", staff="A-icu-1")
    edit(path, "stints", number, staff_name="李四")
    (fault,) = read_book(path, PROBLEM).faults
    where = (fault.code, fault.sheet, fault.row, fault.column)
    assert where == ("input-id-and-name", "stints", number, "staff")


def test_an_unknown_name_beside_an_id_is_told(path):
    number = row(path, "stints", staff="A-icu-1")
    edit(path, "stints", number, staff_name="王五")
    read = read_book(path, PROBLEM)
    assert planned(read) == sorted(STINTS)
    (warning,) = read.warnings
    assert (warning.code, warning.row) == ("input-name-unknown", number)


@pytest.mark.parametrize("lang", LANGS)
def test_namesakes_are_told_apart_by_their_ids(tmp_path, lang):
    problem = small(staff=[person("A-icu-1", name="张三"), person("A-icu-3", name="张三")])
    path = write_book(tmp_path, "en", plan_of(problem))
    edit(path, "stints", row(path, "stints", staff="A-icu-1"), staff=None)
    (fault,) = read_book(path, problem).faults
    assert fault.code == "book-name-of-people"
    said = render(fault, lang)
    assert "A-icu-1" in said
    assert "A-icu-3" in said


@pytest.mark.parametrize(
    ("cells", "column"),
    [({"status": "new"}, "status"), ({"last": "2017-06"}, "last"), ({"last": "bald"}, "last"),
     ({"channel": "省级"}, "channel")],
)  # fmt: skip
def test_what_follows_from_the_scenario_is_not_changed_in_silence(path, cells, column):
    number = row(path, "pairs", recipient="R1")
    edit(path, "pairs", number, **cells)
    (warning,) = read_book(path, PROBLEM).warnings
    assert (warning.code, warning.row, warning.column) == ("book-idle", number, column)
    assert warning.sheet == "pairs"


def test_what_stood_beside_a_pair_that_was_changed_is_not_told(tmp_path):
    problem = small(supporters=[supporter("C")])
    book = write_book(tmp_path, "en", plan_of(problem))
    number = row(book, "pairs", recipient="R1")
    edit(book, "pairs", number, supporter="C", **{"supporter name": None})
    read = read_book(book, problem)
    assert ("C", "R1") in {pair.pair for pair in read.pairs}
    assert read.warnings == ()
    edit(book, "pairs", number, since="2016-02")
    assert [one.column for one in read_book(book, problem).warnings] == ["since"]


def test_every_bad_cell_is_told_at_once(path):
    number = row(path, "stints", staff="A-icu-1")
    edit(path, "stints", number, recipient="R9", recipient_name=None)
    other = add(path, "stints", staff="A-icu-9", recipient="R1", post="icu",
                first="2017-08", last="2017-07")  # fmt: skip
    faults = read_book(path, PROBLEM).faults
    assert [(fault.row, fault.column) for fault in faults] == [
        (number, "recipient"),
        (other, "staff"),
        (other, "last"),
    ]
    assert {fault.sheet for fault in faults} == {"stints"}


def test_a_sheet_that_is_gone_is_asked_for(path):
    book = openpyxl.load_workbook(path)
    del book["stints"]
    book.save(path)
    with pytest.raises(InputError) as error:
        read_book(path, PROBLEM)
    assert [fault.code for fault in error.value.faults] == ["book-no-sheet"]


def test_a_workbook_of_another_kind_is_no_plan(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["supporter", "recipient"])
    book.active.append(["A", "R1"])
    book.save(tmp_path / "table.xlsx")
    read = read_proposal(str(tmp_path / "table.xlsx"), PROBLEM)
    assert ([row.pair for row in read.pairs], read.stints) == ([("A", "R1")], None)
    with pytest.raises(InputError) as error:
        read_whole(tmp_path / "table.xlsx", PROBLEM)
    assert len(error.value.faults) == 2


@pytest.mark.parametrize(("sheet", "pairs", "stints"), [
    ("", 2, 2), ("#pairs", 2, 0), ("#对应关系表", 2, 0), ("#stints", 0, 2), ("#派驻期", 0, 2),
])  # fmt: skip
def test_what_is_accepted_is_read_from_one_sheet_or_both(path, sheet, pairs, stints):
    accepted = read_accepted(f"{path}{sheet}", PROBLEM)
    assert (len(accepted.pairs), len(accepted.stints)) == (pairs, stints)
    assert list(accepted.sha256) == ["plan.xlsx"]


@pytest.mark.parametrize("sheet", ["stints", "派驻期"])
def test_stints_alone_are_nothing_to_check(path, sheet):
    with pytest.raises(InputError) as error:
        read_proposal(f"{path}#{sheet}", PROBLEM)
    assert [fault.code for fault in error.value.faults] == ["book-stints-alone"]
    read = read_proposal(f"{path}#pairs", PROBLEM)
    assert ({row.pair for row in read.pairs}, read.stints) == (set(CHOSEN), None)


def test_what_cannot_be_kept_is_told_by_sheet_and_row(path):
    number = row(path, "stints", staff="A-icu-1")
    edit(path, "stints", number, last=datetime(2017, 12, 1))
    (fault,) = keeping_faults(PROBLEM, read_accepted(str(path), PROBLEM))
    assert (fault.file, fault.sheet, fault.row) == (str(path), "stints", number)
    assert fault.params["rule"].code == "name-max_stint"


@pytest.mark.parametrize("lang", LANGS)
def test_check_finds_the_breach_by_sheet_and_row(example, plan, tmp_path, lang):
    path = tmp_path / "plan.xlsx"
    path.write_bytes((plan / "plan.xlsx").read_bytes())
    clean = call("check", example, path, lang=lang)
    assert clean.exit_code == 0, clean.stdout
    book = openpyxl.load_workbook(path)
    number = header_row(book["stints"]) + 1
    edit(path, "stints", number, last=datetime(2031, 12, 1))
    found = call("check", example, path, lang=lang)
    assert found.exit_code == 1
    place = {"en": f"sheet stints, row {number}:", "zh": f"工作表“stints”第 {number} 行："}
    assert place[lang] in found.stdout


def test_solve_keeps_what_the_workbook_keeps(example, plan, tmp_path):
    path = tmp_path / "plan.xlsx"
    path.write_bytes((plan / "plan.xlsx").read_bytes())
    book = openpyxl.load_workbook(path)
    top, bottom = header_row(book["stints"]), book["stints"].max_row
    book["stints"].delete_rows(top + 1, (bottom - top) // 2)
    book.save(path)
    result = call("solve", example, "--keep", path, "-o", tmp_path / "new", "--quiet")
    assert result.exit_code == 0, result.stderr
    assert "plan.xlsx" in result.stdout
    again = call("check", example, tmp_path / "new")
    assert again.exit_code == 0, again.stdout


def test_an_edited_workbook_is_not_lost_when_the_plan_is_written_anew(tmp_path):
    told, folder = plan_of(), tmp_path / "plan"
    write_plan(told, subject(told).verdict, folder, lang="en")
    edit(folder / "plan.xlsx", "stints", row(folder / "plan.xlsx", "stints", staff="A-icu-1"),
         last="2017-08")  # fmt: skip
    edited = (folder / "plan.xlsx").read_bytes()
    write_plan(told, subject(told).verdict, folder, lang="en")
    assert (folder / "plan (1).xlsx").read_bytes() == edited
    assert read_plan(folder, told.problem).faults == ()
    write_plan(told, subject(told).verdict, folder, lang="en")
    assert sorted(path.name for path in folder.glob("*.xlsx")) == ["plan (1).xlsx", "plan.xlsx"]


def test_a_workbook_of_another_scenario_names_what_is_unknown(path):
    other = replace(PROBLEM.scenario, staff={}, fixed_stints=())
    read = read_book(path, replace(PROBLEM, scenario=other))
    assert {fault.code for fault in read.faults} == {"input-unknown-person"}
    assert read.stints == ()
