"""A plan directory as a plan again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from matcher.api.errors import faults_of, in_sentences
from matcher.api.plan import Plan

if TYPE_CHECKING:
    from matcher.api.scenario import Scenario


def read_plan(scenario: Scenario, folder: str | Path) -> Plan:
    """Read a plan directory again, without the solver.

    Parameters:
    - `scenario`: the scenario that it was made for.
    - `folder`: the plan directory.

    Gives: a `Plan`. Its values are recomputed from the CSV files; bounds are those of its plan.json
    as far as that belongs to this very scenario and they still hold, otherwise 0. Rows that cannot
    be used are left out and told in `left_out`.

    Errors: `InputError` where there is no plan directory, or a file is missing or unreadable.

    Source: README, "Commands": plan.json is compared with, never trusted.

    Example:
    >>> again = matcher.read_plan(scenario, plan.write(folder + "-plan"))
    >>> again.status == plan.status
    True
    """
    from matcher.plan.read_whole import read_whole

    lang = scenario._lang
    with in_sentences(lang):
        read = read_whole(Path(folder), scenario._problem)
    return Plan(scenario, read.plan, read.verdict, read.told, faults_of(read.faults, lang))
