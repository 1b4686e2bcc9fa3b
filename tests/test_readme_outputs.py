"""The words of the output that a README shows are the words that the tool still uses."""

from __future__ import annotations

import re
from functools import cache

import pytest

from tests.readmes import FILES, ROOT, sections_of

_PLACE = re.compile(r"""\{ *(?:\$\w+|" +") *\}""")
_CUT = re.compile(
    r"  +"  # columns
    r"|[A-Z]*\d[\d,.%–-]*(?:[a-z-]+\d*)?"  # numbers, months, ids
    r"|[^\w\s'-]"  # signs
    r"|(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])"  # Chinese beside other words
)


@cache
def said() -> str:
    """Everything that the tool and the scenarios shown can say, places for values cut out."""
    code = [*(ROOT / "matcher").rglob("*.ftl"), *(ROOT / "matcher").rglob("*.py")]
    data = [
        path
        for folder in ("guizhou-2016", "hebei-2019")
        for path in (ROOT / "scenarios" / folder).glob("*.*")
        if path.suffix in (".csv", ".yaml")
    ]
    whole = "\n".join(path.read_text(encoding="utf-8-sig") for path in (*code, *data))
    return re.sub(r"\s+", " ", _PLACE.sub(" ", whole))


def phrases(text: str) -> set[str]:
    """The pieces of an output between numbers, signs, columns and names."""
    pieces = (piece.strip(" -'") for line in text.splitlines() for piece in _CUT.split(line))
    return {piece for piece in pieces if re.search(r"[^\W\d_]{2}", piece)}


def known(phrase: str) -> bool:
    """Whether the tool says it, or says its two parts: a sentence with a value in it."""
    whole = said()
    return phrase in whole or any(
        phrase[:cut].strip() in whole and phrase[cut:].strip() in whole
        for cut in range(2, len(phrase) - 1)
    )


@pytest.mark.parametrize("lang", FILES)
def test_no_output_shown_has_words_that_the_tool_no_longer_says(lang: str):
    shown = {
        phrase
        for section in sections_of(lang)
        for block in section.blocks
        if block.language == "text"
        for phrase in phrases(re.sub(r"^\$ .*", "", block.text, flags=re.MULTILINE))
    }
    assert len(shown) > 50
    assert [phrase for phrase in sorted(shown) if not known(phrase)] == []


def test_words_that_nobody_says_are_found():
    assert phrases("岗位空缺   3 posts nobody fills") == {"岗位空缺", "posts nobody fills"}
    assert known("岗位空缺") and not known("岗位空置率") and not known("posts nobody fills")
