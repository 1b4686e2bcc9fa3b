"""Every page as a reader has it: offline, quiet, on the screen, by keyboard, on paper."""

from __future__ import annotations

import pytest

from matcher.language.catalogue import LANGS
from tests.browser.reader import ONE_MARGIN, characters

pytestmark = pytest.mark.browser

PAGES = ("comparison", "frontier", "stress", "report")
OUTLINE = """
const style = getComputedStyle(arguments[0]);
return style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2;
"""
PHONE = 390
UNBOXED = """
document.querySelectorAll("details").forEach((one) => { one.open = true; });
const scrolls = (box) => ["auto", "scroll"].includes(getComputedStyle(box).overflowX);
return [...document.querySelectorAll("table, figure svg")]
  .filter((one) => one.getBoundingClientRect().right > innerWidth)
  .filter(({parentElement: box}) => !scrolls(box) && !scrolls(box.parentElement))
  .map((one) => one.textContent.slice(0, 80));
"""


@pytest.fixture(params=[(name, lang) for name in PAGES for lang in LANGS], ids="-".join)
def opened(request, browser, page_of):
    """The browser with a page opened; its language beside it."""
    name, lang = request.param
    browser.open(page_of(name, lang))
    return browser, lang


def test_a_page_asks_for_nothing_and_nothing_goes_wrong(opened):
    browser, lang = opened
    assert browser.complaints() == []
    assert [url.partition(":")[0] for url in browser.requests()] == ["file"]
    assert browser.run("return performance.getEntriesByType('resource').length") == 0
    assert browser.run("return document.documentElement.lang") == lang
    made_up = browser.find("css selector", ".made-up").text
    assert ("虚构数据" if lang == "zh" else "MADE-UP") in made_up


def test_a_page_is_no_wider_than_the_window_and_its_pictures_have_words(opened):
    browser, _ = opened
    wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert browser.run(wide) == 0
    for svg in browser.driver.find_elements("css selector", "figure svg"):
        assert svg.get_attribute("aria-label")


def test_a_page_is_read_by_keyboard_and_the_focus_is_seen(opened):
    browser, _ = opened
    skip = browser.tab()
    assert skip.get_attribute("class") == "skip"
    assert skip.location["x"] >= 0
    for _ in range(6):
        assert browser.run(OUTLINE, browser.tab())


def test_a_page_prints_whole_inside_the_margins(opened, tmp_path):
    browser, _ = opened
    expected = browser.all_text()
    printed = browser.printed(tmp_path)
    assert expected.total() > 500
    assert printed.pages <= 40
    assert min(left for left, _ in printed.edges) >= ONE_MARGIN
    assert max(right for _, right in printed.edges) <= printed.width - ONE_MARGIN
    assert expected - characters(printed.text) == {}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", [*PAGES, "R01"])
def test_on_a_phone_what_is_wide_scrolls_by_itself(browser, page_of, name, lang):
    browser.open(page_of(name, lang), PHONE)
    assert browser.run("return document.documentElement.scrollWidth") <= PHONE
    assert browser.run(UNBOXED) == []
    assert browser.run("return document.documentElement.scrollWidth") <= PHONE
