"""Pairing tables beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matcher.api import shown
from matcher.api.effort import budget_of, searched, trusted
from matcher.api.errors import InputError, in_sentences
from matcher.api.given import GivenTable, is_path, pair_table
from matcher.api.plan import Plan
from matcher.api.table import Table
from matcher.compare import Comparison as Inner
from matcher.compare import Proposal, Result, compare, proposals
from matcher.compare.files import MARK, comparison_files
from matcher.compare.files.csvs import (
    AGREEMENTS_COLUMNS,
    CHANGES_COLUMNS,
    agreements_sheet,
    changes_sheet,
)
from matcher.compare.lines import cell_text, summary_lines
from matcher.compare.words import proofs, table_name
from matcher.plan.files import for_people
from matcher.plan.files.cells import Cell, Sheet
from matcher.plan.given import given_pairs, told_of
from matcher.plan.shares import percent_covered
from matcher.terminal.comparison import compared_tables
from matcher.terminal.words import Names

if TYPE_CHECKING:
    import pandas as pd

    from matcher.api.scenario import Scenario

_COLUMNS = ("table", "outcome", "pairs", "kept", "new", "dropped", "broken", "left_out")
_SHAPE = """Shape: in the order of the tables, the incumbent one first, the best found last.

None: never; the table may be empty.

Errors: none.

Source: """


@dataclass(frozen=True, repr=False, eq=False)
class Comparison:
    """What each table breaks, reaches and changes; `scenario.compare` gives it.

    Source: `matcher compare`.
    """

    _scenario: Scenario
    _inner: Inner

    tables = Table(
        "tables",
        "A row for each table, in figures.",
        lambda: (*_COLUMNS, "covered_percent"),
        more="""Then, for each level, its value and `LEVEL_bound`, which no rotation of these pairs
(of the best: no plan at all) goes below. `outcome`: `optimal`, `feasible`, `infeasible`, `unknown`
(none found in time) or `stopped`; `kept`, `new`, `dropped`: pairs against the incumbent table;
`broken`: breaches of rules that must hold; `left_out`: rows that cannot be used; `covered_percent`:
of the weighted post-months, 0 to 100, rounded down. Blank: cannot be told.

"""
        + _SHAPE
        + "`comparison.json`.",
    )
    changes = Table(
        "changes",
        "A row for each pair of a table, or of the incumbent one.",
        lambda: CHANGES_COLUMNS,
        more=_SHAPE + "`changes.csv`, explained in docs/questions.md.",
    )
    agreements = Table(
        "agreements",
        "A row for each agreement to sign or to end.",
        lambda: AGREEMENTS_COLUMNS,
        more=_SHAPE + "`agreements.csv`, explained in docs/questions.md; 冀卫医函〔2019〕19号.",
    )

    @cached_property
    def plans(self) -> Mapping[str, Plan]:
        """The best rotation of each table, by its name; those that were found.

        Errors: none.
        """
        scenario = self._scenario
        return {
            result.name: Plan(scenario, result.plan, result.verdict, _told(result, scenario))
            for result in self._inner.results
            if result.plan is not None
        }

    def write(self, folder: str | Path) -> Path:
        """Write the folder that `matcher compare` writes.

        Parameters:
        - `folder`: a new folder, or such a folder, which is exchanged as a whole.

        Gives: its path.

        Errors: `OutputError` where it cannot be written.

        Source: `matcher compare`.
        """
        from matcher.plan.write import write_folder

        lang = self._scenario._lang
        with in_sentences(lang):
            write_folder(Path(folder), MARK, comparison_files(self._inner, lang))
        return Path(folder)

    def _table(self, name: str) -> pd.DataFrame:
        from matcher.api.frames import frame

        made = {"tables": _figures, "changes": changes_sheet, "agreements": agreements_sheet}
        return frame(for_people(made[name](self._inner), self._scenario._inner))

    def __repr__(self) -> str:
        return shown.text(compared_tables(self._inner, self._scenario._lang))

    def _repr_html_(self) -> str:
        names = Names(self._scenario._inner, self._scenario._lang)
        headers = ["", *(table_name(result, names) for result in self._inner.results)]
        lines = summary_lines(self._inner, names)
        rows = [[line.label, *map(cell_text, line.cells)] for line in lines]
        return shown.whole_html(
            shown.heading_html(self._scenario._inner, self._scenario._lang),
            shown.table_html(headers, rows),
            shown.lines_html(proofs(self._inner, names)),
        )


def compared(
    scenario: Scenario,
    tables: Sequence[str | Path] | Mapping[str, GivenTable],
    effort: tuple[Any, ...],
) -> Comparison:
    """Compare tables; see ``Scenario.compare``."""
    inner, lang = scenario._inner, scenario._lang
    asked = _proposals(scenario, tables)
    budget = budget_of(*effort, lang)
    found = searched(
        lambda: compare(inner, asked, budget=budget, tolerance=effort[1]), budget, inner, lang
    )
    trusted(not found.distrusted, lang)
    return Comparison(scenario, found)


def _proposals(scenario: Scenario, tables: Any) -> Sequence[Proposal]:
    named = tables if isinstance(tables, Mapping) else {str(path): path for path in tables}
    faults: list[str] = []
    read = {}
    for name, table in named.items():
        try:
            with in_sentences(scenario._lang):
                read[name] = pair_table(table, scenario._inner, name)
        except InputError as error:
            faults.extend(error.faults)
    if faults:
        raise InputError(faults)
    if not isinstance(tables, Mapping):
        return proposals(scenario._inner, list(read.items()))
    known = proposals(scenario._inner, [])
    return known + tuple(
        Proposal(name, t.rows, str(tables[name]) if is_path(tables[name]) else "", t.faults)
        for name, t in read.items()
    )


def _told(result: Result, scenario: Scenario) -> Mapping[str, Any]:
    if result.is_best:
        return {}
    table = result.proposal
    return told_of(given_pairs(table.source, table.rows, table.faults), scenario._inner)


def _figures(comparison: Inner) -> Sheet:
    names = [level.name for level in comparison.problem.scenario.objective]
    levels = (column for name in names for column in (name, f"{name}_bound"))
    rows = (tuple(_row(result, names)) for result in comparison.results)
    return Sheet((*_COLUMNS, "covered_percent", *levels), tuple(rows))


def _row(result: Result, names: Sequence[str]) -> Iterator[Cell]:
    figures, plan = result.figures, result.plan
    yield result.name
    yield result.outcome
    for part in ("pairs", "kept", "new", "dropped"):
        yield None if figures is None else getattr(figures, part)
    yield sum(not breach.soft for breach in result.breaches)
    yield len(result.proposal.faults)
    yield None if plan is None else percent_covered(plan)
    levels = {level.name: level for level in (plan.levels if plan else ())}
    for name in names:
        yield levels[name].value if name in levels else None
        yield levels[name].bound if name in levels else None
