"""What keeps people from uncovered posts, in words: ids and codes of unmet.csv told as names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from matcher.domain.months import Span, format_month, format_span
from matcher.language.catalogue import tell
from matcher.plan.reasons import Reason
from matcher.plan.stops import Candidates, Course, Stop, candidates, parts, stop_of
from matcher.terminal.causes import (
    MONTHS,
    Speaker,
    cause_words,
    ends_words,
    listed_words,
    stop_words,
)

_HOSPITAL = re.compile(rf"(?P<hospital>\S+)(?: (?P<months>{MONTHS}))?")
_MONTHS_ALONE = frozenset({Reason.ABSENT, Reason.ELSEWHERE})


def candidate_lines(speaker: Speaker, details: Mapping[int, str]) -> list[str]:
    """Tell of a run of months, each with its detail, who could have come and what kept them.

    A line for people of one course, those who got furthest first; the months of each cause where
    it changes on the way. No line where no detail says anything.
    """
    return [
        stop_words(speaker, "stopped", people=people, stops=stops) if people else stops
        for people, stops in candidate_pairs(speaker, details)
    ]


def candidate_pairs(speaker: Speaker, details: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    """Give people and what kept them apart; no people where a detail names none."""
    found = candidates(details)
    for course in found.courses:
        people = listed_words(speaker, map(speaker.person, course.people))
        yield people, _course(speaker, course, found)
    for months, other in found.others:
        text = _part(speaker, other)
        if months != found.months:
            text = stop_words(speaker, "cause-in", months=_span(speaker, months), cause=text)
        yield "", text


def told_apart(speaker: Speaker, part: str) -> tuple[str, str, str] | None:
    """Give people, reason and cause of one part in words; None where it has not its form."""
    found = stop_of(part)
    if found is None:
        return None
    people, stop = found
    cause = cause_words(speaker, stop) if stop.cause else ""
    return listed_words(speaker, map(speaker.person, people)), _reason(speaker, stop), cause


def detail_words(speaker: Speaker, detail: str) -> str:
    """Put the ids and codes of one detail into words; what has not its form stays as it is."""
    told = (_part(speaker, part) for part in parts(detail))
    return tell("cli-semicolon", speaker.lang).join(told)


def closest_words(speaker: Speaker, detail: str) -> str:
    """Put those of a detail into words who got furthest: its first part."""
    return detail_words(speaker, next(iter(parts(detail)), ""))


def _course(speaker: Speaker, course: Course, among: Candidates) -> str:
    if [months for months, _ in course.stops] == [among.months]:
        return _stop(speaker, course.stops[0][1])
    told = (_stop_in(speaker, months, stop) for months, stop in course.stops)
    return tell("cli-semicolon", speaker.lang).join(told)


def _stop_in(speaker: Speaker, months: Span, stop: Stop) -> str:
    """Say what holds in some months, and these months but once."""
    if stop.reason in _MONTHS_ALONE:
        stop = replace(stop, cause=_without(stop.cause, format_span(months)))
    return stop_words(speaker, "in", months=_span(speaker, months), stop=_stop(speaker, stop))


def _without(cause: str, months: str) -> str:
    return re.sub(rf"(^| ){re.escape(months)}(?= [^,]*$|$)", "", cause)


def _span(speaker: Speaker, months: Span) -> str:
    return speaker.ends(format_month(months.first), format_month(months.last))


def _part(speaker: Speaker, part: str) -> str:
    found = stop_of(part)
    if found is None:
        names = list(_paired(speaker, part))
        return listed_words(speaker, names) if names else part
    people = listed_words(speaker, map(speaker.person, found[0]))
    return stop_words(speaker, "stopped", people=people, stops=_stop(speaker, found[1]))


def _paired(speaker: Speaker, part: str) -> Iterator[str]:
    """Name hospitals, each with the months of its pair where these follow; none in other words."""
    matches = list(_HOSPITAL.finditer(part))
    if " ".join(match[0] for match in matches) != part:
        return
    names = [speaker.known_hospital(match["hospital"]) for match in matches]
    if None in names:
        return
    for name, match in zip(names, matches, strict=True):
        if not match["months"]:
            yield str(name)
        else:
            months = ends_words(speaker, match["months"])
            yield stop_words(speaker, "paired", hospital=str(name), months=months)


def _stop(speaker: Speaker, stop: Stop) -> str:
    why = _reason(speaker, stop)
    if not stop.cause:
        return why
    return stop_words(speaker, "stopped-by", why=why, cause=cause_words(speaker, stop))


def _reason(speaker: Speaker, stop: Stop) -> str:
    return stop_words(speaker, f"stop-{stop.reason.value}")
