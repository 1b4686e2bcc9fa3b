"""A scenario does not change; variants do what a scenario file would."""

from __future__ import annotations

import pytest

import matcher


def test_a_rule_takes_the_place_of_one_of_its_name(scenario):
    before = repr(scenario.rules)
    limited = scenario.with_rule("max_changes", pairs=1, clause="三")
    rule = limited.rules.set_index("rule").loc["max_changes"]
    assert "1" in rule["sentence"] and rule["clause"] == "三" and not rule["soft"]
    assert repr(scenario.rules) == before
    assert limited.without_rule("max_changes").rules["rule"].tolist() == (
        scenario.rules["rule"].tolist()
    )
    assert (matcher.solve(limited, time_limit=20).pairs["status"] == "new").sum() <= 1


def test_a_gap_policy_takes_the_place_of_another(scenario):
    other = scenario.with_rule("listed")
    assert other.gaps.empty and not scenario.gaps.empty
    assert "two_plus_five" not in set(other.rules["rule"])


def test_pairs_are_pinned_and_banned_by_id_or_name(scenario):
    name = scenario.recipients.set_index("id").loc["R01", "name"]
    pinned = scenario.with_decisions(pinned=[("S02", name)], banned=[("S02", "R03")])
    pairs = matcher.solve(pinned, time_limit=20).pairs
    chosen = set(map(tuple, pairs[["supporter", "recipient"]].to_numpy()))
    assert ("S02", "R01") in chosen and ("S02", "R03") not in chosen


def test_changes_are_limited(scenario):
    most = scenario.with_changes(1)
    assert (matcher.solve(most, time_limit=20).pairs["status"] == "new").sum() == 1


@pytest.mark.parametrize(
    ("vary", "said"),
    [
        (lambda s: s.with_rule("max_change", pairs=1), "Did you mean max_changes?"),
        (lambda s: s.with_rule("max_changes", pairs="few"), '"few" is not a whole number'),
        (lambda s: s.with_rule("max_changes"), '"pairs" is missing'),
        (lambda s: s.with_rule("capacity", recipients=["R99"]), 'no recipient "R99"'),
        (lambda s: s.with_rule("min_stint", months=30).with_rule("max_stint", months=3), "longest"),
        (lambda s: s.without_rule("kinds"), "always on"),
        (lambda s: s.without_rule("rest"), 'no rule "rest" in force'),
        (lambda s: s.with_decisions(pinned=[("S9", "R01")]), "S9"),
        (lambda s: s.with_changes(-1), "most: -1 is given"),
        (lambda s: s.speaking("fr"), '"fr" is not a language'),
    ],
)
def test_a_wrong_variant_is_refused_in_a_sentence(scenario, vary, said):
    scenario = scenario.without_rule("rest") if "rest" in set(scenario.rules["rule"]) else scenario
    with pytest.raises(matcher.InputError) as refused:
        vary(scenario)
    assert said in str(refused.value)
