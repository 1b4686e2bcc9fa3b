"""The verdict: hard and soft, terms and levels, and what is not assessed."""

from __future__ import annotations

from matcher.check import check
from matcher.domain.scenario import Level
from matcher.language.catalogue import LANGS, say
from matcher.rules.capacity import Capacity
from matcher.rules.kinds import Kinds
from matcher.rules.min_stint import MinStint
from matcher.rules.presence import Presence
from tests.small import evidence, pairs, small, stint

SHORT = (stint("A-icu-1", "R1", "icu", "2017-01", "2017-04"),)
RULES = [Kinds(), Capacity(), MinStint(months=6), Presence(recipients=["R1"])]


def codes(violations) -> list[tuple[str, int]]:
    return [(violation.code, violation.amount) for violation in violations]


def test_a_clean_plan():
    verdict = check(evidence(small(rules=RULES[:3])))
    assert verdict.clean
    assert (verdict.violations, verdict.shortfalls, verdict.not_assessed) == ((), (), ())
    assert [name for name, _ in verdict.levels] == ["shortfall", "coverage", "changes", "travel"]
    assert dict(verdict.levels).items() <= verdict.terms.items()
    assert verdict.terms["changes"] == 1


def test_hard_and_soft_are_told_apart():
    verdict = check(evidence(small(rules=RULES), SHORT, pairs("A>R1", "A>R2")))
    assert not verdict.clean
    assert codes(verdict.violations) == [("kinds-mismatch", 1), ("min_stint-short", 2)]
    assert codes(verdict.shortfalls) == [("presence-few", 1)] * 8
    assert verdict.terms["shortfall"] == 8


def test_a_plan_may_fall_short_and_be_clean():
    verdict = check(evidence(small(rules=RULES)))
    assert verdict.clean and len(verdict.shortfalls) == 12


def test_structure_is_always_checked():
    verdict = check(evidence(small(), SHORT, pairs("B>R1")))
    assert codes(verdict.violations) == [("structure-not_paired", 4)]


def test_a_pairing_table_alone():
    verdict = check(evidence(small(rules=RULES), None, pairs("A>R2")))
    assert codes(verdict.violations) == [("kinds-mismatch", 1)]
    assert verdict.terms.keys() == {"changes", "travel", "mobilisation", "balance"}
    assert [name for name, _ in verdict.levels] == ["changes", "travel"]
    assert [(m.code, m.params.get("rule")) for m in verdict.not_assessed] == [
        ("check-rule_no_stints", "min_stint"),
        ("check-rule_no_stints", "presence"),
        ("shortfall-no_stints", None),
        ("coverage-no_stints", None),
    ]
    assert all(say(message, lang) for message in verdict.not_assessed for lang in LANGS)


def test_no_staff_table():
    problem = small(rules=RULES, staff=None, capabilities=None, incumbent=None)
    for stints in (None, ()):
        verdict = check(evidence(problem, stints))
        assert verdict.clean
        assert verdict.terms.keys() == {"shortfall", "travel", "mobilisation", "balance"}
        found = {message.code for message in verdict.not_assessed}
        assert found == {"check-rule_no_staff", "coverage-no_tables", "changes-no_incumbent"}


def test_levels_are_weighted_sums_without_what_is_skipped():
    objective = (
        Level("burden", {"travel": 2, "changes": 100}),
        Level("nothing", {"changes": 1}),
    )
    with_table = check(evidence(small(objective=objective)))
    terms = with_table.terms
    burden = 2 * terms["travel"] + 100 * terms["changes"]
    assert with_table.levels == (("burden", burden), ("nothing", 1))
    without = check(evidence(small(objective=objective, incumbent=None)))
    assert without.levels == (("burden", 2 * terms["travel"]),)
    assert [message.code for message in without.not_assessed] == ["changes-no_incumbent"]
