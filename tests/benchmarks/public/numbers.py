"""The text that public instances are written in: whole numbers, with blanks and lines between."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path


class Numbers:
    """The numbers of a file, taken in their order; ValueError where there are too few or others."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._words: Iterator[str] = iter(path.read_text("ascii").split())

    def one(self) -> int:
        """Take the next number; decimals that are whole pass."""
        return self.row(1)[0]

    def row(self, length: int) -> tuple[int, ...]:
        """Take so many numbers."""
        words = list(islice(self._words, length))
        if len(words) < length:
            raise ValueError(f"{self._path}: {length - len(words)} numbers are missing at the end")
        return tuple(map(self._whole, words))

    def rows(self, number: int, length: int) -> tuple[tuple[int, ...], ...]:
        """Take a matrix, row by row."""
        return tuple(self.row(length) for _ in range(number))

    def end(self) -> None:
        """Make sure that nothing follows."""
        left = next(self._words, None)
        if left is not None:
            raise ValueError(f"{self._path}: {left} stands after the end")

    def _whole(self, word: str) -> int:
        number = float(word)
        if not number.is_integer():
            raise ValueError(f"{self._path}: {word} is no whole number")
        return int(number)
