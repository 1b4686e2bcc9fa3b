"""The hospital that a person names: by its id or its exact name."""

from __future__ import annotations

import unicodedata

from matcher.language.lists import listed
from matcher.language.message import Fault, Message
from matcher.reading.faults import InputError, tidy
from matcher.reading.naming import Namesakes, named
from matcher.reading.near import Register, holding
from matcher.show.directory import Directory, hospitals


def hospital_meant(directory: Directory, word: str) -> str:
    """Give the id; InputError, with those that may be meant, where it is none or several."""
    names = hospitals(directory)
    plain = unicodedata.normalize("NFKC", word).strip()
    found = [key for key in names if key == word]
    found = found or [key for key in names if unicodedata.normalize("NFKC", key) == plain]
    found = found or list(Namesakes(names).of(word))
    if len(found) == 1:
        return found[0]
    value, file = tidy(word), str(directory.folder)
    if found:
        told = {"value": value, "hospitals": listed([named(key, names[key]) for key in found])}
        mend = Message("mend-one-id")
        raise InputError([Fault("input-name-of-several", told, file=file, value=value, mend=mend)])
    mend = _mend(plain, names)
    raise InputError([Fault("show-unknown", {"value": value}, file=file, value=value, mend=mend)])


def _mend(word: str, names: dict[str, str]) -> Message:
    """Suggest what is nearest, or what has the word in its name."""
    mend = Register("hospital", names).mend(word)
    if mend.code != "mend-add-id":
        return mend
    return holding(word, names) or Message("show-look-up")
