"""``python -m tests.notebooks [NAME...]``: run the notebooks and store them with their outputs."""

from __future__ import annotations

import sys
import time

import nbformat

from tests.notebooks.run import executed
from tests.notebooks.stored import NOTEBOOKS


def main(words: list[str]) -> None:
    """Run those whose name contains a word, or all."""
    for path in NOTEBOOKS:
        if not words or any(word in path.name for word in words):
            started = time.monotonic()
            notebook = executed(path)
            nbformat.write(notebook, path)
            print(f"{path.name}: {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
