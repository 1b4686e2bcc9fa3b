"""A reader of pages: a browser whose network is cut off, and what it sees and prints."""

from __future__ import annotations

import base64
import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

OFFLINE = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
ONE_MARGIN = 28.0
"""Points: less than the margin that every page asks for."""
TAB = "\ue004"


@dataclass(frozen=True)
class Printed:
    """What came out of the printer: the pages' words with left and right edge, in points."""

    text: str
    width: float
    edges: tuple[tuple[float, float], ...]
    pages: int


class Reader:
    """One browser; ``open`` forgets what was before."""

    def __init__(self, driver: Chrome) -> None:
        self.driver = driver
        self.find = driver.find_element
        self.run = driver.execute_script

    def open(self, path: Path, width: int = 1280) -> None:
        """Load a page in a window so many pixels wide."""
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.driver.get("about:blank")
        self.complaints(), self.requests()
        self.driver.get(path.as_uri())

    def complaints(self) -> list[str]:
        """What the console says since the page was opened."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self) -> list[str]:
        """Every address asked for since the page was opened."""
        entries = [entry["message"] for entry in self.driver.get_log("performance")]
        sent = [entry for entry in entries if '"Network.requestWillBeSent"' in entry]
        return [url for entry in sent for url in re.findall(r'"request":{.*?"url":"(.*?)"', entry)]

    def press(self, *keys: str) -> None:
        """Type where the focus is."""
        self.driver.switch_to.active_element.send_keys(*keys)

    def tab(self) -> WebElement:
        """Go on by keyboard; what has the focus then."""
        self.press(TAB)
        return self.driver.switch_to.active_element

    def column(self, place: int, table: str = "table") -> list[str]:
        """The cells of a column that are shown, from the first table that fits the selector."""
        script = "return [...document.querySelector(arguments[0]).tBodies[0].rows]"
        script += ".filter((row) => !row.hidden).map((row) => row.cells[arguments[1]].textContent)"
        return self.run(script, table, place)

    def all_text(self) -> Counter[str]:
        """Every character of the page that is to be printed."""
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        self.run("window.dispatchEvent(new Event('beforeprint'))")
        text = self.run("return document.body.innerText")
        self.run("window.dispatchEvent(new Event('afterprint'))")
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
        return characters(text)

    def printed(self, folder: Path) -> Printed:
        """Print with the page's own paper, without backgrounds."""
        asked = {"preferCSSPageSize": True, "printBackground": False}
        made = self.driver.execute_cdp_cmd("Page.printToPDF", asked)
        path = folder / "page.pdf"
        path.write_bytes(base64.b64decode(made["data"]))
        text = _pdftotext(path)
        boxes = _pdftotext(path, "-bbox")
        width = float(re.search(r'<page width="([\d.]+)"', boxes)[1])
        edges = re.findall(r'<word xMin="(-?[\d.]+)".*?xMax="(-?[\d.]+)"', boxes)
        ends = tuple((float(left), float(right)) for left, right in edges)
        return Printed(text, width, ends, boxes.count("<page "))


def characters(text: str) -> Counter[str]:
    """Count characters in the form that fonts don't change, without spaces.

    Hyphens don't count either: at the end of a line pdftotext takes them for parted words.
    """
    return Counter("".join(unicodedata.normalize("NFKC", text).replace("-", "").split()))


def _pdftotext(path: Path, *options: str) -> str:
    words = ["pdftotext", *options, str(path), "-"]
    return subprocess.run(words, check=True, capture_output=True).stdout.decode()


@contextmanager
def reader() -> Iterator[Reader]:
    """Start a browser and cut it off."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for word in ("--headless=new", "--no-sandbox", "--disable-gpu"):
        options.add_argument(word)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    try:
        driver.execute_cdp_cmd("Network.enable", {})
        driver.execute_cdp_cmd("Network.emulateNetworkConditions", OFFLINE)
        yield Reader(driver)
    finally:
        driver.quit()
