"""The README and the pages it leads to, in both languages, taken apart: sections, code, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = "README"
PAGES = (README, "docs/scenario", "docs/plan", "docs/questions", "docs/developing")
"""Pages that stand in two languages, by their paths without the endings of these."""
ENDINGS = {"en": ".md", "zh": ".zh-CN.md"}
LANGS = tuple(ENDINGS)

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
    """What stands below one heading of a page; ``level`` counts the marks before it."""

    page: str
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
        """Where links and pictures point to, as it is written."""
        return re.findall(r"\]\((.+?)\)", self.prose)


def code_in(text: str) -> set[str]:
    """The words that stand in backquotes."""
    return set(re.findall(r"`([^`\n]+)`", text))


def numbers_in(text: str) -> list[str]:
    """The numbers, as they are written."""
    return _NUMBER.findall(text)


def file_of(page: str, lang: str) -> str:
    """The file of a page in a language, from the root on."""
    return f"{page}{ENDINGS[lang]}"


def text_of(lang: str) -> str:
    """All pages in a language, one after the other."""
    return "\n".join(page_text(page, lang) for page in PAGES)


@cache
def page_text(page: str, lang: str) -> str:
    """A whole page in a language."""
    return (ROOT / file_of(page, lang)).read_text(encoding="utf-8")


@cache
def sections_of(lang: str) -> tuple[Section, ...]:
    """The sections of all pages in their order."""
    return tuple(section for page in PAGES for section in _sections(page, page_text(page, lang)))


def section_of(page: str, lang: str, heading: str) -> Section:
    """The section of a page with this heading."""
    found = (one for one in sections_of(lang) if (one.page, one.heading) == (page, heading))
    return next(found)


def headings_in(text: str) -> list[str]:
    """The headings of a text, without those that only look like one inside a block."""
    return re.findall(r"^#+ (.+)$", _FENCED.sub(_hidden, text), re.MULTILINE)


def rows_below(lang: str, *header: str) -> list[tuple[str, ...]]:
    """The rows of the table with these words for a header."""
    for section in sections_of(lang):
        for first, *rest in section.tables:
            if first == header:
                return rest
    raise LookupError(f"no table of the pages in {lang} has the header {header}")


def _sections(page: str, text: str) -> Iterator[Section]:
    parts = re.split(r"^(#+) (.+)\n", _FENCED.sub(_hidden, text), flags=re.MULTILINE)[1:]
    for mark, heading, below in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        yield Section(page, len(mark), heading, below.replace("\0", "#"))


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
