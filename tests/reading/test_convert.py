"""Cells into values."""

from __future__ import annotations

from datetime import date

import pytest

from matcher.domain.months import month_of
from matcher.domain.people import Title
from matcher.reading.convert import (
    BadCell,
    first_day,
    last_day,
    month,
    number,
    one_of,
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
