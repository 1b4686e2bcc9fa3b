"""Files that offices really make: encodings, headers, ids with zeros, dates of many forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.domain.hospitals import Kind
from matcher.domain.months import ALWAYS, Span, parse_month
from matcher.domain.people import Role, Title
from matcher.reading import load

GOOD = Path(__file__).parents[1] / "data" / "good"
VARIANTS = ("gb18030", "bom", "utf16", "title-row", "xlsx", "xls")


def span(first: str, last: str) -> Span:
    return Span(parse_month(first), parse_month(last))


@pytest.fixture(scope="module")
def base():
    return load(GOOD / "base").scenario


@pytest.mark.parametrize("name", VARIANTS)
def test_every_form_of_a_table_reads_alike(name):
    scenario = load(GOOD / name).scenario
    assert list(scenario.supporters) == ["001", "002"]
    assert list(scenario.recipients) == ["010", "0011"]
    first = scenario.supporters["001"]
    assert (first.name, first.kind, first.city) == ("苏州第一医院", Kind.GENERAL, "苏州市")
    assert (first.latitude, first.longitude, first.capacity) == (31.3, 120.6, 2)
    assert scenario.supporters["002"].kind == Kind.TCM
    assert scenario.recipients["010"].months == span("2017-01", "2018-12")
    assert scenario.recipients["0011"].months == span("2017-02", "2018-12")


def test_a_file_and_its_folder_are_the_same(base):
    assert load(GOOD / "base" / "scenario.yaml").scenario == base


def test_inputs_are_all_files_read(base):
    names = {path.name for path in base.inputs}
    assert {"scenario.yaml", "supporters.csv", "stints.csv"} <= names
    assert all(path.is_file() for path in base.inputs)


def test_months_count_where_their_first_day_is_inside(base):
    assert base.recipients["R02"].months == span("2017-03", "2018-06")
    assert base.staff["P1"].months == Span(parse_month("2017-02"), ALWAYS.last)
    assert base.staff["P2"].months == Span(ALWAYS.first, parse_month("2018-06"))


def test_an_absence_counts_every_month_it_touches(base):
    first, second = base.staff["P2"].absences
    assert (first.months, first.reason) == (span("2017-03", "2017-05"), "产假")
    assert second.months == span("2018-01", "2018-01")


def test_people(base):
    assert base.staff["P1"].specialties == ("icu", "emergency")
    assert (base.staff["P1"].title, base.staff["P1"].max_months) == (Title.CHIEF, 12)
    assert (base.staff["P3"].role, base.staff["P3"].specialty) == (Role.MANAGER, None)
    assert (base.staff["P4"].role, base.staff["P4"].title) == (Role.CLINICIAN, Title.RESIDENT)


def test_posts_take_weight_from_priority_and_lie_in_the_horizon(base):
    manager, nursing = base.posts
    assert (manager.weight, manager.months) == (2 * 300, span("2017-01", "2017-06"))
    assert manager.single and manager.role == Role.MANAGER
    assert (nursing.weight, nursing.count, nursing.min_title) == (7, 2, Title.ATTENDING)
    assert nursing.months == base.recipients["R02"].months


def test_fixed_stints_know_supporter_and_specialty(base):
    early, manager = base.fixed_stints
    assert (early.supporter, early.specialty) == ("S01", "emergency")
    assert early.months == span("2016-12", "2017-02")
    assert (manager.post, manager.specialty, manager.fixed) == ("manager", None, True)


def test_small_tables(base):
    assert [row.pin for row in base.decisions] == [True, False]
    assert (base.costs[1].cost, base.costs[1].load) == (None, 2)
    assert base.incumbent[0].since == parse_month("2016-01")
    assert base.incumbent[0].row == 2
    assert base.links[0].supporter_region == "江苏省/苏州市"
    assert base.specialties["icu"].core and not base.specialties["cardiology"].core


def test_tables_that_are_not_given_are_none():
    scenario = load(GOOD / "bom").scenario
    assert scenario.staff is None and scenario.posts is None and scenario.incumbent is None


def test_a_title_defaults_to_the_folder():
    assert load(GOOD / "bom").scenario.title == "bom"
