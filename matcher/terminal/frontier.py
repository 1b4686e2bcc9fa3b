"""What a planner sees of a frontier."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rich.console import RenderableType
from rich.table import Table

from matcher.frontier.gains import COVERAGE, Gain, gains, measure
from matcher.frontier.point import Frontier, Point
from matcher.frontier.shares import covered_percent, most_percent
from matcher.language.catalogue import tell
from matcher.plan.plan import LevelResult
from matcher.terminal.console import facts, heading, table
from matcher.terminal.frontier_words import findings, gained
from matcher.terminal.scenario import head
from matcher.terminal.words import Names, clock, count

CHANGES = "changes"
"""The level that the column of new pairs shows already."""


def frontier_part(frontier: Frontier, names: Names) -> Iterator[RenderableType]:
    """Give the table of all points, and in words what it says."""
    yield from head(frontier.scenario, names.lang)
    yield heading(tell("frontier-title", names.lang))
    yield _table(frontier, names)
    yield heading(tell("frontier-worth", names.lang))
    yield from (f"- {sentence}" for sentence in findings(frontier, names))


def frontier_ending(
    frontier: Frontier, folder: Path, seconds: float, stopped: bool, names: Names
) -> Iterator[RenderableType]:
    """Give the last lines: what is proven, the check, where the files are, how long it took."""
    lang = names.lang
    status = "proven" if frontier.proven else "open"
    rows = {
        "cli-status": tell(f"frontier-status-{'stopped' if stopped else status}", lang),
        "cli-check": tell("frontier-checked", lang, count=len(frontier.points)),
        "cli-place": str(folder),
        "cli-time": tell("cli-took", lang, clock=clock(seconds)),
    }
    yield ""
    yield facts((tell(label, lang), text) for label, text in rows.items())


def columns(frontier: Frontier, names: Names) -> list[str]:
    """Name the columns of the table; the last one holds text, the others numbers."""
    lang, first = names.lang, frontier.points[0]
    titles = [tell(f"frontier-col-{key}", lang) for key in ("most", "new")]
    titles += [names.level(n.name) for n in first.plan.levels if n.name != CHANGES]
    titles += [tell("cli-col-covered", lang)] if covered_percent(first) is not None else []
    bought = "bought-at" if measure(frontier) == COVERAGE else "bought"
    return [*titles, tell(f"frontier-col-{bought}", lang)]


def rows(frontier: Frontier, names: Names) -> list[tuple[str, ...]]:
    """Give the cells of each point."""
    bought = (None, *gains(frontier))
    told = zip(frontier.points, bought, strict=True)
    return [tuple(_row(point, gain, names)) for point, gain in told]


def _table(frontier: Frontier, names: Names) -> Table:
    titles = columns(frontier, names)
    made = table(*titles, right=range(len(titles) - 1))
    for row in rows(frontier, names):
        made.add_row(*row)
    return made


def _row(point: Point, gain: Gain | None, names: Names) -> Iterator[str]:
    yield count(point.most)
    yield count(point.changes)
    for level in point.plan.levels:
        if level.name != CHANGES:
            yield value_text(level)
    if covered_percent(point) is not None:
        yield covered_text(point)
    yield gained(gain, names)


def value_text(level: LevelResult) -> str:
    """Write a value; where it is not proven, with its bound."""
    if level.closed:
        return count(level.value)
    return f"{count(level.value)} (≥{count(max(0, level.bound))})"


def covered_text(point: Point) -> str:
    """Write the covered share; where more is not ruled out, with what no plan can pass."""
    covered, most = covered_percent(point), most_percent(point)
    return f"{covered}%" if covered == most or most is None else f"{covered}% (≤{most}%)"
