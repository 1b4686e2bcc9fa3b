"""CSV files as Excel, WPS and the systems of hospitals save them."""

from __future__ import annotations

from tests.offices.truth import column, csv_text, rows

Files = dict[str, tuple[str, bytes]]


def texts() -> Files:
    """Give, by name, the table that each file stands for and its bytes."""
    plain = csv_text(rows("recipients"))
    tabs = csv_text(rows("recipients"), "\t")
    semicolons = csv_text(rows("recipients"), ";")
    damaged = csv_text(rows("recipients")).encode()
    damaged = damaged.replace("正".encode(), "正".encode()[:2], 1)
    damaged = damaged.replace("编号,名称,机构类别".encode(), b"id,name,kind")
    found = {
        "gb18030.csv": plain.encode("gb18030"),
        "gb18030-bom.csv": b"\x84\x31\x95\x33" + plain.encode("gb18030"),
        "utf8-bom.csv": plain.encode("utf-8-sig"),
        "utf16-unicode-text.txt": tabs.encode("utf-16-le").join((b"\xff\xfe", b"")),
        "utf16-big-endian.csv": b"\xfe\xff" + tabs.encode("utf-16-be"),
        "utf16-no-bom.csv": plain.encode("utf-16-le"),
        "utf8-one-byte-lost.csv": damaged,
        "semicolons.csv": semicolons.encode("utf-8-sig"),
        "sep-line.csv": b"sep=;\r\n" + semicolons.encode("gb18030"),
        "tabs.tsv": tabs.encode("gb18030"),
        "title-then-tabs.csv": ("附件1：受援医院名单, 2019\r\n" + tabs).encode("gb18030"),
        "line-ends-of-old-macs.csv": csv_text(rows("recipients"), end="\r").encode(),
        "empty-columns-and-rows.csv": (
            csv_text([[*row, "", ""] for row in rows("recipients")]) + ",,,,,,,,,,,\r\n" * 20
        ).encode("gb18030"),
        "no-bytes.csv": b"",
        "only-blanks.csv": b",,,\r\n \t,,\r\n",
        "text-that-is-a-workbook.csv": b"PK\x03\x04" + bytes(60),
        "ids-as-excel-formulas.csv": csv_text(
            column("recipients", "编号", '="000101"', '="000102"', '="000201"', '="000202"')
        ).encode("gb18030"),
        "apostrophes.csv": csv_text(
            column("recipients", "编号", "'000101", "'000102", "'000201", "'000202")
        ).encode("gb18030"),
        "line-break-in-a-cell.csv": csv_text(
            column("recipients", "名称", "正安县\n人民医院")
        ).encode("gb18030"),
    }
    return {name: ("recipients", data) for name, data in found.items()}
