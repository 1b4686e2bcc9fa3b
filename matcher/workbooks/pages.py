"""How a sheet prints: landscape, as wide as a page, its header on each, titles above and below."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from matcher.workbooks.table import Table

_A4 = 9
_LONGEST = 250  # with its codes; the format holds 255


def set_pages(sheet: Worksheet, table: Table, above: str = "", below: str = "") -> None:
    """Set print area and pages; ``above`` and ``below`` stand beside the sheet's title and page."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.75, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    if table.frozen is not None:
        sheet.repeat_rows(table.top)
    sheet.print_area(0, 0, max(table.bottom, table.top), max(0, len(table.columns) - 1))
    sheet.set_header(_cut(f"&L{_plain(above)}", f"&R{_plain(table.title)}"))
    sheet.set_footer(_cut(f"&L&8{_plain(below)}", "&R&P / &N"))


def by_year(sheet: Worksheet, breaks: tuple[int, ...], columns: int, scale: int) -> None:
    """Break the pages before these columns instead; the first ``columns`` stand on each page."""
    sheet.fit_page = 0
    sheet.set_print_scale(scale)
    sheet.set_v_pagebreaks(list(breaks))
    sheet.repeat_columns(0, columns - 1)


def _cut(long: str, short: str) -> str:
    return long[: _LONGEST - len(short)].rstrip("&") + short


def _plain(text: str) -> str:
    """An ampersand would begin a code, and a digit after a size belong to it."""
    return " " + text.replace("&", "&&")
