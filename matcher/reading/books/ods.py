"""What a sheet of an .ods holds beside its values, from its XML."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from xml.etree import ElementTree

from matcher.reading.books.parts import part, parts_of
from matcher.reading.books.traits import Block, Traits

_MOST_REPEATED = 1000
_LONGEST = 40
_DIGITS = re.compile(r"[^\d,.%]*(\d+)[^\d,.%]*")


def ods_traits(data: bytes, sheet: str) -> Traits:
    """Give the traits of a sheet; NotUnderstood when they cannot be seen."""
    found = _Sheet()
    with parts_of(data) as parts:
        found.read(part(parts, "content.xml"), sheet)
    return Traits(found.texts, found.shown, found.odd, tuple(found.merged),
                  frozenset(found.rows), frozenset(found.columns), found.starts_1904,
                  cells=found.down * found.right)  # fmt: skip


@dataclass
class _Sheet:
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    shown: dict[tuple[int, int], str] = field(default_factory=dict)
    odd: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: list[Block] = field(default_factory=list)
    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    starts_1904: bool = False
    down: int = 0
    right: int = 0

    def read(self, xml: bytes, sheet: str) -> None:
        """Go through one sheet; what is repeated counts as often as it says."""
        inside, row, column = False, 1, 0
        for event, node in ElementTree.iterparse(io.BytesIO(xml), ("start", "end")):
            tag = _tag(node)
            if tag == "table" and event == "start":
                inside = _get(node, "name") == sheet
            elif tag == "null-date" and _get(node, "date-value").startswith("1904"):
                self.starts_1904 = True
            elif tag == "table-row" and event == "end":
                if inside:
                    row += self._row(node, row)
                node.clear()
            elif tag == "table-column" and event == "end" and inside:
                repeated = min(_number(node, "number-columns-repeated"), 16384 - column)
                if _get(node, "visibility") in ("collapse", "filter"):
                    self.columns |= set(range(column, column + repeated))
                column += repeated

    def _row(self, node: ElementTree.Element, row: int) -> int:
        """Take one row; give how many rows it stands for."""
        repeated, position = _number(node, "number-rows-repeated"), 0
        rows = range(row, row + min(repeated, _MOST_REPEATED))
        if _get(node, "visibility") in ("collapse", "filter"):
            self.rows |= set(rows)
        for cell in node:
            if _tag(cell) not in ("table-cell", "covered-table-cell"):
                continue
            wide = _number(cell, "number-columns-repeated")
            if len(cell.attrib) > 1 or len(cell):
                for number in rows:
                    for place in range(position, position + min(wide, _MOST_REPEATED)):
                        self._cell(cell, (number, place))
            position += wide
            if any(key.endswith("}value-type") for key in cell.attrib):
                self.down, self.right = row + repeated - 1, max(self.right, position)
        return repeated

    def _cell(self, cell: ElementTree.Element, place: tuple[int, int]) -> None:
        tall, wide = _number(cell, "number-rows-spanned"), _number(cell, "number-columns-spanned")
        if tall > 1 or wide > 1:
            self.merged.append((*place, place[0] + tall - 1, place[1] + wide - 1))
        kinds = [value for key, value in cell.items() if key.endswith("}value-type")]
        formula = _get(cell, "formula")
        text = "".join("".join(part.itertext()) for part in cell if _tag(part) == "p")
        if "error" in kinds:
            self.texts[place] = text if text.startswith("#") else "#VALUE!"
        elif formula and not kinds:
            self.texts[place], self.odd[place] = "=" + formula[:_LONGEST], "no-result"
        elif "percentage" in kinds:
            self.odd[place] = "percent"
        elif "float" in kinds and (digits := _DIGITS.fullmatch(text)):
            value = float(_get(cell, "value") or "nan")
            if value == int(digits[1]) and text != str(int(value)):
                self.shown[place] = text


def _get(node: ElementTree.Element, name: str) -> str:
    return next((value for key, value in node.items() if key.endswith("}" + name)), "")


def _number(node: ElementTree.Element, name: str) -> int:
    said = _get(node, name)
    return max(1, int(said)) if said else 1


def _tag(node: ElementTree.Element) -> str:
    return node.tag.rpartition("}")[2]
