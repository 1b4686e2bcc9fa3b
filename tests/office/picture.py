"""The picture of a workbook in the README.

``python -m tests.office.picture plan-guizhou-2016/plan.xlsx docs/images/guizhou-2016-workbook.png``
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from tests.office.soffice import convert

_PAIRS, _ROTATION, _UNMET = ("", 0.4), ("2020-12", 0.6), ("", 0.34)
"""The first page of a sheet with this word, and how much of it from the top."""
_SHEETS = {
    "pairs": _PAIRS,
    "rotation": _ROTATION,
    "unmet posts": _UNMET,
    "对应关系表": _PAIRS,
    "各岗位逐月在岗": _ROTATION,
    "空缺岗位": _UNMET,
}
_DPI = 82
_EDGE, _HEAD = 24, 44
_COLOURS = 48


def picture(book: Path) -> Image.Image:
    """Show the upper parts of some sheets, as LibreOffice prints them, one below the other."""
    with tempfile.TemporaryDirectory() as folder:
        printed = convert(book, "pdf", Path(folder) / "pdf")
        parts = [_part(printed, page, _SHEETS[title][1]) for title, page in _pages(printed).items()]
    wide = max(part.width for part in parts)
    whole = Image.new("RGB", (wide, sum(part.height + _EDGE for part in parts)), "white")
    top = 0
    for part in parts:
        whole.paste(part, (0, top))
        top += part.height + _EDGE
    return whole.quantize(_COLOURS)


def _pages(printed: Path) -> dict[str, int]:
    """Find a page of each sheet by the title at its right upper corner."""
    text = subprocess.run(
        ["pdftotext", "-layout", str(printed), "-"], capture_output=True, check=True
    ).stdout.decode()
    found: dict[str, int] = {}
    for number, page in enumerate(text.split("\f"), 1):
        title = page.strip().split("\n")[0].rpartition("  ")[2].strip()
        if title in _SHEETS and _SHEETS[title][0] in page:
            found.setdefault(title, number)
    return found


def _part(printed: Path, page: int, share: float) -> Image.Image:
    command = ["pdftoppm", "-png", "-r", str(_DPI), "-f", str(page), "-l", str(page), str(printed)]
    image = Image.open(io.BytesIO(subprocess.run(command, capture_output=True, check=True).stdout))
    return image.crop((_EDGE, _HEAD, image.width - _EDGE, round(image.height * share)))


if __name__ == "__main__":
    picture(Path(sys.argv[1])).save(sys.argv[2], optimize=True)
