"""The plan's other lists, as its CSV files have them, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction

from matcher.domain.months import parse_month
from matcher.handouts.workbook.milestones import milestones_by_day
from matcher.handouts.workbook.unmet import view_of
from matcher.handouts.workbook.words import Words
from matcher.plan.files import (
    assessment_sheet,
    gaps_sheet,
    goals_sheet,
    shortfalls_sheet,
    telemedicine_sheet,
    trainees_sheet,
    unplaced_sheet,
)
from matcher.plan.files.cells import Cell as FileCell
from matcher.plan.files.cells import Sheet
from matcher.plan.files.names import WITH_A_NAME, with_names
from matcher.terminal.stops import detail_words
from matcher.workbooks.cells import Cell, Month, Part, Year
from matcher.workbooks.table import Table


def listed_table(key: str, words: Words) -> Table | None:
    """Give the sheet of one list; None where the plan does not have it."""
    sheet = _SHEETS[key](words)
    if sheet is None:
        return None
    sheet = _in_order(with_names(sheet, words.subject.scenario))
    made = [_MADE_IN.get((key, column), _MADE.get(column)) for column in sheet.columns]
    rows = [
        tuple(
            cell if make is None or cell in (None, "") else make(words, cell)
            for cell, make in zip(row, made, strict=True)
        )
        for row in sheet.rows
    ]
    keys = (_HEADS.get((key, column), column.replace("_", "-")) for column in sheet.columns)
    return Table(words.title(key), words.columns(*keys), rows, words.lines(key), 2)


def _in_order(sheet: Sheet) -> Sheet:
    """Put names behind their ids; a specialty stands by its name alone."""
    columns = [
        column
        for own in sheet.columns
        if not own.endswith("_name")
        for column in (own, f"{own}_name" if own in _BESIDE else own)
    ]
    places = list(dict.fromkeys(map(sheet.columns.index, columns)))
    rows = tuple(tuple(row[place] for place in places) for row in sheet.rows)
    return Sheet(tuple(sheet.columns[place] for place in places), rows)


def _month(words: Words, cell: FileCell) -> Cell:
    return Month(parse_month(str(cell)))


def _day(words: Words, cell: FileCell) -> Cell:
    return date.fromisoformat(str(cell))


def _year(words: Words, cell: FileCell) -> Cell:
    return Year(int(str(cell)))


def _several(words: Words, cell: FileCell) -> Cell:
    return words.listed(str(cell).split(";"))


def _level(words: Words, cell: FileCell) -> Cell:
    return words.say("level", level=str(cell))


def _share(words: Words, cell: FileCell) -> Cell:
    share = Fraction(str(cell))
    return Part(share.numerator, share.denominator)


def _yes_no(words: Words, cell: FileCell) -> Cell:
    return words.word(f"words-{cell}")


def _specialty(words: Words, cell: FileCell) -> Cell:
    return words.specialty(str(cell))


def _code(prefix: str) -> Callable[[Words, FileCell], Cell]:
    return lambda words, cell: words.word(f"{prefix}-{cell}")


_BESIDE = tuple(column for column in WITH_A_NAME if column != "specialty")
_HEADS: Mapping[tuple[str, str], str] = {
    ("unplaced", "missing"): "not-placed",
    ("goals", "status"): "goal-status",
    ("shortfalls", "detail"): "candidates",
}
"""Headers of columns that in other lists mean something else."""
_MADE: Mapping[str, Callable[[Words, FileCell], Cell]] = {
    "first": _month,
    "last": _month,
    "date": _day,
    "due": _day,
    "rate": _share,
    "year": _year,
    "years": _several,
    "level": _level,
    "core": _yes_no,
    "cme_credit": _yes_no,
    "specialty": _specialty,
    "post": _specialty,
    "role": _code("role"),
    "reason": _code("unplaced"),
    "demand": _code("demand"),
    "unit": _code("measure"),
    "indicator_set": _code("book-set"),
    "rule": lambda words, cell: words.names.rule(str(cell)),
}
_MADE_IN: Mapping[tuple[str, str], Callable[[Words, FileCell], Cell]] = {
    ("shortfalls", "reason"): _code("reason"),
    ("shortfalls", "detail"): lambda words, cell: detail_words(view_of(words), str(cell)),
}
_SHEETS: Mapping[str, Callable[[Words], Sheet | None]] = {
    "gaps": lambda words: gaps_sheet(words.subject.plan),
    "training": lambda words: trainees_sheet(words.subject.plan),
    "unplaced": lambda words: unplaced_sheet(words.subject.plan),
    "milestones": milestones_by_day,
    "telemedicine": lambda words: telemedicine_sheet(words.subject.plan),
    "goals": lambda words: goals_sheet(words.subject.plan),
    "assessment": lambda words: (
        None if words.subject.plan.stints is None else assessment_sheet(words.subject.plan)
    ),
    "shortfalls": lambda words: shortfalls_sheet(
        words.subject.plan.evidence, words.subject.verdict
    ),
}
LISTED = tuple(_SHEETS)
