"""Names that people write instead of ids, and how several of them are listed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from matcher.language.lists import Word, listed
from matcher.language.message import Message

_MOST_NAMED = 3


def plain_name(word: str) -> str:
    """Give a name without regard to width, case and blanks."""
    return "".join(unicodedata.normalize("NFKC", word).casefold().split())


class Namesakes:
    """The ids that bear each name."""

    def __init__(self, *names: Mapping[str, str]) -> None:
        self._ids: dict[str, list[str]] = {}
        for side in names:
            for key, name in side.items():
                if name:
                    self._ids.setdefault(plain_name(name), []).append(key)

    def of(self, name: str) -> tuple[str, ...]:
        """Give the ids of a name; none for an unknown one."""
        return tuple(self._ids.get(plain_name(name), ()))


def named(key: str, name: str | None) -> Word:
    """Show an id with its name."""
    return Message("word-named", {"name": name, "id": key}) if name and name != key else key


def any_of(keys: Iterable[str], names: Mapping[str, str]) -> Word:
    """Offer some ids with their names, three at most."""
    return listed([named(key, names.get(key)) for key in list(keys)[:_MOST_NAMED]], "word-or")
