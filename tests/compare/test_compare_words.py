"""What the printed comparison calls things, and that a reader is told what is counted."""

from __future__ import annotations

import re

import pytest

from matcher.compare.words import county_names
from matcher.language.catalogue import LANGS, tell
from matcher.language.message import Message
from matcher.solving.progress import Progress
from matcher.terminal.progress import progress_line
from matcher.terminal.words import Names
from tests.small import small_scenario


def test_what_lies_in_no_county_is_the_citys_own():
    names = Names(small_scenario(), "zh")
    city, county = ("贵州省", "遵义市"), ("贵州省", "遵义市", "习水县")
    other = ("贵州省", "安顺市", "普定县")
    assert county_names([city, county, other], names) == {
        city: "遵义市本级",
        county: "遵义市/习水县",
        other: "安顺市/普定县",
    }
    assert county_names([county, other], names)[county] == "遵义市/习水县"
    assert county_names([("贵州省", "遵义市"), ("贵州省", "安顺市")], names) == {
        ("贵州省", "遵义市"): "遵义市",
        ("贵州省", "安顺市"): "安顺市",
    }


@pytest.mark.parametrize("lang", LANGS)
def test_progress_calls_a_table_as_the_result_does(lang):
    progress = Progress("rotation", 0.0, "travel", 10, 5, about=Message("compare-table-incumbent"))
    line = progress_line(progress, 1.0, Names(small_scenario(), lang))
    assert tell("compare-table-incumbent", lang) in line


def test_it_says_which_supplementary_agreements_are_counted(compared):
    assert tell("compare-supplementary-only", "en") in " ".join(compared.stdout.split())


def test_no_two_blank_lines_follow_one_another(compared):
    assert "\n\n\n" not in compared.stdout


def test_a_level_of_new_pairs_is_not_told_twice(compared):
    lines = compared.stdout.splitlines()
    assert [line for line in lines if line.startswith("- new ")] == []
    assert len([line for line in lines if line.startswith("new pairs ")]) == 1


def test_the_supporter_with_most_to_do_has_its_name(compared):
    lines = compared.stdout.splitlines()
    line = next(line for line in lines if line.startswith("Most loaded (load/capacity)"))
    assert re.search(r" S02 Example| S02( |$)", line)
    assert "Example" in " ".join(lines[lines.index(line) : lines.index(line) + 2])


def test_labels_stay_whole_beside_five_tables(compared):
    assert "\nuncovered posts (weighted post-months) " in compared.stdout
