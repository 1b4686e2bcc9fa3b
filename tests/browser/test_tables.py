"""Tables sort and are searched; without scripts they are plain tables."""

from __future__ import annotations

import pytest

from matcher.pages.page import page

pytestmark = pytest.mark.browser

TITLES = ("hospital", "number", "share", "id", "odd")
ROWS = [
    ("浙江医院", "1,234", "12.5%", "S10", "+48；甲"),
    ("安徽医院", "-5", None, "S2", "无增益"),
    ("北京医院", "98", "99.9% (≤100.0%)", "S1", "+1,200；乙"),
    ("广东医院", "1,000,000", "100.0%", "S21", "-7；丙"),
    ("<b>", "7", "-", "s3", ""),
]
SORTED = {
    "hospital": ["<b>", "安徽医院", "北京医院", "广东医院", "浙江医院"],
    "number": ["-5", "7", "98", "1,234", "1,000,000"],
    "share": ["12.5%", "99.9% (≤100.0%)", "100.0%", "-", "-"],
    "id": ["S1", "S2", "s3", "S10", "S21"],
    "odd": ["-7；丙", "+48；甲", "+1,200；乙", "无增益", ""],
}
MISSING = {"-", "", "无增益"}
TEXTS = (True, False, False, True, True)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A page with these rows."""
    values = {"titles": TITLES, "rows": ROWS, "texts": TEXTS, "title": "T", "made_up": ""}
    made = page("tables_of_all_kinds.html", "en", package="tests.browser", **values)
    path = tmp_path_factory.mktemp("tables") / "tables.html"
    path.write_bytes(made)
    return path


@pytest.fixture
def opened(browser, path):
    """The page, as if for the first time."""
    browser.open(path)
    return browser


def headers(browser):
    """The headers of the first table, and what is pressed in each."""
    cells = browser.driver.find_elements("css selector", "#T th")
    return {cell.text.strip(): cell for cell in cells}


@pytest.mark.parametrize("title", TITLES)
def test_a_column_sorts_both_ways_and_what_is_missing_stands_last(opened, title):
    header, place = headers(opened)[title], TITLES.index(title)
    assert header.get_attribute("aria-sort") is None
    header.find_element("css selector", "[role=button]").click()
    assert header.get_attribute("aria-sort") == "ascending"
    assert opened.column(place) == SORTED[title]
    header.click()
    assert header.get_attribute("aria-sort") == "descending"
    there = [cell for cell in SORTED[title] if cell not in MISSING]
    found = opened.column(place)
    assert found[: len(there)] == there[::-1]
    assert sorted(found) == sorted(SORTED[title])


def test_a_column_sorts_by_keyboard(opened):
    from selenium.webdriver.common.keys import Keys

    opened.find("css selector", "input").click()
    assert opened.tab().text.strip() == "hospital"
    assert opened.tab().text.strip() == "number"
    opened.press(Keys.ENTER)
    assert opened.column(1) == SORTED["number"]
    opened.press(" ")
    assert opened.column(1) == SORTED["number"][::-1]
    opened.tab()
    opened.press(" ")
    assert opened.column(2) == SORTED["share"]
    sorts = [header.get_attribute("aria-sort") for header in headers(opened).values()]
    assert sorts == [None, None, "ascending", None, None]


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("医院", ["浙江医院", "安徽医院", "北京医院", "广东医院"]),
        ("医院  s1", ["浙江医院", "北京医院"]),
        ("Ｓ２", ["安徽医院", "广东医院"]),
        ("<B>", ["<b>"]),
        ("nowhere", []),
    ],
)
def test_a_search_leaves_the_rows_that_hold_every_word_and_counts_them(opened, typed, left):
    field = opened.find("css selector", "#T input")
    count = opened.find("css selector", "#T output")
    assert count.text == "Rows shown: 5 of 5"
    field.send_keys(typed)
    assert opened.column(0) == left
    assert count.text == f"Rows shown: {len(left)} of 5"
    headers(opened)["hospital"].click()
    assert opened.column(0) == [cell for cell in SORTED["hospital"] if cell in left]
    field.clear()
    assert len(opened.column(0)) == 5


def test_what_a_search_hides_is_said_on_paper_and_what_is_folded_is_printed(opened, tmp_path):
    assert "Rows shown" not in opened.printed(tmp_path).text
    opened.find("css selector", "#T input").send_keys("安徽")
    told = opened.printed(tmp_path).text
    assert "Rows shown: 1 of 5" in told
    assert "inside" in told and "安徽医院" in told and "浙江医院" not in told
    assert opened.run("return document.querySelectorAll('details[open]').length") == 0


def test_the_headers_are_printed_on_every_page(browser, tmp_path):
    rows = [(f"{number:,}", "x") for number in range(1, 200)]
    values = {"titles": TITLES[:2], "rows": rows, "texts": TEXTS[:2], "title": "T", "made_up": ""}
    made = page("tables_of_all_kinds.html", "en", package="tests.browser", **values)
    (tmp_path / "long.html").write_bytes(made)
    browser.open(tmp_path / "long.html")
    printed = browser.printed(tmp_path)
    sheets = printed.text.split("\f")[: printed.pages]
    assert len(sheets) > 2
    assert all("hospital" in sheet for sheet in sheets[:-1])


def test_the_policy_of_the_page_refuses_requests(opened):
    script = """
    const [done] = arguments;
    document.addEventListener("securitypolicyviolation", (e) => done(e.effectiveDirective));
    fetch("http://127.0.0.1:9/").catch(() => {});
    """
    assert opened.driver.execute_async_script(script) == "connect-src"


def test_without_scripts_it_is_a_plain_table(browser, path):
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.open(path)
        assert browser.driver.find_elements("css selector", "th [role=button]") == []
        assert not browser.find("css selector", ".search").is_displayed()
        cells = browser.driver.find_elements("css selector", "#T td:first-child")
        assert [cell.text for cell in cells] == [row[0] for row in ROWS]
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
