"""Files that LibreOffice itself writes, in its own format and in those of Excel; also locked ones.

The locked .xlsx is written by msoffcrypto-tool: LibreOffice's macros cannot.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from tests.office.soffice import convert, save_locked
from tests.offices.truth import rows

FORMATS = ("xlsx", "xls", "ods")
_STYLES = {
    "six": '<number:number-style style:name="{n}"><number:number number:decimal-places="0" '
    'number:min-decimal-places="0" number:min-integer-digits="6"/></number:number-style>',
    "month": '<number:date-style style:name="{n}"><number:year number:style="long"/><number:text>年'
    "</number:text><number:month/><number:text>月</number:text></number:date-style>",
    "thousands": '<number:number-style style:name="{n}"><number:number number:decimal-places="0" '
    'number:min-integer-digits="1" number:grouping="true"/></number:number-style>',
    "percent": '<number:percentage-style style:name="{n}"><number:number number:decimal-places="1" '
    'number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>',
}
_SPACES = "".join(
    f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (("office", "office"), ("style", "style"), ("text", "text"),
                        ("table", "table"), ("number", "datastyle"))
)  # fmt: skip
_SPACES += ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'
_SPACES += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'


def files(folder: Path) -> Iterator[Path]:
    """Let LibreOffice write its files; each conversion takes some seconds."""
    for name, text in (("plain", _plain()), ("laid-out", _laid_out()), ("faulty", _faulty())):
        source = folder / f"libreoffice-{name}.fods"
        source.write_text(text, "utf-8")
        for form in FORMATS:
            yield convert(source, form, folder / "made")
    copied = folder / "libreoffice-plain.et"
    shutil.copy(folder / "made" / "libreoffice-plain.xls", copied)
    yield copied
    for form in ("xls", "ods"):
        yield save_locked(folder / "libreoffice-plain.fods", form, folder / "locked")
    yield _locked(folder / "made" / "libreoffice-plain.xlsx", folder / "locked")


def _locked(book: Path, folder: Path) -> Path:
    from msoffcrypto.format.ooxml import OOXMLFile

    made = folder / book.name
    with book.open("rb") as plain, made.open("wb") as locked:
        OOXMLFile(plain).encrypt("secret", locked)
    return made


def _plain() -> str:
    """Ids and months by number format, numbers with separators, a remark on a cell."""
    lines = [list(map(_cell, row)) for row in rows("recipients")]
    for row, plain in zip(lines[1:], rows("recipients")[1:], strict=True):
        row[0] = _number(int(plain[0]), "six")
        row[8] = _number(plain[8], "thousands")
        row[9] = _date(plain[9])
    lines[1][1] = _cell("正安县人民医院", note="待核实")
    return _document(lines)


def _laid_out() -> str:
    """A title, two header rows, merged regions, a hidden row, a filtered one, a total."""
    lines = [list(map(_cell, row)) for row in rows("recipients")]
    first = [_cell(word, more=' table:number-rows-spanned="2"') for word in rows("recipients")[0]]
    first[3] = _cell("所在地", more=' table:number-columns-spanned="3"')
    first[4] = first[5] = "<table:covered-table-cell/>"
    second = ["<table:covered-table-cell/>"] * 3 + lines[0][3:6]
    lines[1][3] = _cell("贵州省", more=' table:number-rows-spanned="4"')
    for number, city in ((1, "遵义市"), (3, "黔西南州")):
        lines[number][4] = _cell(city, more=' table:number-rows-spanned="2"')
        lines[number + 1][4] = "<table:covered-table-cell/>"
    for row in lines[2:]:
        row[3] = "<table:covered-table-cell/>"
    title = [_cell("受援医院名单", more=' table:number-columns-spanned="10"')]
    total = [_cell("合计"), *[_cell("")] * 7]
    total.append('<table:table-cell table:formula="of:=SUM([.I4:.I7])"/>')
    return _document([title, first, second, *lines[1:], total], {5: "collapse", 6: "filter"})


def _faulty() -> str:
    """Errors, a truth value and a percentage where numbers of people belong; a merged number."""
    lines = [list(map(_cell, row)) for row in rows("recipients")]
    lines[1][8] = '<table:table-cell table:formula="of:=NA()"/>'
    lines[2][8] = '<table:table-cell table:formula="of:=1/0"/>'
    lines[3][8] = ('<table:table-cell table:style-name="percent" office:value-type="percentage" '
                   'office:value="1"/>')  # fmt: skip
    lines[1][6] = _number(28.55, "", ' table:number-rows-spanned="2"')
    lines[2][6] = "<table:covered-table-cell/>"
    lines[3][5] = '<table:table-cell table:formula="of:=INDIRECT(&quot;X&quot;)"/>'
    return _document(lines)


def _document(lines: list[list[str]], hidden: dict[int, str] | None = None) -> str:
    styles = "".join(text.format(n=f"N-{name}") for name, text in _STYLES.items())
    styles += "".join(f'<style:style style:name="{name}" style:family="table-cell" '
                      f'style:data-style-name="N-{name}"/>' for name in _STYLES)  # fmt: skip
    body = ""
    for number, row in enumerate(lines, 1):
        seen = (hidden or {}).get(number)
        mark = f' table:visibility="{seen}"' if seen else ""
        body += f"<table:table-row{mark}>{''.join(row)}</table:table-row>"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document{_SPACES} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f'<office:spreadsheet><table:table table:name="受援医院">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document>"
    )


def _cell(value: object, note: str = "", more: str = "") -> str:
    if isinstance(value, int | float):
        return _number(value, "", more)
    if value == "":
        return f"<table:table-cell{more}/>"
    said = f"<office:annotation><text:p>{note}</text:p></office:annotation>" if note else ""
    return (f'<table:table-cell{more} office:value-type="string">{said}<text:p>'
            f"{escape(str(value))}</text:p></table:table-cell>")  # fmt: skip


def _number(value: float, style: str, more: str = "") -> str:
    style = f' table:style-name="{style}"' if style else ""
    return f'<table:table-cell{style}{more} office:value-type="float" office:value="{value}"/>'


def _date(month: str) -> str:
    return (f'<table:table-cell table:style-name="month" office:value-type="date" '
            f'office:date-value="{month}-01"/>')  # fmt: skip
