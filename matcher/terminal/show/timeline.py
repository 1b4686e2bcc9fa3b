"""Who is at which post in which month, as signs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from string import ascii_lowercase, ascii_uppercase, digits

from matcher.domain.months import Span
from matcher.show.page import AsRecipient, AsSupporter, PostRow, StintRow
from matcher.terminal.show.called import Called

NUMBERS = digits[1:] + ascii_lowercase
LETTERS = ascii_uppercase + ascii_lowercase
MANY, SEVERAL, OPEN, FEW, COVERED, NOBODY = "*", "+", ".", "!", "=", " "
SIGNS = (
    (NUMBERS + "#", "show-sign-number"),
    (SEVERAL, "show-sign-several"),
    (COVERED, "show-sign-covered"),
    (OPEN, "show-sign-open"),
    (FEW, "show-sign-few"),
)
"""Signs of a recipient's rows, and the codes of what they mean."""

Row = tuple[str, str]


def numbers(stints: Iterable[StintRow]) -> Mapping[tuple[str, str], str]:
    """Give each person at a post a sign, 1, 2 … in the order of coming; ``#`` when they run out."""
    order: dict[str, list[str]] = defaultdict(list)
    for stint in stints:
        if stint.person not in order[stint.post]:
            order[stint.post].append(stint.person)
    return {
        (post, person): NUMBERS[at] if at < len(NUMBERS) else "#"
        for post, people in order.items()
        for at, person in enumerate(people)
    }


def post_rows(side: AsRecipient, months: Span, called: Called) -> Iterator[Row]:
    """Give a row for each post, also for one that only the stints name."""
    stints = side.stints or ()
    signs = numbers(stints)
    known = {post.post: post for post in side.posts}
    for name in dict.fromkeys([*known, *(stint.post for stint in stints)]):
        there = _there([stint for stint in stints if stint.post == name])
        post = known.get(name)
        line = "".join(_sign(month, post, there.get(month, []), signs) for month in months)
        yield called.specialty(name), line


def _sign(
    month: int,
    post: PostRow | None,
    there: Sequence[StintRow],
    signs: Mapping[tuple[str, str], str],
) -> str:
    open_month = post is not None and post.uncovered is not None and month in post.uncovered
    people = {stint.person for stint in there}
    if open_month:
        return FEW if people else OPEN
    if len(people) > 1:
        return SEVERAL
    if people:
        return signs[there[0].post, there[0].person]
    inside = post is not None and month in post.months
    if not inside:
        return NOBODY
    return COVERED if post is not None and post.uncovered is not None else OPEN


def person_rows(side: AsSupporter, months: Span, called: Called) -> Iterator[Row]:
    """Give the people away of each specialty in each month, and below it each person's row."""
    stints = side.stints or ()
    marks, short = letters(side), called.shortly(stint.person for stint in stints)
    by_specialty: dict[str, list[StintRow]] = defaultdict(list)
    for stint in stints:
        by_specialty[stint.specialty or stint.post].append(stint)
    for specialty, found in sorted(by_specialty.items()):
        yield called.specialty(specialty), count_row(found, months)
        for person in dict.fromkeys(stint.person for stint in found):
            there = _there([stint for stint in found if stint.person == person])
            line = "".join(_mark(there.get(month, ()), marks) for month in months)
            yield f"  {short[person]}", line


def _mark(there: Sequence[StintRow], marks: Mapping[str, str]) -> str:
    found = {stint.recipient for stint in there}
    if not found:
        return OPEN
    return marks.get(found.pop(), "#") if len(found) == 1 else SEVERAL


def letters(side: AsSupporter) -> Mapping[str, str]:
    """Give each recipient a letter, A, B …; those that run out of letters have none."""
    named = [partner.hospital for partner in side.recipients]
    named += [stint.recipient for stint in side.stints or ()]
    return dict(zip(dict.fromkeys(named), LETTERS, strict=False))


def count_row(stints: Iterable[StintRow], months: Span) -> str:
    """Give the distinct people of each month as a digit; ``*`` for ten and more."""
    there = _there(stints)
    return "".join(_digit(len({s.person for s in there.get(month, ())})) for month in months)


def _digit(number: int) -> str:
    if not number:
        return OPEN
    return str(number) if number < len(digits) else MANY


def _there(stints: Iterable[StintRow]) -> Mapping[int, list[StintRow]]:
    found: dict[int, list[StintRow]] = defaultdict(list)
    for stint in stints:
        for month in stint.months:
            found[month].append(stint)
    return found
