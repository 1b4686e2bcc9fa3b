"""The word that is most like another."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Give the word that is most like this one, or None."""
    known = list(words)
    for like in known:
        if bare(like) == bare(word):
            return like
    found = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return found[0] if found else None


def bare(word: str) -> str:
    """Ignore width, case, spaces, hyphens and leading zeros."""
    text = unicodedata.normalize("NFKC", word).casefold()
    return "".join(char for char in text if char not in " -_").lstrip("0")
