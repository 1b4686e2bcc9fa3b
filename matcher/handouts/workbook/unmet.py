"""Posts that nobody holds: runs of months, and why."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.handouts.report.places import Places
from matcher.handouts.report.view import View
from matcher.handouts.workbook.words import Words
from matcher.plan.reasons import Unmet
from matcher.terminal.stops import candidate_lines
from matcher.workbooks.cells import Cell, Month
from matcher.workbooks.table import Column, Table


def unmet_table(words: Words) -> Table | None:
    """Give a row for each run of months with one reason; None where coverage is not assessed."""
    plan = words.subject.plan
    if plan.covered is None:
        return None
    view = view_of(words)
    rows = [_row(run, words, view) for run in _runs(plan.unmet)]
    keys = ("recipient", "recipient-name", "post", "first", "last", "months")
    wide = {"reason": 48, "candidates": 84}
    columns = (
        *words.columns(*keys),
        *(Column(words.say(f"col-{key}"), width=width) for key, width in wide.items()),
    )
    return Table(words.title("unmet"), columns, rows, words.lines("unmet"), 3)


def view_of(words: Words) -> View:
    """Give the report's view for its words: no page, no links."""
    return View(words.subject, words.lang, Places({}, {}), "")


def _row(run: list[Unmet], words: Words, view: View) -> tuple[Cell, ...]:
    one = run[0]
    post = words.subject.plan.problem.post[one.recipient, one.post]
    return (
        one.recipient,
        words.hospital(one.recipient),
        words.post(post),
        Month(one.month),
        Month(run[-1].month),
        len(run),
        words.word(f"reason-{one.reason}"),
        "\n".join(candidate_lines(view, {row.month: row.detail for row in run})) or None,
    )


def _runs(rows: tuple[Unmet, ...]) -> Iterator[list[Unmet]]:
    """Put months in a row together in which a post is open for one reason."""
    run: list[Unmet] = []
    for row in rows:
        if run and not _follows(run[-1], row):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _follows(one: Unmet, other: Unmet) -> bool:
    same = (one.recipient, one.post, one.reason) == (other.recipient, other.post, other.reason)
    return same and other.month == one.month + 1
