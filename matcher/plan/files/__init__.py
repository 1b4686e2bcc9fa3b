"""The CSV files of a plan directory, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from matcher.check import Evidence, Verdict
from matcher.domain.scenario import Scenario
from matcher.plan.files.cells import Sheet, listed
from matcher.plan.files.names import with_names
from matcher.plan.files.pair_reasons import PAIR_REASONS_COLUMNS, pair_reasons_sheet
from matcher.plan.files.pairs import (
    PAIRS_COLUMNS,
    STINTS_COLUMNS,
    pairs_sheet,
    stints_sheet,
)
from matcher.plan.files.people import (
    ASSESSMENT_COLUMNS,
    PEOPLE_COLUMNS,
    assessment_sheet,
    people_sheet,
)
from matcher.plan.files.posts import (
    GAPS_COLUMNS,
    POSTS_COLUMNS,
    UNMET_COLUMNS,
    gaps_sheet,
    posts_sheet,
    unmet_sheet,
)
from matcher.plan.files.schedules import (
    GOALS_COLUMNS,
    MILESTONES_COLUMNS,
    TELEMEDICINE_COLUMNS,
    TRAINEES_COLUMNS,
    UNPLACED_COLUMNS,
    goals_sheet,
    milestones_sheet,
    telemedicine_sheet,
    trainees_sheet,
    unplaced_sheet,
)
from matcher.plan.files.shortfalls import SHORTFALLS_COLUMNS, shortfalls_sheet
from matcher.plan.plan import Plan

ALWAYS = {
    "pairs.csv": pairs_sheet,
    "pair_reasons.csv": pair_reasons_sheet,
    "gaps.csv": gaps_sheet,
    "posts.csv": posts_sheet,
    "unmet.csv": unmet_sheet,
}
WITH_STINTS = {
    "stints.csv": stints_sheet,
    "people.csv": people_sheet,
    "assessment.csv": assessment_sheet,
}
FROM_THE_CHECK: Mapping[str, Callable[[Evidence, Verdict], Sheet]] = {
    "shortfalls.csv": shortfalls_sheet,
}
WHERE_GIVEN: Mapping[str, Callable[[Plan], Sheet | None]] = {
    "trainees.csv": trainees_sheet,
    "unplaced.csv": unplaced_sheet,
    "telemedicine.csv": telemedicine_sheet,
    "milestones.csv": milestones_sheet,
    "goals.csv": goals_sheet,
}
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "pairs.csv": PAIRS_COLUMNS,
    "pair_reasons.csv": PAIR_REASONS_COLUMNS,
    "stints.csv": STINTS_COLUMNS,
    "gaps.csv": GAPS_COLUMNS,
    "posts.csv": POSTS_COLUMNS,
    "unmet.csv": UNMET_COLUMNS,
    "shortfalls.csv": SHORTFALLS_COLUMNS,
    "people.csv": PEOPLE_COLUMNS,
    "assessment.csv": ASSESSMENT_COLUMNS,
    "trainees.csv": TRAINEES_COLUMNS,
    "unplaced.csv": UNPLACED_COLUMNS,
    "telemedicine.csv": TELEMEDICINE_COLUMNS,
    "milestones.csv": MILESTONES_COLUMNS,
    "goals.csv": GOALS_COLUMNS,
}
"""Each file's own columns; names and what is made up follow them."""


def sheets(plan: Plan, verdict: Verdict) -> Mapping[str, Sheet]:
    """Give every CSV file of a plan; those about people only when stints were planned.

    Those of schedules and goals are there where the plan has them. Names follow the columns of
    each file; where tables are made up, a last column says so in every row.
    """
    found = {name: sheet(name, plan, verdict) for name in COLUMNS}
    return {name: one for name, one in found.items() if one is not None}


def sheet(name: str, plan: Plan, verdict: Verdict) -> Sheet | None:
    """Give one CSV file of a plan by its name; None where the plan does not have it."""
    if name in FROM_THE_CHECK:
        made: Sheet | None = FROM_THE_CHECK[name](plan.evidence, verdict)
    elif name in WITH_STINTS:
        made = None if plan.stints is None else WITH_STINTS[name](plan)
    else:
        made = {**ALWAYS, **WHERE_GIVEN}[name](plan)
    return None if made is None else for_people(made, plan.problem.scenario)


def for_people(sheet: Sheet, scenario: Scenario) -> Sheet:
    """Add to a file the names beside its ids, and what is made up."""
    return declared(with_names(sheet, scenario), listed(scenario.synthetic))


def declared(sheet: Sheet, made_up: str) -> Sheet:
    """Add a last column that names the tables that are made up, where there are any."""
    if not made_up:
        return sheet
    rows = tuple((*row, made_up) for row in sheet.rows)
    return Sheet((*sheet.columns, "synthetic"), rows)
