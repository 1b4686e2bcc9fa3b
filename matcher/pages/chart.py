"""Small charts as SVG whose text stays text; no window, no file, the same bytes each time."""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_STYLE = {
    "svg.fonttype": "none",
    "svg.hashsalt": "matcher",
    "font.family": "sans-serif",
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
}


def chart(draw: Callable[[Axes], None], width: float = 7.5, height: float = 2.8) -> str:
    """Give the SVG element of what ``draw`` puts on the axes; sizes in inches."""
    # Its caches and fonts are no planner's business; the reader's own fonts show the text.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    from matplotlib import rc_context
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    with rc_context(_STYLE), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure = Figure(figsize=(width, height), layout="tight")
        FigureCanvasSVG(figure)
        draw(figure.subplots())
        target = io.StringIO()
        figure.savefig(target, format="svg", metadata={"Date": None, "Creator": None})
    svg = target.getvalue()
    return svg[svg.index("<svg") :]
