"""Hospitals as a person names them: by id, or by name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from matcher.domain.hospitals import Hospital
from matcher.domain.scenario import Scenario
from matcher.language.lists import listed
from matcher.language.message import Fault, Message
from matcher.reading.faults import InputError, tidy
from matcher.reading.glosses import table_word
from matcher.reading.naming import Namesakes, named
from matcher.reading.near import Register, holding


def named_pair(scenario: Scenario, supporter: str, recipient: str) -> tuple[str, str]:
    """Give the ids of a supporter and a recipient; InputError with a fault for each unknown one."""
    sides = (("supporter", supporter), ("recipient", recipient))
    found, faults = [], []
    for noun, word in sides:
        try:
            found.append(named_hospital(scenario, noun, word))
        except InputError as error:
            faults.extend(error.faults)
    if faults:
        raise InputError(faults)
    return found[0], found[1]


def named_hospital(scenario: Scenario, noun: str, word: str) -> str:
    """Give the id of a ``supporter`` or ``recipient``; InputError where it is not one of them."""
    hospitals: Mapping[str, Hospital]
    hospitals = scenario.supporters if noun == "supporter" else scenario.recipients
    meant = list(_meant(word, hospitals))
    if len(meant) != 1:
        raise InputError([_fault(noun, word, hospitals, meant, scenario)])
    return meant[0]


def named_hospitals(scenario: Scenario, words: Iterable[str]) -> tuple[str, ...]:
    """Give the ids of some hospitals of either side, each once; InputError for unknown ones."""
    hospitals: dict[str, Hospital] = {**scenario.supporters, **scenario.recipients}
    meant = {word: list(_meant(word, hospitals)) for word in words}
    faults = [
        _fault("hospital", word, hospitals, found, scenario)
        for word, found in meant.items()
        if len(found) != 1
    ]
    if faults:
        raise InputError(faults)
    return tuple(dict.fromkeys(found[0] for found in meant.values()))


def _meant(word: str, hospitals: Mapping[str, Hospital]) -> Iterator[str]:
    """An id counts before names; width and blanks at the ends make no difference."""
    plain = _plain(word)
    ids = [key for key in hospitals if key == word] or [k for k in hospitals if _plain(k) == plain]
    yield from ids or Namesakes({key: row.name for key, row in hospitals.items()}).of(word)


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKC", word).strip()


def _fault(
    noun: str, word: str, hospitals: Mapping[str, Hospital], found: list[str], scenario: Scenario
) -> Fault:
    value = tidy(word)
    if found:
        known = listed([named(key, hospitals[key].name) for key in found])
        told = {"value": value, "hospitals": known}
        return Fault("input-name-of-several", told, value=value, mend=Message("mend-one-id"))
    sides = ("supporters", "recipients") if noun == "hospital" else (f"{noun}s",)
    table = listed([scenario.tables.get(side) or table_word(side) for side in sides], "word-or")
    names = {key: row.name for key, row in hospitals.items()}
    mend = Register(noun, names, table=table).mend(_plain(word))
    if mend.code == "mend-add-id":
        mend = holding(_plain(word), names) or Message("mend-look-up", {"table": table})
    return Fault(f"input-unknown-{noun}", {"value": value}, value=value, mend=mend)
