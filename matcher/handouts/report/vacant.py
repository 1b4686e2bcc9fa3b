"""Uncovered posts: in which months, and why, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from matcher.domain.months import Span, equal_runs
from matcher.domain.posts import Post
from matcher.handouts.report.causes import cause, closest
from matcher.handouts.report.cells import Cell, Lines, Table
from matcher.handouts.report.view import View
from matcher.language.catalogue import tell
from matcher.plan.reasons import Reason

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Vacancy:
    """Months in a row in which a post stays uncovered for one reason.

    ``details`` name the cause, with the months of each where it changes on the way.
    """

    post: Post
    months: Span
    reason: Reason
    details: tuple[tuple[Span, str], ...]


def vacancies(view: View, posts: Iterable[Post]) -> list[Vacancy]:
    """Give the uncovered months of posts; months in a row with one reason stand together."""
    found: list[Vacancy] = []
    for post in posts:
        rows = {row.month: row for row in view.plan.unmet_at(post.key)}
        for months, reason in equal_runs({month: row.reason for month, row in rows.items()}):
            details = equal_runs({month: rows[month].detail for month in months})
            found.append(Vacancy(post, months, reason, tuple(details)))
    return found


def vacancy_table(view: View, posts: Iterable[Post]) -> Table | None:
    """Give a row for each run of months, with everybody who could have come."""
    keys = ("post", "uncovered-in", "months", "why", "cause")
    rows = ((*_row(view, one), _causes(view, one)) for one in vacancies(view, posts))
    return view.table(keys, rows)


def vacancy_list(view: View, posts: Iterable[Post]) -> Table | None:
    """Give the same for several recipients, with those alone who came closest at first."""
    keys = ("recipient", "region", "post", "uncovered-in", "months", "why", "closest")
    found = vacancies(view, posts)
    rows = (
        (
            view.hospital("recipient", one.post.recipient),
            _region(view, one.post.recipient),
            *_row(view, one),
            cause(view, closest(one.details[0][1])),
        )
        for one in found
    )
    table = view.table(keys, rows)
    return table and replace(table, searched=tuple(_words(view, one.post) for one in found))


def _words(view: View, post: Post) -> str:
    """Give the ids and the name by which people look for a post."""
    known = (view.problem.scenario.specialties or {}).get(post.specialty or "")
    return " ".join(filter(None, (post.recipient, post.name, post.specialty, known and known.name)))


def reason_table(view: View) -> Table | None:
    """Give how many post-months stay uncovered for each reason, most frequent first."""
    counts = Counter(row.reason for row in view.plan.unmet)
    rows = [
        (number, tell(f"reason-{reason.value}", view.lang), reason.value)
        for reason, number in counts.most_common()
    ]
    return view.table(("uncovered", "why", "code"), rows)


def _row(view: View, one: Vacancy) -> tuple[Cell, ...]:
    why = tell(f"reason-{one.reason.value}", view.lang)
    return view.post(*one.post.key), view.span(one.months), len(one.months), why


def _region(view: View, recipient: str) -> str:
    """Name the smallest region that is known, by which a county is found in the list."""
    regions = view.problem.recipients[recipient].regions
    return regions[-1] if regions else "-"


def _causes(view: View, one: Vacancy) -> Cell:
    """Name the cause; where it changes, the first few with their months."""
    if len(one.details) == 1:
        return cause(view, one.details[0][1])
    shown = [
        view.say("cause-in", months=view.span(months), cause=cause(view, detail))
        for months, detail in one.details[:_SHOWN]
    ]
    left = len(one.details) - _SHOWN
    more = [view.say("cause-more", count=left)] if left > 0 else []
    return Lines((*shown, *more))
