"""Uncovered post-months of all tables side by side: by specialty and by county."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from matcher.compare.compare import Comparison
from matcher.compare.figures import Coverage
from matcher.compare.words import county_names
from matcher.domain.people import Role
from matcher.plan.shares import Share
from matcher.terminal.words import Names


@dataclass(frozen=True)
class CoverageRow:
    """One specialty or county: its post-months, and those uncovered by table.

    None: the table has no plan.
    """

    name: str
    months: int
    uncovered: tuple[int | None, ...]


def specialty_rows(comparison: Comparison, names: Names) -> tuple[CoverageRow, ...]:
    """Give a row per specialty, or role where posts ask for none, worst first."""

    specialties = names.scenario.specialties or {}
    counts = Counter(specialty.name for specialty in specialties.values())

    def named(key: str | Role) -> str:
        known = None if isinstance(key, Role) else specialties.get(key)
        alone = known is not None and known.name and counts[known.name] == 1
        return known.name if alone else names.specialty(key)

    return _rows(comparison, lambda coverage: coverage.by_specialty, named)


def county_rows(comparison: Comparison, names: Names) -> tuple[CoverageRow, ...]:
    """Give a row per county of the recipients, worst first."""
    regions = [hospital.regions for hospital in comparison.problem.recipients.values()]
    named = county_names(regions, names)
    return _rows(comparison, lambda coverage: coverage.by_county, named.__getitem__)


def _rows(
    comparison: Comparison,
    shares_of: Callable[[Coverage], Iterable[Share[Any]]],
    name: Callable[[Any], str],
) -> tuple[CoverageRow, ...]:
    columns: list[dict[Hashable, Share[Any]]] = []
    for result in comparison.results:
        coverage = result.figures and result.figures.coverage
        columns.append({share.key: share for share in shares_of(coverage)} if coverage else {})
    whole = next((column for column in columns if column), {})
    rows = [
        CoverageRow(
            name(key),
            share.months,
            tuple(column[key].uncovered if column else None for column in columns),
        )
        for key, share in whole.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-max(n or 0 for n in row.uncovered), row.name)))
