"""The look that all pages share: contrast of its colours, and pages without a browser."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import UndefinedError

import matcher.pages
from matcher.language.catalogue import LANGS, tell
from matcher.pages.chart import chart
from matcher.pages.page import page

STYLE = (Path(matcher.pages.__file__).parent / "templates" / "style.css").read_text("utf-8")
COLOURS = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", STYLE))
OF_TEXT = [name for name in COLOURS if name.startswith("ink")]
LIGHT = [name for name in COLOURS if name.startswith("back")]
DARK = ["dark-back", "dark-link"]
OF_LINES = [name for name in COLOURS if name.startswith("chart")] + ["line-strong"]


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("back", LIGHT)
@pytest.mark.parametrize("ink", OF_TEXT)
def test_text_is_read_on_every_light_ground(ink, back):
    assert contrast(COLOURS[ink], COLOURS[back]) >= 4.5


@pytest.mark.parametrize("back", DARK)
def test_text_is_read_on_dark_grounds(back):
    assert contrast(COLOURS["dark-ink"], COLOURS[back]) >= 4.5


@pytest.mark.parametrize("line", OF_LINES)
def test_lines_are_seen(line):
    assert contrast(COLOURS[line], COLOURS["back"]) >= 3


def test_every_colour_is_a_variable_that_is_declared():
    rest = STYLE[STYLE.index("}") :]
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(", rest)
    used = set(re.findall(r"var\(--([\w-]+)\)", rest))
    assert used - set(COLOURS) == {"fonts"}
    assert set(re.findall(r"[^-]color: var\(--([\w-]+)\)", rest)) <= {*OF_TEXT, "dark-ink"}


def made(lang: str = "en", **values: object) -> str:
    """A page of one table."""
    usual = {"titles": ["a", "b"], "rows": [("<i>", 1), ("x", None)], "texts": 1}
    usual |= {"title": "<T>", "made_up": ""}
    return page(
        "tables_of_all_kinds.html", lang, package="tests.browser", **(usual | values)
    ).decode()


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_says_its_words_in_its_language_and_names_no_address(lang):
    text = made(lang, made_up="MADE UP")
    assert f'<html lang="{lang}">' in text
    assert tell("page-search", lang) in text and tell("page-skip", lang) in text
    assert '<p class="made-up">MADE UP</p>' in text
    assert not re.search(r"https?:|\bsrc=|<link|@import|url\(", text)
    assert "default-src 'none'" in text


def test_a_table_is_plain_and_escaped_with_a_dash_for_what_is_missing():
    cells, inside = [], []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: inside.append((tag, dict(attrs).get("class")))
    parser.handle_endtag = lambda tag: inside and inside.pop()
    parser.handle_data = lambda data: cells.append((data, *inside[-1:])) if data.strip() else None
    table = made()
    parser.feed(table[table.index("<tbody") : table.index("</tbody>")])
    number, text = ("td", "number"), ("td", "short")
    assert cells == [("<i>", text), ("1", number), ("x", text), ("-", number)]
    assert "<T>" not in table.replace("&lt;T&gt;", "")


def test_a_value_that_is_missing_is_an_error():
    with pytest.raises(UndefinedError):
        page("tables_of_all_kinds.html", "en", package="tests.browser", title="", made_up="")


def test_a_chart_has_words_for_those_who_do_not_see_it_and_is_the_same_in_every_run():
    one, other = (chart(lambda axes: axes.plot([1, 2], [3, 4]), 'a "b" <c>') for _ in range(2))
    assert one.startswith('<svg role="img" aria-label="a &#34;b&#34; &lt;c&gt;"')
    assert one == other
