"""report.html answers what people ask it: who is missing when and why, who goes where."""

from __future__ import annotations

import csv

import pytest

from matcher.domain.months import parse_month

pytestmark = pytest.mark.browser

PAIRS, VACANT = "h2#pairs ~ .table", "h2#vacant ~ .vacant .table"
COMES = {"en": "Who comes when", "zh": "派驻人员明细"}
SENT = {"en": "Who is away when, and where", "zh": "外派人员明细"}
SUPPORTER = 4
"""The annex's fifth column."""
BARS = """
const bars = document.getElementById(arguments[0]).querySelectorAll(".f-planned, .f-fixed");
const placed = (bar) => bar.getBoundingClientRect();
return [...bars].map((bar) => [bar.textContent, placed(bar).x, placed(bar).width]);
"""

CUT = """
const cut = (one) => one.scrollWidth > one.clientWidth + 1;
return [...document.querySelectorAll(arguments[0])].filter(cut).map((one) => one.textContent);
"""


@pytest.fixture
def report(browser, page_of):
    """The browser with the report in English."""
    browser.open(page_of("report", "en"))
    return browser


def rows(plan, name):
    """The rows of a CSV file of the plan."""
    return list(csv.DictReader((plan / name).read_text("utf-8-sig").splitlines()))


def test_who_is_missing_when_and_why_is_found_by_typing(report, plan):
    wanted = rows(plan, "unmet.csv")[0]
    hospital, post = wanted["recipient_name"], wanted["post"]
    report.find("css selector", f"{VACANT} input").send_keys(f"{hospital} {post}")
    body = report.find("css selector", f"{VACANT} tbody")
    shown = [row.text for row in body.find_elements("css selector", "tr:not([hidden])")]
    assert shown
    assert all(hospital in row and post in row for row in shown)
    assert any(wanted["month"] in row for row in shown)


def test_a_vacant_post_is_found_by_the_id_of_its_specialty(browser, page_of, plan):
    browser.open(page_of("report", "zh"))
    specialty = next(row for row in rows(plan, "posts.csv") if row["uncovered"] and row["specialty"])
    wanted = {r["recipient_name"] for r in rows(plan, "unmet.csv") if r["post"] == specialty["post"]}
    browser.find("css selector", f"{VACANT} input").send_keys(specialty["specialty"])
    assert wanted <= set(browser.column(0, f"{VACANT} table"))


def test_the_pairing_table_is_searched_and_sorts(report, plan):
    pairs = rows(plan, "pairs.csv")
    names = report.column(SUPPORTER, f"{PAIRS} table")
    assert sorted(names) == sorted(pair["supporter_name"] for pair in pairs)
    report.driver.find_elements("css selector", f"{PAIRS} th")[SUPPORTER].click()
    assert report.column(SUPPORTER, f"{PAIRS} table") == sorted(names)
    wanted = pairs[-1]["recipient_name"]
    report.find("css selector", f"{PAIRS} input").send_keys(wanted)
    left = [pair["supporter_name"] for pair in pairs if pair["recipient_name"] == wanted]
    assert report.column(SUPPORTER, f"{PAIRS} table") == left


def test_each_recipient_s_gantt_shows_each_stint_of_the_file(report, plan):
    stints = rows(plan, "stints.csv")
    assert stints
    for recipient in dict.fromkeys(stint["recipient"] for stint in stints):
        own = [stint for stint in stints if stint["recipient"] == recipient]
        bars = report.run(BARS, f"r-{recipient}")
        assert len(bars) == len(own)
        for stint in own:
            months = f"{stint['first']} – {stint['last']}"
            assert any(stint["staff"] in told and months in told for told, *_ in bars)


def test_a_bar_stands_at_its_months(report, plan):
    stints = rows(plan, "stints.csv")
    own = [stint for stint in stints if stint["recipient"] == stints[0]["recipient"]]
    bars = report.run(BARS, f"r-{stints[0]['recipient']}")
    placed = []
    for stint in own:
        months = parse_month(stint["first"]), parse_month(stint["last"])
        told = f"{stint['first']} – {stint['last']}"
        places = [(x, wide) for text, x, wide in bars if stint["staff"] in text and told in text]
        placed.append((*months, *places[0]))
    first, last, x, wide = placed[0]
    month = (wide + 1) / (last - first + 1)
    for start, end, left, width in placed:
        assert left - x == pytest.approx((start - first) * month, abs=1.5)
        assert width == pytest.approx((end - start + 1) * month, abs=1.5)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_recipient_is_printed_with_its_name(browser, page_of, plan, tmp_path, lang):
    browser.open(page_of("report", lang))
    printed = browser.printed(tmp_path)
    told = "".join(printed.text.split())
    for row in rows(plan, "pairs.csv"):
        assert "".join(row["recipient_name"].split()) in told
    assert ("虚构数据" if lang == "zh" else "MADE-UPDATA") in told


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_who_comes_when_is_printed_and_hints_are_not(browser, page_of, plan, tmp_path, lang):
    browser.open(page_of("report", lang))
    hint = browser.find("css selector", "h2#vacant + p").text
    printed = browser.printed(tmp_path).text
    told = "".join(printed.split())
    stints = rows(plan, "stints.csv")
    assert printed.count(COMES[lang]) == len({stint["recipient"] for stint in stints})
    assert printed.count(SENT[lang]) == len({stint["supporter"] for stint in stints})
    for person in {stint["staff"] for stint in stints}:
        assert told.count(person) >= 2
    assert "".join(hint.split()) not in told


def test_the_list_of_stints_stands_open_on_the_page_of_one_hospital(browser, page_of):
    script = "return [...document.querySelectorAll('details[open] > summary')]"
    script += ".map((one) => one.innerText)"
    browser.open(page_of("R01", "en"))
    assert browser.run(script) == [COMES["en"]]
    browser.open(page_of("report", "en"))
    assert browser.run(script) == []


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", ["report", "R01"])
def test_titles_of_uncovered_posts_fit_a_small_window(browser, page_of, name, lang):
    browser.open(page_of(name, lang), 1100)
    assert browser.find("css selector", ".vacant table").is_displayed()
    assert browser.run(CUT, ".vacant, .vacant div, .vacant th") == []
    browser.open(page_of(name, lang), 800)
    assert browser.run(CUT, ".vacant th") == []
