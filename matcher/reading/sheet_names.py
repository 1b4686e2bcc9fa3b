"""The sheets of a plan's workbook that are read back, by the names that they bear."""

from __future__ import annotations

from collections.abc import Mapping

from matcher.language.catalogue import LANGS, Lang
from matcher.reading.columns import TABLES

PLAN_SHEETS: Mapping[str, tuple[str, str]] = {
    "pairs": ("pairs", "对应关系表"),
    "stints": ("stints", "派驻期"),
}
"""Each table's sheet in English and Chinese."""


def sheet_title(table: str, lang: Lang) -> str:
    """Name a table's sheet in the reader's language."""
    return PLAN_SHEETS[table][LANGS.index(lang)]


def names_of(table: str) -> tuple[str, ...]:
    """Give every name that the sheet of a table may bear."""
    chinese = (TABLES[table].chinese,) if table in TABLES else ()
    return PLAN_SHEETS.get(table, (table, *chinese))


def same_sheet(sheet: str) -> tuple[str, ...]:
    """Give the names of the sheet that is asked for, in every language."""
    found = (names for names in PLAN_SHEETS.values() if sheet in names)
    return next(found, (sheet,))
