"""A curve with its limits."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from matcher.pages.chart import chart


def curve(
    xs: Sequence[int],
    ys: Sequence[float],
    limits: Sequence[float | None],
    labels: tuple[str, str],
    told: str,
) -> str:
    """Draw values as points on a line, and what no value can pass, where told, as a dashed one.

    ``labels`` are those of the two axes, ``told`` says it in words. The answer is one ``<svg>``.
    """

    def draw(axes: Axes) -> None:
        axes.plot(xs, ys, color="#17508a", marker="o", markersize=3.5, linewidth=1.5)
        known = [(x, limit) for x, limit in zip(xs, limits, strict=True) if limit is not None]
        if any(limit != y for y, limit in zip(ys, limits, strict=True) if limit is not None):
            axes.plot(*zip(*known, strict=True), color="#b0452a", linestyle="--", linewidth=1)
        axes.set_xlabel(labels[0])
        axes.set_ylabel(labels[1])
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.grid(color="#dddddd", linewidth=0.6)

    return chart(draw, told)
