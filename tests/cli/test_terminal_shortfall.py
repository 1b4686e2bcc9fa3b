"""The table of soft rules missed: demands, and limits that are soft."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from matcher.check import check
from matcher.rules.capacity import Capacity
from matcher.rules.max_changes import MaxChanges
from matcher.rules.max_stint import MaxStint
from matcher.rules.presence import Presence
from matcher.terminal.verdict import shortfall_part
from matcher.terminal.words import Names
from tests.small import evidence, pairs, small, stint, supporter

RULES = (
    Capacity(soft=True),
    MaxChanges(pairs=0, soft=True),
    MaxStint(months=3, soft=True),
    Presence(recipients=["R1", "R2"]),
)


def rows(lang: str) -> dict[str, list[str]]:
    """The cells behind each rule's name, blank ones left out."""
    problem = small(rules=RULES, supporters=[supporter("A", capacity=1)])
    stints = (stint("A-icu-1", "R1", "icu", "2017-01", "2017-05"),)
    verdict = check(evidence(problem, stints, pairs("A>R1", "A>R3", "B>R2")))
    assert verdict.clean
    told = Console(file=StringIO(), width=400)
    for part in shortfall_part(verdict, Names(problem.scenario, lang)):
        told.print(part)
    lines = told.file.getvalue().splitlines()
    cells = ([cell for cell in line.split("  ") if cell.strip()] for line in lines)
    return {row[0].strip(): [cell.strip() for cell in row[1:]] for row in cells if row}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_amount_unit_and_the_hospitals_of_both_sides(lang):
    names = {rule.name: Names(small().scenario, lang).rule(rule.name) for rule in RULES}
    found = {name: rows(lang)[shown] for name, shown in names.items()}
    assert found["capacity"][0] == "1" and found["capacity"][2] == "1"
    assert found["max_changes"][0] == "1"
    assert [found["max_stint"][n] for n in (0, 2, 3)] == ["2", "1", "1"]
    assert [found["presence"][n] for n in (0, 2)] == ["19", "2"]
