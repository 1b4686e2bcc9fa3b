"""Who could come to one post, and what keeps them: from unmet.csv, or asked of the plan anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from matcher.domain.months import Span, equal_runs, format_month
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.language.lists import listed
from matcher.language.message import Fault, Message
from matcher.pairing.model import candidates
from matcher.plan.plan import Plan
from matcher.plan.reasons import Reason, Search
from matcher.reading.faults import InputError, tidy
from matcher.show.directory import Directory, months_of

Answer = tuple[Reason, str]
"""The reason of an uncovered month, and its detail."""


@dataclass(frozen=True)
class Unpaired:
    """What an eligible supporter without a pair here has for a post, in people.

    ``qualified``: role and specialty; ``titled``: of them, the title; ``free``: of them,
    available and at home in at least one of the months. ``cost`` None: travel cannot be told.
    """

    supporter: str
    cost: int | None
    qualified: int
    titled: int
    free: int


@dataclass(frozen=True)
class PostAsked:
    """One post of a recipient.

    ``runs`` are its uncovered months that were asked for, those with one answer together;
    ``unpaired`` None: nobody asked the scenario.
    """

    recipient: str
    post: str
    asked: Span | None
    runs: tuple[tuple[Span, Answer], ...]
    unpaired: tuple[Unpaired, ...] | None = None


def post_meant(directory: Directory, recipient: str, word: str) -> str:
    """Give the post's name by its name or its specialty's; InputError where it is none."""
    rows = [row for row in directory["posts.csv"] if row["recipient"] == recipient]
    names = {row["post"]: row["specialty"] for row in rows}
    titles = {name: directory.specialties.get(key or "") for name, key in names.items()}
    found = [name for name in names if name == word.strip()]
    found = found or [name for name in names if word.strip() in (names[name], titles[name])]
    if len(found) == 1:
        return found[0]
    told = {"value": tidy(word), "recipient": recipient}
    known = [f"{name} {titles[name]}" if titles[name] else name for name in names]
    mend = Message("show-mend-post", {"posts": listed(known)}) if known else None
    fault = Fault("show-no-post", told, file=str(directory.folder), value=tidy(word), mend=mend)
    raise InputError([fault])


def asked_of_files(
    directory: Directory, recipient: str, post: str, month: int | None
) -> PostAsked:
    """Take the answers that the plan was written with."""
    rows = [
        row
        for row in directory["unmet.csv"]
        if (row["recipient"], row["post"]) == (recipient, post)
    ]
    found = {row["month"]: (row["reason"], row["detail"]) for row in rows}
    months = next(
        months_of(row)
        for row in directory["posts.csv"]
        if (row["recipient"], row["post"]) == (recipient, post)
    )
    return _asked(recipient, post, months, month, found, str(directory.folder))


def asked_of_plan(plan: Plan, recipient: str, post: str, month: int | None) -> PostAsked:
    """Ask anew; also which eligible supporters without a pair here have people for the post."""
    known = plan.problem.post[recipient, post]
    search = Search(plan.evidence)
    found = {row.month: (row.reason, row.detail) for row in plan.unmet_at(known.key)}
    told = _asked(recipient, post, known.months, month, found, "")
    months = [month] if month is not None else sorted(found) or list(known.months)
    others = (
        _unpaired(search, supporter, known, months)
        for supporter, key in candidates(plan.problem)
        if key == recipient and (supporter, key) not in plan.chosen
    )
    order = sorted(others, key=lambda one: (-one.free, -one.titled, one.cost or 0, one.supporter))
    return PostAsked(told.recipient, told.post, told.asked, told.runs, tuple(order))


def _asked(
    recipient: str,
    post: str,
    months: Span,
    month: int | None,
    found: Mapping[int, Answer],
    file: str,
) -> PostAsked:
    if month is not None and month not in months:
        told = {"post": post, "month": format_month(month)}
        ends = {"first": format_month(months.first), "last": format_month(months.last)}
        mend = Message("show-mend-month", ends)
        raise InputError([Fault("show-no-month", told, file=file or None, mend=mend)])
    kept = {at: answer for at, answer in found.items() if month in (None, at)}
    asked = None if month is None else Span(month, month)
    return PostAsked(recipient, post, asked, tuple(equal_runs(kept)))


def _unpaired(search: Search, supporter: str, post: Post, months: Iterable[int]) -> Unpaired:
    problem, ask = search.evidence.problem, search.candidates
    people = ask.qualified(supporter, post)
    titled = [person for person in people if not ask.title_too_low(person, post)]
    wanted = set(months) & set(problem.in_force(supporter, post.recipient))
    free = [one for one in titled if any(_is_free(search, one, month) for month in wanted)]
    cost = problem.cost(supporter, post.recipient) if problem.has_distances else None
    return Unpaired(supporter, cost, len(people), len(titled), len(free))


def _is_free(search: Search, person: Person, month: int) -> bool:
    away = any(month in absence.months for absence in person.absences)
    return month in person.months and not away and search.candidates.stint(person.id, month) is None
