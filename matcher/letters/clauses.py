"""The part of a rule's clause that may stand in a document to be signed."""

from __future__ import annotations

import re

_OWN = ("本工具", "this tool", "未见文件原文", "†")
"""Marks of what no document says: the tool's own assumption or reading, or a press report."""
_BETWEEN = re.compile(r"[；;](?![^（(]*[）)])\s*")


def signed_clause(clause: str) -> str:
    """Give the parts, between semicolons, that rest on a document; blank where there are none."""
    parts = (part.strip() for part in _BETWEEN.split(clause))
    return "；".join(part for part in parts if part and not any(mark in part for mark in _OWN))
