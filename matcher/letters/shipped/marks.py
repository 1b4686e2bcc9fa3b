"""What a Word file says beyond words: page, typefaces, widths, frames, shades, page numbers."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from lxml import etree

from matcher.letters.shipped.blocks import Fonts

_AFTER_SPACES = (
    "w:bidi",
    "w:adjustRightInd",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:jc",
    "w:rPr",
)


def set_page(section: Any) -> None:
    """Set A4 and its margins."""
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin, section.bottom_margin = Cm(3.2), Cm(2.8)
    section.left_margin, section.right_margin = Cm(2.7), Cm(2.5)


def set_base(document: Any, fonts: Fonts, language: str) -> None:
    """Set the typeface that everything begins from, and what stands in for a missing one."""
    style = document.styles["Normal"]
    style.font.name, style.font.size = fonts.latin, Pt(fonts.size)
    properties = style.element.get_or_add_rPr()
    properties.rFonts.set(qn("w:eastAsia"), fonts.body)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), "en-US" if language == "zh-CN" else language)
    spoken.set(qn("w:eastAsia"), "zh-CN")
    properties.append(spoken)
    for part in document.part.package.parts:
        if part.partname == "/word/fontTable.xml":
            part._blob = _with_alternatives(part.blob, fonts)


def _with_alternatives(blob: bytes, fonts: Fonts) -> bytes:
    table = etree.fromstring(blob)
    for name, other in fonts.alternatives:
        font = etree.SubElement(table, qn("w:font"), {qn("w:name"): name})
        etree.SubElement(font, qn("w:altName"), {qn("w:val"): other})
    return etree.tostring(table, xml_declaration=True, encoding="UTF-8", standalone=True)


def set_face(run: Any, fonts: Fonts, chinese: str, size: float) -> None:
    """Set the typefaces of a run, and its size in points."""
    run.font.name, run.font.size = fonts.latin, Pt(size)
    run._element.get_or_add_rPr().rFonts.set(qn("w:eastAsia"), chinese)


def set_width(table: Any, at: int, width: float) -> None:
    """Set the width of a column; programs differ in whether the grid or the cells tell it."""
    table.columns[at].width = Cm(width)
    for row in table.rows:
        row.cells[at].width = Cm(width)


def tighten(table: Any) -> None:
    """Leave a little room beside the text, so that a day fits into one line."""
    room = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), "45")
        edge.set(qn("w:type"), "dxa")
        room.append(edge)
    table._tbl.tblPr.insert_element_before(room, "w:tblLook")


def close_up(paragraph: Any) -> None:
    """Add no room between figures and Chinese characters."""
    properties = paragraph._p.get_or_add_pPr()
    for name in ("w:autoSpaceDE", "w:autoSpaceDN"):
        off = OxmlElement(name)
        off.set(qn("w:val"), "0")
        properties.insert_element_before(off, *_AFTER_SPACES)


def flag(row: Any, name: str) -> None:
    """Switch on what a row of a table is to do."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def shade(cell: Any) -> None:
    """Shade a cell lightly, so that it stays readable in a copy."""
    made = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", "EDEDED")):
        made.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().append(made)


def box(paragraph: Any) -> None:
    """Put a frame around a paragraph."""
    frame = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        edge = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "8"), ("space", "4"), ("color", "000000")):
            edge.set(qn(f"w:{key}"), value)
        frame.append(edge)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        frame, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr"
    )


def number_pages(paragraph: Any, fonts: Fonts) -> None:
    """Write the number of the page."""
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        set_face(run, fonts, fonts.table, 9)
        if kind is not None:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)
