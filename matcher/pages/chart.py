"""A chart as SVG, its text as text, so that the reader's own fonts show every character."""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Callable

from markupsafe import escape
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure

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


def chart(draw: Callable[[Axes], None], label: str) -> str:
    """Give one ``<svg>`` element of what ``draw`` puts on the axes; ``label`` tells it in words."""
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    with rc_context(_STYLE), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # glyphs that the fonts here lack, the reader's have
        figure = Figure(figsize=_INCHES, layout="constrained")
        draw(figure.add_subplot())
        told = io.StringIO()
        figure.savefig(told, format="svg", metadata=dict.fromkeys(_NAMELESS))
    text = told.getvalue().replace("'DejaVu Sans', sans-serif", _FAMILY)
    return f'<svg role="img" aria-label="{escape(label)}"{text[text.index("<svg") + 4 :]}'
