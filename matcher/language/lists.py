"""Lists of words inside a sentence, with the commas of the reader's language."""

from __future__ import annotations

from collections.abc import Iterable

from matcher.language.message import Message

Word = str | Message


def listed(words: Iterable[Word], last: str = "word-list") -> Word:
    """Join words; ``last`` is the code that joins the last two, such as ``word-or``."""
    *before, found = words
    code = last
    for word in reversed(before):
        found = Message(code, {"first": word, "rest": found, "latin": _latin(word, found)})
        code = "word-list"
    return found


def _latin(first: Word, rest: Word) -> str:
    """Tell whether Latin letters stand on both sides: Chinese then needs blanks between."""
    sides = (first[-1:], rest[:1]) if isinstance(first, str) and isinstance(rest, str) else ("",)
    return "yes" if all(side.isascii() and side for side in sides) else "no"
