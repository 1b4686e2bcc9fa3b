"""The report as a reader has it: offline, without an error, searched, sorted, printed."""

import csv
import subprocess

import pytest
from tests.cli.conftest import call
from tests.cli.conftest import example as example
from tests.cli.conftest import plan as plan

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(plan):
    """The report of the example in a browser whose network is cut off."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for word in ("--headless=new", "--no-sandbox", "--window-size=1280,1500"):
        options.add_argument(word)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    try:
        driver.execute_cdp_cmd("Network.enable", {})
        offline = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
        driver.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
        driver.get((plan / "report.html").as_uri())
        yield driver
    finally:
        driver.quit()


def rows(plan, name):
    """The rows of a CSV file of the plan."""
    with (plan / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_it_loads_offline_without_an_error_or_a_request(page):
    assert page.get_log("browser") == []
    sent = [entry["message"] for entry in page.get_log("performance")]
    asked = [one for one in sent if '"Network.requestWillBeSent"' in one and '"http' in one]
    assert asked == []


def test_who_is_missing_when_and_why_is_found_by_typing(page, plan):
    wanted = rows(plan, "unmet.csv")[0]
    hospital, post = wanted["recipient_name"], wanted["post"]
    field = page.find_element("css selector", "h2#vacant ~ .vacant input[type=search]")
    field.send_keys(f"{hospital} {post}")
    shown = page.execute_script(
        "return [...arguments[0].querySelectorAll('tbody tr')].filter((r) => !r.hidden)"
        ".map((r) => r.textContent)",
        page.find_element("css selector", "h2#vacant ~ .vacant table"),
    )
    assert shown
    assert all(hospital in row and post in row for row in shown)
    assert any(wanted["month"] in row for row in shown)
    field.clear()


def test_the_pairing_table_sorts(page, plan):
    buttons = page.find_elements("css selector", "h2#pairs ~ .table th button")[:8]
    column = 4
    buttons[column].click()
    names = page.execute_script(
        "return [...document.querySelector('h2#pairs ~ .table tbody').rows]"
        f".map((row) => row.cells[{column}].textContent)"
    )
    assert sorted(names) == sorted(row["supporter_name"] for row in rows(plan, "pairs.csv"))
    assert names == sorted(names)


def test_the_gantt_shows_the_stint_that_the_file_has(page, plan):
    stint = rows(plan, "stints.csv")[0]
    tips = page.execute_script(
        "return [...document.getElementById(arguments[0])"
        ".querySelectorAll('rect.f-planned, rect.f-fixed')].map((one) => one.textContent)",
        f"r-{stint['recipient']}",
    )
    months = f"{stint['first']} – {stint['last']}"
    assert any(stint["staff"] in tip and months in tip for tip in tips)


def test_it_prints_to_readable_pages(example, plan, tmp_path):
    call("report", example, plan, "-o", tmp_path / "out", lang="zh")
    target = tmp_path / "report.pdf"
    words = ["chromium", "--headless=new", "--no-sandbox", f"--print-to-pdf={target}"]
    report = (tmp_path / "out" / "report.html").as_uri()
    subprocess.run([*words, report], check=True, capture_output=True)
    text = subprocess.run(["pdftotext", "-layout", target, "-"], check=True, capture_output=True)
    pages = text.stdout.decode().split("\f")
    assert 4 <= len(pages) <= 40
    told = "".join("".join(pages).split())
    for row in rows(plan, "pairs.csv"):
        assert "".join(row["recipient_name"].split()) in told
    assert "对应关系表" in told and "虚构数据" in told
