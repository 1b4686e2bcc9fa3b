"""The levels of the objective, and in plain words what was proven of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType

from matcher.language.catalogue import Lang, tell
from matcher.plan.plan import LevelResult, PlanStatus
from matcher.plan.question import Among
from matcher.terminal.console import heading, table
from matcher.terminal.words import Names, count, percent_open

_PROVEN: Mapping[Among, tuple[str, str, str]] = {
    "all": ("cli-proven-first", "cli-proven", "cli-proven-given"),
    "pairs": ("cli-proven-first-pairs", "cli-proven-pairs", "cli-proven-given-pairs"),
    "repair": ("repair-proven-first", "repair-proven", "repair-proven-given"),
    "kept": ("keep-proven-first", "keep-proven", "cli-proven-given"),
}
"""What is said of the first level, of a later one, and of one below a level still open."""
_STATUS: Mapping[Among, tuple[str, str]] = {
    "all": ("cli-status-optimal", "cli-status-feasible"),
    "pairs": ("cli-status-optimal-pairs", "cli-status-feasible-pairs"),
    "repair": ("repair-status-optimal", "repair-status-feasible"),
    "kept": ("keep-status-optimal", "keep-status-feasible"),
}


def status_words(status: PlanStatus, among: Among, lang: Lang) -> str:
    """Say in a few words whether every level is proven."""
    optimal, feasible = _STATUS[among]
    return tell(optimal if status == "optimal" else feasible, lang)


def level_part(
    levels: Sequence[LevelResult], names: Names, among: Among = "all"
) -> Iterator[RenderableType]:
    """Give value, bound, gap and what they mean, most important level first."""
    lang = names.lang
    titles = [tell(f"cli-col-{key}", lang) for key in ("level", "value", "unit", "bound", "gap")]
    made = table(*titles, tell("cli-col-proven", lang), right=(1, 3, 4))
    for number, level in enumerate(levels):
        made.add_row(
            names.level(level.name),
            count(level.value),
            names.unit(level.name),
            "-" if _open(level) else count(level.bound),
            "-" if _open(level) else count(level.gap),
            proven(levels, number, lang, among),
        )
    yield heading(tell("cli-levels", lang))
    yield made


def value_part(levels: Sequence[tuple[str, int]], names: Names) -> Iterator[RenderableType]:
    """Give the recomputed values alone."""
    lang = names.lang
    titles = [tell(f"cli-col-{key}", lang) for key in ("level", "value", "unit")]
    made = table(*titles, right=(1,))
    for name, value in levels:
        made.add_row(names.level(name), count(value), names.unit(name))
    yield heading(tell("cli-levels-recomputed", lang))
    yield made


def proven(levels: Sequence[LevelResult], number: int, lang: Lang, among: Among = "all") -> str:
    """Say what is known of a level; the bound holds where the earlier levels keep their values."""
    level = levels[number]
    if level.closed:
        settled = all(earlier.closed for earlier in levels[:number])
        first, later, given = _PROVEN[among]
        code = first if number == 0 else later
        return tell(code if settled else given, lang)
    if _open(level):
        return tell("cli-nothing-proven", lang)
    code = "cli-could-gain" if number == 0 else "cli-could-gain-given"
    return tell(code, lang, percent=percent_open(level.gap, level.value))


def _open(level: LevelResult) -> bool:
    """Tell whether nothing is known of a level but that no value is below 0."""
    return not level.closed and level.bound <= 0
