"""plan.xlsx as a person opens it: sheets, kinds of cells, widths, pages, and what is locked."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest
from matcher.handouts.workbook import workbook
from matcher.language.catalogue import LANGS
from matcher.plan.pairs import plan_pairs
from matcher.plan.plan import LevelResult, Plan
from matcher.plan.question import QUESTIONS
from tests.handouts.books import (
    FORMULA,
    PLAN,
    book_bytes,
    columns_of,
    header_row,
    row_of,
    subject,
)
from tests.small import small, span

SHEETS = {
    "en": "summary, pairs, stints, rotation, people by month, by recipient, by supporter, "
    "unmet posts, people, gaps, training, training without place, milestones, telemedicine, "
    "goals, assessment, shortfalls",
    "zh": "说明, 对应关系表, 派驻期, 各岗位逐月在岗, 派出人员逐月去向, 按受援医院, 按支援医院, "
    "空缺岗位, 人员, 帮扶专科缺口, 进修安排, 未能安排的进修, 重要节点, 远程医疗, 目标, 考核, 缺额",
}
EDITED = {"pairs", "stints", "对应关系表", "派驻期"}


def opened(lang="en", plan=PLAN):
    return openpyxl.load_workbook(io.BytesIO(book_bytes(lang, plan)))


@pytest.fixture(scope="module", params=LANGS)
def book(request):
    found = opened(request.param)
    assert ", ".join(found.sheetnames) == SHEETS[request.param]
    return found


@pytest.fixture(scope="module")
def english():
    return opened()


def cells(sheet):
    return [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_every_sheet_says_what_is_made_up_and_prints(book):
    for sheet in book.worksheets:
        above = [str(sheet.cell(row, 1).value) for row in range(1, 4)]
        assert any("虚构数据" in text or "MADE-UP" in text for text in above), sheet.title
        assert sheet.print_area
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.title in sheet.oddHeader.right.text
        assert "小方案" in sheet.oddHeader.left.text
        is_table = sheet is not book.worksheets[0]
        assert bool(sheet.print_title_rows) == bool(sheet.freeze_panes) == is_table


def test_only_what_is_read_back_can_be_edited(book):
    locked = {sheet.title for sheet in book.worksheets if sheet.protection.sheet}
    assert locked == set(book.sheetnames) - EDITED
    for sheet in book.worksheets:
        assert sheet.protection.password is None
        if sheet.title in locked:
            assert not (sheet.protection.autoFilter or sheet.protection.formatColumns)


def test_views_say_where_changes_are_made(book):
    for sheet in book.worksheets[1:]:
        above = " ".join(str(sheet.cell(row, 1).value) for row in range(1, header_row(sheet)))
        hints = ("可以修改", "To be edited") if sheet.title in EDITED else ("锁定", "locked")
        assert any(hint in above for hint in hints), sheet.title


def test_texts_stay_texts_and_ids_keep_their_zeros(book):
    every = [cell for sheet in book.worksheets for cell in cells(sheet)]
    assert not [cell for cell in every if cell.data_type == "f"]
    assert {cell.data_type for cell in every if cell.value == FORMULA} == {"s"}
    assert {cell.data_type for cell in every if cell.value == "007"} == {"s"}


def test_columns_are_wide_enough_for_chinese(book):
    for sheet in book.worksheets[1:]:
        places = {cell.column: cell for cell in sheet[header_row(sheet)]}
        for column in places:
            letter = openpyxl.utils.get_column_letter(column)
            texts = [sheet.cell(row, column).value
                     for row in range(header_row(sheet) + 1, sheet.max_row + 1)]  # fmt: skip
            needed = max((sum(1 + (ord(c) > 255) for c in text)
                          for text in texts if isinstance(text, str)), default=0)  # fmt: skip
            assert sheet.column_dimensions[letter].width >= min(needed, 30), (sheet.title, letter)


def test_the_annex_has_the_official_columns():
    sheet = opened("zh")["对应关系表"]
    head = [cell.value for cell in sheet[header_row(sheet)]]
    assert head[:5] == ["序号", "受援市（州）", "支援城市", "受援机构", "支援机构"]
    row = [cell.value for cell in sheet[header_row(sheet) + 1]]
    assert row[:7] == [1, "铜仁市", "苏州市", "一县人民医院", "甲医院", "R1", "A"]
    assert row[7:10] == [datetime(2017, 1, 1), "保留", datetime(2017, 12, 1)]


def test_months_are_dates_and_numbers_numbers(english):
    sheet = english["stints"]
    places = columns_of(sheet)
    row = row_of(sheet, staff="A-icu-1")
    first, last = (sheet.cell(row, places[name]) for name in ("first", "last"))
    assert (first.value, last.value) == (datetime(2017, 4, 1), datetime(2017, 9, 1))
    assert first.number_format == "yyyy-mm"
    assert sheet.cell(row, places["appointment"]).value == "department_head"
    milestones = english["milestones"]
    day = milestones.cell(header_row(milestones) + 1, 1)
    assert (day.value, day.number_format) == (datetime(2017, 3, 31), "yyyy-mm-dd")
    people = english["people"]
    assert people.cell(row_of(people, staff="A-icu-1"), columns_of(people)["stints"]).value == 1


def rotation(sheet, recipient):
    """The cells of a recipient's post by month."""
    row, head = row_of(sheet, recipient=recipient, post="重症医学科"), sheet[header_row(sheet)]
    return {cell.value: sheet.cell(row, cell.column) for cell in head
            if isinstance(cell.value, datetime)}  # fmt: skip


