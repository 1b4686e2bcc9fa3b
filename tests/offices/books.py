"""Workbooks that say the same in the XML of Excel, WPS, LibreOffice and of smaller programs."""

from __future__ import annotations

from datetime import date

from tests.offices.texts import Files
from tests.offices.truth import column, rows
from tests.offices.xlsx import Book, Raw, Sheet, Styled, rich, serial, written

_STARTS = (date(2019, 5, 1), date(2019, 7, 1), date(2019, 10, 1), date(2019, 5, 1))
_LAST = '<row r="1048576"><c r="{}" t="inlineStr"><is><t xml:space="preserve"> </t></is></c></row>'


def books() -> Files:
    """Give, by name, the table that each file stands for and its bytes."""
    found = {f"{name}.xlsx": book for name, book in {**_parts(), **_cells(), **_dates()}.items()}
    return {name: ("recipients", written(book)) for name, book in found.items()}


def sheet(lines: list[list] | None = None, **more: object) -> Sheet:
    """Make a sheet of the recipients."""
    return Sheet("受援医院", rows("recipients") if lines is None else lines, **more)


def _parts() -> dict[str, Book]:
    styled = "".join(f'<row r="{n}"><c r="A{n}" s="2"/><c r="J{n}" s="2"/></row>'
                     for n in (6, 7, 8, 65536, 1048575, 1048576))  # fmt: skip
    return {
        "shared-strings": Book([sheet()]),
        "inline-strings": Book([sheet()], inline=True),
        "dimension-of-one-cell": Book([sheet(dimension="A1")]),
        "dimension-of-everything": Book([sheet(dimension="A1:XFD1048576")]),
        "dimension-missing": Book([sheet(dimension=None)]),
        "no-cell-places": Book([sheet(places=False)]),
        "absolute-targets": Book([sheet()], absolute=True),
        "strict-ooxml": Book([sheet()], strict=True),
        "bom-in-parts": Book([sheet()], bom=True),
        "prefixed-tags": Book([sheet()], prefix=True),
        "shared-strings-in-capitals": Book([sheet()], shared_name="SharedStrings.xml"),
        "styled-blank-rows": Book([sheet(last_rows=styled)]),
        "blank-in-the-last-cell": Book([sheet(last_rows=_LAST.format("XFD1048576"))]),
        "blank-in-the-last-row": Book([sheet(last_rows=_LAST.format("A1048576"))]),
        "empty-sheet": Book([sheet([])]),
        "empty-sheets-beside": Book([Sheet("Sheet1", rows("recipients")), Sheet("Sheet2", []),
                                     Sheet("Sheet3", [])]),
        "several-sheets": Book([Sheet("甲", rows("recipients")), Sheet("乙", rows("staff"))]),
        "sheet-name-with-blanks": Book([Sheet("说明", [["填表说明"]]),
                                        Sheet(" 受援医院 ", rows("recipients"))]),
    }  # fmt: skip


def _cells() -> dict[str, Book]:
    name = "正安县人民医院"
    boolean = rows("recipients")
    boolean[1][8] = Raw('<c r="{r}" t="b"><v>1</v></c>')
    error = rows("recipients")
    error[1][8] = Raw('<c r="{r}" t="e"><f>VLOOKUP(A2,人口,2,0)</f><v>#N/A</v></c>')
    error[2][5] = Raw('<c r="{r}" t="e"><v>#REF!</v></c>')
    lost = [list(row) for row in error]
    for row in lost[1:]:
        row[:] = [Raw(cell.xml.replace(' r="{r}"', "")) if isinstance(cell, Raw) else cell
                  for cell in row]  # fmt: skip
    cached, bare = rows("recipients"), rows("recipients")
    cached[1][1] = Raw(f'<c r="{{r}}" t="str"><f>"正安县"&amp;"人民医院"</f><v>{name}</v></c>')
    cached[1][8] = Raw('<c r="{r}"><f>250000*2</f><v>500000</v></c>')
    cached[2][8] = Raw('<c r="{r}"><f t="shared" ref="I3" si="0">29*10000</f><v>290000</v></c>')
    bare[1][1] = Raw('<c r="{r}" t="str"><f>"正安县"&amp;"人民医院"</f></c>')
    bare[1][8] = Raw('<c r="{r}"><f>250000*2</f></c>')
    bare[2][0] = Raw('<c r="{r}"><f>TEXT(102,"000000")</f><v></v></c>')
    comments = ('<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                '<authors><author>李四</author></authors><commentList><comment ref="B2" '
                'authorId="0"><text><t>待核实</t></text></comment></commentList></comments>')
    return {
        "rich-text": Book([sheet(column("recipients", "名称", rich("正安县", "人民", "医院")))]),
        "phonetic-runs": Book(
            [sheet(column("recipients", "名称", rich(name, phonetic="ZHENGAN")))]),
        "phonetic-runs-inline": Book(
            [sheet(column("recipients", "名称", rich(name, phonetic="ZHENGAN")))], inline=True),
        "escaped-carriage-return": Book(
            [sheet(column("recipients", "名称", "正安县_x000D_\n人民医院"))]),
        "preserved-blanks": Book([sheet(column("recipients", "名称", f"  {name}\u3000"))]),
        "booleans": Book([sheet(boolean)]),
        "error-cells": Book([sheet(error)]),
        "error-cells-without-places": Book([sheet(lost, places=False)]),
        "formulas-with-results": Book([sheet(cached)]),
        "formulas-without-results": Book([sheet(bare)]),
        "comments": Book([sheet()], more={"xl/comments1.xml": comments}),
    }  # fmt: skip


def _dates() -> dict[str, Book]:
    def starting(form: str, starts_1904: bool = False) -> Book:
        days = [serial(day, starts_1904) for day in _STARTS]
        cells = [Styled(day, form) if form else day for day in days]
        return Book([sheet(column("recipients", "起始月", *cells))], starts_1904=starts_1904)

    return {
        "dates-in-chinese-format": starting('yyyy"年"m"月"'),
        "dates-by-day": starting("yyyy/m/d"),
        "dates-as-serial-numbers": starting(""),
        "dates-in-a-format-unstated": starting("[zh]"),
        "dates-from-1904": starting("yyyy/m/d", True),
        "dates-from-1904-unformatted": starting("", True),
        "dates-from-1904-format-unstated": starting("[zh]", True),
        "dates-as-decimals": Book(
            [sheet(column("recipients", "起始月", 2019.5, 2019.7, 2019.1, "2019.5"))]
        ),
    }
