"""An .xlsx written part by part, so that it can have the traits of any program."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from xml.sax.saxutils import escape, quoteattr

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = {
    _MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    _LINKS: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."
# What `s=` of a cell means: number formats by position, from 1 on.
FORMATS = {"000000": 1, "0000": 2, "0.0%": 3, 'yyyy"年"m"月"': 4, "yyyy/m/d": 5, "[zh]": 6}


@dataclass(frozen=True)
class Raw:
    """A cell's XML as it stands; ``{r}`` becomes its place."""

    xml: str


@dataclass(frozen=True)
class Styled:
    """A number with a number format of ``FORMATS``."""

    number: float
    form: str


@dataclass(frozen=True)
class Sheet:
    """A sheet: its rows from the first on, and what is unusual about it.

    ``before`` and ``after`` are XML around the rows, ``more`` attributes of rows by their number.
    ``dimension`` is what the file says, True: the truth, None: nothing.
    """

    name: str
    rows: Sequence[Sequence[object]]
    merged: Sequence[str] = ()
    hidden_rows: Sequence[int] = ()
    before: str = ""
    after: str = ""
    state: str = ""
    dimension: str | bool | None = True
    places: bool = True
    last_rows: str = ""


@dataclass(frozen=True)
class Book:
    """A workbook: its sheets, and what is unusual about its parts."""

    sheets: Sequence[Sheet]
    inline: bool = False
    starts_1904: bool = False
    absolute: bool = False
    strict: bool = False
    bom: bool = False
    prefix: bool = False
    shared_name: str = "sharedStrings.xml"
    more: Mapping[str, str] = field(default_factory=dict)


def serial(day: date, starts_1904: bool = False) -> int:
    """Count the days as a spreadsheet does."""
    return (day - (date(1904, 1, 1) if starts_1904 else date(1899, 12, 30))).days


def written(book: Book) -> bytes:
    """Write a workbook; the same book gives the same bytes."""
    strings: dict[str, int] = {}
    parts = {f"xl/worksheets/sheet{n}.xml": _sheet(sheet, book, strings)
             for n, sheet in enumerate(book.sheets, 1)}  # fmt: skip
    parts = {"[Content_Types].xml": _types(book), "_rels/.rels": _root(),
             "xl/workbook.xml": _workbook(book), "xl/_rels/workbook.xml.rels": _links(book),
             **parts, "xl/styles.xml": _styles(), **book.more}  # fmt: skip
    if not book.inline:
        items = "".join(f"<si>{text}</si>" for text in strings)
        counts = f'count="{len(strings)}" uniqueCount="{len(strings)}"'
        parts[f"xl/{book.shared_name}"] = f'<sst xmlns="{_MAIN}" {counts}>{items}</sst>'
    return zipped({name: _finish(text, book) for name, text in parts.items()})


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Put parts into an archive without times or compression: those differ between machines."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return memory.getvalue()


def rich(*runs: str, phonetic: str = "") -> str:
    """A shared string in several runs, with how it is pronounced."""
    text = "".join(f'<r><rPr><b/></rPr><t xml:space="preserve">{run}</t></r>' for run in runs)
    return text + (f'<rPh sb="0" eb="2"><t>{phonetic}</t></rPh>' if phonetic else "")


def place(row: int, column: int) -> str:
    """Name a cell as a spreadsheet does; row from 1, column from 0."""
    letters, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def _finish(text: str, book: Book) -> bytes:
    if book.strict:
        for old, new in _STRICT.items():
            text = text.replace(old, new)
    if book.prefix and text.startswith("<worksheet"):
        text = _prefixed(text)
    return (b"\xef\xbb\xbf" if book.bom else b"") + (_HEAD + text).encode("utf-8")


def _prefixed(text: str) -> str:
    for tag in ("worksheet", "sheetData", "dimension", "row", "c", "v", "f", "is", "t",
                "mergeCells", "mergeCell"):  # fmt: skip
        for mark in (" ", ">", "/"):
            text = text.replace(f"<{tag}{mark}", f"<x:{tag}{mark}")
        text = text.replace(f"</{tag}>", f"</x:{tag}>")
    return text.replace("xmlns=", "xmlns:x=", 1)


