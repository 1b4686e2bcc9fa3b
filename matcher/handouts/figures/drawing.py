"""SVG elements; every text is escaped."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from markupsafe import escape

_CELL = 6.0
"""Pixels of a Latin letter at the usual size; a Chinese character takes two cells."""


def element(name: str, content: str = "", /, **attributes: object) -> str:
    """Write one element; ``content`` is markup. A trailing underscore of a name is dropped."""
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_shown(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{told}>{content}</{name}>" if content else f"<{name}{told}/>"


def words(x: float, y: float, text: str, kind: str | None = None) -> str:
    """Write a line of text from its base line."""
    return element("text", str(escape(text)), x=x, y=y, class_=kind)


def box(x: float, y: float, width: float, height: float, kind: str, told: str = "") -> str:
    """Draw a rectangle; ``told`` is shown while the pointer rests on it."""
    tip = element("title", str(escape(told))) if told else ""
    return element("rect", tip, x=x, y=y, width=width, height=height, class_=kind)


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    """Draw a straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=kind)


def drawing(width: float, height: float, title: str, parts: Iterable[str], role: str) -> str:
    """Put parts into one SVG element that is as wide as its place allows.

    ``role``: ``img``, or ``group`` where it holds links.
    """
    inside = element("title", str(escape(title))) + "".join(parts)
    return element(
        "svg",
        inside,
        xmlns="http://www.w3.org/2000/svg",
        class_="f",
        viewBox=f"0 0 {_shown(width)} {_shown(height)}",
        width=width,
        height=height,
        role=role,
        aria_label=title,
    )


def length(text: str) -> float:
    """Pixels that a text takes at the usual size, about."""
    return _CELL * sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def fitted(text: str, pixels: float) -> str:
    """Cut a text to a width; blank where not even two letters fit."""
    if length(text) <= pixels:
        return text
    while text and length(text) + _CELL > pixels:
        text = text[:-1]
    return f"{text}…" if text.strip() else ""


def _shown(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
