"""Which fields a template may name: read off the letter's own classes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from matcher.letters.letter import Letter


@dataclass(frozen=True)
class Text:
    """A field with a value of its own: text, a number, yes or no."""

    of: type


@dataclass(frozen=True)
class Record:
    """A field with fields of its own, by name."""

    fields: Mapping[str, Field]


@dataclass(frozen=True)
class Many:
    """A field that is repeated."""

    each: Record


Field = Text | Record | Many


@cache
def known_fields(owner: type = Letter) -> Record:
    """Give the fields of a class of letters."""
    hints = get_type_hints(owner)
    return Record({field.name: _field(hints[field.name]) for field in fields(owner)})


def paths(record: Record, before: str = "") -> Iterator[str]:
    """Give each field as documents name it: ``supporter.name``, ``stints[].person``."""
    for name, field in record.fields.items():
        if isinstance(field, Record):
            yield from paths(field, f"{before}{name}.")
        elif isinstance(field, Many):
            yield from paths(field.each, f"{before}{name}[].")
        else:
            yield before + name


def _field(hint: Any) -> Field:
    if get_origin(hint) is tuple:
        return Many(known_fields(get_args(hint)[0]))
    if is_dataclass(hint) and isinstance(hint, type):
        return known_fields(hint)
    return Text(hint if isinstance(hint, type) else str)
