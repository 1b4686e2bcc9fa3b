"""One entry of a calendar, before it is written in any format."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "matcher:calendar")


@dataclass(frozen=True)
class Entry:
    """What takes place from one day to another, both inclusive.

    ``key`` says what the entry is, whatever else of it changes; ``place`` blank: none.
    """

    key: tuple[str, ...]
    first: date
    last: date
    summary: str
    description: str
    category: str
    place: str = ""


def uid(key: tuple[str, ...], number: int) -> str:
    """Give the same id for the same entry in every run; ``number`` tells equal keys apart."""
    words = [*key, *([str(number)] if number else [])]
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(words)))
