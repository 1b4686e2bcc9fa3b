"""The file itself: which sheets there are, in which order, and what may be done in each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from io import BytesIO

from xlsxwriter.utility import xl_range_abs
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from matcher.handouts.subject import Subject
from matcher.handouts.workbook.edited import pairs_table, stints_table
from matcher.handouts.workbook.hospitals import recipients_table, supporters_table
from matcher.handouts.workbook.listed import LISTED, listed_table
from matcher.handouts.workbook.people import people_table
from matcher.handouts.workbook.rotation import (
    people_by_month_table,
    rotation_table,
    year_breaks,
)
from matcher.handouts.workbook.summary import write_summary
from matcher.handouts.workbook.unmet import unmet_table
from matcher.handouts.workbook.words import Words
from matcher.language.catalogue import Lang
from matcher.reading.sheet_names import PLAN_SHEETS
from matcher.terminal.scenario import made_up
from matcher.workbooks.book import Looks, new_book
from matcher.workbooks.pages import by_year, set_pages
from matcher.workbooks.table import Table, write_table

NAME = "plan.xlsx"
_MORE_ROWS = 500
_ALLOWED = dict.fromkeys(("autofilter", "sort", "format_columns", "format_rows"), True)
_TABLES: Mapping[str, Callable[[Words], Table | None]] = {
    "pairs": pairs_table,
    "stints": stints_table,
    "rotation": rotation_table,
    "people-by-month": people_by_month_table,
    "by-recipient": recipients_table,
    "by-supporter": supporters_table,
    "unmet": unmet_table,
    "people": people_table,
    **{key: partial(listed_table, key) for key in LISTED},
}
_SCALES = {"rotation": 59, "people-by-month": 52}
_CHOICES = {
    "pairs": {"annex-recipient-id": "by-recipient", "annex-supporter-id": "by-supporter"},
    "stints": {"staff": "people", "supporter": "by-supporter", "recipient": "by-recipient"},
}
"""For ids, by their columns, the sheets that list them in the first column."""


def workbook(subject: Subject, lang: Lang) -> dict[str, bytes]:
    """Give plan.xlsx: two sheets that can be edited and read back, all others views of the plan."""
    words, file = Words(subject, lang), BytesIO()
    with new_book(file, subject.scenario.title) as (book, looks):
        _fill(book, words, looks)
    return {NAME: file.getvalue()}


def _fill(book: Workbook, words: Words, looks: Looks) -> None:
    tables = tuple(_tables(words))
    first = book.add_worksheet(words.title("summary"))
    _dress(first, "summary", write_summary(first, words, tables, looks), words)
    for key, table in tables:
        sheet = book.add_worksheet(table.title)
        write_table(sheet, table, looks)
        sheet.autofilter(table.top, 0, table.bottom, len(table.columns) - 1)
        _dress(sheet, key, table, words)
        _offer(sheet, key, table, dict(tables), words)


def _tables(words: Words) -> Iterator[tuple[str, Table]]:
    for key, make in _TABLES.items():
        table = make(words)
        if table is not None:
            yield key, table


def _dress(sheet: Worksheet, key: str, table: Table, words: Words) -> None:
    """Set pages; what is not read back is locked, without a password."""
    scenario = words.subject.scenario
    set_pages(sheet, table, scenario.title, made_up(scenario, words.lang))
    if key in _SCALES:
        by_year(sheet, year_breaks(table), table.frozen or 1, _SCALES[key])
    if key in PLAN_SHEETS:
        sheet.set_tab_color("#ED7D31")
    else:
        sheet.protect("", _ALLOWED)


def _offer(
    sheet: Worksheet, key: str, table: Table, tables: Mapping[str, Table], words: Words
) -> None:
    """Offer the known ids in the columns that hold them; a name may be typed all the same."""
    titles = [column.title for column in table.columns]
    for column, source in _CHOICES.get(key, {}).items():
        place, other = titles.index(words.say(f"col-{column}")), tables.get(source)
        if other is not None and other.rows:
            cells = xl_range_abs(other.top + 1, 0, other.bottom, 0)
            choice = {"validate": "list", "source": f"='{other.title}'!{cells}",
                      "show_error": False}  # fmt: skip
            last = table.bottom + _MORE_ROWS
            sheet.data_validation(table.top + 1, place, last, place, choice)
