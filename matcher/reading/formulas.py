"""Cells that a spreadsheet would take for a formula: escaped in writing, undone in reading."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")


def escape(text: str) -> str:
    """Put an apostrophe before a cell that would run as a formula when a person opens it."""
    return "'" + text if _FORMULA.match(text) else text


def unescape(text: str) -> str:
    """Undo ``escape``: every text comes back as it was."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text
