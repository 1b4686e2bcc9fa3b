"""Days, months and names as an agreement writes them: names alone, without ids."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from matcher.domain.hospitals import Hospital
from matcher.domain.months import Span, month_in_year, year_of
from matcher.domain.people import Person, Role, Title
from matcher.domain.posts import Post
from matcher.domain.scenario import Scenario
from matcher.domain.schedules import Appointment
from matcher.language.catalogue import Lang, tell
from matcher.letters.letter import Party

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(text: str) -> str:
    """Give one line of text that a Word file can hold; what it cannot becomes a question mark."""
    return _NOT_IN_XML.sub("?", " ".join(text.split()))


@dataclass(frozen=True)
class Words:
    """Looks up what an agreement calls things; ids stand only where a table gives no name."""

    scenario: Scenario
    lang: Lang

    def say(self, code: str, **params: str | int) -> str:
        """Give a text of the catalogue."""
        return tell(code, self.lang, **params)

    def day(self, day: date) -> str:
        """Write a day."""
        parts = {"year": str(day.year), **_figures("month", day.month), **_figures("day", day.day)}
        return self.say("letters-day", **parts)

    def first_day(self, month: int) -> str:
        """Write the first day of a month."""
        return self.day(date(year_of(month), month_in_year(month), 1))

    def last_day(self, month: int) -> str:
        """Write the last day of a month."""
        year, number = year_of(month), month_in_year(month)
        return self.day(date(year, number, calendar.monthrange(year, number)[1]))

    def months(self, spans: Iterable[Span]) -> str:
        """Write runs of months; blank where there are none."""
        return self.say("cli-comma").join(map(self._span, spans))

    def party(self, hospital: Hospital) -> Party:
        """Name one side."""
        return Party(
            plain(hospital.id),
            plain(hospital.name or hospital.id),
            self.say(f"kind-{hospital.kind.value}"),
            plain(self.say("letters-region-joint").join(dict.fromkeys(hospital.regions))),
            plain(hospital.level or ""),
        )

    def specialty(self, key: str | None, role: Role) -> str:
        """Name a specialty; the role where there is none."""
        if not key:
            return self.say(f"role-{role.value}")
        known = (self.scenario.specialties or {}).get(key)
        return plain(known.name if known and known.name else key)

    def department(self, key: str | None) -> str:
        """Name a department; blank where there is none, as with many managers."""
        return self.specialty(key, Role.MANAGER) if key else ""

    def post(self, name: str, post: Post | None, specialty: str | None) -> str:
        """Name a post: its specialty, the duty that it is, or the name that the scenario gives."""
        if name in set(Appointment):
            return self.say(f"appointment-{name}")
        if name in set(Role):
            return self.say(f"role-{name}")
        if name == specialty or name in (self.scenario.specialties or {}):
            return self.specialty(name, Role.CLINICIAN)
        asked = post.specialty if post is not None else specialty
        if asked is None and post is None:
            return plain(name)
        place = self.specialty(asked, Role.CLINICIAN if post is None else post.role)
        return self.say("letters-post", specialty=place, name=plain(name))

    def person(self, person: Person | None, key: str) -> str:
        """Name a member of staff."""
        return plain(person.name if person and person.name else key)

    def title(self, person: Person | None) -> str:
        """Name a title: a physician's by its word, others by rank, none where it is not told."""
        if person is None:
            return ""
        if person.role is Role.CLINICIAN:
            return self.say(f"title-{person.title.name.lower()}")
        told = person.title > Title.RESIDENT
        return self.say(f"letters-rank-{person.title.name.lower()}") if told else ""

    def _span(self, months: Span) -> str:
        first = self._month(months.first, "letters-month")
        if months.first == months.last:
            return first
        later = year_of(months.first) == year_of(months.last)
        last = self._month(months.last, "letters-month-later" if later else "letters-month")
        return self.say("letters-months", first=first, last=last)

    def _month(self, month: int, code: str) -> str:
        figures = _figures("month", month_in_year(month))
        return self.say(code, year=str(year_of(month)), **figures)


def _figures(name: str, number: int) -> dict[str, str]:
    """Give a number, and the zero before it where it is to have two figures."""
    return {name: str(number), f"zero_{name}": "0" if number < 10 else ""}
