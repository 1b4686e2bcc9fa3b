"""The parts of workbook and page that are tables, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matcher.compare.compare import Comparison
from matcher.compare.coverages import CoverageRow, county_rows, specialty_rows
from matcher.compare.lines import Cell, summary_lines
from matcher.compare.words import breach_sentence, table_name
from matcher.language.catalogue import tell
from matcher.reading import render
from matcher.terminal.words import Names


@dataclass(frozen=True)
class Table:
    """A titled table; ``note`` is said above it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


def summary_table(comparison: Comparison, names: Names) -> Table:
    """Give the summary, a column for each table."""
    rows = tuple((line.label, *line.cells) for line in summary_lines(comparison, names))
    return Table(_title("summary", names), ("", *_named(comparison, names)), rows)


def changes_table(comparison: Comparison, names: Names, every: bool) -> Table:
    """Give the pairs that are new or dropped, or ``every`` pair."""
    keys = ("table", "supporter", "supporter-name", "recipient", "recipient-name", "status")
    rows = tuple(
        (*who, tell(f"compare-status-{row.status}", names.lang), _yes_no(row.moved, names),
         row.coverage_change)
        for result in comparison.results
        for row in result.changes
        for who in [(table_name(result, names), *_pair(row.supporter, row.recipient, names))]
        if every or row.status != "kept"
    )  # fmt: skip
    columns = _columns((*keys, "moved", "coverage-change"), names)
    return Table(_title("changes", names), columns, rows, tell("compare-note-coverage", names.lang))


def agreements_table(comparison: Comparison, names: Names) -> Table:
    """Give what is to be signed or ended."""
    keys = ("table", "supporter", "supporter-name", "recipient", "recipient-name", "action")
    rows = tuple(
        (*who, tell(f"compare-action-{row.action}", names.lang),
         None if row.due is None else row.due.isoformat(),
         tell(f"compare-reason-{row.reason}", names.lang))
        for result in comparison.results
        for row in result.agreements
        for who in [(table_name(result, names), *_pair(row.supporter, row.recipient, names))]
    )  # fmt: skip
    columns = _columns((*keys, "due", "reason"), names)
    note = tell("compare-note-agreements", names.lang)
    return Table(_title("agreements", names), columns, rows, note)


def findings_table(comparison: Comparison, names: Names) -> Table:
    """Give each row that cannot be used, and each breach with its rows."""
    columns = _columns(("table", "rows", "rule", "finding"), names)
    return Table(_title("findings", names), columns, tuple(_findings(comparison, names)))


def _findings(comparison: Comparison, names: Names) -> Iterator[tuple[Cell, ...]]:
    for result in comparison.results:
        name = table_name(result, names)
        for fault in result.proposal.faults:
            yield name, _numbers(fault.rows or [fault.row]), None, render(fault, names.lang)
        for breach in result.breaches:
            rule = names.rule(breach.violation.rule)
            yield name, _numbers(breach.rows), rule, breach_sentence(breach, names)


def _numbers(rows: Sequence[int | None]) -> Cell:
    """A single row stays a number."""
    told = [row for row in rows if row is not None]
    return told[0] if len(told) == 1 else ", ".join(map(str, told)) or None


def coverage_tables(comparison: Comparison, names: Names) -> Iterator[Table]:
    """Give the uncovered post-months by specialty and by county, where they can be told."""
    made = {"specialties": specialty_rows, "counties": county_rows}
    for key, rows_of in made.items():
        rows = rows_of(comparison, names)
        if rows:
            first = "specialty" if key == "specialties" else "county"
            columns = _columns((first, "post-months"), names)
            columns += tuple(_named(comparison, names))
            note = tell(f"compare-{key}", names.lang)
            yield Table(_title(key, names), columns, tuple(map(_cells, rows)), note)


def _cells(row: CoverageRow) -> tuple[Cell, ...]:
    return row.name, row.months, *row.uncovered


def load_table(comparison: Comparison, names: Names) -> Table:
    """Give each supporter with a recipient and what it carries."""
    rows = tuple(
        (table_name(result, names), row.supporter, _hospital(row.supporter, names), row.load,
         row.capacity)
        for result in comparison.results
        for row in (result.figures.loads if result.figures else ())
    )  # fmt: skip
    columns = _columns(("table", "supporter", "supporter-name", "load", "capacity"), names)
    return Table(_title("load", names), columns, rows)


def _title(key: str, names: Names) -> str:
    return tell(f"compare-sheet-{key}", names.lang)


def _columns(keys: Sequence[str], names: Names) -> tuple[str, ...]:
    return tuple(tell(f"compare-col-{key}", names.lang) for key in keys)


def _named(comparison: Comparison, names: Names) -> list[str]:
    return [table_name(result, names) for result in comparison.results]


def _pair(supporter: str, recipient: str, names: Names) -> tuple[str, ...]:
    return supporter, _hospital(supporter, names), recipient, _hospital(recipient, names)


def _hospital(key: str, names: Names) -> str:
    scenario = names.scenario
    known = scenario.supporters.get(key) or scenario.recipients.get(key)
    return known.name if known else ""


def _yes_no(value: bool, names: Names) -> str:
    return tell("words-yes" if value else "words-no", names.lang)
