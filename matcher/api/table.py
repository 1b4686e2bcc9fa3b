"""An attribute that is a table, and says which columns it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from matcher.api.types import WORDS, type_of

if TYPE_CHECKING:
    import pandas as pd


class Table:
    """A read-only attribute of an object whose ``_table(name)`` gives the frame."""

    def __init__(
        self, name: str, sentence: str, columns: Callable[[], Iterable[str]], *, more: str
    ) -> None:
        self.name = name
        self._sentence = sentence
        self._columns = columns
        self._more = more

    @property
    def columns(self) -> tuple[str, ...]:
        """The table's own columns; names and what is made up may follow."""
        return tuple(self._columns())

    @property
    def __doc__(self) -> str:  # type: ignore[override]
        told = (f"`{c}` ({WORDS[type_of(c) or 'text']})" for c in self.columns)
        return f"{self._sentence}\n\nColumns: {', '.join(told)}.\n\n{self._more}"

    def __get__(self, owner: Any, kind: type | None = None) -> Any:
        return self if owner is None else self.of(owner)

    def __set__(self, owner: Any, value: Any) -> None:
        raise AttributeError(f"{self.name} is read-only")

    def of(self, owner: Any) -> pd.DataFrame | None:
        """Give a frame of one's own."""
        found = owner._table(self.name)
        return None if found is None else found.copy()
