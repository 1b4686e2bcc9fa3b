"""Which rules a scenario puts in force, by name, by default and by its tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.domain.scenario import Level
from matcher.reading import load

BASE = (Path(__file__).parents[1] / "data" / "good" / "base").resolve()
TABLES = ("supporters", "recipients", "specialties", "staff", "links", "decisions", "referrals")


def read(tmp_path, rules="{}", tables=TABLES, more=""):
    lines = [f"  {name}: {BASE}/{name}.csv" for name in tables]
    text = "matcher: 1\nhorizon: {first: 2017-01, last: 2018-12}\ntables:\n" + "\n".join(lines)
    path = tmp_path / "scenario.yaml"
    path.write_text(f"{text}\nrules: {rules}\n{more}", encoding="utf-8")
    return load(path).scenario


def test_by_tables(tmp_path):
    assert set(read(tmp_path).rules) == {"listed", "kinds", "links", "pin", "ban", "max_months"}


def test_without_tables(tmp_path):
    assert set(read(tmp_path, tables=TABLES[:2]).rules) == {"listed", "kinds"}


def test_false_stays_off(tmp_path):
    rules = "{kinds: false, links: false, pin: false, ban: false, listed: false, max_months: false}"
    assert not read(tmp_path, rules).rules


def test_a_gap_policy_takes_the_place_of_listed(tmp_path):
    rules = read(tmp_path, "{two_plus_five: {core: [icu], top: 1, years: 3}}").rules
    assert "listed" not in rules and rules["two_plus_five"].core == ("icu",)


@pytest.mark.parametrize("value", ["", "{}", "true"])
def test_ways_to_switch_on(tmp_path, value):
    assert "full_coverage" in read(tmp_path, f"{{full_coverage: {value}}}").rules


def test_numbers_that_are_ids(tmp_path):
    rule = read(tmp_path, "{full_coverage: {clause: 12}}").rules["full_coverage"]
    assert rule.clause == "12"


def test_the_usual_objective(tmp_path):
    names = ("shortfall", "coverage", "changes", "travel")
    assert read(tmp_path).objective == tuple(Level(name, {name: 1}) for name in names)


def test_weighted_levels(tmp_path):
    more = "objective: [coverage, {name: burden, terms: {travel: 1, changes: 10}}]\n"
    expected = (Level("coverage", {"coverage": 1}), Level("burden", {"travel": 1, "changes": 10}))
    assert read(tmp_path, more=more).objective == expected
