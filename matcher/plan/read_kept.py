"""What a person accepted of a plan: its directory with rows deleted, or one table of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from matcher.domain.stints import Stint
from matcher.domain.tables import TableRow
from matcher.language.message import Fault, Message
from matcher.plan.certificate import sha256_of
from matcher.plan.directory import settle
from matcher.plan.read import PAIRS, STINTS
from matcher.plan.read_book import book_sheets, is_book
from matcher.plan.read_stints import is_stints, read_stints, stints_grid
from matcher.problem import Problem
from matcher.reading.faults import InputError, Place
from matcher.reading.pairs import read_pairs
from matcher.reading.sheet_names import PLAN_SHEETS
from matcher.reading.table_file import read_grid, split_sheet


@dataclass(frozen=True)
class Accepted:
    """Rows that were accepted: pairs, and stints with their row numbers.

    ``name`` is what the person called it, ``files`` are those that were read, by "pairs" and
    "stints", ``sheets`` theirs where they are workbooks, ``sha256`` is of each file by its name.
    """

    name: str
    pairs: tuple[TableRow, ...] = ()
    stints: tuple[tuple[int, Stint], ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    sheets: Mapping[str, str] = field(default_factory=dict)
    sha256: Mapping[str, str] = field(default_factory=dict)


def read_accepted(reference: str, problem: Problem) -> Accepted:
    """Read a plan directory or workbook, a pairing table, or one with the columns of stints.csv.

    InputError with a fault for each row that says nothing usable: here nothing is left out.
    """
    settle(Path(reference))
    places = _places(reference)
    faults: list[Fault] = []
    pairs: tuple[TableRow, ...] = ()
    stints: tuple[tuple[int, Stint], ...] = ()
    if "pairs" in places:
        table = read_pairs(places["pairs"], problem.scenario)
        pairs, faults = table.rows, [*table.faults]
    if "stints" in places:
        read = read_stints(stints_grid(*_parts(places["stints"])), problem)
        faults += read.faults
        stints = tuple(row for row in read.rows if not _is_fact(row[1], problem))
        faults += [_unknown(row, places["stints"]) for row, stint in stints if stint.fixed]
    if faults:
        raise InputError(faults)
    if not pairs and not stints:
        raise InputError([Fault("keep-nothing", file=reference)])
    files = {what: str(_parts(place)[0]) for what, place in places.items()}
    sheets = {what: sheet for what, place in places.items() if (sheet := _parts(place)[1])}
    sha256 = {Path(file).name: sha256_of(Path(file).read_bytes()) for file in files.values()}
    return Accepted(reference, pairs, stints, files, sheets, sha256)


def _places(reference: str) -> dict[str, str]:
    """Where pairs and stints stand; a directory or workbook may lack one of them."""
    folder = Path(reference)
    if "\0" not in reference and folder.is_dir():
        names = {"pairs": folder / PAIRS, "stints": folder / STINTS}
        found = {what: str(path) for what, path in names.items() if path.exists()}
        if not found:
            raise InputError([Fault("plan-none-here", file=reference)])
        return found
    path, sheet = _parts(reference)
    sheets = book_sheets(path) if sheet is None and is_book(path) else {}
    if len(sheets) == len(PLAN_SHEETS):
        return {what: f"{path}#{name}" for what, name in sheets.items()}
    grid = read_grid(path, sheet, "pairs", Place(path, str(path)), str(path))
    return {"stints" if is_stints(grid) else "pairs": reference}


def _parts(reference: str) -> tuple[Path, str | None]:
    name, sheet = split_sheet(reference)
    return Path(name), sheet


def _is_fact(stint: Stint, problem: Problem) -> bool:
    """Tell whether the scenario fixes this stint already."""
    facts = problem.fixed_of.get(stint.person, ())
    return any(f.post_key == stint.post_key and f.months == stint.months for f in facts)


def _unknown(row: int, place: str) -> Fault:
    mend, (path, sheet) = Message("keep-mend-fixed"), _parts(place)
    where = {"file": str(path), "sheet": sheet, "row": row, "column": "fixed"}
    return Fault("keep-fixed-unknown", mend=mend, **where)  # type: ignore[arg-type]
