"""Files under a name that promises something else, and files that no table can be read from."""

from __future__ import annotations

import struct

from tests.offices.texts import Files
from tests.offices.truth import csv_text, rows
from tests.offices.xlsx import Book, Sheet, written, zipped

_HTML = (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="{}"></head>'
    "<body><table>{}</table></body></html>"
)
_SPREADSHEET_ML = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>'
)


def others() -> Files:
    """Give, by name, the table that each file stands for and its bytes."""
    lines = rows("recipients")
    html = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in lines)
    book = written(Book([Sheet("受援医院", lines)]))
    tabs = csv_text(lines, "\t").encode("gb18030")
    found = {
        "html-named.xls": _HTML.format("gb2312", html).encode("gb18030"),
        "html-named.xlsx": _HTML.format("utf-8", html).encode(),
        "xml-of-2003.xls": _SPREADSHEET_ML.encode(),
        "text-named.xls": tabs,
        "text-named.xlsx": csv_text(lines).encode("utf-8-sig"),
        "workbook-named.xls": book,
        "workbook-named.et": book,
        "workbook-cut-short.xlsx": book[: len(book) // 2],
        "encrypted-empty.xlsx": _ole("EncryptedPackage"),
        "apple.numbers": zipped({"Index/Document.iwa": b"\0" * 40, "preview.jpg": b"\xff\xd8"}),
        "wps-writer.wps": _ole("WordDocument"),
        "word.docx": zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"}),
        "paper.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        "dbase.dbf": b"\x03\x77\x01\x01" + bytes(28),
        "no-bytes.xlsx": b"",
        "binary.xlsb": zipped({"xl/workbook.bin": b"", "[Content_Types].xml": b"<Types/>"}),
    }
    return {name: ("recipients", data) for name, data in found.items()}


def _ole(stream: str) -> bytes:
    """Write a compound file of one empty stream."""
    free, end, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0)
    head += struct.pack("<109I", 0, *[free] * 108)
    sectors = struct.pack("<128I", table, end, *[free] * 126)
    entries = _entry("Root Entry", 5, 1) + _entry(stream, 2, free) + _entry("", 0, free) * 2
    return head + sectors + entries


def _entry(name: str, kind: int, child: int) -> bytes:
    free = 0xFFFFFFFF
    text = (name + "\0").encode("utf-16-le") if name else b""
    data = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, free, free, child)
    return data + bytes(36) + struct.pack("<IQ", 0xFFFFFFFE, 0)
