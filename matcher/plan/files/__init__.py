"""The CSV files of a plan directory, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from matcher.plan.files.cells import Sheet, with_synthetic
from matcher.plan.files.pairs import pairs_sheet, stints_sheet
from matcher.plan.files.people import assessment_sheet, people_sheet
from matcher.plan.files.posts import gaps_sheet, posts_sheet, unmet_sheet
from matcher.plan.files.schedules import (
    goals_sheet,
    milestones_sheet,
    telemedicine_sheet,
    trainees_sheet,
    unplaced_sheet,
)
from matcher.plan.plan import Plan

ALWAYS = {
    "pairs.csv": pairs_sheet,
    "gaps.csv": gaps_sheet,
    "posts.csv": posts_sheet,
    "unmet.csv": unmet_sheet,
}
WITH_STINTS = {
    "stints.csv": stints_sheet,
    "people.csv": people_sheet,
    "assessment.csv": assessment_sheet,
}

WHERE_GIVEN: Mapping[str, Callable[[Plan], Sheet | None]] = {
    "trainees.csv": trainees_sheet,
    "unplaced.csv": unplaced_sheet,
    "telemedicine.csv": telemedicine_sheet,
    "milestones.csv": milestones_sheet,
    "goals.csv": goals_sheet,
}


def sheets(plan: Plan) -> Mapping[str, Sheet]:
    """Give every CSV file of a plan; those about people only when stints were planned.

    Those of schedules and goals are there where the plan has them. Where tables are made up, a
    last column says so in every row.
    """
    wanted = ALWAYS if plan.stints is None else ALWAYS | WITH_STINTS
    found = {name: make(plan) for name, make in (wanted | WHERE_GIVEN).items()}
    return declared(plan, {name: sheet for name, sheet in found.items() if sheet is not None})


def declared(plan: Plan, files: Mapping[str, Sheet]) -> Mapping[str, Sheet]:
    """Say in a last column of every file which tables of the scenario are made up."""
    synthetic = plan.problem.scenario.synthetic
    return {name: with_synthetic(sheet, synthetic) for name, sheet in files.items()}
