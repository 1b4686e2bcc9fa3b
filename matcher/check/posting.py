"""What one planned stint must be: who may go where, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from matcher.check.evidence import Evidence, place
from matcher.check.violation import Violation
from matcher.domain.months import Span
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.stints import Stint

Where = Mapping[str, str | int]


def posting(evidence: Evidence, stint: Stint) -> Iterator[Violation]:
    """Give what is wrong with a planned stint on its own; amounts in stints and months."""
    problem = evidence.problem
    where = place(stint.person, stint.recipient, stint.post, stint.months)
    person, post = problem.staff.get(stint.person), problem.post.get(stint.post_key)
    if person is None:
        yield Violation("structure", "structure-unknown_person", 1, where)
    if post is None:
        yield Violation("structure", "structure-unknown_post", 1, where)
    if person is None or post is None:
        return
    if person.hospital != stint.supporter:
        other = {**where, "supporter": stint.supporter}
        yield Violation("structure", "structure-other_hospital", 1, other)
    yield from _qualified(person, post, where)
    yield from _in_time(evidence, stint, person, post, where)


def _qualified(person: Person, post: Post, where: Where) -> Iterator[Violation]:
    if person.role != post.role:
        words = {"role": person.role.value, "post_role": post.role.value}
        yield Violation("structure", "structure-role", 1, {**where, **words})
    if post.specialty is not None and post.specialty not in person.specialties:
        words = {"specialty": post.specialty}
        yield Violation("structure", "structure-specialty", 1, {**where, **words})
    if person.title < post.min_title:
        words = {"title": person.title.name.lower(), "post_title": post.min_title.name.lower()}
        yield Violation("structure", "structure-title", 1, {**where, **words})


def _in_time(
    evidence: Evidence, stint: Stint, person: Person, post: Post, where: Where
) -> Iterator[Violation]:
    if not stint.months:
        yield Violation("structure", "structure-no_month", 1, where)
        return
    horizon = evidence.problem.horizon
    inside = stint.months & horizon
    yield from _beyond("horizon", stint.months, horizon, where)
    yield from _beyond("post", inside, post.months, where)
    yield from _beyond("person", inside, person.months, where)
    absent = {month for absence in person.absences for month in absence.months & inside}
    if absent:
        yield Violation("structure", "structure-absence", len(absent), where)
    yield from _paired(evidence, stint, inside, where)


def _beyond(what: str, months: Span, allowed: Span, where: Where) -> Iterator[Violation]:
    """Count the months that lie outside what is allowed."""
    outside = len(months) - len(months & allowed)
    if outside:
        yield Violation("structure", f"structure-outside_{what}", outside, where)


def _paired(evidence: Evidence, stint: Stint, inside: Span, where: Where) -> Iterator[Violation]:
    pair = stint.supporter, stint.recipient
    named = {**where, "supporter": stint.supporter}
    if pair not in evidence.chosen:
        yield Violation("structure", "structure-not_paired", len(stint.months), named)
    else:
        yield from _beyond("pair", inside, evidence.problem.in_force(*pair), named)
