"""里程碑: what is to be done by when, for the programme, its pairs and its stints."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from matcher.domain.months import Span, month_in_year, month_of, year_of
from matcher.domain.schedules import Milestone, Schedules
from matcher.schedules.asked import Asked, Pair

if TYPE_CHECKING:
    from matcher.rules.milestones import Due, Milestones


def date_milestones(asked: Asked) -> Schedules:
    """Give every milestone, earliest first, then by kind, supporter and recipient."""
    rule = asked.problem.scenario.rules["milestones"]
    rows = (row for due in rule.milestones for row in _rows(asked, rule, due))
    return Schedules(milestones=tuple(sorted(rows, key=_order)))


def _rows(asked: Asked, rule: Milestones, due: Due) -> Iterator[Milestone]:
    problem = asked.problem
    if due.at is not None:
        yield from _at_stint_ends(asked, rule, due)
    elif due.pairs is None:
        for day in _days(due, problem.horizon):
            yield Milestone(due=day, kind=due.kind, note=due.note)
    else:
        for pair in asked.pairs:
            if _meant(asked, rule, due, pair):
                for day in _days(due, problem.in_force(*pair)):
                    yield _of_pair(due, pair, day, due.note)


def _at_stint_ends(asked: Asked, rule: Milestones, due: Due) -> Iterator[Milestone]:
    for run in asked.runs():
        last = run[-1]
        home = asked.problem.staff[last.person].hospital
        ended = last.months.last < asked.problem.horizon.first
        if not ended and _meant(asked, rule, due, (home, last.recipient)):
            note = f"{last.person}: {due.note}" if due.note else last.person
            yield _of_pair(due, (home, last.recipient), _last_day(last.months.last), note)


def _meant(asked: Asked, rule: Milestones, due: Due, pair: Pair) -> bool:
    """Tell whether the rule concerns the recipient, and the entry a pair of this status."""
    if not rule.concerns(asked.problem.recipients[pair[1]]):
        return False
    kept = pair in asked.problem.incumbent_pairs
    return due.pairs in (None, "all") or (due.pairs == "kept") == kept


def _days(due: Due, months: Span) -> Iterator[date]:
    """Give the due days; ``months`` are those of the programme or of a pair."""
    if due.date is not None:
        yield due.date
    elif due.every == "month":
        yield from map(_last_day, months)
    elif months:
        for year in range(year_of(months.first), year_of(months.last) + 1):
            yield _last_day(min(month_of(year, 12), months.last))


def _last_day(month: int) -> date:
    year, number = year_of(month), month_in_year(month)
    return date(year, number, calendar.monthrange(year, number)[1])


def _of_pair(due: Due, pair: Pair, day: date, note: str) -> Milestone:
    return Milestone(due=day, kind=due.kind, supporter=pair[0], recipient=pair[1], note=note)


def _order(row: Milestone) -> tuple[date, str, str, str, str]:
    return row.due, row.kind, row.supporter or "", row.recipient or "", row.note
