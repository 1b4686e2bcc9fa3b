"""Every rule and every term has its mutants, and each of them can be put in place."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.rules import RULES
from matcher.terms import TERMS
from tests.mutants.every import MUTANTS
from tests.mutants.mutant import Mutant

TABLE = Path(__file__).with_name("mutants.txt").read_text(encoding="utf-8").splitlines()
BOTH_WAYS = ({"tighter", "looser"}, {"more", "less"})


def both_ways(kind: str, name: str, half: str) -> bool:
    """Tell whether one half has a change in either direction."""
    own = (m for m in MUTANTS if (m.kind, m.subject, m.half) == (kind, name, half))
    changes = {mutant.change for mutant in own}
    return any(ways <= changes for ways in BOTH_WAYS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_is_changed_both_ways(rule):
    if rule.group == "policy":
        assert both_ways("policy", rule.name, "posts")
    elif rule.group == "schedule":
        assert both_ways("schedule", rule.name, "planner")
        assert both_ways("schedule", rule.name, "checker")
    else:
        assert both_ways("rule", rule.name, "model")
        assert both_ways("rule", rule.name, "checker")


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.name)
def test_each_term_is_changed_both_ways(term):
    assert both_ways("term", term.name, "model")
    assert both_ways("term", term.name, "checker")


def _name(mutant: Mutant) -> str:
    return f"{mutant.subject}-{mutant.half}-{mutant.change}"


@pytest.mark.parametrize("mutant", MUTANTS, ids=_name)
def test_a_change_comes_and_goes(mutant):
    def current():
        return [vars(swap.owner)[swap.name] for swap in mutant.swaps]

    before = current()
    assert before
    with mutant.alive():
        assert all(new is not old for new, old in zip(current(), before, strict=True))
    assert current() == before


def test_the_table_kept_shows_every_change_and_none_unnoticed():
    """Where this fails, ``python -m tests.mutants > tests/mutants.txt`` writes it anew."""
    cells = ((line[:15], line[15:25], line[25:41]) for line in TABLE[1:-1])
    kept = {tuple(cell.strip() for cell in row) for row in cells}
    assert kept == {(mutant.subject, mutant.half, mutant.change) for mutant in MUTANTS}
    assert TABLE[-1] == "unnoticed: 0"
