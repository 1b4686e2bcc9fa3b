"""What is fuzzed: one file of a small scenario, whatever its bytes are."""

from __future__ import annotations

import io
import shutil
import tempfile
from pathlib import Path

import xlsxwriter

from matcher.language.catalogue import LANGS
from matcher.reading import InputError, load, render

BASE = Path(__file__).parents[1] / "data" / "good" / "base"
BOOK = "tables.xlsx"


class Target:
    """A scenario in a folder of its own, one file of which is replaced and read.

    The first byte of an input chooses the file, the rest is its content.
    """

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp()) / "base"
        shutil.copytree(BASE, self.folder)
        text = (self.folder / "scenario.yaml").read_text("utf-8")
        (self.folder / "book.yaml").write_text(text.replace("supporters.csv", BOOK), "utf-8")
        (self.folder / BOOK).write_bytes(_book(self.folder / "supporters.csv"))
        names = (p.name for p in self.folder.iterdir() if p.suffix in (".csv", ".yaml", ".xlsx"))
        self.files = sorted(names)
        self.sound = {name: (self.folder / name).read_bytes() for name in self.files}

    def seeds(self) -> list[bytes]:
        """Sound inputs to begin from."""
        return [bytes([n]) + self.sound[name] for n, name in enumerate(self.files)]

    def read(self, data: bytes) -> bool:
        """Read one input: True where there are faults. Whatever else is raised is a crash."""
        if not data:
            return False
        name = self.files[data[0] % len(self.files)]
        (self.folder / name).write_bytes(data[1:])
        try:
            asked = "book.yaml" if name in (BOOK, "book.yaml") else "scenario.yaml"
            found = load(self.folder / asked)
            faults, faulty = found.warnings, False
        except InputError as error:
            faults, faulty = error.faults, True
            assert faults, "an error that says nothing"
        finally:
            (self.folder / name).write_bytes(self.sound[name])
        for fault in faults[:20]:
            assert fault.file, f"a fault without a place: {fault}"
            assert all(render(fault, lang) for lang in LANGS)
        return faulty


def _book(table: Path) -> bytes:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        sheet = book.add_worksheet("supporters")
        for row, line in enumerate(table.read_text("utf-8-sig").splitlines()):
            sheet.write_row(row, 0, line.split(","))
    return data.getvalue()
