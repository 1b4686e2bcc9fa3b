"""A small scenario in many files, and a way to anonymise it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

GOOD = Path(__file__).parents[1] / "data" / "good" / "base"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the scenario that all readers share, to be changed."""
    return Path(shutil.copytree(GOOD, tmp_path / "original"))


@pytest.fixture
def change(folder: Path) -> Callable[[str, str, str], None]:
    """Replace a text in one of its files; the text must be there."""

    def replaced(name: str, old: str, new: str) -> None:
        text = (folder / name).read_text("utf-8-sig")
        assert old in text
        (folder / name).write_text(text.replace(old, new), "utf-8")

    return replaced
