"""A plan of the example with training, appointments and dates, its agreements, and templates."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from docx import Document

from matcher.reading import new_scenario
from tests.cli.conftest import call

RULES = """matcher: 1
extends: scenario.yaml
rules:
  training: {a_year: 1}
  appointments: {leader: vice_president, from_title: attending}
  milestones:
    - {date: 2030-02-15, kind: agreement, for: new}
    - {date: 2030-03, kind: supplementary_agreement, for: kept}
    - {every: month, kind: bulletin}
"""


def docx(folder: Path, *paragraphs: str, name: str = "own.docx", table: list[str] | None = None):
    """A Word file with these paragraphs, and a table of one column."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    grid = document.add_table(rows=len(table), cols=1) if table else None
    for number, text in enumerate(table or ()):
        grid.rows[number].cells[0].text = text
    document.save(folder / name)
    return folder / name


def text_of(data: bytes | Path) -> str:
    """Every word of the body of a Word file, a line for each paragraph and row."""
    document = Document(io.BytesIO(data) if isinstance(data, bytes) else str(data))
    lines = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        lines += [" | ".join(cell.text for cell in row.cells) for row in table.rows]
    return "\n".join(lines)


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))


def table_of(path: Path, heading: str) -> list[dict[str, str]]:
    """The rows of the table of a Word file that has this heading among its first row."""
    for table in Document(str(path)).tables:
        head, *rows = [[cell.text for cell in row.cells] for row in table.rows]
        if heading in head:
            return [dict(zip(head, row, strict=True)) for row in rows]
    return []


@pytest.fixture(scope="session")
def scenario(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("letters") / "example"
    new_scenario(folder, "en", year=2030)
    (folder / "more.yaml").write_text(RULES, "utf-8")
    return folder / "more.yaml"


@pytest.fixture(scope="session")
def plan(scenario: Path) -> Path:
    folder = scenario.parents[1] / "plan"
    result = call("solve", scenario, "-o", folder, "--quiet")
    assert result.exit_code == 0, result.stderr
    return folder


@pytest.fixture(scope="session")
def written(scenario: Path, plan: Path) -> Path:
    """The folder of the plan's agreements, in Chinese."""
    folder = scenario.parents[1] / "letters"
    result = call("letters", scenario, plan, "-o", folder, lang="zh")
    assert result.exit_code == 0, result.stderr
    return folder
