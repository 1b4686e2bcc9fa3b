"""Draws a template as a Word file: A4, margins of official documents, tables that repeat heads."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from matcher.letters.shipped.blocks import (
    Block,
    Form,
    Line,
    Repeated,
    Rows,
    Signatures,
    When,
)
from matcher.letters.shipped.marks import (
    box,
    close_up,
    flag,
    number_pages,
    set_base,
    set_face,
    set_page,
    set_width,
    shade,
    tighten,
)
from matcher.letters.word_file import steady

MADE = datetime(2026, 11, 23)
_CENTRED = WD_ALIGN_PARAGRAPH.CENTER
_TABLE_SIZE = 10
_LONG = 6.0
"""Cells at least so wide hold sentences: they begin at the left."""


def drawn(form: Form) -> bytes:
    """Give the Word file; equal bytes for an equal form."""
    drawing = _Drawing(form)
    drawing.blocks(form.blocks)
    return drawing.saved()


class _Drawing:
    def __init__(self, form: Form) -> None:
        self.form, self.fonts = form, form.fonts
        self.document = Document()
        set_page(self.document.sections[0])
        set_base(self.document, self.fonts, form.language)
        self._edges()

    def blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            if isinstance(block, Line):
                self.line(block)
            elif isinstance(block, Rows):
                self.rows(block)
            elif isinstance(block, Repeated):
                self.tag(f"{{%p for {block.each} %}}")
                self.line(Line(block.text))
                self.tag("{%p endfor %}")
            elif isinstance(block, When):
                self.when(block)
            else:
                self.signatures(block)

    def line(self, line: Line) -> None:
        paragraph = self.document.add_paragraph()
        self.write(paragraph, line.text, line.style)

    def write(self, paragraph: Any, text: str, style: str) -> None:
        """Write a paragraph in one of the styles."""
        fonts, layout = self.fonts, paragraph.paragraph_format
        run = paragraph.add_run(text)
        heading = style in ("title", "article", "annex")
        size = {"title": fonts.title, "subtitle": 12, "notice": 10.5}.get(style, fonts.size)
        set_face(run, fonts, fonts.head if heading else fonts.body, size)
        run.bold = style in ("title", "notice") or (heading and fonts.bold)
        if style in ("title", "subtitle", "notice"):
            paragraph.alignment = _CENTRED
        layout.page_break_before = style == "annex" or None
        layout.keep_with_next = heading or style == "closing" or text.endswith((":", "："))
        layout.space_before = Pt({"title": 6, "article": 8}.get(style, 0))
        layout.space_after = Pt({"title": 6, "subtitle": 14, "notice": 6}.get(style, 2))
        layout.line_spacing = 1.0 if style == "notice" else 1.4
        if style in ("body", "closing") and self.form.language == "zh-CN":
            layout.first_line_indent = Pt(2 * size)
        if style == "notice":
            box(paragraph)

    def tag(self, text: str) -> None:
        """Write a paragraph that goes when the template is filled in."""
        self.document.add_paragraph(text)

    def when(self, block: When) -> None:
        self.tag(f"{{%p if {block.condition} %}}")
        self.blocks(block.then)
        if block.otherwise:
            self.tag("{%p else %}")
            self.blocks(block.otherwise)
        self.tag("{%p endif %}")

    def rows(self, block: Rows) -> None:
        """Draw a heading that repeats on each page, and the row to be repeated."""
        table = self.document.add_table(rows=4, cols=len(block.columns))
        table.style, table.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
        table.autofit = False
        tighten(table)
        head, begin, each, end = table.rows
        for at, (heading, field, width) in enumerate(block.columns):
            set_width(table, at, width)
            self._cell(head.cells[at], heading, head=True)
            self._cell(each.cells[at], field, left=width >= _LONG)
        begin.cells[0].text = f"{{%tr for {block.each} %}}"
        end.cells[0].text = "{%tr endfor %}"
        flag(head, "w:tblHeader")
        for row in (head, each):
            flag(row, "w:cantSplit")
        self._after_table()

    def signatures(self, block: Signatures) -> None:
        table = self.document.add_table(rows=1, cols=2)
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        flag(table.rows[0], "w:cantSplit")
        for at, lines in enumerate((block.left, block.right)):
            set_width(table, at, 7.9)
            cell = table.rows[0].cells[at]
            for number, text in enumerate(lines):
                paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                self.write(paragraph, text, "sign")
                paragraph.paragraph_format.space_after = Pt(14)
        self._after_table()

    def saved(self) -> bytes:
        """Give the file, with no time but the fixed one."""
        told = self.document.core_properties
        told.author = told.comments = told.title = told.last_modified_by = ""
        told.created = told.modified = MADE
        told.language = self.form.language
        written = io.BytesIO()
        self.document.save(written)
        return steady(written.getvalue())

    def _cell(self, cell: Any, text: str, head: bool = False, left: bool = False) -> None:
        paragraph = cell.paragraphs[0]
        run = paragraph.add_run(text)
        set_face(run, self.fonts, self.fonts.head if head else self.fonts.table, _TABLE_SIZE)
        run.bold = head and self.fonts.bold
        paragraph.alignment = None if left else _CENTRED
        close_up(paragraph)
        if head:
            paragraph.paragraph_format.keep_with_next = True
            shade(cell)
        cell.vertical_alignment = 1

    def _after_table(self) -> None:
        space = self.document.add_paragraph().paragraph_format
        space.line_spacing, space.space_after = Pt(6), Pt(0)

    def _edges(self) -> None:
        """Say on each later page what is made up, and number the pages."""
        section = self.document.sections[0]
        section.different_first_page_header_footer = True
        header = section.header.paragraphs[0]
        header.alignment = _CENTRED
        set_face(header.add_run(self.form.header), self.fonts, self.fonts.table, 9)
        for footer in (section.footer, section.first_page_footer):
            paragraph = footer.paragraphs[0]
            paragraph.alignment = _CENTRED
            number_pages(paragraph, self.fonts)
