"""Faults and warnings of input, one line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from matcher.language.catalogue import Lang, say, tell
from matcher.language.message import Fault, Message
from matcher.reading import render


def fault_lines(faults: Iterable[Fault], lang: Lang) -> Iterator[str]:
    """Give each fault, and how many there are."""
    every = [render(fault, lang) for fault in faults]
    yield from every
    yield tell("cli-faults", lang, count=len(every))


def warning_lines(warnings: Iterable[Message], lang: Lang) -> Iterator[str]:
    """Give each warning."""
    for warning in warnings:
        text = render(warning, lang) if isinstance(warning, Fault) else say(warning, lang)
        yield tell("cli-warning", lang, text=text)
