"""A scenario that extends a profile, and whose words its clauses are."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.reading import load
from tests.cli.conftest import call

BASE = (Path(__file__).parents[1] / "data" / "good" / "base").resolve()
PROFILE = """\
matcher: 1
rules:
  min_stint: {months: 12, clause: 第一条}
  team: {size: 5, seniors: {title: associate_chief, count: 1}, clause: 第二条}
  presence: {people: 1, clause: 第三条}
  kinds: {general: [general], tcm: [tcm], clause: 第四条}
"""


def written(tmp_path, rules, extends="profile.yaml"):
    (tmp_path / "profile.yaml").write_text(PROFILE, "utf-8")
    path = tmp_path / "scenario.yaml"
    tables = f"tables: {{supporters: {BASE}/supporters.csv, recipients: {BASE}/recipients.csv}}\n"
    text = f"matcher: 1\nextends: {extends}\nhorizon: {{first: 2017-01, last: 2018-12}}\n{tables}"
    path.write_text(f"{text}rules: {rules}\n", "utf-8")
    return path


def clause(tmp_path, rules, name):
    return load(written(tmp_path, rules)).scenario.rules[name].clause


@pytest.mark.parametrize(
    ("rules", "name"),
    [
        ("{min_stint: {months: 6}}", "min_stint"),
        ("{min_stint: {soft: true}}", "min_stint"),
        ("{presence: {recipients: [R01]}}", "presence"),
        ("{team: {seniors: {count: 2}}}", "team"),
        ("{team: {tcm: 3}}", "team"),
        ("{kinds: {general: [general, tcm]}}", "kinds"),
    ],
)
def test_a_changed_parameter_drops_the_clause(tmp_path, rules, name):
    assert clause(tmp_path, rules, name) == ""


@pytest.mark.parametrize(
    ("rules", "name", "kept"),
    [
        ("{min_stint: {months: 12}}", "min_stint", "第一条"),
        ("{team: {seniors: {count: 1}}}", "team", "第二条"),
        ("{min_stint: {months: 6, clause: 本地规定}}", "min_stint", "本地规定"),
        ("{presence: {clause: 本地规定}}", "presence", "本地规定"),
        ("{min_stint: {months: 6}}", "team", "第二条"),
        ("{}", "min_stint", "第一条"),
    ],
)
def test_other_clauses_stay(tmp_path, rules, name, kept):
    assert clause(tmp_path, rules, name) == kept


def test_a_clause_is_dropped_between_profiles_too(tmp_path):
    middle = "matcher: 1\nextends: profile.yaml\nrules: {min_stint: {months: 6}}\n"
    (tmp_path / "middle.yaml").write_text(middle, "utf-8")
    scenario = load(written(tmp_path, "{}", "middle.yaml")).scenario
    assert scenario.rules["min_stint"].clause == "" and not scenario.overridden


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "own value: months is 6; the profile said 12"),
        ("zh", "自定参数：months（月数）为6，规则档原为12"),
    ],
)
def test_rules_say_which_values_are_the_scenarios_own(tmp_path, lang, told):
    path = written(tmp_path, "{min_stint: {months: 6}, presence: {kinds: [general]}}")
    shown = call("rules", path, lang=lang, env={"COLUMNS": "200"}).stdout
    assert told in shown and "第一条" not in shown and "第三条" not in shown
    assert "第二条" in shown
    assert shown.count(told.split(":")[0].split("：")[0]) == 2
