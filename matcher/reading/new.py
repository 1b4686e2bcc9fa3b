"""A new scenario folder: a commented scenario.yaml and one workbook to fill in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from matcher.language.catalogue import Lang
from matcher.language.message import Message
from matcher.reading.column import TableSpec
from matcher.reading.columns import TABLES
from matcher.reading.example import example_rows
from matcher.reading.faults import InputError, Place
from matcher.reading.form import write_form
from matcher.reading.template import BOOK, scenario_text


def new_scenario(folder: str | Path, lang: Lang, year: int | None = None) -> Path:
    """Write a small working scenario into a new or empty folder; give its scenario.yaml.

    Its horizon begins in January of ``year``, by default the next one. InputError when the folder
    holds anything or cannot be written.
    """
    place = Place(Path(folder), str(folder))
    start = date.today().year + 1 if year is None else year
    specs = list(TABLES.values())
    rows = example_rows(lang, start)
    try:
        _make(place)
        write_form(place.path / BOOK, lang, specs, rows)
        file = place.path / "scenario.yaml"
        sheets = {spec.name: sheet_name(spec, lang) for spec in specs}
        text = scenario_text(lang, start, sheets, list(rows))
        file.write_text(text, encoding="utf-8", newline="\n")
    except (OSError, ValueError) as error:
        raise InputError([place.fault("input-not-written", place.shown)]) from error
    return file


def sheet_name(spec: TableSpec, lang: Lang) -> str:
    """Name a table's sheet in the planner's language."""
    return spec.name if lang == "en" else spec.chinese


def _make(place: Place) -> None:
    place.path.mkdir(parents=True, exist_ok=True)
    if any(place.path.iterdir()):
        mend = Message("mend-new-folder")
        raise InputError([place.fault("input-folder-not-empty", place.shown, mend)])
