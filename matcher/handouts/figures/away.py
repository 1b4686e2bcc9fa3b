"""A supporter's departments by month: how many are away, against how many may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from matcher.domain.months import equal_runs, format_month
from matcher.handouts.counts.away import allowed, away
from matcher.handouts.figures.axis import WIDTH, Axis
from matcher.handouts.figures.drawing import box, drawing, fitted, length, line, words
from matcher.handouts.figures.figure import Cell, Figure
from matcher.handouts.figures.labels import (
    hospital_label,
    person_label,
    short_label,
    span_label,
    specialty_label,
)
from matcher.language.catalogue import Lang, tell
from matcher.plan.plan import Plan

_ROW, _LABELS = 19, 230
_COLUMNS = ("department", "headcount", "first", "last", "away", "allowed", "who")
_Months = Mapping[int, frozenset[str]]


def away_figure(plan: Plan, supporter: str, lang: Lang) -> Figure | None:
    """Draw who is away by department and month; None where nobody is.

    A month in which as many are away as may be is dark, one with fewer is light; more than may
    be is black with a thick edge. The number of people stands in it.
    """
    found = away(plan, supporter)
    if not found:
        return None
    axis = Axis(plan.problem.horizon, _LABELS)
    bottom = axis.top + _ROW * len(found)
    parts = [*axis.grid(bottom)]
    rows: list[tuple[Cell, ...]] = []
    for number, (home, months) in enumerate(found.items()):
        parts += _row(plan, supporter, home, months, axis, axis.top + number * _ROW, lang)
        rows += _cells(plan, supporter, home, months, lang)
    title = tell("figure-away", lang, name=hospital_label(plan.problem, supporter))
    columns = tuple(tell(f"figure-col-{key}", lang) for key in _COLUMNS)
    return Figure(
        drawing(WIDTH, bottom + 4, title, parts, "img"), title, columns, tuple(rows), lang
    )


def _row(
    plan: Plan, supporter: str, home: str | None, months: _Months, axis: Axis, y: int, lang: Lang
) -> Iterator[str]:
    label = specialty_label(plan.problem, home, lang)
    most = allowed(plan.problem, supporter, home)
    count = plan.problem.headcount[supporter, home]
    short = short_label(plan.problem, home, lang)
    code = "figure-of" if most is None else "figure-of-at-most"
    told = tell(code, lang, count=count, most=most or 0)
    yield words(4, y + 13, fitted(short, _LABELS - 12 - length(told)))
    yield words(_LABELS - 5, y + 13, told, "f-quiet f-end")
    yield line(axis.x(axis.months.first), y + 9.5, axis.end, y + 9.5, "f-row")
    for span, people in equal_runs(months):
        x, width = axis.ends(span)
        names = ", ".join(person_label(plan.problem, one) for one in sorted(people))
        tip = f"{label} {span_label(span, lang)}: {names}"
        kind = _kind(len(people), most)
        yield box(x + 0.5, y + 2, width - 1, _ROW - 4, kind, tip)
        if width >= 9:
            light = "" if kind == "f-below" else " f-light"
            yield words(x + width / 2, y + 13.5, str(len(people)), f"f-mid{light}")


def _kind(people: int, most: int | None) -> str:
    if most is None or people < most:
        return "f-below"
    return "f-limit" if people == most else "f-beyond"


def _cells(
    plan: Plan, supporter: str, home: str | None, months: _Months, lang: Lang
) -> Iterator[tuple[Cell, ...]]:
    most = allowed(plan.problem, supporter, home)
    for span, people in equal_runs(months):
        yield (
            specialty_label(plan.problem, home, lang),
            plan.problem.headcount[supporter, home],
            format_month(span.first),
            format_month(span.last),
            len(people),
            "-" if most is None else most,
            tell("cli-comma", lang).join(person_label(plan.problem, p) for p in sorted(people)),
        )
