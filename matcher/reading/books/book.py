"""A workbook as the tool reads it, whatever its format."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from matcher.reading.books.packed import PackedBook
from matcher.reading.books.traits import Traits
from matcher.reading.books.xls import XlsBook


class Book(Protocol):
    """The sheets of an open workbook."""

    names: list[str]
    visible: list[str]
    """The sheets that a person sees; charts are none."""

    def is_empty(self, sheet: str) -> bool:
        """Tell whether no cell of a sheet has a value."""

    def traits(self, sheet: str) -> Traits:
        """Give what a sheet holds beside its values; NotUnderstood when it cannot be seen."""

    def cells(self, sheet: str) -> list[list[object]]:
        """Give the values of a sheet's rows, from the first row and column on."""


@contextmanager
def opened(data: bytes) -> Iterator[Book]:
    """Open a workbook; whatever the libraries raise when it is spoilt.

    The bytes tell the format: programs put one format under the name of another.
    """
    if data.startswith(b"PK"):
        with PackedBook.of(data) as book:
            yield book
    else:
        yield XlsBook(data)
