"""For each conflict, what could mend it: ladders of changes, the smallest step first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.domain.people import Title
from matcher.domain.posts import Post
from matcher.domain.scenario import Scenario
from matcher.explain.changes import (
    Change,
    Exempt,
    Free,
    Hired,
    Linked,
    Numbered,
    There,
    Turned,
    Undecided,
)
from matcher.explain.conflicts import Conflict
from matcher.explain.member import ABSENCES, AVAILABLE, MONTHS, demands
from matcher.problem import Problem, pose

Ladder = Sequence[Change]

_MOST_LINKS = 40
_MOST_HIRED = 6
_MOST_DEPARTMENTS = 12


def ladders(scenario: Scenario, conflict: Conflict) -> Iterator[Ladder]:
    """Give what may mend a conflict; on a ladder a later step admits all that an earlier one does.

    ``scenario`` holds the recipients of the conflict.
    """
    problem = Problem(scenario, (), ())
    turned: set[str] = set()
    for member in conflict.members:
        kind, key = member.kind, member.key
        if kind in scenario.rules and kind not in turned:
            turned.add(kind)
            yield from _turned(kind, problem)
        if kind == "capacity":
            yield _room(key[0], problem)
        elif kind in ("pin", "ban"):
            row = next(r for r in scenario.decisions or () if r.pair == key)
            yield [Undecided(*key, kind == "pin", row.row)]
        elif kind == "full_coverage":
            yield from _numbers(key[0], problem)
        elif kind == "links":
            yield from _links(key[0], problem)
        elif kind == MONTHS:
            yield [There(key[0])]
        elif kind in (AVAILABLE, ABSENCES):
            yield [Free(key[0], "absences" if kind == ABSENCES else "months")]
        if len(key) == 1 and kind in scenario.rules and kind not in ("capacity", "full_coverage"):
            yield [Exempt(kind, key[0])]
    if demands(scenario):
        yield from _hired(conflict, pose(scenario))


def _turned(kind: str, problem: Problem) -> Iterator[Ladder]:
    rule = problem.scenario.rules[kind]
    concerned = sum(map(rule.concerns, problem.recipients.values()))
    for versions in rule.weaker(problem):
        parameter = next(iter(_changed(rule, versions[0])), None) if versions else None
        if parameter is not None:
            old = getattr(rule, parameter)
            yield [Turned(version, parameter, old, concerned) for version in versions]
    softened = rule.model_copy(update={"soft": True})
    yield [Turned(softened, "soft", False, concerned)]


def _changed(rule, other) -> list[str]:
    own = type(rule).model_fields
    return [name for name in own if getattr(rule, name) != getattr(other, name)]


def _room(supporter: str, problem: Problem) -> Ladder:
    """More capacity, up to what all recipients together load."""
    old = problem.supporters[supporter].capacity
    most = sum(problem.load(supporter, r) for r in problem.recipients if r != supporter)
    return [Numbered(supporter, "capacity", old, new) for new in range(old + 1, most + 1)]


def _numbers(recipient: str, problem: Problem) -> Iterator[Ladder]:
    """Fewer supporters at least, or more at most."""
    rule = problem.scenario.rules["full_coverage"]
    least, most = rule.numbers(problem, recipient)
    yield [Numbered(recipient, "min_supporters", least, n) for n in range(least - 1, -1, -1)]
    more = range(most + 1, len(problem.supporters) + 1)
    yield [Numbered(recipient, "max_supporters", most, n) for n in more]


def _links(recipient: str, problem: Problem) -> Iterator[Ladder]:
    """One link each to the nearest supporters that have none."""
    rule = problem.scenario.rules["links"]
    unlinked = [
        supporter
        for supporter in problem.supporters
        if supporter != recipient and not rule.allows_pair(problem, supporter, recipient)
    ]
    near = sorted(unlinked, key=lambda supporter: (problem.cost(supporter, recipient), supporter))
    seen = set()
    for supporter in near:
        link = Linked(supporter, recipient)
        row = link.link(problem.scenario)
        if row.supporter_region and row.recipient_region and row not in seen:
            seen.add(row)
            yield [link]
        if len(seen) == _MOST_LINKS:
            return


def _hired(conflict: Conflict, problem: Problem) -> Iterator[Ladder]:
    """One more person, and more, for the posts of the recipients, from the nearest supporters."""
    asked = {key for member in conflict.members for key in member.key}
    recipients = [r for r in problem.recipients if r in asked]
    posts = {(post.specialty, post.role): post for r in recipients for post in problem.posts_of[r]}
    near = sorted(
        problem.supporters, key=lambda s: (min(problem.cost(s, r) for r in recipients), s)
    ) if recipients else []
    departments = ((s, post) for post in posts.values() for s in near)
    for number, (supporter, post) in enumerate(departments):
        if number == _MOST_DEPARTMENTS:
            return
        yield [
            Hired(supporter, post.specialty, post.role, _title(post, problem), people)
            for people in range(1, _MOST_HIRED + 1)
        ]


def _title(post: Post, problem: Problem) -> Title:
    """The lowest title that the post and the rule admit."""
    rule = problem.scenario.rules.get("min_title")
    asked = getattr(rule, post.role.value, None) if rule else None
    return post.min_title if asked is None else max(post.min_title, asked)
