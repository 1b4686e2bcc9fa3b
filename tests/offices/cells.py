"""Cells as people fill them in: widths, blanks, dates, ids, numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.offices.texts import Files
from tests.offices.truth import column, csv_text, rows
from tests.offices.xlsx import Book, Raw, Sheet, Styled, serial, written


def cells() -> Files:
    """Give, by name, the table that each file stands for and its bytes."""
    found: Files = {}
    for name, table, lines in (*_widths(), *_dates(), *_numbers()):
        found[f"{name}.csv"] = (table, csv_text(lines).encode("utf-8-sig"))
    for name, table, lines in _typed():
        found[f"{name}.xlsx"] = (table, written(Book([Sheet("表", lines)])))
    return found


def _widths() -> Iterator[tuple[str, str, list[list]]]:
    yield "full-width-numbers", "recipients", column(
        "recipients", "人口", "５０００００", "２９０，０００", "２８００００", "１９００００"
    )
    yield "full-width-ids", "recipients", column("recipients", "编号", "０００１０１")
    yield "full-width-dates", "recipients", column(
        "recipients", "起始月", "２０１９年５月", "２０１９－０７", "２０１９．１０", "２０１９／５"
    )
    header = rows("recipients")
    header[0] = ["编 号", "机构\n名称", "机构类别（必填）", "省　份", "*市州", "区\u00a0县",
                 "纬度(°)", "经度：", "人口\u200b", "\ufeff起始月"]  # fmt: skip
    yield "blanks-in-headers", "recipients", header
    yield "blanks-around-ids", "recipients", column(
        "recipients", "编号", " 000101 ", "\u3000000102", "000201\u00a0", "\u200b000202\ufeff")
    yield "invisible-inside-ids", "recipients", column(
        "recipients", "编号", "000\u200b101", "000\u00ad102", "\u202d000201\u202c", "000\u2060202")
    yield "blanks-inside-names", "recipients", column(
        "recipients", "名称", "正安县 人民医院", "道真县\u3000中医院", "望谟县\u00a0人民医院",
        "册亨县\u200b人民医院")  # fmt: skip
    yield "blanks-inside-regions", "recipients", column(
        "recipients", "市州", "遵 义 市", "遵\u3000义\u3000市", "黔西南州 ", "黔西南\u200b州")
    yield "blanks-inside-names-of-people", "staff", column(
        "staff", "姓名", "张\u3000三", "李 四", "欧阳 娜娜")
    yield "blanks-inside-words", "staff", column(
        "staff", "职称", "主任 医师", "副主任\u3000医师", "主治医\u200b师")


def _dates() -> Iterator[tuple[str, str, list[list]]]:
    def starts(*said: object) -> list[list]:
        return column("recipients", "起始月", *said)

    yield "dates-in-chinese", "recipients", starts(
        "2019年5月", "2019 年 7 月", "2019年10月1日", "2019年05月01日")
    yield "dates-with-points", "recipients", starts("2019.5", "2019.07", "2019.10", "2019.5.1")
    yield "dates-with-slashes", "recipients", starts(
        "2019/5/1", "2019/07", "2019/10/1 0:00:00", "2019/5")
    yield "dates-without-signs", "recipients", starts("201905", "20190701", "201910", "20190501")
    yield "dates-as-serials", "recipients", starts(
        *(str(serial(date(2019, month, 1))) for month in (5, 7, 10, 5)))
    yield "dates-in-chinese-numerals", "recipients", starts(
        "二〇一九年五月", "二○一九年七月", "二零一九年十月", "贰零壹玖年伍月")
    yield "dates-too-vague", "recipients", starts("2019年", "19年5月", "5月", "2019")
    yield "dates-that-are-ranges", "recipients", starts(
        "2019年5月-2020年4月", "2019.5至2020.4", "2019年上半年", "长期")
    yield "dates-of-other-countries", "recipients", starts(
        "May-19", "5/1/2019", "1.10.2019", "2019-05-32")


def _numbers() -> Iterator[tuple[str, str, list[list]]]:
    def people(*said: object) -> list[list]:
        return column("recipients", "人口", *said)

    yield "numbers-with-thousands", "recipients", people(
        "500,000", "290,000", "280,000", "190,000")
    yield "numbers-with-units", "recipients", people("50万", "290000人", "约280000", "19.0万")
    yield "numbers-with-percent", "recipients", people("12.5%", "100%", "５％", "‰")
    yield "numbers-oddly-parted", "recipients", people("50,0000", "290 000", "280.000", "190，000")
    yield "numbers-of-nothing", "recipients", people("-", "/", "无", "—")
    yield "decimal-commas", "recipients", column("recipients", "纬度", "28,55")
    yield "ids-in-scientific-notation", "recipients", column("recipients", "编号", "5.20323E+17")


def _typed() -> Iterator[tuple[str, str, list[list]]]:
    yield "ids-as-text", "recipients", rows("recipients")
    yield "ids-by-number-format", "recipients", column(
        "recipients", "编号", *(Styled(n, "000000") for n in (101, 102, 201, 202)))
    yield "ids-that-lost-zeros", "recipients", column("recipients", "编号", 101, 102, 201, 202)
    yield "ids-of-staff-by-number-format", "staff", column(
        "staff", "工号", *(Styled(n, "0000") for n in (7, 8, 9)))
    yield "references-by-number-format", "referrals", column(
        "referrals", "受援医院", *(Styled(n, "000000") for n in (101, 101, 102, 201, 202)))
    yield "ids-too-long-for-a-number", "recipients", column(
        "recipients", "编号", 520323199001011234.0)
    yield "ids-turned-into-dates", "recipients", column(
        "recipients", "编号", Styled(serial(date(2019, 3, 1)), "yyyy/m/d"),
        Styled(serial(date(2019, 3, 2)), "[zh]"))  # fmt: skip
    yield "ids-turned-into-decimals", "recipients", column("recipients", "编号", 1.1)
    yield "numbers-shown-as-percent", "recipients", column(
        "recipients", "人口", Styled(1, "0.0%"), Styled(0.125, "0.0%"))
    yield "numbers-with-a-time", "recipients", column(
        "recipients", "起始月", Styled(serial(date(2019, 5, 1)) + 0.5, "yyyy/m/d"))
    yield "numbers-as-text", "recipients", column(
        "recipients", "人口", "500000", "290,000", "280000.0", "190000")
    yield "truth-as-number", "recipients", column(
        "recipients", "人口", Raw('<c r="{r}" t="b"><v>0</v></c>'))
