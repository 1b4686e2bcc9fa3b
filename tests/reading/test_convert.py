"""Cells into values."""

from __future__ import annotations

from datetime import date

import pytest

from matcher.domain.months import Span, month_of
from matcher.domain.people import Title
from matcher.language.catalogue import LANGS, say
from matcher.language.dates import DATE, dated
from matcher.language.message import Fault, Message
from matcher.reading.convert import (
    BadCell,
    first_day,
    last_day,
    month,
    months_of,
    number,
    one_of,
    patients,
    whole,
)
from matcher.reading.words import DECISIONS, KINDS, ROLES, TITLES


@pytest.mark.parametrize(
    ("cell", "value"),
    [("5", 5), ("005", 5), ("５", 5), ("1,200", 1200), ("3.0", 3), ("+4", 4), ("0", 0)],
)
def test_whole(cell, value):
    assert whole()(cell) == value


@pytest.mark.parametrize("cell", ["1.5", "x", "1,20", "--1", "1e3", "9" * 30, "½", "²", "1 2"])
def test_not_whole(cell):
    with pytest.raises(BadCell):
        whole()(cell)


@pytest.mark.parametrize(("cell", "code"), [("-1", "input-below"), ("\u22121", "input-below"),
                                            ("6", "input-above")])  # fmt: skip
def test_out_of_range(cell, code):
    with pytest.raises(BadCell) as caught:
        whole(0, 5)(cell)
    assert caught.value.code == code


@pytest.mark.parametrize(("cell", "value"), [("31.3", 31.3), ("３１．３°", 31.3), ("-7", -7.0)])
def test_number(cell, value):
    assert number(-90, 90)(cell) == value


@pytest.mark.parametrize("cell", ["nan", "inf", "1e9", "91", "31,3", "31°18′"])
def test_not_a_number(cell):
    with pytest.raises(BadCell):
        number(-90, 90)(cell)


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2017-02", date(2017, 2, 1), date(2017, 2, 28)),
        ("2017/2", date(2017, 2, 1), date(2017, 2, 28)),
        ("2017.2", date(2017, 2, 1), date(2017, 2, 28)),
        ("2017年2月", date(2017, 2, 1), date(2017, 2, 28)),
        ("201702", date(2017, 2, 1), date(2017, 2, 28)),
        ("2017-02-05", date(2017, 2, 5), date(2017, 2, 5)),
        ("2017年2月5日", date(2017, 2, 5), date(2017, 2, 5)),
        ("２０１７－０２－０５", date(2017, 2, 5), date(2017, 2, 5)),
        ("20170205", date(2017, 2, 5), date(2017, 2, 5)),
        ("2017-02-05 00:00:00", date(2017, 2, 5), date(2017, 2, 5)),
        ("42771", date(2017, 2, 5), date(2017, 2, 5)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
    ],
)
def test_dates(cell, first, last):
    assert (first_day(cell), last_day(cell)) == (first, last)


@pytest.mark.parametrize(
    "cell", ["2017", "2017-13", "2017-00", "2017-02-30", "soon", "17-02", "0001-01", "2017-02-0"]
)
@pytest.mark.parametrize("read", [first_day, last_day, month])
def test_not_dates(cell, read):
    with pytest.raises(BadCell):
        read(cell)


def test_month_of_a_day():
    assert month("2017-02-28") == month_of(2017, 2)


@pytest.mark.parametrize(
    ("cell", "title"),
    [
        ("住院医师", Title.RESIDENT),
        ("护师", Title.RESIDENT),
        ("主管护师", Title.ATTENDING),
        ("高年资主治医师", Title.SENIOR_ATTENDING),
        ("Senior attending", Title.SENIOR_ATTENDING),
        ("副主任技师", Title.ASSOCIATE_CHIEF),
        ("chief", Title.CHIEF),
    ],
)
def test_titles(cell, title):
    assert one_of(TITLES, "")(cell) is title


@pytest.mark.parametrize("words", [KINDS, ROLES, TITLES, DECISIONS])
def test_every_meaning_has_a_word_in_both_languages(words):
    for meaning in set(words.values()):
        own = [word for word, value in words.items() if value == meaning]
        assert any(word.isascii() for word in own) and any(not word.isascii() for word in own)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("31%", ("31", "100", "31")),
        ("0.31", ("31", "100", "31")),
        ("33.5 %", ("33.5", "1000", "335")),
        ("100％", ("100", "100", "100")),
        ("1.35", ("31", "100", "31")),
        ("0.3333333", ("31", "100", "31")),
    ],
)
def test_who_writes_a_rate_for_patients_is_told_how_to_write_it(cell, told):
    with pytest.raises(BadCell) as caught:
        patients()(cell)
    assert caught.value.code == "input-not-whole"
    assert caught.value.mend == Message(
        "mend-patients", dict(zip(("rate", "patients", "out"), told, strict=True))
    )
    assert all(told[0] in say(caught.value.mend, lang) for lang in LANGS)


@pytest.mark.parametrize("cell", ["many", "-1", "3 people"])
def test_what_is_no_rate_is_told_as_in_any_column_of_counts(cell):
    with pytest.raises(BadCell) as caught:
        patients()(cell)
    assert caught.value.mend == Message("mend-whole-from", {"low": "0"})


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("2028.1", "2028-01 or 2028-10"),
        ("2028.2", "2028-02"),
        ("2028.11", "2028-11"),
        ("2028.01", "2028-01"),
        ("2028.13", "2017-10"),
        ("0.5", "2017-10"),
    ],
)
def test_a_number_for_a_month_is_told_with_what_it_may_mean(cell, words):
    assert say(months_of(cell), "en").removesuffix(".").endswith(f" {words}")


def test_examples_of_dates_are_of_the_years_that_are_planned():
    inner = Fault("input-not-a-date", mend=Message("mend-remark-too", {"mend": DATE}))
    faults = [Fault("input-not-a-date", mend=DATE), inner, Fault("input-blank")]
    one, other, blank = dated(faults, Span(month_of(2027, 1), month_of(2028, 12)))
    assert "2027-01 or 2027-01-31" in say(one.mend, "en")
    assert "2027-01" in say(other.mend, "zh")
    assert blank == faults[2]
    assert dated(faults, None) == faults
