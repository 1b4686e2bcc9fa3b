"""The corpus: every file that can be written alike on every machine, and the plain folder."""

from __future__ import annotations

from pathlib import Path

from tests.offices.books import books
from tests.offices.cells import cells
from tests.offices.layouts import layouts
from tests.offices.others import others
from tests.offices.texts import Files, texts
from tests.offices.truth import SCENARIO, TABLES, csv_text

FOLDER = Path(__file__).parents[1] / "data" / "office"


def corpus() -> Files:
    """Give, by name, the table that each file stands for and its bytes."""
    return {**texts(), **books(), **layouts(), **cells(), **others()}


def plain() -> dict[str, bytes]:
    """Give the files of the scenario that every file of the corpus is a part of."""
    files = {f"{name}.csv": csv_text(lines).encode("utf-8-sig") for name, lines in TABLES.items()}
    return {"scenario.yaml": SCENARIO.encode(), **files}


def tables_of() -> dict[str, str]:
    """Give, for each stored file, the table that it stands for; those of LibreOffice come last."""
    found = {name: table for name, (table, _) in corpus().items()}
    made = sorted(path.name for path in FOLDER.glob("libreoffice-*"))
    return found | dict.fromkeys(made, "recipients")
