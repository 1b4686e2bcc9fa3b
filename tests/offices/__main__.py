"""Write the corpus anew: ``python -m tests.offices [--libreoffice]``.

``--libreoffice`` also lets LibreOffice write its files anew, which gives other bytes each time.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from tests.offices.corpus import FOLDER, corpus, plain, tables_of
from tests.offices.outcome import outcome


def main() -> None:
    """Write files, and what comes out of each in both languages."""
    (FOLDER / "base").mkdir(parents=True, exist_ok=True)
    for name, data in plain().items():
        (FOLDER / "base" / name).write_bytes(data)
    for name, (_, data) in corpus().items():
        (FOLDER / name).write_bytes(data)
    if "--libreoffice" in sys.argv[1:]:
        from tests.offices.libreoffice import files

        with tempfile.TemporaryDirectory() as folder:
            for path in files(Path(folder)):
                locked = "-locked" if path.parent.name == "locked" else ""
                shutil.copy(path, FOLDER / f"{path.stem}{locked}{path.suffix}")
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(shutil.copytree(FOLDER, Path(folder) / "office"))
        found = {name: outcome(copied, name, table) for name, table in tables_of().items()}
    for lang in ("en", "zh"):
        lines = [line for name, one in found.items() for line in one.lines(name, lang)]
        (FOLDER / f"said.{lang}.txt").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
