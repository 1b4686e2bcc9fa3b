"""任职: who leads, and who heads which department, among the people who are posted anyway."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matcher.domain.months import month_in_year, year_of
from matcher.domain.people import Title
from matcher.domain.schedules import Appointment, Schedules, StintKey
from matcher.domain.stints import Stint
from matcher.problem import Problem
from matcher.schedules.asked import Asked

if TYPE_CHECKING:
    from matcher.rules.appointments import Appointments


@dataclass(frozen=True, slots=True)
class _Stay:
    """A whole stint: its first month, its department, and the rows that it is written in."""

    person: str
    title: Title
    first: int
    post: str
    department: str | None
    rows: tuple[StintKey, ...]


def appoint(asked: Asked) -> Schedules:
    """Give the title of every stint that has one; nothing without a staff table."""
    problem = asked.problem
    if problem.scenario.staff is None:
        return Schedules()
    rule = problem.scenario.rules["appointments"]
    teams: dict[tuple[str, str, int], list[_Stay]] = defaultdict(list)
    for run in asked.runs():
        recipient = run[0].recipient
        if rule.concerns(problem.recipients[recipient]):
            hospital = problem.staff[run[0].person].hospital
            period = _period(problem, recipient, run[0].months.first)
            teams[hospital, recipient, period].append(_stay(problem, run))
    titles = {row: title for team in teams.values() for row, title in _titles(rule, team)}
    return Schedules(appointments=titles)


def _stay(problem: Problem, run: Sequence[Stint]) -> _Stay:
    stint = run[0]
    post = problem.post.get(stint.post_key)
    return _Stay(
        stint.person,
        problem.staff[stint.person].title,
        stint.months.first,
        stint.post,
        post.specialty if post is not None else stint.specialty,
        tuple((row.person, row.recipient, row.post, row.months.first) for row in run),
    )


def _period(problem: Problem, recipient: str, month: int) -> int:
    """Name the batch that a stint of this first month belongs to, or else the calendar year."""
    rule = problem.scenario.rules.get("batches")
    if rule is None or not rule.concerns(problem.recipients[recipient]):
        return year_of(month)
    starts = sorted(set(rule.months))
    return year_of(month) * len(starts) + bisect_right(starts, month_in_year(month))


def _titles(rule: Appointments, team: Iterable[_Stay]) -> Iterator[tuple[StintKey, Appointment]]:
    """Give the titles of the people of a pair who came in one period."""
    others = []
    for stay in team:
        if stay.post == Appointment.FIRST_VICE_DIRECTOR:
            yield from _named([stay], Appointment.FIRST_VICE_DIRECTOR)
        else:
            others.append(stay)
    if rule.leader is not None and others:
        leader = _highest(others)
        yield from _named((s for s in others if s.person == leader), rule.leader)
        others = [stay for stay in others if stay.person != leader]
    departments: dict[str, list[_Stay]] = defaultdict(list)
    for stay in others:
        if stay.department is not None and stay.title >= rule.from_title:
            departments[stay.department].append(stay)
    for stays in departments.values():
        head = _highest(stays)
        for stay in stays:
            is_head = stay.person == head
            title = Appointment.DEPARTMENT_HEAD if is_head else Appointment.DEPUTY_HEAD
            yield from _named([stay], title)


def _highest(stays: Iterable[_Stay]) -> str:
    """Give the person of the highest title; ties by earlier start, then id."""
    return min(stays, key=lambda stay: (-stay.title, stay.first, stay.person)).person


def _named(stays: Iterable[_Stay], title: Appointment) -> Iterator[tuple[StintKey, Appointment]]:
    for stay in stays:
        for row in stay.rows:
            yield row, title
