"""Guessing what was meant: the nearest of the words that would have been right."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping

from matcher.language.message import Message

_MOST_GUESSES = 200
_DIGITS = re.compile(r"\d+")
_TABLE_OF = {
    "supporter": "supporters",
    "recipient": "recipients",
    "hospital": "supporters / recipients",
    "specialty": "specialties",
    "person": "staff",
    "post": "posts",
}


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Give the word that is most like this one, or None."""
    known = list(words)
    for like in known:
        if _bare(like) == _bare(word):
            return like
    found = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: str, words: Iterable[str]) -> Message:
    """Say which word was probably meant, or list those that would have been right."""
    known = list(words)
    found = nearest(word, known)
    if found:
        return Message("mend-did-you-mean", {"guess": found})
    return Message("mend-one-of", {"known": ", ".join(known)})


class Register:
    """The ids that a column may name, with the names that people know them by.

    ``left_out`` are ids that were read but lie outside the horizon, or whose rows have faults of
    their own: no fault, no use. ``table`` is where people can add one.
    """

    def __init__(
        self,
        noun: str,
        names: Mapping[str, str],
        left_out: Iterable[str] = (),
        table: str | None = None,
    ) -> None:
        self.noun = noun
        self.names = names
        self.left_out = frozenset(left_out)
        self.table = table or _TABLE_OF.get(noun, noun)
        self._mends: dict[str, Message] = {}

    def __contains__(self, key: object) -> bool:
        return key in self.names

    def mend(self, word: str) -> Message:
        """Say what to write instead of an unknown id, or where to add it when nothing is near."""
        if word not in self._mends:
            tired = len(self._mends) >= _MOST_GUESSES
            add = Message("mend-add-id", {"table": self.table})
            self._mends[word] = (None if tired else self._guess(word)) or add
        return self._mends[word]

    def _guess(self, word: str) -> Message | None:
        named = [key for key, name in self.names.items() if name == word]
        if len(named) == 1:
            return Message("mend-write-id", {"id": named[0]})
        near = self._by_id(word) or self._by_name(word)
        if near is None:
            return None
        guess = f"{self.names[near]} ({near})" if self.names[near] else near
        return Message("mend-did-you-mean", {"guess": guess})

    def _by_id(self, word: str) -> str | None:
        """Of numbered codes only one that differs in zeros or signs: S03 is no slip for S02."""
        numbers = _numbers(word)
        if not numbers:
            return nearest(word, self.names)
        same = [key for key in self.names if _numbers(key) == numbers]
        plain = _letters(word)
        alike = [key for key in same if _letters(key) == plain]
        return alike[0] if alike else (nearest(word, same) if len(plain) > 3 else None)

    def _by_name(self, word: str) -> str | None:
        numbers = _numbers(word)
        if numbers and word.isascii():
            return None
        names = self.names.items()
        ids = {name: key for key, name in names if name and _numbers(name) == numbers}
        near = nearest(word, ids)
        return ids[near] if near else None


def _bare(word: str) -> str:
    """Ignore width, case, spaces, hyphens and leading zeros."""
    text = unicodedata.normalize("NFKC", word).casefold()
    return "".join(char for char in text if char not in " -_").lstrip("0")


def _numbers(word: str) -> list[int]:
    return [int(digits[:18]) for digits in _DIGITS.findall(word)]


def _letters(word: str) -> str:
    return _bare(_DIGITS.sub("", word))
