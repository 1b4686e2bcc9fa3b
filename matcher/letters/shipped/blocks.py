"""What a template is made of: paragraphs, tables and conditions, in order."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A paragraph; ``style`` is title, subtitle, notice, party, article, annex, sign, body
    or closing, which stays on one page with what follows."""

    text: str
    style: str = "body"


@dataclass(frozen=True)
class Rows:
    """A table with a row for each ``each``; columns are heading, field and width in cm."""

    each: str
    columns: tuple[tuple[str, str, float], ...]


@dataclass(frozen=True)
class Repeated:
    """A paragraph for each ``each``, such as ``goal in goals``."""

    each: str
    text: str


@dataclass(frozen=True)
class When:
    """Blocks that stand there only where a condition holds, and others where it does not."""

    condition: str
    then: tuple[Block, ...]
    otherwise: tuple[Block, ...] = ()


@dataclass(frozen=True)
class Signatures:
    """Two columns to be signed: the lines of each side."""

    left: tuple[str, ...]
    right: tuple[str, ...]


Block = Line | Rows | Repeated | When | Signatures


@dataclass(frozen=True)
class Fonts:
    """Typefaces of Chinese in text, headings and tables, and of all else; sizes in points.

    ``bold`` tells whether headings are bold; ``alternatives`` are other names of typefaces.
    """

    body: str
    head: str
    table: str
    latin: str
    size: float
    title: float
    bold: bool
    alternatives: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Section:
    """An article: its heading, which is numbered, and its blocks."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Form:
    """A whole template: its blocks, and the page's header, footer and typefaces."""

    blocks: tuple[Block, ...]
    header: str
    fonts: Fonts
    language: str


def closing(*texts: str) -> tuple[Block, ...]:
    """Give the last lines before the signatures: nobody signs an empty page."""
    return tuple(Line(text, "closing") for text in texts)


def numbered(sections: tuple[Section, ...], pattern: str, numbers: str) -> tuple[Block, ...]:
    """Give the blocks of all sections; ``pattern`` holds ``{number}`` and ``{heading}``."""
    return tuple(
        block
        for number, section in zip(numbers.split(), sections, strict=False)
        for heading in (pattern.format(number=number, heading=section.heading),)
        for block in (Line(heading, "article"), *section.blocks)
    )
