"""What an .xlsx sheet holds beside its values, from its XML: the library gives values alone."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import lru_cache
from xml.etree import ElementTree
from xml.parsers import expat

from matcher.reading.books.number_format import is_percent, shown, shows_digits
from matcher.reading.books.parts import NotUnderstood, part, parts_of
from matcher.reading.books.traits import Block, Cell, Traits

_LONGEST = 40
_TEXTS = ("str", "inlineStr")
_PERCENT = {9: "0%", 10: "0.00%"}
_CELL = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_ODD = re.compile(rb"""\st=["']e["']|<(\w+:)?f[\s>/]""")
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s[^>]*?ref=["']([^"']+)["']""")
_ROW = re.compile(rb"<(?:\w+:)?row(\s[^>]*)?>")
_COLUMN = re.compile(rb"<(?:\w+:)?col(\s[^>]*)>")
# A value far down or far right makes the library lay out every cell before it.
_FAR_DOWN = re.compile(rb"""\sr=["'][A-Z]{1,3}(\d{7}|[2-9]\d{5})["']""")
_FAR_RIGHT = re.compile(rb"""\sr=["'][A-Z]{3}\d""")
_FILLED = re.compile(rb"""<(?:\w+:)?c\s[^>]*?r=["']([A-Z]{1,3})(\d{1,7})["'][^>]*(?<!/)>""")
_KEY = re.compile(rb"""(\w+)=["']([^"']*)["']""")


def xlsx_traits(data: bytes, sheet: str) -> Traits:
    """Give the traits of a sheet; NotUnderstood when they cannot be seen."""
    with parts_of(data) as parts:
        book = ElementTree.fromstring(part(parts, "xl/workbook.xml"))
        xml, formats = part(parts, _part_of(parts, book, sheet)), _formats(parts)
        found = _Odd(formats)
        styles = "|".join(map(str, formats)).encode()
        styled = styles and re.search(rb"""\ss=["'](""" + styles + rb""")["']""", xml)
        if _ODD.search(xml) or styled:
            found.read(xml)
        return Traits(found.texts, found.shown, found.odd, tuple(_merged(xml)), *_hidden(xml),
                      starts_1904=_starts_1904(book), cells=_cells(xml))  # fmt: skip


def _part_of(parts: zipfile.ZipFile, book: ElementTree.Element, sheet: str) -> str:
    """Find the part that holds a sheet."""
    ids = [
        value
        for node in book.iter()
        if _tag(node) == "sheet" and node.get("name") == sheet
        for key, value in node.items()
        if key.endswith("}id")
    ]
    for node in ElementTree.fromstring(part(parts, "xl/_rels/workbook.xml.rels")):
        if ids and node.get("Id") == ids[0]:
            target = node.get("Target", "")
            return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
    raise NotUnderstood


def _starts_1904(book: ElementTree.Element) -> bool:
    return any(node.get("date1904") in ("1", "true") for node in book.iter())


def _formats(parts: zipfile.ZipFile) -> dict[int, str]:
    """Give, by style, the formats that change what a number means."""
    if "xl/styles.xml" not in parts.namelist():
        return {}
    root = ElementTree.fromstring(part(parts, "xl/styles.xml"))
    codes = dict(_PERCENT)
    for node in root.iter():
        if _tag(node) == "numFmt":
            codes[int(node.get("numFmtId", "0"))] = node.get("formatCode", "")
    cells = next((node for node in root if _tag(node) == "cellXfs"), ())
    used = {n: codes.get(int(node.get("numFmtId", "0")), "") for n, node in enumerate(cells)}
    return {n: code for n, code in used.items() if is_percent(code) or shows_digits(code)}


class _Odd:
    """The cells that are not what their values say; styles of ``formats`` change what one means."""

    def __init__(self, formats: Mapping[int, str]) -> None:
        self.texts: dict[Cell, str] = {}
        self.shown: dict[Cell, str] = {}
        self.odd: dict[Cell, str] = {}
        self._formats = {str(style): code for style, code in formats.items()}
        self._row, self._at = 0, (0, -1)
        self._cell: dict[str, str] = {}
        self._said: dict[str, str] = {}
        self._inside = ""

    def read(self, xml: bytes) -> None:
        """Go through the cells; a tree of them all would take long, and much memory."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._take
        parser.Parse(xml, True)

    def _start(self, tag: str, keys: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "c":
            self._cell, self._said = keys, {}
            place = _CELL.fullmatch(keys.get("r", ""))  # one without follows the one before
            self._at = _place(place) if place else (self._row, self._at[1] + 1)
        elif name == "row":
            self._row = int(keys.get("r") or self._row + 1)
            self._at = (self._row, -1)
        elif name in ("v", "f"):
            self._inside = name
            self._said[name] = ""

    def _take(self, text: str) -> None:
        if self._inside:
            self._said[self._inside] += text

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name in ("v", "f"):
            self._inside = ""
        elif name == "c":
            self._judge(self._cell, self._said)

    def _judge(self, cell: Mapping[str, str], said: Mapping[str, str]) -> None:
        kind, value = cell.get("t", "n"), said.get("v", "").strip()
        empty = "v" not in said if kind in _TEXTS else not value  # a text may be empty
        code = self._formats.get(cell.get("s", "")) if kind == "n" and value else None
        if kind == "e" and value:
            self.texts[self._at] = value
        elif "f" in said and empty:
            self.texts[self._at] = "=" + said["f"].strip()[:_LONGEST]
            self.odd[self._at] = "no-result"
        elif code and is_percent(code):
            self.odd[self._at] = "percent"
        elif code and (text := shown(code, float(value))):
            self.shown[self._at] = text


def _cells(xml: bytes) -> int:
    """Count the cells up to the last with a value, where there may be many; 0: there are few."""
    if not (_FAR_DOWN.search(xml) or _FAR_RIGHT.search(xml)):
        return 0
    places = [match.groups() for match in _FILLED.finditer(xml)]
    down = max((int(row) for _, row in places), default=0)
    right = max((_position(letters.decode()) for letters in {one for one, _ in places}), default=0)
    return down * (right + 1)


def _merged(xml: bytes) -> Iterator[Block]:
    for ref in _MERGED.findall(xml):
        first, _, last = ref.decode("ascii", "replace").partition(":")
        start, end = _CELL.fullmatch(first), _CELL.fullmatch(last)
        if start and end:
            yield (*_place(start), *_place(end))


def _hidden(xml: bytes) -> tuple[frozenset[int], frozenset[int]]:
    if b"hidden=" not in xml:
        return frozenset(), frozenset()
    rows, number = set(), 0
    for match in _ROW.finditer(xml):
        keys = dict(_KEY.findall(match[1] or b""))
        number = int(keys.get(b"r", number + 1))
        if keys.get(b"hidden") in (b"1", b"true"):
            rows.add(number)
    columns = set()
    for match in _COLUMN.finditer(xml):
        keys = dict(_KEY.findall(match[1]))
        if keys.get(b"hidden") in (b"1", b"true"):
            columns |= set(range(int(keys[b"min"]) - 1, min(int(keys[b"max"]), 16384)))
    return frozenset(rows), frozenset(columns)


def _place(match: re.Match[str]) -> Cell:
    return int(match[2]), _position(match[1])


@lru_cache(maxsize=1024)
def _position(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number - 1


def _tag(node: ElementTree.Element) -> str:
    return node.tag.rpartition("}")[2]
