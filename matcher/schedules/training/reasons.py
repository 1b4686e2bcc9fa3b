"""Why people who are to train find no place: the first reason that holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from matcher.domain.months import Span
from matcher.domain.schedules import NoPlace
from matcher.problem import Problem
from matcher.schedules.training.needs import Group, Need
from matcher.schedules.training.options import Department, Option, windows


def reason(
    problem: Problem,
    need: Need,
    groups: Sequence[Group],
    supporters: Sequence[str],
    taken: Mapping[Option, int],
    open_: Mapping[Department, int],
    length: int,
) -> NoPlace:
    """Give the reason for one need of a recipient whose groups and chosen supporters these are."""
    spans = [problem.in_force(supporter, need.recipient) for supporter in supporters]
    if not any(span & need.months for span in spans):
        return NoPlace.NO_PAIR
    if not any(_fits(span, need, length) for span in spans):
        return NoPlace.TOO_SHORT
    free = _free(problem, need, groups, supporters, taken, length)
    if not free:
        return NoPlace.NOBODY_AVAILABLE
    if not any(group.specialties for group, _ in free):
        return NoPlace.NO_GAP
    ways = ((s, specialty) for group, s in free for specialty in group.specialties)
    return NoPlace.PLACES_FULL if any(way in open_ for way in ways) else NoPlace.NO_PLACES


def _free(
    problem: Problem,
    need: Need,
    groups: Sequence[Group],
    supporters: Sequence[str],
    taken: Mapping[Option, int],
    length: int,
) -> list[tuple[Group, str]]:
    """Give the groups with somebody left who counts, and the supporters where they have time."""
    used: Counter[Group] = Counter()
    for option, people in taken.items():
        used[option.group] += people
    return [
        (group, supporter)
        for group in groups
        if need.managers in (None, group.managers) and used[group] < group.size
        for supporter, months in windows(problem, group, supporters, length)
        if _fits(months, need, length)
    ]


def _fits(months: Span, need: Need, length: int) -> bool:
    """Tell whether a stay within these months can start when it is needed."""
    return bool(Span(months.first, months.last - length + 1) & need.months)
