"""A count by month as a line of steps."""

from __future__ import annotations

from collections.abc import Mapping

from matcher.domain.months import equal_runs
from matcher.handouts.figures.axis import LABELS, Axis
from matcher.handouts.figures.drawing import element, line, words
from matcher.handouts.figures.labels import span_label
from matcher.language.catalogue import Lang, tell

_STEP = 7
_LEAST, _MOST = 30, 70


def steps_line(
    axis: Axis, values: Mapping[int, int], top: float, lang: Lang, asked: int | None = None
) -> tuple[list[str], float]:
    """Draw the line of people on site with its numbers below ``top``; give parts and height.

    ``asked`` is drawn as a broken line: the least that is asked for; None: nothing is.
    """
    most = max([1, asked or 0, *values.values()])
    height = float(min(_MOST, max(_LEAST, _STEP * most)))
    foot = top + 14 + height

    def at(value: int) -> float:
        return foot - height * value / most

    parts = [words(4, top + 14 + height / 2, tell("figure-people", lang))]
    parts.append(line(0, top, axis.end, top, "f-grid"))
    parts.append(line(LABELS, foot, axis.end, foot, "f-year"))
    if asked:
        parts.append(line(LABELS, at(asked), axis.end, at(asked), "f-asked"))
    path, before = [], None
    for span, value in equal_runs(values):
        x, width = axis.ends(span)
        joined = before is not None and before == span.first - 1
        path.append(f"{'L' if joined else 'M'}{x:.1f} {at(value):.1f}H{x + width:.1f}")
        before = span.last
        tip = element("title", f"{span_label(span, lang)}: {value}")
        number = element("text", f"{tip}{value}", x=x + width / 2, y=at(value) - 3, class_="f-mid")
        parts.append(number)
    parts.append(element("path", d="".join(path), class_="f-line"))
    return parts, foot + 6 - top
