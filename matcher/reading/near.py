"""Guessing what was meant: the nearest of the words that would have been right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from matcher.language.lists import Word, listed
from matcher.language.message import Message
from matcher.reading.glosses import as_typed, table_word
from matcher.reading.likeness import bare, nearest
from matcher.reading.naming import Namesakes, any_of, plain_name

__all__ = ["Register", "did_you_mean", "holding", "nearest"]

_MOST_GUESSES = 200
_DIGITS = re.compile(r"\d+")
_TABLES_OF = {
    "supporter": ("supporters",),
    "recipient": ("recipients",),
    "hospital": ("supporters", "recipients"),
    "specialty": ("specialties",),
    "person": ("staff",),
    "post": ("posts",),
}


def did_you_mean(
    word: str, words: Iterable[str], shown: Callable[[str], Word] = as_typed
) -> Message:
    """Say which word was probably meant, or list those that would have been right."""
    known = list(words)
    found = nearest(word, known)
    if found:
        return Message("mend-did-you-mean", {"guess": shown(found)})
    return Message("mend-one-of", {"known": listed([shown(one) for one in known])})


def holding(word: str, names: Mapping[str, str]) -> Message | None:
    """Say which ids bear a name that has the word in it; None where none does."""
    part = plain_name(word)
    found = [key for key, name in names.items() if part and part in plain_name(name)]
    return Message("mend-did-you-mean", {"guess": any_of(found, names)}) if found else None


class Register:
    """The ids that a column may name, with the names that people know them by.

    ``left_out`` are ids that were read but lie outside the horizon, or whose rows have faults of
    their own: no fault, no use; ``other_names`` are the names of such. ``table`` is where people
    can add one.
    """

    def __init__(
        self,
        noun: str,
        names: Mapping[str, str],
        left_out: Iterable[str] = (),
        table: Word | None = None,
        other_names: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.noun = noun
        self.names = names
        self.left_out = frozenset(left_out)
        self.table = table or _tables(noun)
        self.every_name = {**other_names, **names}
        self._namesakes = Namesakes(names, other_names)
        self._mends: dict[str, Message] = {}

    def __contains__(self, key: object) -> bool:
        return key in self.names

    def meant(self, word: str) -> tuple[str, ...]:
        """Give the ids that an id or an exact name may mean, those left out too."""
        known = word in self.names or word in self.left_out
        return (word,) if known else self._namesakes.of(word)

    def mend(self, word: str) -> Message:
        """Say what to write instead of an unknown id, or where to add it when nothing is near."""
        if word not in self._mends:
            tired = len(self._mends) >= _MOST_GUESSES
            add = Message("mend-add-id", {"table": self.table})
            self._mends[word] = (None if tired else self._guess(word)) or add
        return self._mends[word]

    def _guess(self, word: str) -> Message | None:
        same = [key for key in self._namesakes.of(word) if key in self.names]
        if len(same) == 1:
            return Message("mend-write-id", {"id": same[0]})
        near = same or self._by_id(word) or self._by_name(word)
        return Message("mend-did-you-mean", {"guess": any_of(near, self.names)}) if near else None

    def _by_id(self, word: str) -> list[str]:
        """Of numbered codes only one that differs in zeros or signs: S03 is no slip for S02."""
        numbers = _numbers(word)
        if not numbers:
            return _some(nearest(word, self.names))
        same = [key for key in self.names if _numbers(key) == numbers]
        plain = _letters(word)
        alike = [key for key in same if _letters(key) == plain]
        return alike[:1] or (_some(nearest(word, same)) if len(plain) > 3 else [])

    def _by_name(self, word: str) -> list[str]:
        """Every id that bears the nearest name."""
        numbers = _numbers(word)
        if numbers and word.isascii():
            return []
        near = nearest(word, (n for n in self.names.values() if n and _numbers(n) == numbers))
        return [key for key, name in self.names.items() if near and name == near]


def _tables(noun: str) -> Word:
    names = [table_word(name) for name in _TABLES_OF.get(noun, ())]
    return listed(names, "word-or") if names else noun


def _some(found: str | None) -> list[str]:
    return [] if found is None else [found]


def _numbers(word: str) -> list[int]:
    return [int(digits[:18]) for digits in _DIGITS.findall(word)]


def _letters(word: str) -> str:
    return bare(_DIGITS.sub("", word))
