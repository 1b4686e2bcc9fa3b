"""Where and when people of a group can train, as few starts as suffice for the best schedule.

All stays are equally long, so whoever trains in a department can be moved to the earliest month
that the own year, pair and availability admit, or to the month after the stay before on the same
place. Only these months are looked at: some best schedule starts every stay in one of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from matcher.domain.months import Span, year_of
from matcher.problem import Problem
from matcher.schedules.training.gone import gone_before
from matcher.schedules.training.needs import Group

Department = tuple[str, str]
"""Supporter and specialty; the specialty is blank for managers."""


@dataclass(frozen=True, slots=True, eq=False)
class Option:
    """Somebody of a group starts in a department in a month, a month number."""

    group: Group
    department: Department
    first: int


@dataclass(frozen=True)
class Places:
    """Training places by department (others have no limit), and those taken by month already."""

    open: Mapping[Department, int]
    busy: Mapping[tuple[Department, int], int] = field(default_factory=dict)

    def limited(self, department: Department) -> bool:
        """Tell whether the department has a number of places."""
        return department in self.open

    def left(self, department: Department, month: int) -> int:
        """Places that are left for others in a month."""
        return max(0, self.open[department] - self.busy.get((department, month), 0))


def places(problem: Problem) -> Mapping[Department, int]:
    """Training places of every department that has any."""
    rows = problem.scenario.capabilities or ()
    return {(r.supporter, r.specialty): r.training_places for r in rows if r.training_places}


def windows(
    problem: Problem, group: Group, supporters: Iterable[str], length: int
) -> Iterator[tuple[str, Span]]:
    """Give the months that the group has at each supporter, where a stay fits into them."""
    for supporter in supporters:
        months = problem.in_force(supporter, group.recipient) & group.months
        if len(months) >= length:
            yield supporter, months


def options_of(
    problem: Problem,
    groups: Sequence[Group],
    supporters_of: Mapping[str, Sequence[str]],
    open_: Mapping[Department, int],
    length: int,
) -> list[Option]:
    """Give every option of the groups, which must be all that share a department.

    ``open_`` are the training places of the departments that have any.
    """
    found: list[tuple[Group, Department, Span]] = []
    for group in groups:
        for supporter, months in windows(problem, group, supporters_of[group.recipient], length):
            departments = [(supporter, specialty) for specialty in group.specialties]
            departments = [key for key in departments if key in open_]
            if group.managers:
                departments = [(supporter, "")]
            found += ((group, department, months) for department in departments)
    starts = _starts(problem, found, length)
    return [
        Option(group, department, first)
        for group, department, months in found
        for first in sorted(starts[department] if department[1] else _bases(months))
        if months.first <= first <= months.last - length + 1
    ]


def _starts(
    problem: Problem, found: Iterable[tuple[Group, Department, Span]], length: int
) -> Mapping[Department, set[int]]:
    """Every earliest month of a department, and every so many months after it.

    Where somebody is there already, also when they leave.
    """
    starts: dict[Department, set[int]] = defaultdict(set)
    ends: dict[Department, set[int]] = defaultdict(set)
    for stay in gone_before(problem):
        ends[stay.supporter, stay.specialty].add(stay.months.last + 1)
    last = problem.horizon.last
    for department, months in {(department, months) for _, department, months in found}:
        for base in (*_bases(months), *ends[department]):
            starts[department].update(range(base, last + 1, length))
    return starts


def _bases(months: Span) -> set[int]:
    """The first month, and each January after it: a start in a year counts for that year."""
    years = range(year_of(months.first) + 1, year_of(months.last) + 1)
    return {months.first, *(year * 12 for year in years)}
