"""The levels of a plan as rows: for programs, and in words."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.plan.files.cells import Sheet, yes_no
from matcher.plan.plan import Plan
from matcher.plan.question import Among
from matcher.terminal.levels import proven
from matcher.terminal.words import Names, count

LEVEL_COLUMNS = ("level", "value", "bound", "proof_gap", "gap_percent", "unit", "proven")


def level_sheet(plan: Plan) -> Sheet:
    """Give a row for each level."""
    rows = (
        (one.name, one.value, one.bound, one.gap, one.gap_percent, one.unit, yes_no(settled))
        for number, one in enumerate(plan.levels)
        for settled in [number < plan.levels_optimal]
    )
    return Sheet(LEVEL_COLUMNS, tuple(rows))


def proven_words(plan: Plan, names: Names, among: Among) -> Iterator[tuple[str, ...]]:
    """Give each level as a person reads it; a bound that says nothing is not told."""
    for number, level in enumerate(plan.levels):
        open_ = not level.closed and level.bound <= 0
        yield (
            names.level(level.name),
            count(level.value),
            names.unit(level.name),
            "-" if open_ else count(level.bound),
            "-" if open_ else count(level.gap),
            proven(plan.levels, number, names.lang, among),
        )
