"""Stints as entries: who goes where, from the first day to the last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from matcher.domain.hospitals import Hospital
from matcher.domain.months import format_month, month_in_year, year_of
from matcher.domain.stints import Stint
from matcher.handouts.calendar.entry import Entry
from matcher.handouts.subject import Subject
from matcher.language.catalogue import Lang, tell
from matcher.terminal.scenario import made_up
from matcher.terminal.words import Names


def stint_entries(
    subject: Subject, lang: Lang, meant: Callable[[Stint], bool] = lambda stint: True
) -> Iterator[Entry]:
    """Give an entry for each stint that is meant, facts with all their months."""
    for stint in subject.plan.all_stints:
        if meant(stint):
            yield _entry(subject, stint, lang)


def programme(subject: Subject) -> str:
    """Name the scenario: ids such as R01 and S01 stand in many."""
    return subject.scenario.title or subject.scenario.path.parent.name


def name_of(subject: Subject, hospital: str) -> str:
    """Name a hospital; an unknown one, of a file that a person changed, by its id."""
    known = _hospital(subject, hospital)
    return known.name if known else hospital


def place_of(subject: Subject, hospital: str) -> str:
    """Give the regions and the name of a hospital in a line; blank for an unknown one."""
    known = _hospital(subject, hospital)
    return " ".join((*known.regions, known.name)) if known else ""


def _hospital(subject: Subject, key: str) -> Hospital | None:
    problem = subject.plan.problem
    return problem.supporters.get(key) or problem.recipients.get(key)


def _entry(subject: Subject, stint: Stint, lang: Lang) -> Entry:
    problem, months = subject.plan.problem, stint.months
    person = problem.staff[stint.person]
    named = {"person": person.name or stint.person, "post": _post(subject, stint)}
    named["recipient"] = name_of(subject, stint.recipient)
    key = (stint.person, stint.recipient, stint.post, format_month(months.first))
    return Entry(
        key=("stint", programme(subject), *key),
        first=first_day(months.first),
        last=first_day(months.last + 1) - timedelta(days=1),
        summary=tell("calendar-stint", lang, **named),
        description="\n".join(_lines(subject, stint, lang)),
        category=tell("calendar-stints", lang),
        place=place_of(subject, stint.recipient),
    )


def first_day(month: int) -> date:
    """Give the day on which a month begins."""
    return date(year_of(month), month_in_year(month), 1)


def _post(subject: Subject, stint: Stint) -> str:
    """Name a post: that of a gap is called by its specialty's name."""
    known = (subject.scenario.specialties or {}).get(stint.post)
    return known.name if known else stint.post


def _lines(subject: Subject, stint: Stint, lang: Lang) -> Iterator[str]:
    names, months = Names(subject.scenario, lang), stint.months
    title = tell(f"title-{subject.plan.problem.staff[stint.person].title.name.lower()}", lang)
    yield tell("calendar-person", lang, person=names.person(stint.person), title=title)
    yield tell("calendar-from", lang, supporter=names.hospital(stint.supporter))
    yield tell("calendar-to", lang, recipient=names.hospital(stint.recipient))
    yield tell("calendar-post", lang, post=_post(subject, stint))
    ends = {"first": format_month(months.first), "last": format_month(months.last)}
    yield tell("calendar-months", lang, count=len(months), **ends)
    key = (stint.person, *stint.post_key, months.first)
    appointed = (subject.plan.schedules.appointments or {}).get(key)
    if appointed:
        word = tell(f"appointment-{appointed.value}", lang)
        yield tell("calendar-appointment", lang, appointment=word)
    if stint.fixed:
        yield tell("calendar-fixed", lang)
    if subject.scenario.synthetic:
        yield made_up(subject.scenario, lang)
