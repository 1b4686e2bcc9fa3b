"""Scenarios made to explode, to hang, or to read what is none of their business."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import xlsxwriter

HEAD = "matcher: 1\nhorizon: {first: 2017-01, last: 2017-12}\n"
CSV = "id,name,kind\nA1,A,general\n"
SHEET = "xl/worksheets/sheet1.xml"


def scenario(folder: Path, supporters: str = "supporters.csv", extra: str = "") -> Path:
    """Write a small sound scenario that names this table."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("supporters", "recipients"):
        (folder / f"{name}.csv").write_text(CSV)
    text = f"{HEAD}tables: {{supporters: {supporters!r}, recipients: recipients.csv}}\n{extra}"
    (folder / "scenario.yaml").write_text(text)
    return folder


def _yaml(text: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        scenario(folder)
        (folder / "scenario.yaml").write_text(text)
        return folder

    return make


def _aliases(folder: Path) -> Path:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    return _yaml(HEAD + "\n".join(lines))(folder)


def _chain(length: int, last: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        scenario(folder, extra="extends: p0.yaml\n")
        for n in range(length):
            then = f"p{n + 1}.yaml" if n + 1 < length else last
            (folder / f"p{n}.yaml").write_text(f"matcher: 1\nextends: {then}\n")
        return folder

    return make


def _pointing(to: str) -> Callable[[Path], Path]:
    """A table that is a link to a file outside, or names it by a path."""

    def make(folder: Path) -> Path:
        outside = folder.parent.parent / "outside"
        outside.mkdir(exist_ok=True)
        (outside / "secret.csv").write_text("id,name,kind\nsecret,word,general\n")
        (outside / "secret.yaml").write_text("secret: word\n")
        if to == "link":
            scenario(folder, "link.csv")
            (folder / "link.csv").symlink_to(outside / "secret.csv")
        elif to == "extends":
            scenario(folder, extra="extends: ../../outside/secret.yaml\n")
        else:
            scenario(folder, "../../outside/secret.csv" if to == "dots" else str(outside / to))
        return folder

    return make


def _device(name: str, key: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        if name == "fifo":
            folder.mkdir(parents=True)
            os.mkfifo(folder / "fifo.csv")
        path = "fifo.csv" if name == "fifo" else name
        link = folder / "device.csv"
        folder.mkdir(parents=True, exist_ok=True)
        if name != "fifo":
            link.symlink_to(path)
            path = "device.csv"
        if key == "table":
            return scenario(folder, path)
        return scenario(folder, extra=f"extends: {path}\n")

    return make


def _book(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("supporters")
        for row, line in enumerate(CSV.split()):
            sheet.write_row(row, 0, line.split(","))


def _repacked(change: Callable[[str, bytes], bytes]) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        scenario(folder, "book.xlsx")
        _book(folder / "own.xlsx")
        with zipfile.ZipFile(folder / "own.xlsx") as old:
            parts = {name: change(name, old.read(name)) for name in old.namelist()}
        with zipfile.ZipFile(folder / "book.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
            for name, data in parts.items():
                new.writestr(name, data)
        return folder

    return make


def _huge(name: str, data: bytes) -> bytes:
    return data + b" " * 1_500_000_000 if name == SHEET else data


def _strings(name: str, data: bytes) -> bytes:
    return data[:-6] + b"<si><t>x</t></si>" * 30_000_000 + b"</sst>" if "shared" in name else data


def _far(name: str, data: bytes) -> bytes:
    cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    return data.replace(b"</sheetData>", cell) if name == SHEET else data


def _sheets(name: str, data: bytes) -> bytes:
    one = b'<sheet name="s%d" sheetId="%d" r:id="rId1"/>'
    many = b"".join(one % (n, n + 2) for n in range(1_000_000))
    return data.replace(b"</sheets>", many + b"</sheets>") if name == "xl/workbook.xml" else data


def _entities(name: str, data: bytes) -> bytes:
    if name != SHEET:
        return data
    more = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 20))
    declared = b'?>\n<!DOCTYPE w [<!ENTITY a0 "aaaaaaaaaa">' + more + b"]>"
    far = b'<row r="9"><c r="A9" t="e"><v>&a19;</v></c></row></sheetData>'
    return data.replace(b"?>", declared, 1).replace(b"</sheetData>", far)


def _lying(folder: Path) -> Path:
    """The directory of the archive says that 1.5 GB are one byte."""
    _repacked(_huge)(folder)
    path = folder / "book.xlsx"
    data = path.read_bytes()
    with zipfile.ZipFile(path) as book:
        size = book.getinfo(SHEET).file_size.to_bytes(4, "little")
    path.write_bytes(data.replace(size, (1).to_bytes(4, "little")))
    return folder


def _ods(folder: Path) -> Path:
    scenario(folder, "book.ods")
    body = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
        '<office:spreadsheet><table:table table:name="supporters">'
        '<table:table-row table:number-rows-repeated="1000000000"><table:table-cell '
        'office:value-type="string" table:number-columns-repeated="1000000000">'
        "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(folder / "book.ods", "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("content.xml", body)
        book.writestr("META-INF/manifest.xml", "<manifest/>")
    return folder


def _csv(text: Callable[[], str]) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        scenario(folder)
        (folder / "supporters.csv").write_text(text())
        return folder

    return make


CASES: dict[str, Callable[[Path], Path]] = {
    "yaml-aliases": _aliases,
    "yaml-brackets": _yaml(HEAD + "a: " + "[" * 200_000),
    "yaml-indents": _yaml(HEAD + "".join(" " * n + "a:\n" for n in range(1200))),
    "yaml-dashes": _yaml(HEAD + "a: \n  " + "- " * 100_000 + "x"),
    "yaml-keys": _yaml(HEAD + "".join(f"k{n}: 1\n" for n in range(60_000))),
    "yaml-long-line": _yaml(HEAD + "a: '" + "x" * 990_000 + "'"),
    "yaml-tags": _yaml(HEAD + "a: !!python/object/apply:os.system ['true']"),
    "yaml-self": _yaml(HEAD + "a: &a [*a]"),
    "extends-chain": _chain(2_000, "none.yaml"),
    "extends-cycle": _chain(15, "p3.yaml"),
    "extends-outside": _pointing("extends"),
    "table-outside": _pointing("dots"),
    "table-absolute": _pointing("secret.csv"),
    "table-link": _pointing("link"),
    "table-zero": _device("/dev/zero", "table"),
    "table-fifo": _device("fifo", "table"),
    "extends-zero": _device("/dev/zero", "extends"),
    "extends-fifo": _device("fifo", "extends"),
    "xlsx-huge": _repacked(_huge),
    "xlsx-lying": _lying,
    "xlsx-strings": _repacked(_strings),
    "xlsx-far-cell": _repacked(_far),
    "xlsx-million-sheets": _repacked(_sheets),
    "xlsx-entities": _repacked(_entities),
    "ods-repeated": _ods,
    "csv-columns": _csv(lambda: ",".join(f"c{n}" for n in range(1_000_000)) + "\n"),
    "csv-cells": _csv(lambda: CSV + ",\n" * 20_000_000),
    "csv-rows": _csv(lambda: CSV + "".join(f"A{n},B,\n" for n in range(400_000))),
    "csv-rows-of-one-name": _csv(lambda: CSV + "".join(f"A{n},B,\n" for n in range(119_000))),
    "csv-one-cell": _csv(lambda: CSV + '"' + "x" * 45_000_000),
}