def _sheet(sheet: Sheet, book: Book, strings: dict[str, int]) -> str:
    lines = []
    for number, row in enumerate(sheet.rows, 1):
        cells = [_cell(cell, place(number, at) if sheet.places else "", book, strings)
                 for at, cell in enumerate(row)]  # fmt: skip
        where = f' r="{number}"' if sheet.places else ""
        hidden = ' hidden="1"' if number in sheet.hidden_rows else ""
        lines.append(f"<row{where}{hidden}>{''.join(cells)}</row>")
    wide = max((len(row) for row in sheet.rows), default=1)
    stated = f"A1:{place(max(1, len(sheet.rows)), wide - 1)}"
    stated = stated if sheet.dimension is True else sheet.dimension
    dimension = f'<dimension ref="{stated}"/>' if stated else ""
    merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in sheet.merged)
    merged = f'<mergeCells count="{len(sheet.merged)}">{merged}</mergeCells>' if merged else ""
    data = f"<sheetData>{''.join(lines)}{sheet.last_rows}</sheetData>"
    return (f'<worksheet xmlns="{_MAIN}" xmlns:r="{_LINKS}">{dimension}{sheet.before}{data}'
            f"{sheet.after}{merged}</worksheet>")  # fmt: skip


def _cell(cell: object, where: str, book: Book, strings: dict[str, int]) -> str:
    at = f' r="{where}"' if where else ""
    if isinstance(cell, Raw):
        return cell.xml.replace("{r}", where)
    if cell == "":
        return "" if where else "<c/>"
    if isinstance(cell, Styled):
        return f'<c{at} s="{FORMATS[cell.form]}"><v>{cell.number}</v></c>'
    if isinstance(cell, int | float):
        return f"<c{at}><v>{cell}</v></c>"
    said = str(cell)
    text = said if said.startswith("<r>") else f'<t xml:space="preserve">{escape(said)}</t>'
    if book.inline:
        return f'<c{at} t="inlineStr"><is>{text}</is></c>'
    return f'<c{at} t="s"><v>{strings.setdefault(text, len(strings))}</v></c>'


def _types(book: Book) -> str:
    parts = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    parts += [(f"/xl/worksheets/sheet{n}.xml", "worksheet") for n in range(1, len(book.sheets) + 1)]
    parts += [] if book.inline else [(f"/xl/{book.shared_name}", "sharedStrings")]
    said = "".join(f'<Override PartName="{name}" ContentType="{_KIND}{kind}+xml"/>'
                   for name, kind in parts)  # fmt: skip
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    usual = (f'<Default Extension="rels" ContentType="{rels}"/>'
             '<Default Extension="xml" ContentType="application/xml"/>')  # fmt: skip
    return f'<Types xmlns="{_PACKAGE}/content-types">{usual}{said}</Types>'


def _root() -> str:
    link = f'<Relationship Id="rId1" Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/>'
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{link}</Relationships>'


def _workbook(book: Book) -> str:
    sheets = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{n}"'
        + (f' state="{sheet.state}"' if sheet.state else "")
        + f' r:id="rId{n}"/>'
        for n, sheet in enumerate(book.sheets, 1)
    )
    start = '<workbookPr date1904="1"/>' if book.starts_1904 else "<workbookPr/>"
    return (f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}">{start}<sheets>{sheets}</sheets>'
            "</workbook>")  # fmt: skip


def _links(book: Book) -> str:
    start = "/xl/" if book.absolute else ""
    targets = [(f"worksheets/sheet{n}.xml", "worksheet") for n in range(1, len(book.sheets) + 1)]
    targets.append(("styles.xml", "styles"))
    targets += [] if book.inline else [(book.shared_name, "sharedStrings")]
    said = "".join(f'<Relationship Id="rId{n}" Type="{_LINKS}/{kind}" Target="{start}{target}"/>'
                   for n, (target, kind) in enumerate(targets, 1))  # fmt: skip
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{said}</Relationships>'


def _styles() -> str:
    own = [form for form in FORMATS if not form.startswith("[")]
    formats = "".join(f'<numFmt numFmtId="{175 + FORMATS[form]}" formatCode={quoteattr(form)}/>'
                      for form in own)  # fmt: skip
    # 57 is a date in Chinese Excel; the file does not say so.
    ids = [0] + [175 + FORMATS[form] if form in own else 57 for form in FORMATS]
    cells = "".join(f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0"/>'
                    for number in ids)  # fmt: skip
    return (f'<styleSheet xmlns="{_MAIN}"><numFmts count="{len(own)}">{formats}</numFmts>'
            '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills>'
            '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/>'
            f'</cellStyleXfs><cellXfs count="{len(ids)}">{cells}</cellXfs></styleSheet>')  # fmt: skip
