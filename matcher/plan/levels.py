"""The levels of a plan that was read: recomputed values, and bounds as far as they still hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from matcher.check import Verdict
from matcher.domain.scenario import Level, Scenario
from matcher.plan.plan import LevelResult
from matcher.terms import TERMS


def unit_of(level: Level) -> str:
    """Give what a level is counted in, in English; a sum of several terms has no unit."""
    texts = {term.name: term.texts[f"unit-{term.name}"][0] for term in TERMS}
    return texts[next(iter(level.terms))] if len(level.terms) == 1 else "weighted sum"


def levels_of(
    scenario: Scenario, verdict: Verdict, told: Mapping[str, Any]
) -> tuple[LevelResult, ...]:
    """Give each level with its recomputed value.

    ``told`` is the content of a plan.json that belongs to the scenario, empty where there is none.
    Its bounds speak of plans whose earlier levels are at most the values told: they hold until a
    recomputed value is higher. Where none holds, or one is not to be believed since the value is
    lower, the bound is 0, which no term goes below.
    """
    units = {level.name: unit_of(level) for level in scenario.objective}
    bounds = dict(_bounds(dict(verdict.levels), told))
    return tuple(
        LevelResult(name, value, bound if bound <= value else 0, units[name])
        for name, value in verdict.levels
        for bound in [bounds.get(name, 0)]
    )


def _bounds(values: Mapping[str, int], told: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    rows = told.get("levels")
    for row in rows if isinstance(rows, list) else ():
        if not isinstance(row, dict) or type(row.get("bound")) is not int:
            return
        yield str(row.get("name")), row["bound"]
        stated = row.get("value")
        if type(stated) is not int or values.get(str(row.get("name")), stated + 1) > stated:
            return
