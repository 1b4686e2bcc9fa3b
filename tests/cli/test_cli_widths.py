"""Chinese tables: columns aligned in cells, nothing cut off, at any width and in a file."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest
from rich.console import Console
from rich.table import Table

from matcher.domain.months import Span, parse_month
from matcher.reading import new_scenario
from matcher.terminal import console as module
from matcher.terminal.bars import Bars
from tests.cli.conftest import call

WIDTHS = (80, 110, 120)
"""A small terminal, a file, a large terminal."""


@dataclass
class Fan:
    """Stands for the console: prints each part at every width, and keeps what was printed."""

    file: object
    printed: list[tuple[object, dict[int, str]]] = field(default_factory=list)
    is_terminal = False

    @contextmanager
    def capture(self) -> Iterator[SimpleNamespace]:
        yield SimpleNamespace(get=lambda: self.printed[-1][1][110])

    def print(self, part: object, soft_wrap: bool, crop: bool) -> None:
        texts = {}
        for width in WIDTHS:
            real = Console(width=width, markup=False, highlight=False, emoji=False)
            with real.capture() as printed:
                real.print(part, soft_wrap=soft_wrap, crop=crop)
            texts[width] = printed.get()
        self.printed.append((part, texts))


@pytest.fixture(scope="module")
def chinese(tmp_path_factory):
    folder = tmp_path_factory.mktemp("widths")
    new_scenario(folder / "示例", "zh", year=2030)
    assert call("solve", folder / "示例", "-o", folder / "plan", "--quiet").exit_code == 0
    return folder


def cells(line: str) -> list[str]:
    """The characters of a line by cell; a wide one takes two, a combining one none."""
    wide = {"W": 2, "F": 2}
    counted = (c for c in line if not unicodedata.combining(c))
    return [c for c in counted for _ in range(wide.get(unicodedata.east_asian_width(c), 1))]


def parts(lines: list[str]) -> list[list[list[str]]]:
    """The columns of lines, as the cells of each line: they stand apart by two blank cells."""
    grid = [cells(line.rstrip()) for line in lines]
    widest = max(map(len, grid))
    grid = [row + [" "] * (widest - len(row)) for row in grid]
    used = [at for at in range(widest) if {row[at] for row in grid} != {" "}]
    found = [[used[0], used[0]]]
    for at in used[1:]:
        if at - found[-1][1] > 2:
            found.append([at, at])
        found[-1][1] = at
    return [[row[first : last + 1] for row in grid] for first, last in found]


def aligned(lines: list[str], justify: list[str]) -> bool:
    """Whether there are as many columns, and every line of each begins or ends where it should."""
    edges = {"left": 0, "right": -1}
    columns = parts(lines)
    return len(columns) == len(justify) and all(
        set(row) == {" "} or row[edges[side]] != " "
        for column, side in zip(columns, justify, strict=True)
        for row in column
    )


def held(table: Table) -> Counter[str]:
    """The characters that a table holds, blanks aside."""
    texts = (str(text) for column in table.columns for text in (column.header, *column._cells))
    return Counter("".join("".join(texts).split()))


def assert_whole(table: Table, text: str, width: int) -> None:
    lines = [line for line in text.splitlines() if line.strip()]
    body = [line for line in lines if line.strip("- ")] or lines
    assert max(len(cells(line)) for line in lines) <= width
    assert aligned(body, [column.justify for column in table.columns]), text
    assert Counter("".join("".join(body).split())) == held(table), text


COMMANDS = {
    "gaps": ["gaps", "示例"],
    "solve": ["solve", "示例", "-o", "again", "--quiet"],
    "alternatives": ["solve", "示例", "-o", "other", "--quiet",
                     "--alternatives", 2, "--within", 50],
    "check": ["check", "示例", "plan"],
    "compare": ["compare", "示例", "plan", "-o", "comparison", "--quiet"],
    "frontier": ["frontier", "示例", "-o", "frontier", "--quiet", "--max", 1],
    "why": ["why", "示例", "S01", "R03", "--quiet"],
    "repair": ["repair", "示例", "plan", "--from", "2030-05", "--published-until", "2030-08",
               "-o", "repair", "--quiet"],
    "stress": ["stress", "示例", "plan", "--rate", "0.05", "--samples", 5, "-o", "stress",
               "--quiet"],
    "show a recipient": ["show", "plan", "R01"],
    "show a supporter": ["show", "plan", "S01"],
}  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_columns_are_aligned_and_nothing_is_cut(chinese, monkeypatch, name):
    monkeypatch.chdir(chinese)
    made = []

    def fan(error: bool = False) -> Fan:
        import sys

        made.append(Fan(sys.stderr if error else sys.stdout))
        return made[-1]

    monkeypatch.setattr(module, "console", fan)
    result = call(*COMMANDS[name], lang="zh")
    assert result.exit_code == 0, result.stderr
    printed = [(part, texts) for one in made for part, texts in one.printed]
    tables = [(part, texts) for part, texts in printed if isinstance(part, Table)]
    assert tables
    for part, texts in tables:
        for width, text in texts.items():
            assert_whole(part, text, width)


def test_the_measure_sees_a_column_that_is_not_aligned():
    names, numbers = ("岗位", "重症医学科", "icu"), ("月数", "12", "3")
    pairs = list(zip(names, numbers, strict=True))
    by_cells = [f"{n}{' ' * (16 - len(cells(n + m)))}{m}" for n, m in pairs]
    by_characters = [f"{n:12}{m:>4}" for n, m in pairs]
    assert aligned(by_cells, ["left", "right"])
    assert not aligned(by_characters, ["left", "right"])
    assert not aligned([line[-3:] for line in by_cells], ["left", "right"]), "a column is gone"


MONTHS = Span(parse_month("2017-03"), parse_month("2020-12"))
ROWS = [("icu 重症医学科", "1" * 46), ("thoracic_surgery 胸外科", "." * 46)]


@pytest.mark.parametrize("width", [30, 60, 80, 110, 120])
def test_rows_of_signs_fit_and_stand_below_their_years(width):
    lines = list(Bars(MONTHS, ROWS).lines(width))
    assert all(len(cells(line)) <= width for line in lines)
    years = [line for line in lines if line.strip().startswith("20")]
    signs = {label: "" for label, _ in ROWS}
    for line in years:
        at = lines.index(line)
        for label in signs:
            row = next(one for one in lines[at:] if label in one or one.startswith(label))
            drawn = row if set(row) & {"1", "."} else lines[lines.index(row, at) + 1]
            signs[label] += "".join(drawn.replace(label, "").split())
            start = len(cells(drawn)) - len(cells(drawn.replace(label, "").strip()))
            assert line[start : start + 2] == "20"
    assert signs == dict(ROWS)
