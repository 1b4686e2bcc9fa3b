"""The gap rule on tables small enough to follow by eye: ties, years, rounding, notes."""

from __future__ import annotations

from fractions import Fraction

import pytest

from matcher.domain.hospitals import Kind, Recipient
from matcher.domain.people import Person, Role
from matcher.domain.tables import Capability, Referral, Specialty
from matcher.gaps.derive import derive
from matcher.gaps.rank import Standing, points
from matcher.gaps.table import GAPS_COLUMNS, gaps_rows, rank_rows
from matcher.language.catalogue import LANGS, say


def order(derived):
    return [gap.specialty for gap in derived.gaps]


def codes(derived):
    return [note.code for note in derived.notes]


def test_ties_go_to_more_patients_sent_away_then_to_the_id(make):
    rows = make.referrals("R1", 2016, z=(2, 1), b=(4, 2), a=(2, 1), y=(10, 6))
    policy = make.policy(core=(), top=3)
    assert order(derive(make.scene(rows, policy=policy))) == ["y", "b", "a"]


def test_a_core_specialty_takes_no_place_among_the_others(make):
    rows = make.referrals("R1", 2016, icu=(10, 10), emergency=(10, 9), a=(10, 2), b=(10, 1))
    derived = derive(make.scene(rows, policy=make.policy(top=1)))
    assert [(gap.specialty, gap.rank) for gap in derived.gaps] == [
        ("icu", None),
        ("emergency", None),
        ("a", 1),
    ]
    assert [gap.weight for gap in derived.gaps] == [300, 300, 200]
    assert derived.gaps[0].rate == 1


def test_years_are_the_latest_in_the_table_before_the_horizon(make):
    rows = [
        *make.referrals("R1", 2012, a=(10, 10)),
        *make.referrals("R1", 2014, b=(10, 3)),
        *make.referrals("R1", 2016, b=(10, 2)),
        *make.referrals("R1", 2017, c=(10, 10)),
    ]
    derived = derive(make.scene(rows, policy=make.policy(core=(), years=2)))
    assert order(derived) == ["b"]
    assert derived.gaps[0].years == (2014, 2016)
    assert derived.gaps[0].rate == Fraction(1, 4)


def test_years_are_the_same_for_everybody(make):
    recipients = [Recipient(id=key, name=key, kind=Kind.GENERAL) for key in ("R1", "R2")]
    rows = [*make.referrals("R1", 2015, a=(4, 1)), *make.referrals("R2", 2016, a=(4, 1))]
    derived = derive(make.scene(rows, policy=make.policy(years=1), recipients=recipients))
    assert {gap.years for gap in derived.gaps} == {(2016,)}
    assert [(note.code, note.params.get("recipient")) for note in derived.notes] == [
        ("gaps-no-rows", "R1"),
        ("gaps-few-specialties", "R2"),
    ]


@pytest.mark.parametrize(
    ("rate", "weight"),
    [
        (Fraction(0), 1),
        (Fraction(1, 2000), 1),
        (Fraction(3, 2000), 2),
        (Fraction(2999, 2_000_000), 1),
        (Fraction(5, 2000), 3),
        (Fraction(1, 3), 333),
        (Fraction(1), 1000),
    ],
)
def test_points_round_half_up_and_are_at_least_one(rate, weight):
    assert points(rate) == weight


def test_without_patients_a_specialty_has_no_rank(make):
    rows = make.referrals("R1", 2016, a=(0, 0), b=(5, 0))
    derived = derive(make.scene(rows))
    assert order(derived) == ["icu", "emergency", "b"]
    assert derived.gaps[-1].weight == 1
    standing = {line.tally.specialty: (line.rank, line.standing) for line in derived.lines}
    assert standing["a"] == (None, Standing.NO_PATIENTS)
    assert standing["icu"] == (None, Standing.CORE)


def test_fewer_than_top_gives_all_and_says_so(make):
    rows = [row for y in (2014, 2015, 2016) for row in make.referrals("R1", y, a=(9, 1), b=(9, 2))]
    derived = derive(make.scene(rows))
    assert order(derived) == ["icu", "emergency", "b", "a"]
    assert codes(derived) == ["gaps-few-specialties"]
    assert derived.notes[0].params == {
        "recipient": "R1",
        "name": "甲",
        "found": 2,
        "top": 5,
        "policy": "two_plus_five",
    }