def test_the_rotation_tells_in_text_and_colour_who_is_there(english):
    months = rotation(english["rotation"], "R1")
    told = [months[datetime(2017, month, 1)] for month in range(1, 13)]
    assert [cell.value for cell in told] == ["A-icu-2"] * 3 + ["张三"] * 6 + ["open"] * 3
    colours = [cell.fill.start_color.rgb for cell in told]
    assert len(set(colours)) == 2
    assert len({(cell.value == "open", cell.fill.start_color.rgb) for cell in told}) == 2


def test_a_month_outside_the_post_is_marked(english):
    sheet = english["rotation"]
    row, head = row_of(sheet, recipient="R3"), sheet[header_row(sheet)]
    told = {cell.value.month: sheet.cell(row, cell.column).value
            for cell in head if isinstance(cell.value, datetime)}  # fmt: skip
    assert {month for month, text in told.items() if text == "–"} == {1, 2, 3, 10, 11, 12}


def test_unmet_months_stand_in_runs_with_their_reason(english):
    sheet = english["unmet posts"]
    row, places = row_of(sheet, recipient="R1", post="重症医学科"), columns_of(sheet)
    told = {name: sheet.cell(row, place).value for name, place in places.items()}
    assert (told["first"], told["last"]) == (datetime(2017, 10, 1), datetime(2017, 12, 1))
    assert told["months"] == 3
    assert told["reason"].endswith(".")
    run = [row for row in PLAN.unmet_at(("R1", "icu")) if row.month in span("2017-10", "2017-12")]
    people = {name for row in run for name in re.findall(r"A-icu-\d", row.detail)}
    cell = told["candidates, each with the own reason"]
    assert people and all(name in cell for name in people)
    rows = range(header_row(sheet) + 1, sheet.max_row + 1)
    assert sum(sheet.cell(r, places["months"]).value for r in rows) == len(PLAN.unmet)


def test_equal_plans_give_equal_bytes():
    assert book_bytes("zh") == book_bytes("zh", replace(PLAN))


def test_a_plan_of_pairs_alone_has_no_sheets_of_people():
    problem = small(staff=None, capabilities=None)
    plan = Plan(problem, plan_pairs(problem, [("A", "R1")]), None, ())
    assert opened("en", plan).sheetnames == [
        "summary", "pairs", "by recipient", "by supporter", "gaps", "shortfalls",
    ]  # fmt: skip


def test_capabilities_without_staff_show_what_is_covered():
    problem = small(staff=None)
    plan = Plan(problem, plan_pairs(problem, [("A", "R1")]), None, ())
    sheet = opened("en", plan)["rotation"]
    told = {cell.value for cell in rotation(sheet, "R1").values()}
    assert told <= {"covered", "open"}
    assert "covered" in told


@pytest.mark.parametrize("among", QUESTIONS)
def test_what_is_proven_is_said_of_the_question_that_was_asked(among):
    closed = replace(PLAN, levels=(LevelResult("coverage", 10, 10, "post-months"),))
    asked = replace(subject(closed), certificate={"question": QUESTIONS[among]})
    found = openpyxl.load_workbook(io.BytesIO(workbook(asked, "en")["plan.xlsx"]))
    told = [cell.value for cell in cells(found["summary"])]
    assert ("proven: no plan is better" in told) is (among == "all")
    assert any(str(text).startswith("proven: ") for text in told)


def test_lists_say_words_not_codes():
    """Events, levels and reasons are told in the reader's words."""
    book = opened("zh")
    codes = {"agreement", "inspection", "evaluation", "national", "province", "no_places"}
    for title in ("重要节点", "远程医疗", "未能安排的进修", "空缺岗位"):
        found = cells(book[title])
        assert not {cell.value for cell in found if isinstance(cell.value, str)} & codes, title
