"""The picture of a report in the README: its beginning, and the part of one hospital.

``python -m tests.browser.picture plan-guizhou-2016/report.html r-R16 docs/images/guizhou-2016-report.png``
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from selenium.webdriver.common.by import By

from tests.browser.reader import Reader, reader

_WIDTH, _TOP, _PART = 1100, 1180, 1500
_SHOWN = 900
_COLOURS = 48


def picture(page: Path, section: str) -> Image.Image:
    """Show the upper part of a report above the upper part of a section of this id."""
    with reader() as browser:
        browser.open(page, _WIDTH)
        parts = [_shot(browser, 0, _TOP), _shot(browser, _place(browser, section), _PART)]
    whole = Image.new("RGB", (_WIDTH, sum(part.height for part in parts)), "white")
    top = 0
    for part in parts:
        whole.paste(part, (0, top))
        top += part.height
    return whole.resize((_SHOWN, whole.height * _SHOWN // _WIDTH), Image.LANCZOS).quantize(_COLOURS)


def _place(browser: Reader, name: str) -> int:
    """Where the hospital's section begins once everything above it is laid out."""
    script = "arguments[0].scrollIntoView(); return arguments[0].getBoundingClientRect().top"
    section = browser.find(By.ID, name)
    for _ in range(3):
        above = browser.run(script, section)
    return int(browser.run("return window.scrollY") + above)


def _shot(browser: Reader, top: int, height: int) -> Image.Image:
    size = {"width": _WIDTH, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    browser.run(f"window.scrollTo(0, {top})")
    return Image.open(io.BytesIO(browser.driver.get_screenshot_as_png()))


if __name__ == "__main__":
    picture(Path(sys.argv[1]), sys.argv[2]).save(sys.argv[3], optimize=True)
