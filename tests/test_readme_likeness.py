"""README.zh-CN.md says what README.md says; where it does not, the failure says what and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

import pytest

from tests.readme_headings import HEADINGS
from tests.readmes import FILES, ROOT, Section, code_in, numbers_in, sections_of

ENGLISH, CHINESE = FILES.values()
MOST_IN_WORDS = 12
"""Larger numbers are figures in both languages."""
BY_HEADING = {section.heading: section for section in sections_of("zh")}
BOTH = [
    pytest.param(section, BY_HEADING[HEADINGS[section.heading]], id=section.heading)
    for section in sections_of("en")
    if HEADINGS.get(section.heading) in BY_HEADING
]


def alike(problems: Iterable[str]) -> None:
    """Fail with every problem in a line of its own."""
    if told := list(problems):
        pytest.fail("\n".join(told), pytrace=False)


def differing(
    what: str, ours: Sequence[str], theirs: Sequence[str], told: Sequence[Sequence[str]] = ()
) -> Iterator[str]:
    """Say what either page has that the other lacks at its place; ``told``: in which words."""
    our_words, their_words = told or (ours, theirs)
    steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    for step, first, last, their_first, their_last in steps:
        if step != "equal":
            yield from (f"{CHINESE} lacks {what}: {one}" for one in our_words[first:last])
            yield from (
                f"{ENGLISH} lacks {what}: {one}" for one in their_words[their_first:their_last]
            )


def test_every_section_is_there_in_the_same_order():
    untold = [one.heading for one in sections_of("en") if one.heading not in HEADINGS]
    alike(f"tests/readme_headings.py lacks the Chinese of: {heading}" for heading in untold)
    ours = [f"{'#' * one.level} {HEADINGS[one.heading]}" for one in sections_of("en")]
    theirs = [f"{'#' * one.level} {one.heading}" for one in sections_of("zh")]
    alike(differing("the section", ours, theirs))
    assert len(HEADINGS) == len(ours), "tests/readme_headings.py has headings that README.md lacks"


@pytest.mark.parametrize(("english", "chinese"), BOTH)
def test_code_is_the_same(english: Section, chinese: Section):
    """But for the language option, comments, and notes that a programme writes itself."""
    alike(differing("the block", code_blocks(english), code_blocks(chinese)))


def code_blocks(section: Section) -> list[str]:
    """Each block with its language and marker; what a person reads is left out."""
    return [
        f"{block.language} {block.marker}\n{neutral(block.text)}"
        if block.language != "text"
        else "text"
        for block in section.blocks
    ]


def neutral(code: str) -> str:
    """Code without what is in the language of its reader."""
    code = re.sub(r" --lang (en|zh)\b", "", code)
    return re.sub(r" +# .*|(?<=note: )[^}\n]+", "", code)


@pytest.mark.parametrize(("english", "chinese"), BOTH)
def test_output_shown_has_the_same_lines_and_numbers(english: Section, chinese: Section):
    ours, theirs = (
        [block.text for block in section.blocks if block.language == "text"]
        for section in (english, chinese)
    )
    for number, (our, their) in enumerate(zip(ours, theirs, strict=False), 1):
        told = sorted(numbers_in(our)), sorted(numbers_in(their))
        alike(differing(f"in output {number} the number", *told))
        assert lines_of(our) == lines_of(their), f"lines of output {number}"


def lines_of(output: str) -> int:
    """How many lines, without those that go on with a cell of the line above."""
    return sum(not re.fullmatch(r" {12,}\D*", line) for line in output.splitlines())


@pytest.mark.parametrize(("english", "chinese"), BOTH)
def test_tables_have_the_same_rows(english: Section, chinese: Section):
    assert len(english.tables) == len(chinese.tables), "tables"
    for number, tables in enumerate(zip(english.tables, chinese.tables, strict=True), 1):
        named = all(first.isascii() for first, *_ in tables[1][1:])
        keys = [[known_by(row, named) for row in table[1:]] for table in tables]
        words = [[" | ".join(row) for row in table[1:]] for table in tables]
        alike(differing(f"in table {number} the row", *keys, words))
        assert len({len(row) for table in tables for row in table}) == 1, f"columns, table {number}"


def known_by(row: tuple[str, ...], named: bool) -> str:
    """What a row has in both languages: words of code, figures with a point or comma, a name."""
    whole = " ".join(row)
    figures = {number for number in numbers_in(whole) if not number.isdigit()}
    name = {row[0]} if named and " " not in row[0] else set()
    return ", ".join(sorted(code_in(whole) | figures | name))


@pytest.mark.parametrize(("english", "chinese"), BOTH)
def test_sentences_name_the_same_things_and_numbers(english: Section, chinese: Section):
    """A number may be a word in English and a figure in Chinese, but not the other way round."""
    code = [sorted(code_in(section.prose)) for section in (english, chinese)]
    alike(differing("the word of code", *code))
    ours, theirs = (set(numbers_in(section.prose)) for section in (english, chinese))
    large = {number for number in theirs if not number.isdigit() or int(number) > MOST_IN_WORDS}
    alike(f"{CHINESE} lacks the number {number}" for number in sorted(ours - theirs))
    alike(f"{ENGLISH} lacks the number {number}" for number in sorted(large - ours))
    assert len(english.links) == len(chinese.links), "links and pictures"


@pytest.mark.parametrize("lang", FILES)
def test_links_lead_somewhere(lang: str):
    places = [place for section in sections_of(lang) for place in section.links]
    local = [place.split("#")[0] for place in places if "://" not in place]
    assert local
    assert [place for place in local if not (ROOT / place).exists()] == []


def test_each_page_begins_with_a_link_to_the_other():
    assert f"[中文]({CHINESE})" in sections_of("en")[0].text
    assert f"[English]({ENGLISH})" in sections_of("zh")[0].text
