"""What a written file may not hold, by its kind."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import openpyxl

_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?%?")
_ELSEWHERE = re.compile(r"^\s*(https?:|//|javascript:|data:text|ftp:|file:)", re.IGNORECASE)
_IN_STYLE = re.compile(r"@import|url\(\s*['\"]?\s*(https?:|//)", re.IGNORECASE)
_ACTIVE = ("vbaProject", "externalLink", "activeX", "embeddings", "oleObject")
_LINKS = ("href", "src", "xlink:href", "action", "formaction", "data", "srcset", "poster", "style")
_LOADING = ("iframe", "object", "embed", "base", "link", "applet", "form")


def faults(path: Path) -> Iterator[str]:
    """Give whatever is unsafe about a file; nothing for kinds that are only text."""
    look = {".csv": _csv, ".xlsx": _book, ".docx": _packed, ".html": _page, ".svg": _page,
            ".ics": _calendar}.get(path.suffix)  # fmt: skip
    yield from look(path) if look else ()


def _csv(path: Path) -> Iterator[str]:
    for row in csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")):
        for cell in row:
            if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
                yield f"a formula: {cell!r}"


def _book(path: Path) -> Iterator[str]:
    yield from _packed(path)
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            yield from (f"{sheet.title}: {c.value!r}" for c in row if c.data_type == "f")


def _packed(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            yield from (f"part {name}" for word in _ACTIVE if word in name)
            text = parts.read(name).decode("utf-8", "replace")
            if name.endswith(".rels") and 'TargetMode="External"' in text:
                yield f"{name} points elsewhere"
            if "instrText" in text and re.search(r"HYPERLINK|DDE|INCLUDE", text):
                yield f"{name} holds a field"
            if "<evil" in text or "49637" in text:
                yield f"{name} was taken for markup or evaluated"


def _calendar(path: Path) -> Iterator[str]:
    lines = path.read_bytes().decode("utf-8").split("\r\n")
    if any("\n" in line or line == "SUMMARY:evil" for line in lines):
        yield "a line break came through"
    if any(line.startswith(("ATTACH", "BEGIN:VALARM", "URL")) for line in lines):
        yield "something to fetch or to start"


def _page(path: Path) -> Iterator[str]:
    class Look(HTMLParser):
        def handle_starttag(self, tag, attrs):
            told.extend(f"<{tag}>" for _ in range(tag in _LOADING or tag == "evil"))
            for key, value in attrs:
                if key.startswith("on") or (key in _LINKS and _ELSEWHERE.match(value or "")):
                    told.append(f"<{tag} {key}={value!r}>")
            if tag == "script":
                self.script = True

        def handle_endtag(self, tag):
            self.script = self.script and tag != "script"

        def handle_data(self, data):
            if self.script and "alert(" in data.split("</script")[0] and "evil" not in data:
                told.append("a script of the scenario")

        script = False

    told: list[str] = []
    text = path.read_text("utf-8")
    Look().feed(text)
    if _IN_STYLE.search(re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL)):
        told.append("a style fetches something")
    if "49637" in text:
        told.append("a template was evaluated")
    yield from told
