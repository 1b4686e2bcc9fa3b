"""What a scenario says without a plan: gaps, ranks and rules as sheets."""

from __future__ import annotations

from matcher.domain.scenario import Scenario
from matcher.gaps.derive import derive
from matcher.gaps.table import GAPS_COLUMNS, RankRow, gaps_rows, rank_rows
from matcher.language.catalogue import Lang
from matcher.plan.files import for_people
from matcher.plan.files.cells import Sheet, yes_no
from matcher.problem import Problem
from matcher.rules.describe import describe


def gaps(problem: Problem) -> Sheet:
    """Give gaps.csv."""
    return for_people(Sheet(GAPS_COLUMNS, gaps_rows(problem.gaps)), problem.scenario)


def ranks(problem: Problem) -> Sheet:
    """Give the sums behind each rank."""
    rows = tuple(rank_rows(derive(problem.scenario).lines))
    return for_people(Sheet(RankRow._fields, rows), problem.scenario)


def rules(scenario: Scenario, lang: Lang, columns: tuple[str, ...]) -> Sheet:
    """Give the rules in force in words."""
    rows = (
        (rule.name, rule.group, yes_no(rule.is_soft), rule.clause, describe(rule, lang).sentence)
        for rule in scenario.rules.values()
    )
    return Sheet(columns, tuple(rows))
