"""Run the stored notebooks as a reader would: from their folder, cell by cell."""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

from tests.notebooks.stored import FOLDER

LANGUAGE = {"name": "python"}
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
SECONDS = 300


def executed(path: Path) -> NotebookNode:
    """Run a notebook and give it with its outputs; CellExecutionError where a cell fails."""
    notebook = nbformat.read(path, as_version=4)
    resources = {"metadata": {"path": str(FOLDER)}}
    client = NotebookClient(
        notebook, timeout=SECONDS, kernel_name="python3", resources=resources, record_timing=False
    )
    client.execute()
    return stable(notebook)


def stable(notebook: NotebookNode) -> NotebookNode:
    """Leave out what differs from machine to machine: versions, times, places."""
    notebook.metadata = NotebookNode(kernelspec=KERNEL, language_info=LANGUAGE)
    for number, cell in enumerate(notebook.cells, 1):
        cell.id = f"cell-{number}"
        cell.metadata = NotebookNode()
    return notebook
