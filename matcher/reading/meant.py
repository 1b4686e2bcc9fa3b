"""Whom the rows of a table mean, by id or by exact name."""

from __future__ import annotations

from matcher.language.lists import listed
from matcher.language.message import Message
from matcher.reading.convert import SEVERAL, half_width
from matcher.reading.naming import named, plain_name
from matcher.reading.near import Register
from matcher.reading.typed import Record, Table

_HOSPITALS = ("input-name-of-several", "mend-one-id")
_SEVERAL_BEAR = {
    "person": ("book-name-of-people", "book-mend-person"),
    "post": ("book-name-of-posts", "book-mend-post"),
    "specialty": ("book-name-of-specialties", "book-mend-specialty"),
}


def takes_names(table: Table, **sides: Register) -> list[Record]:
    """Replace names by ids in these columns; give the rows in which every hospital is known.

    The others leave faults, but for hospitals that are left out of the scenario.
    """
    usable = []
    for record in table.records:
        known = [takes_name(table, record, column, side) for column, side in sides.items()]
        if all(known):
            usable.append(record)
    return usable


def takes_name(table: Table, record: Record, column: str, register: Register) -> bool:
    """Replace a name by the id that it means; tell whether the register knows it, else a fault."""
    word = record[column]
    meant = register.meant(word)
    if len(meant) != 1:
        _leave_fault(table, record, column, register)
        return False
    record[column] = meant[0]
    name = record.get(f"{column}_name")
    fits = name is None or _fits(table, record, column, register)
    return fits and meant[0] in register


def _leave_fault(table: Table, record: Record, column: str, register: Register) -> None:
    word = record[column]
    several = register.meant(word)
    if several:
        hospitals = listed([named(key, register.every_name[key]) for key in several])
        code, mend = _SEVERAL_BEAR.get(register.noun, _HOSPITALS)
        fault = table.fault(code, record.row, column, word, Message(mend), hospitals=hospitals)
    else:
        parts = [part for part in SEVERAL.split(half_width(word)) if part]
        apart = len(parts) > 1 and any(register.meant(part) for part in parts)
        mend = Message("mend-one-a-row") if apart else register.mend(word)
        fault = table.fault(f"input-unknown-{register.noun}", record.row, column, word, mend)
    table.faults.append(fault)


def _fits(table: Table, record: Record, column: str, register: Register) -> bool:
    """Tell whether the name beside an id may be the hospital's; an unknown one is a warning."""
    key, name = record[column], record[f"{column}_name"]
    own = register.every_name.get(key)
    if own is None or plain_name(name) == plain_name(own) or key in register.meant(name):
        return True
    others = register.meant(name)
    if not others:
        table.warnings.append(table.fault("input-name-unknown", record.row, f"{column}_name",
                                          name, hospital=named(key, own)))  # fmt: skip
        return True
    known = listed([named(one, register.every_name.get(one)) for one in others], "word-or")
    fault = table.fault("input-id-and-name", record.row, column, key, Message("mend-id-or-name"),
                        name=own, other=known)  # fmt: skip
    table.faults.append(fault)
    return False
