"""What the solves of several questions about one scenario share: each rotation worked out once.

Questions that differ in their pairs, in rules on pairs or in decisions ask the same of the stints
of given pairs. Comparing tables, or trying one number of changes after the other, meets the same
pairs again and again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from matcher.domain.scenario import Level, Scenario
from matcher.problem import Problem
from matcher.rotation.columns import StintBook
from matcher.rotation.estimates import Estimates
from matcher.rotation.rotator import PartPlans, Rotations, Rotator
from matcher.terms import TERMS

_OF_PAIRS = {
    "title", "path", "source", "inputs", "objective", "rules", "rule_lines", "decisions", "avoided",
}
"""What a question may change of its scenario without changing what its stints must keep."""


@dataclass(frozen=True)
class _Kept:
    """The scenario that a book was made for, kept so that its parts stay what they are."""

    scenario: Scenario
    book: StintBook
    rotations: dict[tuple, Rotations]
    plans: PartPlans


class Remembered:
    """Stint columns and rotations by what is asked of stints."""

    def __init__(self) -> None:
        self._kept: dict[tuple, _Kept] = {}

    def rotator(
        self, problem: Problem, pairs: Iterable[tuple[str, str]], levels: tuple[Level, ...]
    ) -> Rotator:
        """A rotator for pairs among these, which knows what was worked out for the same levels."""
        key = _asked_of_stints(problem.scenario)
        if key not in self._kept:
            self._kept[key] = _Kept(problem.scenario, StintBook(problem), {}, {})
        kept = self._kept[key]
        estimates = Estimates(problem, pairs, kept.book)
        rotations = kept.rotations.setdefault(_ranks(levels), {})
        return Rotator(estimates, levels, rotations, kept.plans)


def _asked_of_stints(scenario: Scenario) -> tuple:
    """Equal for the same tables, by identity, the same rules on stints and terms of stints."""
    tables = (getattr(scenario, one.name) for one in fields(scenario) if one.name not in _OF_PAIRS)
    rules = (
        (name, rule.model_dump_json(fallback=str))
        for name, rule in scenario.rules.items()
        if rule.group == "policy" or rule.assessed_by == "stints"
    )
    named = {term for level in scenario.objective for term in level.terms}
    terms = sorted(named - {term.name for term in TERMS if term.of_pairs})
    return (*map(id, tables), *rules, *terms)


def _ranks(levels: tuple[Level, ...]) -> tuple:
    return tuple((level.name, *level.terms.items()) for level in levels)
