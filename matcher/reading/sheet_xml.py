"""Cells of an .xlsx sheet that the workbook library gives as blank: errors, unfinished formulas."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

_MOST_BYTES = 500_000_000
_LONGEST = 40
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ODD = re.compile(rb"""\st=["']e["']|<(\w+:)?f[\s>/]""")


def formulas_without_result(data: bytes, sheet: str) -> list[tuple[int, int, str]]:
    """Give row, position and text of each error (``#REF!``) and formula without result (``=A1``).

    Nothing for workbooks of other formats than .xlsx, where they cannot be told from blanks.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            name = _part(parts, sheet)
            if name is None or parts.getinfo(name).file_size > _MOST_BYTES:
                return []
            xml = parts.read(name)
        return list(_odd_cells(xml)) if _ODD.search(xml) else []
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, ValueError, OSError, EOFError,
            RuntimeError, NotImplementedError):  # fmt: skip
        return []  # the library has judged whether the file can be read


def _part(parts: zipfile.ZipFile, sheet: str) -> str | None:
    """Find the part that holds a sheet."""
    ids = [
        value
        for node in ElementTree.fromstring(parts.read("xl/workbook.xml")).iter()
        if _tag(node) == "sheet" and node.get("name") == sheet
        for key, value in node.items()
        if key.endswith("}id")
    ]
    for node in ElementTree.fromstring(parts.read("xl/_rels/workbook.xml.rels")):
        if ids and node.get("Id") == ids[0]:
            target = node.get("Target", "")
            return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
    return None


def _odd_cells(xml: bytes) -> Iterator[tuple[int, int, str]]:
    for _, node in ElementTree.iterparse(io.BytesIO(xml)):
        if _tag(node) == "row":
            node.clear()
        if _tag(node) != "c":
            continue
        place = _CELL.fullmatch(node.get("r", ""))
        said = _said(node)
        if place and said:
            position = 0
            for letter in place[1]:
                position = 26 * position + ord(letter) - 64
            yield int(place[2]), position - 1, said


def _said(cell: ElementTree.Element) -> str | None:
    children = {_tag(child): (child.text or "").strip() for child in cell}
    if cell.get("t") == "e":
        return children.get("v") or None
    if "f" in children and not children.get("v") and cell.get("t") not in ("str", "inlineStr"):
        return "=" + children["f"][:_LONGEST]
    return None


def _tag(node: ElementTree.Element) -> str:
    return node.tag.rpartition("}")[2]