def test_a_missing_year_is_told_by_recipient(make):
    recipients = [Recipient(id=key, name=key, kind=Kind.GENERAL) for key in ("R1", "R2")]
    five = dict.fromkeys("abcde", (9, 1))
    rows = [row for y in (2014, 2015, 2016) for row in make.referrals("R1", y, **five)]
    rows += make.referrals("R2", 2015, **five)
    derived = derive(make.scene(rows, recipients=recipients))
    assert codes(derived) == ["gaps-missing-year"]
    assert derived.notes[0].params["years"] == "2014, 2016"


def test_no_table_and_too_few_years_are_told_once(make):
    assert codes(derive(make.scene(None))) == ["gaps-no-table"]
    late = make.referrals("R1", 2018, a=(9, 1))
    assert codes(derive(make.scene(late))) == ["gaps-few-years"]
    assert order(derive(make.scene(late))) == ["icu", "emergency"]
    assert derive(make.scene(late)).gaps[0].rate is None


def test_who_can_help_is_asked_of_the_staff_then_of_the_capabilities(make):
    def lacking(**tables):
        derived = derive(make.scene(None, **tables))
        return [
            note.params["specialty"] for note in derived.notes if note.code == "gaps-nobody-can"
        ]

    strong = (Capability("S1", "icu", 1), Capability("S1", "emergency", 0))
    doctor = Person(id="p", hospital="S1", specialty="icu", specialties=("icu", "emergency"))
    nurse = Person(id="n", hospital="S1", specialty="icu", specialties=("icu",), role=Role.NURSE)
    elsewhere = Person(id="o", hospital="R1", specialty="icu", specialties=("icu",))
    assert lacking() == []
    assert lacking(capabilities=strong) == ["emergency"]
    assert lacking(capabilities=strong, staff={"p": doctor}) == []
    assert lacking(staff={"n": nurse, "o": elsewhere}) == ["icu", "emergency"]


def test_without_a_list_the_specialties_table_says_what_is_core(make):
    table = {"b": Specialty("b", "b", True), "a": Specialty("a", "a"), "icu": Specialty("icu", "")}
    rows = make.referrals("R1", 2016, a=(9, 1), b=(9, 8))
    derived = derive(make.scene(rows, policy=make.policy(core=None), specialties=table))
    assert [(gap.specialty, gap.core) for gap in derived.gaps] == [("b", True), ("a", False)]


def test_only_recipients_that_the_rule_concerns_have_gaps(make):
    recipients = [Recipient(id=key, name=key, kind=Kind.GENERAL) for key in ("R1", "R2")]
    policy = make.policy(recipients=["R2"])
    derived = derive(make.scene(None, policy=policy, recipients=recipients))
    assert {gap.recipient for gap in derived.gaps} == {"R2"}


def test_every_note_is_a_sentence_in_both_languages(make):
    rows = [*make.referrals("R1", 2015, a=(9, 1)), *make.referrals("R1", 2016, b=(9, 1))]
    recipients = [Recipient(id=key, name=key, kind=Kind.GENERAL) for key in ("R1", "R2", "R3")]
    rows += make.referrals("R3", 2016, a=(9, 1))
    derived = derive(make.scene(rows, recipients=recipients, capabilities=()))
    assert {"gaps-few-years", "gaps-no-rows", "gaps-missing-year", "gaps-nobody-can"} <= set(
        codes(derived)
    )
    for note in (*derived.notes, *derive(make.scene(None)).notes):
        for lang in LANGS:
            say(note, lang).encode("gbk")


def test_tables_show_the_sums_and_an_exact_rounding(make):
    rows = [Referral("R1", "a", 2016, 3, 1, "x"), Referral("R1", "a", 2016, 3, 1, "y")]
    derived = derive(make.scene(rows, policy=make.policy(core=("icu",), top=1)))
    icu, other = rank_rows(derived.lines)
    assert (icu.rate_percent, icu.rank, icu.gap) == ("", None, True)
    assert (other.patients, other.referred_out, other.rate_percent, other.rank) == (
        6,
        2,
        "33.33",
        1,
    )
    written = dict(zip(GAPS_COLUMNS, gaps_rows(derived.gaps)[1], strict=True))
    assert written == {
        "recipient": "R1",
        "specialty": "a",
        "rank": 1,
        "rate": "0.333333",
        "core": "no",
        "patients": 6,
        "referred_out": 2,
        "years": "2016",
        "source": "三(一)",
        "weight": 333,
    }
