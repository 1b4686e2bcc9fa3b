"""A message as a code with parameters; the words come from the catalogue when it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Message:
    """A code of the catalogue and the values that its sentence needs, which may be messages."""

    code: str
    params: Mapping[str, str | int | Message] = field(default_factory=dict)


@dataclass(frozen=True)
class Fault(Message):
    """A message about input, with its place; blank parts of the place are None.

    ``line`` counts from 1 in text files; ``row`` counts from 1 in sheets and CSV, the header
    included; ``rows`` are all the rows that share the fault, where there are several, ``row`` the
    first of them; ``mend`` is a message that says what to do.
    """

    file: str | None = None
    sheet: str | None = None
    line: int | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None
    mend: Message | None = None
    rows: tuple[int, ...] = ()
