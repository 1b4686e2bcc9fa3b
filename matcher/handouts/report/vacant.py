"""Uncovered posts: in which months, and why, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from matcher.domain.months import Span, equal_runs
from matcher.domain.posts import Post
from matcher.handouts.report.cells import Cell, Lines, Table
from matcher.handouts.report.view import View
from matcher.language.catalogue import tell
from matcher.plan.reasons import Reason
from matcher.terminal.binding import binding
from matcher.terminal.stops import candidate_lines

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Vacancy:
    """Months in a row in which a post stays uncovered for one reason; the detail of each."""

    post: Post
    months: Span
    reason: Reason
    details: Mapping[int, str]


def vacancies(view: View, posts: Iterable[Post]) -> list[Vacancy]:
    """Give the uncovered months of posts; months in a row with one reason stand together."""
    found: list[Vacancy] = []
    for post in posts:
        rows = {row.month: row for row in view.plan.unmet_at(post.key)}
        for months, reason in equal_runs({month: row.reason for month, row in rows.items()}):
            details = {month: rows[month].detail for month in months}
            found.append(Vacancy(post, months, reason, details))
    return found


def vacancy_table(view: View, posts: Iterable[Post]) -> Table | None:
    """Give a row for each run of months, with everybody who could have come."""
    keys = ("post", "uncovered-in", "months", "why", "cause")
    return view.table(keys, (_row(view, one) for one in vacancies(view, posts)), always=True)


def vacancy_list(view: View, posts: Iterable[Post]) -> Table | None:
    """Give the same for several recipients."""
    keys = ("recipient", "region", "post", "uncovered-in", "months", "why", "cause")
    found = vacancies(view, posts)
    rows = (
        (
            view.hospital("recipient", one.post.recipient),
            _region(view, one.post.recipient),
            *_row(view, one),
        )
        for one in found
    )
    table = view.table(keys, rows, always=True)
    return table and replace(table, searched=tuple(_words(view, one.post) for one in found))


def _words(view: View, post: Post) -> str:
    """Give the ids and the name by which people look for a post."""
    known = (view.problem.scenario.specialties or {}).get(post.specialty or "")
    return " ".join(filter(None, (post.recipient, post.name, post.specialty, known and known.name)))


def reason_table(view: View) -> Table | None:
    """Give how many post-months stay uncovered for each reason, most frequent first."""
    counts = Counter(row.reason for row in view.plan.unmet)
    rows = [
        (number, tell(f"reason-{reason.value}", view.lang))
        for reason, number in counts.most_common()
    ]
    return view.table(("uncovered", "why"), rows)


def binding_table(view: View) -> Table | None:
    """Give what keeps candidates, counted over all uncovered post-months."""
    rows = [(one.months, one.what, one.source) for one in binding(view.plan, view.names)]
    return view.table(("post-months", "kept", "kept-by"), rows, always=True)


def _row(view: View, one: Vacancy) -> tuple[Cell, ...]:
    why = tell(f"reason-{one.reason.value}", view.lang)
    months = view.span(one.months)
    return view.post(*one.post.key), months, len(one.months), why, _candidates(view, one)


def _candidates(view: View, one: Vacancy) -> Cell:
    """Name all who could have come, the last of many behind a word that opens them."""
    lines = tuple(candidate_lines(view, one.details))
    shown = len(lines) if len(lines) <= _SHOWN + 1 else _SHOWN
    more = tell("stops-more", view.lang, count=len(lines) - shown)
    return Lines(lines, shown, more)


def _region(view: View, recipient: str) -> str:
    """Name the smallest region that is known, by which a county is found in the list."""
    regions = view.problem.recipients[recipient].regions
    return regions[-1] if regions else "-"
