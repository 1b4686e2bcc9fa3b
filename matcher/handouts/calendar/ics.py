"""Entries as an iCalendar file (RFC 5545), the same bytes in every run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from matcher.handouts.calendar.entry import Entry, uid
from matcher.language.catalogue import Lang


def ics(entries: Iterable[Entry], name: str, about: str, made: datetime, lang: Lang) -> bytes:
    """Write a calendar; ``about`` describes it, ``made`` is the time stamp of each entry."""
    from icalendar import Calendar, Event, vText

    calendar = Calendar()
    calendar.add("prodid", f"-//matcher//matcher//{lang.upper()}")
    calendar.add("version", "2.0")
    for field, text in (("name", name), ("description", about)):
        calendar.add(field, vText(text))  # the library escapes no name unless it is told
        calendar.add(f"x-wr-cal{field[:4]}", vText(text))
    seen: Counter[tuple[str, ...]] = Counter()
    for entry in entries:
        event = Event()
        event.add("uid", uid(entry.key, seen[entry.key]))
        seen[entry.key] += 1
        event.add("dtstamp", made)
        event.add("dtstart", entry.first)
        event.add("dtend", entry.last + timedelta(days=1))
        event.add("summary", entry.summary)
        event.add("description", entry.description)
        event.add("categories", [entry.category])
        event.add("transp", "TRANSPARENT")
        if entry.place:
            event.add("location", entry.place)
        calendar.add_component(event)
    return bytes(calendar.to_ical())
