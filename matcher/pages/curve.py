"""A curve as SVG, its text as text, so that the reader's own fonts show every character."""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Sequence

from matplotlib import rc_context
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

_STYLE = {
    "svg.fonttype": "none",
    "svg.hashsalt": "matcher",
    "font.family": ["sans-serif"],
    "font.sans-serif": ["DejaVu Sans"],
    "axes.spines.top": False,
    "axes.spines.right": False,
}
_FAMILY = "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif"
_INCHES = (7.2, 3.6)
_NAMELESS = ("Date", "Creator", "Format", "Type")
"""What would be written into the drawing about itself; it stays the same in every run."""


def curve(
    xs: Sequence[int],
    ys: Sequence[float],
    limits: Sequence[float | None],
    labels: tuple[str, str],
) -> str:
    """Draw values as points on a line, and what no value can pass, where told, as a dashed one.

    ``labels`` are those of the two axes. The answer is one ``<svg>`` element.
    """
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    with rc_context(_STYLE), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # glyphs that the fonts here lack, the reader's have
        figure = Figure(figsize=_INCHES, layout="constrained")
        axes = figure.add_subplot()
        axes.plot(xs, ys, color="#1f4e79", marker="o", markersize=3.5, linewidth=1.5)
        known = [(x, limit) for x, limit in zip(xs, limits, strict=True) if limit is not None]
        if any(limit != y for y, limit in zip(ys, limits, strict=True) if limit is not None):
            axes.plot(*zip(*known, strict=True), color="#b03a2e", linestyle="--", linewidth=1)
        axes.set_xlabel(labels[0])
        axes.set_ylabel(labels[1])
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.grid(color="#dddddd", linewidth=0.6)
        told = io.StringIO()
        figure.savefig(told, format="svg", metadata=dict.fromkeys(_NAMELESS))
    text = told.getvalue()
    return text[text.index("<svg") :].replace("'DejaVu Sans', sans-serif", _FAMILY)
