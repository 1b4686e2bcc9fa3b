"""Milestones in few rows: what is due when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from matcher.domain.schedules import Milestone
from matcher.handouts.report.cells import Table
from matcher.handouts.report.view import View
from matcher.language.catalogue import tell

_SHOWN = 6


def date_table(view: View, milestones: Iterable[Milestone]) -> Table | None:
    """Give a row for each kind of event, with its dates: all of them, or first, last and number."""
    found: dict[tuple[str, str], set[date]] = defaultdict(set)
    for one in milestones:
        found[one.kind, one.note].add(one.due)
    rows = (
        (kind_word(view, kind), note or "-", len(days), _days(view, sorted(days)))
        for (kind, note), days in found.items()
    )
    return view.table(("event", "note", "dates", "on"), rows)


def calendar_table(view: View) -> Table | None:
    """Give a row for each day and kind of event, and how many pairs it concerns."""
    found: dict[tuple[date, str, str], int] = defaultdict(int)
    for one in view.milestones:
        found[one.due, one.kind, one.note] += one.recipient is not None
    rows = (
        (due.isoformat(), kind_word(view, kind), note or "-", pairs or "-")
        for (due, kind, note), pairs in sorted(found.items())
    )
    return view.table(("on", "event", "note", "concerned"), rows)


def kind_word(view: View, kind: str) -> str:
    """Name a kind of event; a scenario's own word stays as it is."""
    return tell("calendar-kind", view.lang, kind=kind)


def _days(view: View, days: list[date]) -> str:
    if len(days) <= _SHOWN:
        return view.listed(day.isoformat() for day in days)
    ends = {"first": days[0].isoformat(), "last": days[-1].isoformat()}
    return view.say("days", **ends)
