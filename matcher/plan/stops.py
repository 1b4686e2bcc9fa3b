"""What keeps people from uncovered posts, read from the details of unmet.csv."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from matcher.domain.months import Span, equal_runs
from matcher.plan.reasons import ORDER, Reason

_PART = re.compile(r"(?P<people>.+?): (?P<reason>[a-z_]+)(?: \((?P<cause>.*)\))?")
_REASONS = {reason.value: reason for reason in Reason}


@dataclass(frozen=True, slots=True)
class Stop:
    """What keeps a candidate; ``cause`` in ids and counts, blank where the reason says it all."""

    reason: Reason
    cause: str


@dataclass(frozen=True, slots=True)
class Course:
    """What keeps some people, month after month, in a run of months."""

    people: tuple[str, ...]
    stops: tuple[tuple[Span, Stop], ...]

    @property
    def furthest(self) -> int:
        """The place in the order of reasons that they get to."""
        return max(ORDER.index(stop.reason) for _, stop in self.stops)


@dataclass(frozen=True, slots=True)
class Candidates:
    """Who could have come in a run of months.

    ``others`` are details that name nobody, with their months: nobody is paired or qualified.
    """

    months: Span
    courses: tuple[Course, ...]
    others: tuple[tuple[Span, str], ...]


def stop_of(part: str) -> tuple[tuple[str, ...], Stop] | None:
    """Read one part of a detail: people and what keeps them; None where it has not this form."""
    match = _PART.fullmatch(part)
    if match is None or match["reason"] not in _REASONS:
        return None
    return tuple(match["people"].split(", ")), Stop(_REASONS[match["reason"]], match["cause"] or "")


def parts(detail: str) -> list[str]:
    """Split a detail into its parts."""
    return detail.split("; ") if detail else []


def candidates(details: Mapping[int, str]) -> Candidates:
    """Put the details of a run of months together, at least one month, by candidate.

    People with the same course stand together, those who got furthest first.
    """
    stops: dict[str, dict[int, Stop]] = defaultdict(dict)
    others: dict[int, str] = {}
    for month in sorted(details):
        for part in parts(details[month]):
            found = stop_of(part)
            if found is None:
                others[month] = part
                continue
            people, stop = found
            for person in people:
                stops[person][month] = stop
    months = Span(min(details), max(details))
    return Candidates(months, tuple(_courses(stops)), tuple(equal_runs(others)))


def _courses(stops: Mapping[str, Mapping[int, Stop]]) -> list[Course]:
    together: dict[tuple[tuple[Span, Stop], ...], list[str]] = defaultdict(list)
    for person, kept in stops.items():
        together[tuple(equal_runs(kept))].append(person)
    found = [Course(tuple(people), course) for course, people in together.items()]
    return sorted(found, key=lambda course: -course.furthest)


def months_stopped(details: Iterable[str]) -> Counter[Reason]:
    """Count by reason the post-months, each with its detail, of which it keeps anybody."""
    return Counter(reason for detail in details for reason in set(_reasons(detail)))


def _reasons(detail: str) -> Iterator[Reason]:
    for part in parts(detail):
        found = stop_of(part)
        if found is not None:
            yield found[1].reason
