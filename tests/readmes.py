"""README.md and README.zh-CN.md, taken apart: sections, blocks of code, tables, words of code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
FILES = {"en": "README.md", "zh": "README.zh-CN.md"}

_FENCED = re.compile(r"^```(\w+)\n(.*?)^```\n", re.MULTILINE | re.DOTALL)
_TABLE = re.compile(r"(?:^\|.*\n)+", re.MULTILINE)
_NUMBER = re.compile(r"\d+(?:[,.]\d+)*")


@dataclass(frozen=True)
class Block:
    """A block of code: its language, its text, and the name that CI knows it by, or blank."""

    language: str
    text: str
    marker: str


@dataclass(frozen=True)
class Section:
    """What stands below one heading, as it is written; ``level`` counts the marks before it."""

    level: int
    heading: str
    text: str

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of code in their order."""
        return tuple(
            Block(found[1], found[2], _marker(self.text[: found.start()]))
            for found in _FENCED.finditer(self.text)
        )

    @property
    def prose(self) -> str:
        """All that is no block of code, tables included."""
        return _FENCED.sub("", self.text)

    @property
    def tables(self) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """Each table as rows of cells, the header first, without the line below it."""
        return tuple(tuple(_rows(found[0])) for found in _TABLE.finditer(self.prose))

    @property
    def links(self) -> list[str]:
        """Where links and pictures point to, without the page in the other language."""
        told = re.findall(r"\]\((.+?)\)", self.prose)
        return [place for place in told if place not in FILES.values()]


def code_in(text: str) -> set[str]:
    """The words that stand in backquotes."""
    return set(re.findall(r"`([^`\n]+)`", text))


def numbers_in(text: str) -> list[str]:
    """The numbers, as they are written."""
    return _NUMBER.findall(text)


@cache
def text_of(lang: str) -> str:
    """The whole page in a language."""
    return (ROOT / FILES[lang]).read_text(encoding="utf-8")


@cache
def sections_of(lang: str) -> tuple[Section, ...]:
    """The page's sections in their order."""
    parts = re.split(r"^(#+) (.+)\n", _FENCED.sub(_hidden, text_of(lang)), flags=re.MULTILINE)[1:]
    marks, headings, texts = parts[::3], parts[1::3], parts[2::3]
    return tuple(
        Section(len(mark), heading, text.replace("\0", "#"))
        for mark, heading, text in zip(marks, headings, texts, strict=True)
    )


def rows_below(lang: str, *header: str) -> list[tuple[str, ...]]:
    """The rows of the table with these words for a header."""
    for section in sections_of(lang):
        for first, *rest in section.tables:
            if first == header:
                return rest
    raise LookupError(f"{FILES[lang]}: no table has the header {header}")


def _hidden(fenced: re.Match[str]) -> str:
    """A block whose comments are not taken for headings."""
    return fenced[0].replace("#", "\0")


def _marker(before: str) -> str:
    found = re.search(r"<!-- ci: (\w+) -->\n\Z", before)
    return found[1] if found else ""


def _rows(table: str) -> Iterator[tuple[str, ...]]:
    for number, line in enumerate(table.splitlines()):
        if number != 1:
            yield tuple(cell.strip() for cell in line[1:-1].split("|"))
