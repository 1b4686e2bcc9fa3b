"""Faults on their way to the reader's caller: collected, then raised together."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from matcher.language.message import Fault, Message

_LONGEST = 60


class InputError(Exception):
    """Input that cannot be used; ``faults`` holds every one of them, in reading order."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(fault.code for fault in self.faults))


@dataclass
class Findings:
    """What reading has found so far: faults stop it at the end, warnings do not.

    ``left_out`` are faults of rows that the scenario can do without.
    """

    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
    left_out: list[Fault] = field(default_factory=list)

    def stop_if_faulty(self) -> None:
        """Raise InputError when there is any fault."""
        if self.faults:
            raise InputError(self.faults)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file: its path, the name shown to people, and a line (None: the whole file)."""

    path: Path
    shown: str
    line: int | None = None

    def fault(
        self, code: str, value: object = None, mend: Message | None = None, **params: str | int
    ) -> Fault:
        """Make a fault of this place; ``value`` is also the sentence's variable of that name."""
        text = None if value is None else tidy(value)
        named = params if text is None else {"value": text, **params}
        return Fault(code, named, file=self.shown, line=self.line, value=text, mend=mend)


def tidy(value: object) -> str:
    """Show a value in one short line without control characters."""
    text = " ".join(str(value).split())
    text = "".join(char if char.isprintable() else "?" for char in text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def shown_path(path: Path, home: Path) -> str:
    """Name a file as seen from the scenario's folder, which is how the scenario names it."""
    if path.is_absolute() and not home.is_absolute():
        return str(path)
    try:
        return Path(os.path.relpath(path, home)).as_posix()
    except ValueError:  # another drive
        return str(path)
