"""The policy of the most referred diseases and the major ones, on tables to follow by eye."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from matcher.domain.hospitals import Kind, Recipient
from matcher.domain.tables import MajorDisease, Referral
from matcher.gaps.derive import derive
from matcher.gaps.rank import Standing
from matcher.gaps.table import gaps_rows, rank_rows
from matcher.language.catalogue import LANGS, say
from matcher.rules.top_referred import TopReferred

YEAR = 2016


@pytest.fixture
def gaps_of(make):
    """Derive with the rule; ``rows`` are (specialty, disease, patients, referred out)."""

    def derived(*rows, top=2, majors=(), **tables):
        rule = TopReferred(top=top, years=3)
        made = [Referral("R1", s, YEAR, all_, out, disease) for s, disease, all_, out in rows]
        scenario = make.scene(made or None, policy=rule, major_diseases=tuple(majors), **tables)
        return derive(scenario)

    return derived


def shown(derived):
    return [(gap.specialty, gap.rank, gap.rate, gap.weight) for gap in derived.gaps]


def test_without_diseases_it_ranks_specialties_and_none_is_core(gaps_of):
    derived = gaps_of(("icu", None, 10, 1), ("a", None, 10, 3), ("b", None, 10, 2))
    assert shown(derived) == [
        ("a", 1, Fraction(3, 10), 300),
        ("b", 2, Fraction(1, 5), 200),
    ]
    assert not any(gap.core for gap in derived.gaps)
    assert {gap.source for gap in derived.gaps} == {"top_referred"}


def test_diseases_are_ranked_and_their_specialty_is_the_gap(gaps_of):
    derived = gaps_of(
        ("a", "x", 10, 9), ("b", "y", 10, 5), ("b", "z", 100, 1), ("c", "w", 10, 4), top=2
    )
    assert shown(derived) == [("a", 1, Fraction(9, 10), 900), ("b", 2, Fraction(1, 2), 500)]
    b = derived.gaps[1]
    assert (b.patients, b.referred_out, b.source) == (10, 5, "top_referred: y")


def test_two_diseases_of_one_specialty_are_one_gap_of_the_better_rank(gaps_of):
    derived = gaps_of(("a", "x", 10, 5), ("a", "y", 10, 8), ("b", "z", 10, 1), top=2)
    assert shown(derived) == [("a", 1, Fraction(4, 5), 800)]
    assert derived.gaps[0].source == "top_referred: y; x"


def test_a_disease_of_two_specialties_takes_one_rank_and_makes_two_gaps(gaps_of):
    derived = gaps_of(("b", "x", 10, 6), ("a", "x", 10, 8), ("c", "y", 10, 5), top=2)
    assert shown(derived) == [
        ("a", 1, Fraction(7, 10), 700),
        ("b", 1, Fraction(7, 10), 700),
        ("c", 2, Fraction(1, 2), 500),
    ]


def test_ties_go_to_more_patients_sent_away_then_to_the_name(gaps_of):
    derived = gaps_of(
        ("a", "z", 2, 1), ("b", "y", 4, 2), ("c", "x", 2, 1), ("d", None, 2, 1), top=4
    )
    assert [gap.specialty for gap in derived.gaps] == ["b", "d", "c", "a"]


def test_a_row_without_a_disease_stands_for_its_specialty(gaps_of):
    derived = gaps_of(("a", "x", 10, 5), ("a", None, 10, 6), top=1)
    assert shown(derived) == [("a", 1, Fraction(3, 5), 600)]


def test_a_major_disease_is_a_gap_whatever_its_rank(gaps_of):
    majors = [MajorDisease("w", "c")]
    derived = gaps_of(("a", "x", 10, 5), ("c", "w", 10, 2), ("c", "v", 10, 4), top=1, majors=majors)
    assert shown(derived) == [("a", 1, Fraction(1, 2), 500), ("c", 3, Fraction(1, 5), 200)]
    assert derived.gaps[1].source == "major_diseases: w"
    standing = {line.tally.disease: line.standing for line in derived.lines}
    assert standing == {"x": Standing.TOP, "v": Standing.BELOW, "w": Standing.MAJOR}


def test_a_major_disease_that_no_row_names_takes_the_rate_of_its_specialty(gaps_of):
    derived = gaps_of(("c", "v", 10, 4), ("c", "u", 10, 5), top=0, majors=[MajorDisease("w", "c")])
    assert shown(derived) == [("c", None, Fraction(9, 20), 450)]


def test_without_patients_a_major_disease_weighs_like_a_listed_post(gaps_of):
    recipients = [Recipient(id="R1", name="甲", kind=Kind.GENERAL, priority=2)]
    derived = gaps_of(
        ("a", None, 0, 0), top=1, majors=[MajorDisease("w", "c")], recipients=recipients
    )
    assert shown(derived) == [("c", None, None, 600)]
    assert [note.code for note in derived.notes if "few-spec" in note.code]


def test_a_specialty_that_is_on_top_and_major_is_one_gap(gaps_of):
    derived = gaps_of(
        ("c", "w", 10, 4), top=1, majors=[MajorDisease("w", "c"), MajorDisease("u", "c")]
    )
    assert shown(derived) == [("c", 1, Fraction(2, 5), 400)]
    assert derived.gaps[0].source == "top_referred: w + major_diseases: w; u"


def test_major_diseases_of_other_recipients_do_not_count(gaps_of):
    recipients = [Recipient(id=key, name=key, kind=Kind.GENERAL) for key in ("R1", "R2")]
    majors = [MajorDisease("w", "c", "R2"), MajorDisease("v", "d")]
    derived = gaps_of(("a", None, 9, 1), top=0, majors=majors, recipients=recipients)
    assert [(gap.recipient, gap.specialty) for gap in derived.gaps] == [
        ("R1", "d"), ("R2", "c"), ("R2", "d"),
    ]  # fmt: skip


def test_tables_tell_the_disease(gaps_of):
    derived = gaps_of(("a", "x", 3, 1), ("b", None, 3, 1), top=2)
    assert [row.disease for row in rank_rows(derived.lines)] == ["", "x"]
    assert gaps_rows(derived.gaps)[1][:4] == ("R1", "a", 2, "0.333333")


def test_every_note_is_a_sentence(gaps_of):
    for derived in (gaps_of(), gaps_of(("a", "x", 3, 1))):
        for note in derived.notes:
            for lang in LANGS:
                say(note, lang).encode("gbk")
    assert "major diseases" in say(gaps_of().notes[0], "en")


@pytest.mark.parametrize("seed", range(40))
def test_against_a_plain_count(gaps_of, seed):
    """Fewer than ``top`` diseases come before a gap's, or it is a major one's."""
    draw = random.Random(seed)
    diseases = ("x", "y", "z", None)
    keys = [(s, d) for s in "abc" for d in diseases if draw.random() < 0.6]
    rows = [(*key, all_, draw.randint(0, all_)) for key in keys for all_ in [draw.randint(0, 4)]]
    majors = [MajorDisease(d, draw.choice("abcd")) for d in "xyw" if draw.random() < 0.3]
    top = draw.randint(0, 3)
    units = {}
    for s, d, all_, out in rows:
        unit = units.setdefault(d or ("", s), [0, 0, set()])
        unit[0], unit[1] = unit[0] + all_, unit[1] + out
        unit[2].add(s)
    wanted = {major.specialty for major in majors}
    for name, (all_, out, specialties) in units.items():
        others = [(key, unit) for key, unit in units.items() if key != name and unit[0]]
        before = [key for key, unit in others if _precedes(key, unit, name, (all_, out))]
        if all_ and len(before) < top:
            wanted |= specialties
    assert {gap.specialty for gap in gaps_of(*rows, top=top, majors=majors).gaps} == wanted


def _precedes(name, unit, other_name, other) -> bool:
    """A higher rate, else more sent away, else the name first in the alphabet."""
    rates = unit[1] * other[0], other[1] * unit[0]
    if rates[0] != rates[1]:
        return rates[0] > rates[1]
    if unit[1] != other[1]:
        return unit[1] > other[1]
    return _text(name) < _text(other_name)


def _text(name) -> str:
    return name[1] if isinstance(name, tuple) else name
