"""What a person at the sheet does not see as the reader does: hidden and once-merged cells."""

from __future__ import annotations

from dataclasses import replace

from matcher.language.message import Message
from matcher.reading.table import Table

_REGIONS = ("province", "city")


def warn_of_the_unseen(table: Table) -> None:
    """Warn of hidden rows, columns and sheets, which count, and of blanks that merging left."""
    traits, header = table.grid.traits, table.header
    if traits.hidden:
        table.warnings.append(table.fault("input-hidden-sheet", None, mend=Message("mend-hidden")))
    rows = tuple(r.row for r in table.records if r.row in traits.hidden_rows)
    if rows:
        fault = table.fault("input-hidden-rows", rows[0], mend=Message("mend-hidden"))
        table.warnings.append(replace(fault, rows=rows if len(rows) > 1 else ()))
    for name, position in header.positions.items():
        if position in traits.hidden_columns:
            mend = Message("mend-hidden")
            table.warnings.append(table.fault("input-hidden-column", header.row, name, mend=mend))
    for name in _REGIONS:
        if table.has(name):
            _warn_of_blanks(table, name)


def _warn_of_blanks(table: Table, name: str) -> None:
    """A column in which each region stands once, above blanks, was merged before it became CSV."""
    said = [record[name] for record in table.records]
    regions = [region for region in said if region]
    if not regions or not said[0] or len(regions) == len(said) or len(set(regions)) < len(regions):
        return
    rows = tuple(r.row for r in table.records if not r[name])
    fault = table.fault("input-blank-below", rows[0], name, mend=Message("mend-blank-below"))
    table.warnings.append(replace(fault, rows=rows if len(rows) > 1 else ()))
