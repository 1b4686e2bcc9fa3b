"""The calendar of a whole plan, and that of one hospital."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time

from matcher.domain.schedules import Milestone
from matcher.domain.stints import Stint
from matcher.handouts.calendar.entry import Entry
from matcher.handouts.calendar.ics import ics
from matcher.handouts.calendar.milestones import milestone_entries
from matcher.handouts.calendar.stints import first_day, name_of, programme, stint_entries
from matcher.handouts.stem import file_stem
from matcher.handouts.subject import Subject
from matcher.language.catalogue import Lang, tell
from matcher.terminal.scenario import made_up

NAME = "plan.ics"


def plan_calendar(subject: Subject, lang: Lang) -> dict[str, bytes]:
    """Give ``plan.ics``: every stint, and what is due by day and kind."""
    entries = (*stint_entries(subject, lang), *milestone_entries(subject, lang))
    return {NAME: _written(subject, entries, programme(subject), lang)}


def hospital_calendar(subject: Subject, hospital: str, lang: Lang) -> dict[str, bytes]:
    """Give ``<id>.ics``: stints from and to one hospital, its milestones and the programme's."""

    def sent(stint: Stint) -> bool:
        return hospital in (stint.supporter, stint.recipient)

    def due(row: Milestone) -> bool:
        sides = row.supporter, row.recipient
        return hospital in sides or sides == (None, None)

    named = {"hospital": name_of(subject, hospital), "title": programme(subject)}
    entries = (
        *stint_entries(subject, lang, sent),
        *milestone_entries(subject, lang, due, hospital),
    )
    name = tell("calendar-of", lang, **named)
    return {f"{file_stem(hospital)}.ics": _written(subject, entries, name, lang)}


def _written(subject: Subject, entries: Iterable[Entry], name: str, lang: Lang) -> bytes:
    """The format demands a time stamp: the horizon's first day, as a plan's files never change.

    A calendar takes the entries of a later plan by their ids, whatever the stamp.
    """
    made = datetime.combine(first_day(subject.scenario.horizon.first), time(), UTC)
    about = " ".join(filter(None, (made_up(subject.scenario, lang), tell("calendar-about", lang))))
    return ics(entries, name, about, made, lang)
