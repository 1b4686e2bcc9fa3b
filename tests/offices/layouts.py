"""Tables as people lay them out: merged, titled, totalled, hidden."""

from __future__ import annotations

from collections.abc import Iterator

from tests.offices.books import sheet
from tests.offices.texts import Files
from tests.offices.truth import csv_text, rows
from tests.offices.xlsx import Book, Sheet, written

_WIDTH = 10


def layouts() -> Files:
    """Give, by name, the table that each file stands for and its bytes."""
    found: Files = {}
    for name, table, book in (*_merged(), *_hidden()):
        found[f"{name}.xlsx"] = (table, written(book))
    for name, table, lines in _plain():
        found[f"{name}.csv"] = (table, csv_text(lines).encode("gb18030"))
        found[f"{name}.xlsx"] = (table, written(Book([Sheet("表", lines)])))
    return found


def _without(table: str, **cells: int) -> list[list]:
    """Blank cells, as merging does: by column, the rows."""
    lines = rows(table)
    for name, numbers in cells.items():
        for number in numbers:
            lines[number - 1][lines[0].index(name)] = ""
    return lines


def _two_headers() -> list[list]:
    lines = rows("recipients")
    first = ["编号", "名称", "机构类别", "所在地", "", "", "坐标", "", "人口", "起始月"]
    second = ["", "", "", "省份", "市州", "区县", "纬度", "经度", "", ""]
    return [first, second, *lines[1:]]


def _merged() -> Iterator[tuple[str, str, Book]]:
    cities = _without("recipients", 省份=(3, 4, 5), 市州=(3, 5))
    refs = ["D2:D5", "E2:E3", "E4:E5"]
    yield "merged-cities", "recipients", Book([sheet(cities, merged=refs)])
    yield "merged-cities-prefixed-tags", "recipients", Book(
        [sheet(cities, merged=refs)], prefix=True
    )
    yield "merged-cities-whole-column", "recipients", Book(
        [sheet(_without("recipients", 省份=(3, 4, 5)), merged=["D2:D1048576"])]
    )
    numbers = _without("recipients", 人口=(3,))
    yield "merged-numbers", "recipients", Book([sheet(numbers, merged=["I2:I3"])])
    across = _without("recipients", 区县=(2,))
    yield "merged-across", "recipients", Book([sheet(across, merged=["E2:F2"])])
    ids = _without("recipients", 编号=(3,))
    yield "merged-ids", "recipients", Book([sheet(ids, merged=["A2:A3"])])
    hospitals = _without("referrals", 受援医院=(3,), 年份=(3, 4, 5, 6))
    yield "merged-hospitals-and-years", "referrals", Book(
        [Sheet("外转", hospitals, merged=["A2:A3", "C2:C6"])]
    )
    merged = ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:H1", "I1:I2", "J1:J2"]
    yield "two-header-rows-merged", "recipients", Book([sheet(_two_headers(), merged=merged)])
    blank = [""] * (_WIDTH - 1)
    title = [["附件1", *blank], ["受援医院名单", *blank], *rows("recipients")]
    yield "titles-merged", "recipients", Book([sheet(title, merged=["A1:J1", "A2:J2"])])
    headings = rows("recipients")
    headings.insert(1, ["一、遵义市", *[""] * (_WIDTH - 1)])
    yield "headings-between-rows", "recipients", Book([sheet(headings, merged=["A2:J2"])])


def _hidden() -> Iterator[tuple[str, str, Book]]:
    full = rows("recipients")
    yield "hidden-rows", "recipients", Book([sheet(full, hidden_rows=(3, 5))])
    narrow = '<cols><col min="7" max="8" width="0" hidden="1" customWidth="1"/></cols>'
    yield "hidden-columns", "recipients", Book([sheet(full, before=narrow)])
    narrowed = ('<autoFilter ref="A1:J5"><filterColumn colId="4"><filters><filter val="遵义市"/>'
                "</filters></filterColumn></autoFilter>")  # fmt: skip
    yield "filtered-rows", "recipients", Book([sheet(full, hidden_rows=(4, 5), after=narrowed)])
    lists = Sheet("下拉选项", [["综合医院"], ["中医医院"]], state="veryHidden")
    yield "hidden-sheet-beside", "recipients", Book([Sheet("汇总", full), lists])
    old = rows("recipients")
    old[1][1] = "旧名称"
    yield "hidden-sheet-of-the-same-name", "recipients", Book(
        [Sheet("受援医院", old, state="hidden"), Sheet("受援医院 ", full)]
    )
    yield "hidden-only-sheet", "recipients", Book(
        [Sheet("受援医院", full, state="hidden"), Sheet("说明", [["填表说明"]]), Sheet("其他", [])]
    )


def _plain() -> Iterator[tuple[str, str, list[list]]]:
    blank = [""] * (_WIDTH - 1)
    full = rows("recipients")
    yield "titles-above", "recipients", [
        ["附件1", *blank], ["受援医院名单（2019年）", *blank], [""] * _WIDTH, *full]  # fmt: skip
    yield "two-header-rows", "recipients", _two_headers()
    ids = [["id", "name", "kind", "province", "city", "county", "latitude", "longitude",
            "population", "first"], *full]  # fmt: skip
    yield "headers-in-both-languages", "recipients", ids
    total = ["合 计", "", "", "", "", "", "", "", 1260000, ""]
    yield "total-below", "recipients", [*full, total]
    yield "total-with-count", "recipients", [*full, ["总计（4家）", "", *blank[:6], 1260000, ""]]
    part = ["", "小计", "", "", "", "", "", "", 790000, ""]
    yield "totals-between", "recipients", [*full[:3], part, *full[3:], part, total]
    sums = rows("referrals")
    sums.insert(3, ["000101", "小计", 2018, 2100, 240])
    sums += [["全省合计", "", 2018, 5100, 740], ["Grand total", "", "", 5100, 740]]
    yield "totals-in-referrals", "referrals", sums
    notes = [["填表人：李四", *blank], ["备注：人口为2018年末数", *blank]]
    yield "remarks-below", "recipients", [*full, *notes]
    yield "repeated-header", "recipients", [*full[:3], full[0], *full[3:]]
    yield "blank-rows-between", "recipients", [*full[:3], [""] * _WIDTH, *full[3:]]
    lines = [[f"{n}" if n else "序号", *row] for n, row in enumerate(full)]
    yield "row-numbers", "recipients", lines
    flat = _without("recipients", 省份=(3, 4, 5), 市州=(3, 5))
    yield "merged-cities-saved-flat", "recipients", flat
