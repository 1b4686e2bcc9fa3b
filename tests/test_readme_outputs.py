"""The words of the output that README and pages show are the words that the tool still uses."""

from __future__ import annotations

import re
from functools import cache

import pytest

from tests.readmes import LANGS, ROOT, sections_of

_PLACE = re.compile(r"""\{ *(?:\$\w+|" +") *\}""")
_CUT = re.compile(
    r"  +"  # columns
    r"|[A-Z]*\d[\d,.%–-]*(?:[a-z-]+\d*)?"  # numbers, months, ids
    r"|[^\w\s'-]"  # signs
    r"|(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])"  # Chinese beside other words
)

EXACT = re.compile(r"\$ matcher --lang \w\w explain ")
"""What another test compares letter by letter."""


@cache
def texts() -> str:
    """Every sentence of the tool, and the tables of the scenarios that the pages show."""
    code = [*(ROOT / "matcher").rglob("*.ftl"), *(ROOT / "matcher").rglob("*.py")]
    data = [
        path
        for folder in ("guizhou-2016", "hebei-2019")
        for path in (ROOT / "scenarios" / folder).glob("*.*")
        if path.suffix in (".csv", ".yaml")
    ]
    return "\n".join(path.read_text(encoding="utf-8-sig") for path in (*code, *data))


@cache
def said() -> str:
    """The same in one line, without the places for values."""
    return re.sub(r"\s+", " ", _PLACE.sub(" ", texts()))


@cache
def values() -> frozenset[str]:
    """What may take a place: cells of tables, and words that are a message of their own."""
    return frozenset(part.strip() for part in re.split(r'["=,\n]', texts()))


def phrases(text: str) -> set[str]:
    """The pieces of an output between numbers, signs, columns and names."""
    pieces = (piece.strip(" -'") for line in text.splitlines() for piece in _CUT.split(line))
    return {piece for piece in pieces if re.search(r"[^\W\d_]{2}", piece)}


def known(phrase: str) -> bool:
    """Whether the tool says it, or says it with a value at its beginning or end."""
    cuts = ((phrase[:cut].strip(), phrase[cut:].strip()) for cut in range(2, len(phrase) - 1))
    return phrase in said() or any(
        (first in values() and rest in said()) or (first in said() and rest in values())
        for first, rest in cuts
    )


@pytest.mark.parametrize("lang", LANGS)
def test_no_output_shown_has_words_that_the_tool_no_longer_says(lang: str):
    shown = {
        phrase
        for section in sections_of(lang)
        for block in section.blocks
        if block.language == "text" and not EXACT.match(block.text)
        for phrase in phrases(re.sub(r"^\$ .*", "", block.text, flags=re.MULTILINE))
    }
    assert len(shown) > 50
    assert [phrase for phrase in sorted(shown) if not known(phrase)] == []


def test_words_that_nobody_says_are_found():
    assert phrases("岗位空缺   3 posts that none fills") == {"岗位空缺", "posts that none fills"}
    assert known("岗位空缺") and known("浙江萧山医院支援") and known("weighted post-months less")
    assert not known("岗位空置率") and not known("posts that none fills")
