"""What ``compare`` prints: tables side by side, what is wrong with them, what they change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import RenderableType

from matcher.compare import Comparison, Result
from matcher.compare.changes import gains
from matcher.compare.coverages import CoverageRow, county_rows, specialty_rows
from matcher.compare.lines import cell_text, summary_lines
from matcher.compare.words import (
    due_summary,
    findings,
    findings_head,
    proofs,
    table_name,
)
from matcher.language.catalogue import Lang, tell
from matcher.terminal.console import facts, heading, table
from matcher.terminal.scenario import head
from matcher.terminal.verdict import not_assessed_part
from matcher.terminal.words import Names, clock, count

_SIDE_BY_SIDE = 4
_WORST, _FINDINGS, _GAINS = 5, 10, 3


def compared_tables(comparison: Comparison, lang: Lang) -> Iterator[RenderableType]:
    """Give all parts; long lists are cut, the files hold them whole."""
    scenario = comparison.problem.scenario
    names = Names(scenario, lang)
    yield from head(scenario, lang)
    yield from _summary(comparison, names)
    yield heading(tell("compare-proof", lang))
    yield from (f"- {line}" for line in proofs(comparison, names))
    yield from _wrong(comparison, names)
    specialties, counties = (make(comparison, names) for make in (specialty_rows, county_rows))
    yield from _coverage("specialty", "specialties", specialties, comparison, names)
    yield from _coverage("county", "counties", counties, comparison, names)
    yield from _changes(comparison, names)
    planned = next((result for result in comparison.results if result.plan is not None), None)
    if planned is not None:
        yield from not_assessed_part(planned.verdict, names)


def compared_ending(
    folder: Path, seconds: float, stopped: bool, lang: Lang
) -> Iterator[RenderableType]:
    """Give the last lines: where the files are, and how long it took."""
    rows = {"compare-label-status": tell("compare-stopped", lang)} if stopped else {}
    rows |= {"cli-place": str(folder), "cli-time": tell("cli-took", lang, clock=clock(seconds))}
    yield ""
    yield facts((tell(label, lang), text) for label, text in rows.items())
    yield tell("compare-plans", lang)


def _blocks(comparison: Comparison) -> Iterator[list[int]]:
    """Numbers of the tables that stand side by side; the first one stands in each block."""
    numbers = list(range(len(comparison.results)))
    others = numbers[1:]
    for start in range(0, max(1, len(others)), _SIDE_BY_SIDE):
        yield [*numbers[:1], *others[start : start + _SIDE_BY_SIDE]]


def _summary(comparison: Comparison, names: Names) -> Iterator[RenderableType]:
    yield heading(tell("compare-tables", names.lang))
    lines = summary_lines(comparison, names)
    for place, block in enumerate(_blocks(comparison)):
        if place:
            yield ""
        titles = [table_name(comparison.results[number], names) for number in block]
        made = table("", *titles, right=range(1, len(block) + 1))
        for number, column in enumerate(made.columns):
            column.no_wrap = number == 0
        for line in lines:
            made.add_row(line.label, *(cell_text(line.cells[number]) for number in block))
        yield made


def _wrong(comparison: Comparison, names: Names) -> Iterator[RenderableType]:
    for result in comparison.results:
        told = list(findings(result, names))
        if told:
            yield heading(findings_head(result, names))
            if result.proposal.faults:
                yield tell("compare-left-out", names.lang)
            yield from (f"- {line}" for line in told[:_FINDINGS])
        if len(told) > _FINDINGS:
            yield tell("compare-more", names.lang, count=len(told) - _FINDINGS)


def _coverage(
    one: str, many: str, rows: Sequence[CoverageRow], comparison: Comparison, names: Names
) -> Iterator[RenderableType]:
    """Give the worst rows; ``one`` and ``many`` say of what."""
    if not rows:
        return
    yield heading(tell(f"compare-{many}", names.lang))
    for place, block in enumerate(_blocks(comparison)):
        if place:
            yield ""
        titles = [table_name(comparison.results[number], names) for number in block]
        of = tell("compare-col-of", names.lang)
        made = table(tell(f"compare-col-{one}", names.lang), *titles, of,
                     right=range(1, len(block) + 2))  # fmt: skip
        for row in rows[:_WORST]:
            cells = (cell_text(row.uncovered[number]) for number in block)
            made.add_row(row.name, *cells, count(row.months))
        yield made


def _changes(comparison: Comparison, names: Names) -> Iterator[RenderableType]:
    changing = [result for result in comparison.results if result.changes]
    if not changing:
        return
    if comparison.problem.scenario.incumbent is None:
        yield tell("compare-no-incumbent", names.lang)
    else:
        yield from _gains(comparison, names)
    yield heading(tell("compare-agreements", names.lang))
    yield from (due_summary(result, names) for result in changing)
    if comparison.problem.scenario.incumbent is not None:
        yield tell("compare-supplementary-only", names.lang)


def _gains(comparison: Comparison, names: Names) -> Iterator[RenderableType]:
    rows = [row for result in comparison.results for row in _most(comparison, result)]
    if not rows:
        return
    keys = ("table", "recipient", "dropped", "new", "gain")
    made = table(*(tell(f"compare-col-{key}", names.lang) for key in keys), right=(4,))
    for result, recipient, gain in rows:
        sides = [
            names.hospitals(
                change.supporter
                for change in result.changes
                if (change.recipient, change.status) == (recipient, status)
            )
            for status in ("dropped", "new")
        ]
        sign = "+" if gain > 0 else "-"
        made.add_row(table_name(result, names), names.hospital(recipient), *sides,
                     f"{sign}{count(abs(gain))}")  # fmt: skip
    yield heading(tell("compare-gains", names.lang))
    yield made


def _most(comparison: Comparison, result: Result) -> list[tuple[Result, str, int]]:
    """The recipients that gain most and those that lose most, those first."""
    incumbent = comparison.incumbent
    if result.figures is None or incumbent is None or not result.changes:
        return []
    changed = gains(incumbent.figures and incumbent.figures.coverage, result.figures.coverage)
    ordered = sorted(changed.items(), key=lambda item: (-item[1], item[0]))
    best = [item for item in ordered[:_GAINS] if item[1] > 0]
    worst = [item for item in ordered[-_GAINS:] if item[1] < 0]
    return [(result, *item) for item in (*best, *worst)]
