"""Fixed stints that a plan continues on both sides: model and checker, by hand.

A is at R1 from 2017-05 to 2017-06 for certain; what the plan adds at the same post makes one stint
with it, however long it is in all.
"""

from __future__ import annotations

import pytest

from matcher.rules.max_stint import MaxStint
from matcher.rules.min_stint import MinStint
from matcher.rules.rest import Rest
from tests.oracles.joint import Joint
from tests.plans import judged
from tests.small import fixed, post, small, stint

ICU = ("A-icu-1", "R1", "icu")
FACT = fixed(*ICU, "2017-05", "2017-06")
BEFORE, AFTER = stint(*ICU, "2017-03", "2017-04"), stint(*ICU, "2017-07", "2017-09")
SINGLE = {"posts": [post("R1", "icu", single=True)]}
WHOLE = (stint(*ICU, "2017-01", "2017-04"), stint(*ICU, "2017-07", "2017-12"))
EARLY = fixed(*ICU, "2017-01", "2017-02")
ELSEWHERE = fixed("A-icu-1", "R3", "icu", "2017-03", "2017-03")

CASES = {
    "before and after": (None, {}, (BEFORE, AFTER), True),
    "max: 7 months in all, 7 allowed": (MaxStint(months=7), {}, (BEFORE, AFTER), True),
    "max: 7 months in all, 6 allowed": (MaxStint(months=6), {}, (BEFORE, AFTER), False),
    "max: the later alone with the fact": (MaxStint(months=6), {}, (AFTER,), True),
    "max: facts on both sides and between": (
        MaxStint(months=8),
        {"fixed_stints": (EARLY, FACT)},
        (BEFORE, AFTER),
        False,
    ),
    "min: 7 months in all, 7 asked": (MinStint(months=7), {}, (BEFORE, AFTER), True),
    "min: 7 months in all, 8 asked": (MinStint(months=8), {}, (BEFORE, AFTER), False),
    "min: the earlier alone with the fact": (MinStint(months=5), {}, (BEFORE,), False),
    "rest: none within one stint": (Rest(months=4), {}, (BEFORE, AFTER), True),
    "rest: after the fact that goes on": (
        Rest(months=4),
        {},
        (BEFORE, stint(*ICU, "2017-10", "2017-10")),
        False,
    ),
    "rest: enough after the fact that goes on": (
        Rest(months=4),
        {},
        (BEFORE, stint(*ICU, "2017-11", "2017-11")),
        True,
    ),
    "rest: facts too close, the later continued": (
        Rest(months=4),
        {"fixed_stints": (ELSEWHERE, FACT)},
        (AFTER,),
        True,
    ),
    "rest: facts too close, the later begun sooner": (
        Rest(months=2),
        {"fixed_stints": (fixed("A-icu-1", "R1", "emergency", "2017-02", "2017-02"), FACT)},
        (stint(*ICU, "2017-04", "2017-04"),),
        False,
    ),
    "rest: the same two months apart": (
        Rest(months=1),
        {"fixed_stints": (fixed("A-icu-1", "R1", "emergency", "2017-02", "2017-02"), FACT)},
        (stint(*ICU, "2017-04", "2017-04"),),
        True,
    ),
    "rest: continued after two rows of one fact": (
        Rest(months=4),
        {
            "fixed_stints": (
                fixed(*ICU, "2017-03", "2017-05"),
                fixed(*ICU, "2017-06", "2017-06"),
            )
        },
        (AFTER,),
        True,
    ),
    "single: the whole around a fact": (None, SINGLE, WHOLE, True),
    "single: only what goes before": (None, SINGLE, WHOLE[:1], False),
    "single: only what goes on": (None, SINGLE, WHOLE[1:], False),
    "single: not to the end": (None, SINGLE, (WHOLE[0], AFTER), False),
    "single: continued to the end": (
        None,
        SINGLE | {"fixed_stints": (fixed(*ICU, "2016-11", "2017-06"),)},
        WHOLE[1:],
        True,
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_both_halves_see_one_stint(case):
    rule, changes, stints, allowed = case
    problem = small(rules=[rule] if rule else [], **({"fixed_stints": (FACT,)} | changes))
    pairs = [("A", "R1")]
    assert judged(problem, pairs, stints).clean is allowed
    assert (Joint(problem).fix(pairs, stints) is not None) is allowed
