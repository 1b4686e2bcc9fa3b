"""Who is where in each month: a row for each post, and a row for each person sent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from matcher.domain.months import ALWAYS, month_in_year
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.handouts.workbook.words import Words
from matcher.workbooks.cells import Cell, Month, Part, Tinted
from matcher.workbooks.table import Column, Table

MONTH_WIDTH = 8.5
_OUTSIDE = "–"

There = Mapping[tuple[str, str], Mapping[int, list[str]]]


def rotation_table(words: Words) -> Table | None:
    """Give each post of each recipient by month; None where nothing of it can be told."""
    plan = words.subject.plan
    if plan.stints is None and plan.covered is None:
        return None
    there = _there(plan.all_stints, words)
    covered = plan.covered
    rows = [
        (
            post.recipient,
            words.hospital(post.recipient),
            words.post(post),
            post.count,
            None if covered is None else Part(len(covered[post.key]), len(post.months)),
            *_months(post, None if covered is None else covered[post.key], there, words),
        )
        for post in plan.problem.posts
    ]
    columns = words.columns("recipient", "recipient-name", "post", "people-needed", "covered")
    lines = words.lines("rotation")
    return Table(words.title("rotation"), (*columns, *_heads(words)), rows, lines, len(columns))


def _heads(words: Words) -> Iterator[Column]:
    return (Column(Month(month), width=MONTH_WIDTH) for month in words.subject.plan.problem.horizon)


def year_breaks(table: Table) -> tuple[int, ...]:
    """Give the columns at which a calendar year begins, but for the first month of all."""
    months = [
        (place, column.title.number)
        for place, column in enumerate(table.columns)
        if isinstance(column.title, Month)
    ]
    return tuple(place for place, month in months[1:] if month_in_year(month) == 1)


def _there(stints: tuple[Stint, ...], words: Words) -> There:
    found: dict[tuple[str, str], dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for stint in stints:
        name, own = words.person(stint.person), found[stint.post_key]
        for month in stint.months & words.subject.plan.problem.horizon:
            own[month].append(name)
    return found


def _months(
    post: Post, covered: frozenset[int] | None, there: There, words: Words
) -> Iterator[Cell]:
    """Give a cell for each month; where coverage is not assessed, it has no look of its own."""
    people = there.get(post.key, {})
    yes, no = words.say("covered"), words.say("open")
    for month in words.subject.plan.problem.horizon:
        who = words.listed(people.get(month, ()))
        if month not in post.months:
            yield Tinted(_OUTSIDE, "outside")
        elif covered is None:
            yield who or None
        elif month in covered:
            yield Tinted(who or yes, "covered")
        else:
            yield Tinted(f"{no} {who}".rstrip(), "open")


def people_by_month_table(words: Words) -> Table | None:
    """Give everybody with a stint in the horizon, by supporter; None without stints."""
    plan = words.subject.plan
    if plan.stints is None:
        return None
    horizon, staff = plan.problem.horizon, plan.problem.staff
    stints: dict[str, list[Stint]] = defaultdict(list)
    for stint in plan.all_stints:
        if stint.months & horizon and stint.person in staff:
            stints[stint.person].append(stint)
    place = {key: number for number, key in enumerate(plan.problem.supporters)}
    order = sorted(stints, key=lambda one: (place.get(staff[one].hospital, len(place)), one))
    rows = [_person(one, sorted(stints[one], key=lambda s: s.months), words) for one in order]
    before = words.columns("supporter", "supporter-name", "staff", "staff-name", "department")
    after = words.columns("title", "months-away", "where")
    columns = (*before, *_heads(words), *after)
    lines, title = words.lines("people-by-month"), words.title("people-by-month")
    return Table(title, columns, rows, lines, len(before))


def _person(key: str, stints: list[Stint], words: Words) -> tuple[Cell, ...]:
    plan = words.subject.plan
    person, problem = plan.problem.staff[key], plan.problem
    where = {month: stint.recipient for stint in stints for month in stint.months}
    posts = {stint.post_key: problem.post.get(stint.post_key) for stint in stints}
    places = (
        f"{words.hospital(recipient) or recipient} {words.post(post) if post else name}"
        for (recipient, name), post in posts.items()
    )
    return (
        person.hospital,
        words.hospital(person.hospital),
        key,
        person.name or None,
        words.specialty(person.specialty),
        *(Tinted(where[m], "away") if m in where else None for m in problem.horizon),
        words.word(f"title-{person.title.name.lower()}"),
        sum(month in where for month in problem.horizon),
        words.listed(places),
    )


def open_end(month: int) -> Month | None:
    """Give a month that may be no limit at all."""
    return None if month in (ALWAYS.first, ALWAYS.last) else Month(month)
