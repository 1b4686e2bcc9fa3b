"""Pictures show what the plan holds, and say it as a table too."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from matcher.domain.months import Span
from matcher.handouts.figures import away_figure, coverage_figure, gantt, network
from matcher.handouts.figures.drawing import fitted
from matcher.handouts.figures.sides import both_sides
from matcher.language.catalogue import LANGS
from matcher.rules.presence import Presence
from matcher.rules.retention import Retention
from tests.handouts.plans import HANDED_OVER, made
from tests.small import fixed, person, small, stint

SVG = "{http://www.w3.org/2000/svg}"
FIXED = fixed("A-icu-3", "R3", "icu", "2017-04", "2017-05")
RULES = [Presence(people=2), Retention(away_share="0.34")]
PLAN = made(small(rules=RULES, fixed_stints=(FIXED,)))


def boxes(figure, kind):
    """The rectangles of a class, as x, width and the words shown over them."""
    root = ElementTree.fromstring(figure.svg)
    found = [one for one in root.iter(f"{SVG}rect") if one.get("class") == kind]
    return [
        (float(one.get("x")), float(one.get("width")), one.findtext(f"{SVG}title")) for one in found
    ]


def all_figures(lang):
    """One picture of each sort."""
    return [
        gantt(PLAN, "R1", lang),
        coverage_figure(PLAN, "R1", lang),
        away_figure(PLAN, "A", lang),
        network(PLAN, lang),
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_every_picture_is_sound_named_and_has_its_table(lang):
    for figure in all_figures(lang):
        root = ElementTree.fromstring(figure.svg)
        assert root.get("aria-label") == figure.title == root.findtext(f"{SVG}title")
        assert figure.rows
        assert {len(row) for row in figure.rows} == {len(figure.columns)}
        assert figure.title in figure._repr_html_()
        assert "<pattern" in figure._repr_svg_()
        ElementTree.fromstring(figure._repr_svg_())


def test_the_gantt_has_a_bar_for_each_stint_as_long_as_its_months():
    figure = gantt(PLAN, "R1", "en")
    one, other = sorted(boxes(figure, "f-planned"))
    assert "A-icu-1" in one[2] and "2017-01 – 2017-06" in one[2]
    assert "A-icu-2" in other[2] and "2017-06 – 2017-10" in other[2]
    assert (one[1] + 1) / 6 == (other[1] + 1) / 5, "a month has one width"
    assert other[0] < one[0] + one[1], "they are there together in 2017-06"


def test_fixed_stints_and_handovers_are_told_apart_without_colour():
    assert len(boxes(gantt(PLAN, "R3", "en"), "f-fixed")) == 1
    handed = boxes(gantt(PLAN, "R1", "en"), "f-handover")
    assert len(handed) == 2, "at the foot of both bars"
    assert all("2017-06" in told and "A-icu-1, A-icu-2" in told for *_, told in handed)


def test_the_table_of_the_gantt_has_the_stints_of_the_plan():
    rows = gantt(PLAN, "R1", "en").rows
    assert [row[4:7] for row in rows] == [("2017-01", "2017-06", 6), ("2017-06", "2017-10", 5)]


def test_coverage_shows_runs_and_their_lengths():
    figure = coverage_figure(PLAN, "R1", "en")
    icu = next(row for row in figure.rows if row[0].startswith("icu"))
    assert icu[1:] == (12, 10, 2, "2017-11 – 2017-12")
    assert any("2017-11 – 2017-12 (2 months)" in told for *_, told in boxes(figure, "f-open"))
    r3 = coverage_figure(PLAN, "R3", "en")
    assert [row[1:] for row in r3.rows] == [(6, 2, 4, "2017-06 – 2017-09")]


def test_without_staff_and_capabilities_there_is_no_picture_of_coverage():
    bare = made(small(staff=None, capabilities=None), None)
    assert coverage_figure(bare, "R1", "en") is None


def test_months_at_the_limit_and_beyond_it_are_told_apart():
    figure = away_figure(PLAN, "A", "en")
    assert {told.split(": ")[1] for *_, told in boxes(figure, "f-beyond")} == {
        "A-icu-1, A-icu-3",
        "A-icu-1, A-icu-2",
    }
    assert len(boxes(figure, "f-limit")) == 2
    assert [row[4:6] for row in figure.rows] == [(1, 1), (2, 1), (2, 1), (1, 1)]
    free = made(small())
    assert len(boxes(away_figure(free, "A", "en"), "f-below")) == 3


def test_a_supporter_that_sends_nobody_has_no_picture():
    assert away_figure(PLAN, "B", "en") is None


def test_kept_and_new_pairs_are_told_apart_and_lead_to_their_sections():
    figure = network(PLAN, "en", link=lambda side, key: f"#{side}-{key}" if key != "B" else None)
    root = ElementTree.fromstring(figure.svg)
    drawn = [one for one in root.iter(f"{SVG}path") if one.find(f"{SVG}title") is not None]
    assert sorted(one.get("class") for one in drawn) == ["f-kept", "f-kept", "f-new"]
    links = {one.get("href") for one in root.iter(f"{SVG}a")}
    assert links == {"#supporter-A", "#recipient-R1", "#recipient-R2", "#recipient-R3"}


def test_many_recipients_are_put_together_by_city():
    rows = network(PLAN, "en", most=2).rows
    assert set(rows) == {
        ("苏州市", "铜仁市", "kept", 1),
        ("苏州市", "铜仁市", "new", 1),
        ("上海市", "遵义市", "kept", 1),
    }


def test_lines_between_two_sides_do_not_cross_where_they_need_not():
    left, right = both_sides(
        [("a", "1"), ("b", "2"), ("c", "3")],
        {"a": "x", "b": "y", "c": "x"},
        {"3": "p", "2": "q", "1": "p", "4": "p"},
    )
    assert list(left.places) == ["c", "a", "b"]
    assert list(right.places) == ["3", "1", "2"], "4 has no line"
    assert [name for name, _ in left.heads] == ["x", "y"]


def test_names_from_outside_are_text_and_nothing_else():
    nasty = person("A-icu-1", name='</title><script>"&')
    figure = gantt(made(small(staff=[nasty])), "R1", "en")
    ElementTree.fromstring(figure.svg)
    assert "<script" not in figure._repr_html_()
    assert '</title><script>"&' in " ".join(told for *_, told in boxes(figure, "f-planned"))


def test_a_text_is_cut_to_its_place():
    assert fitted("abcdef", 36) == "abcdef"
    assert fitted("abcdef", 30) == "abcd…"
    assert fitted("重症医学科", 36) == "重症…"
    assert fitted("abc", 6) == ""


def test_stints_before_the_horizon_are_not_drawn():
    first = FIXED.months.first
    early = replace(FIXED, months=Span(first - 10, first - 5))
    plan = made(small(fixed_stints=(early,)), HANDED_OVER)
    assert boxes(gantt(plan, "R3", "en"), "f-fixed") == []
    assert not re.search(r'width="-', gantt(plan, "R3", "en").svg)


def test_a_stint_of_a_post_that_the_scenario_lacks_has_a_lane():
    plan = made(small(), [stint("A-icu-1", "R1", "elsewhere", "2017-01", "2017-02")])
    assert len(boxes(gantt(plan, "R1", "en"), "f-planned")) == 1
