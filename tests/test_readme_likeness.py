"""Each Chinese page says what the English one says; a failure says what differs, and where."""

from __future__ import annotations

import re
import posixpath
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

import pytest

from tests.readme_headings import HEADINGS
from tests.readmes import (
    LANGS,
    PAGES,
    Section,
    code_in,
    file_of,
    headings_in,
    numbers_in,
    page_text,
    section_of,
    sections_of,
)
from tests.slugs import slugs_of

MOST_IN_WORDS = 12
"""Larger numbers are figures in both languages."""
THERE = {(section.page, section.heading) for section in sections_of("zh")}
BOTH = [
    pytest.param(one, section_of(one.page, "zh", chinese), id=f"{one.page}: {one.heading}")
    for one in sections_of("en")
    if (one.page, chinese := HEADINGS[one.page].get(one.heading)) in THERE
]


def alike(problems: Iterable[str]) -> None:
    """Fail with every problem in a line of its own."""
    if told := list(problems):
        pytest.fail("\n".join(told), pytrace=False)


def differing(
    page: str,
    what: str,
    ours: Sequence[str],
    theirs: Sequence[str],
    told: Sequence[Sequence[str]] = (),
) -> Iterator[str]:
    """Say what either language of a page lacks at its place; ``told``: in which words."""
    our_words, their_words = told or (ours, theirs)
    steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    for step, first, last, their_first, their_last in steps:
        if step != "equal":
            ours_alone, theirs_alone = our_words[first:last], their_words[their_first:their_last]
            yield from (f"{file_of(page, 'zh')} lacks {what}: {one}" for one in ours_alone)
            yield from (f"{file_of(page, 'en')} lacks {what}: {one}" for one in theirs_alone)


@pytest.mark.parametrize("page", PAGES)
def test_every_section_is_there_in_the_same_order(page: str):
    known = HEADINGS[page]
    english, chinese = ([one for one in sections_of(lang) if one.page == page] for lang in LANGS)
    untold = [one.heading for one in english if one.heading not in known]
    alike(f"tests/readme_headings.py lacks the Chinese of: {heading}" for heading in untold)
    ours = [f"{'#' * one.level} {known[one.heading]}" for one in english]
    theirs = [f"{'#' * one.level} {one.heading}" for one in chinese]
    alike(differing(page, "the section", ours, theirs))
    assert len(known) == len(ours), f"tests/readme_headings.py has headings that {page} lacks"


def test_every_page_is_held_to_the_other_language():
    assert set(HEADINGS) == set(PAGES)
    assert len(BOTH) == len(sections_of("en")) == len(sections_of("zh"))


@pytest.mark.parametrize(("english", "chinese"), BOTH)
def test_code_is_the_same(english: Section, chinese: Section):
    """But for the language option, comments, and notes that a programme writes itself."""
    alike(differing(english.page, "the block", code_blocks(english), code_blocks(chinese)))


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
        alike(differing(english.page, f"in output {number} the number", *told))
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
        alike(differing(english.page, f"in table {number} the row", *keys, words))
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
    alike(differing(english.page, "the word of code", *code))
    ours, theirs = (set(numbers_in(section.prose)) for section in (english, chinese))
    large = {number for number in theirs if not number.isdigit() or int(number) > MOST_IN_WORDS}
    named = file_of(english.page, "zh"), file_of(english.page, "en")
    alike(f"{named[0]} lacks the number {number}" for number in sorted(ours - theirs))
    alike(f"{named[1]} lacks the number {number}" for number in sorted(large - ours))
    assert len(english.links) == len(chinese.links), "links and pictures"


@pytest.mark.parametrize(("english", "chinese"), BOTH)
def test_links_lead_to_the_same_place_in_the_own_language(english: Section, chinese: Section):
    """Pages that stand in one language alone, and pictures, are compared by their number."""
    ours = [place for place in led_to(english, "en") if place]
    theirs = [place for place in led_to(chinese, "zh") if place]
    alike(differing(english.page, "the link", sorted(ours), sorted(theirs)))


def led_to(section: Section, lang: str) -> Iterator[str]:
    """Page and heading of each link to a page of the same language, the heading by its number."""
    for link in section.links:
        place, _, slug = link.partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(section.page), place))
        page = next((page for page in PAGES if file_of(page, lang) == path), None)
        if page:
            found = slugs_of(headings_in(page_text(page, lang)))
            yield f"{page} {found.index(slug) if slug else ''}"


@pytest.mark.parametrize("page", PAGES)
def test_each_page_begins_with_a_link_to_the_other(page: str):
    english, chinese = (posixpath.basename(file_of(page, lang)) for lang in LANGS)
    assert f"[中文]({chinese})" in next(o for o in sections_of("en") if o.page == page).text
    assert f"[English]({english})" in next(o for o in sections_of("zh") if o.page == page).text


@pytest.mark.parametrize("lang", LANGS)
def test_the_readme_leads_to_each_page_and_each_page_back(lang: str):
    leading = {place for one in sections_of(lang) if one.page == "README" for place in one.links}
    for page in PAGES[1:]:
        assert file_of(page, lang) in leading
        assert f"[README](../{file_of('README', lang)})" in page_text(page, lang)
