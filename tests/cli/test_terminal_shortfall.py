"""The soft rules missed, demands and limits that are soft: by rule, and the worst hospitals."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from matcher.check import check
from matcher.rules.capacity import Capacity
from matcher.rules.max_changes import MaxChanges
from matcher.rules.max_stint import MaxStint
from matcher.rules.presence import Presence
from matcher.terminal.shortfalls import shortfall_part
from matcher.terminal.words import Names
from tests.small import evidence, pairs, small, stint, supporter

RULES = (
    Capacity(soft=True),
    MaxChanges(pairs=0, soft=True),
    MaxStint(months=3, soft=True),
    Presence(recipients=["R1", "R2"]),
)


def lines(lang: str, listed: bool = False) -> list[str]:
    """What is printed."""
    problem = small(rules=RULES, supporters=[supporter("A", capacity=1)])
    stints = (stint("A-icu-1", "R1", "icu", "2017-01", "2017-05"),)
    verdict = check(evidence(problem, stints, pairs("A>R1", "A>R3", "B>R2")))
    assert verdict.clean
    told = Console(file=StringIO(), width=400)
    for part in shortfall_part(verdict, Names(problem.scenario, lang), listed):
        told.print(part, soft_wrap=True)
    return told.file.getvalue().splitlines()


def rows(lang: str) -> dict[str, list[str]]:
    """The cells behind each rule's name, blank ones left out."""
    cells = ([cell for cell in line.split("  ") if cell.strip()] for line in lines(lang))
    return {row[0].strip(): [cell.strip() for cell in row[1:]] for row in cells if row}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_amount_unit_and_the_hospitals_of_both_sides(lang):
    names = {rule.name: Names(small().scenario, lang).rule(rule.name) for rule in RULES}
    found = {name: rows(lang)[shown] for name, shown in names.items()}
    assert found["capacity"][0] == "1" and found["capacity"][2] == "1"
    assert found["max_changes"][0] == "1"
    assert [found["max_stint"][n] for n in (0, 2, 3)] == ["2", "1", "1"]
    assert [found["presence"][n] for n in (0, 2)] == ["19", "2"]


def test_the_worst_hospitals_come_first_and_months_in_a_row_are_one_line():
    told = [line for line in lines("en") if line.startswith("- ")]
    assert "R2 " in told[0] and "each month from 2017-01 to 2017-12" in told[0]
    assert "2017-05: longer than 3 months" in told[1]
    assert "each month from 2017-06 to 2017-12" in told[2]
    assert len(told) == 5
    assert "shortfalls.csv" not in "".join(lines("en"))


def test_no_hospital_takes_more_than_two_lines():
    holes = tuple(
        stint("A-icu-1", "R1", "icu", month, month) for month in ("2017-02", "2017-05", "2017-08")
    )
    problem = small(rules=[Presence(recipients=["R1"])])
    verdict = check(evidence(problem, holes))
    names = Names(problem.scenario, "en")
    told = [str(part) for part in shortfall_part(verdict, names)]
    assert len([line for line in told if line.startswith("- ")]) == 2
    assert told[-1] == "6 of 9 shortfalls are not shown here."


@pytest.mark.parametrize(("lang", "word"), [("en", "All of it is in"), ("zh", "处缺额列于")])
def test_a_plan_says_where_all_of_it_is_listed(lang, word):
    assert word in lines(lang, listed=True)[-1]
    assert "shortfalls.csv" in lines(lang, listed=True)[-1]
