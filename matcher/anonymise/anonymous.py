"""A scenario with other names: what is replaced, what is left out, what stays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random, SystemRandom
from typing import Any

from matcher.anonymise.moved import moved_hospitals, moved_nodes
from matcher.anonymise.names import Names, drawn_names
from matcher.anonymise.rows import renamed_links, renamed_rows
from matcher.anonymise.rules import renamed_rules
from matcher.anonymise.words import TITLES, language_of
from matcher.domain.scenario import Scenario
from matcher.domain.tables import Cost
from matcher.language.catalogue import Lang
from matcher.problem import Problem, pose

_MAPPINGS = ("supporters", "recipients", "staff")
_ROWS = (
    *("capabilities", "referrals", "major_diseases", "costs", "incumbent", "decisions", "posts"),
    *("trainees", "nodes", "goals", "fixed_stints"),
)
_PLACES = ("latitude", "longitude")


@dataclass(frozen=True)
class Anonymous:
    """An anonymised scenario, the names that were replaced, and the problem that they are of."""

    scenario: Scenario
    names: Names
    original: Problem
    lang: Lang


def anonymous(scenario: Scenario, rng: Random | None = None) -> Anonymous:
    """Give the scenario with other names: the same question, so the same answer but for ties.

    ``rng`` draws the order of the pseudonyms and where places are moved; None: the system's chance,
    which nobody can draw again.
    """
    rng, problem = rng or SystemRandom(), pose(scenario)
    names, lang = drawn_names(problem, rng), language_of(scenario)
    moved = _placed(problem, rng)
    return Anonymous(_renamed(moved, names, lang), names, problem, lang)


def _placed(problem: Problem, rng: Random) -> Scenario:
    """Take coordinates away or move them, so that every cost stays the same."""
    scenario, rules = problem.scenario, problem.scenario.rules
    sides = (scenario.supporters, scenario.recipients)
    pairs = [(s, r) for s in scenario.supporters for r in scenario.recipients if s != r]
    if "max_distance" in rules or not pairs:
        one, other = moved_hospitals(sides, rng)
        scenario = replace(scenario, supporters=one, recipients=other)
    elif problem.has_distances:
        scenario = _priced(problem, pairs)
    if scenario.nodes is None:
        return scenario
    nodes = tuple(replace(node, latitude=None, longitude=None) for node in scenario.nodes)
    if "telemedicine" in rules:
        rule: Any = rules["telemedicine"]
        nodes = moved_nodes(scenario.nodes, rule.levels, rng)
    return replace(scenario, nodes=nodes)


def _priced(problem: Problem, pairs: Iterable[tuple[str, str]]) -> Scenario:
    """Write the cost of every pair into the costs table, and take the coordinates away."""
    scenario = problem.scenario
    loads = {(row.supporter, row.recipient): row.load for row in scenario.costs or ()}
    costs = tuple(Cost(*pair, problem.cost(*pair), loads.get(pair)) for pair in pairs)
    sides = (scenario.supporters, scenario.recipients)
    placed = any(row.latitude is not None for side in sides for row in side.values())
    made_up = {f"{side}{dot}" for side in ("supporters", "recipients")
               for dot in ("", *(f".{place}" for place in _PLACES))}  # fmt: skip
    added = ("costs",) if placed and made_up & set(scenario.synthetic) else ()
    bare = [
        {key: replace(row, latitude=None, longitude=None) for key, row in side.items()}
        for side in sides
    ]
    words = (word for word in scenario.synthetic if word.partition(".")[2] not in _PLACES)
    return replace(
        scenario, costs=costs, supporters=bare[0], recipients=bare[1],
        synthetic=tuple(dict.fromkeys((*words, *added))),
    )  # fmt: skip


def _renamed(scenario: Scenario, names: Names, lang: Lang) -> Scenario:
    changes: dict[str, Any] = {"links": renamed_links(scenario, names)}
    for table in _ROWS:
        rows = getattr(scenario, table)
        changes[table] = None if rows is None else renamed_rows(rows, names)
    for table in _MAPPINGS:
        rows = getattr(scenario, table)
        renamed = renamed_rows(rows.values(), names) if rows is not None else ()
        changes[table] = None if rows is None else {row.id: row for row in renamed}
    levels = (
        replace(level, name=names.objective.get(level.name, level.name))
        for level in scenario.objective
    )
    return replace(
        scenario,
        title=TITLES[lang],
        source="",
        path=Path("scenario.yaml"),
        inputs=(),
        incumbent_unused=0,
        overridden={},
        rules=renamed_rules(scenario.rules, names),
        objective=tuple(levels),
        tables={"stints": ""} if scenario.fixed_stints else {},
        **changes,
    )
