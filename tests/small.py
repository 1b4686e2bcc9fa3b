"""One tiny scenario for all tests, built in Python, and short ways to write its parts.

Two supporters (A general, B TCM), three recipients (R1, R3 general, R2 TCM; R3 takes part from
2017-04 to 2017-09 only), the horizon 2017-01 … 2017-12, eight people and six posts. No rule is
in force, no stint is fixed. ``small()`` gives it as it is; ``small(**changes)`` a variant::

    small(rules=[MinStint(months=6)])               # rules, by instance
    small(supporters=[supporter("A", capacity=1)])   # A is replaced, B stays
    small(recipients=[recipient("R4")])              # R4 is added
    small(horizon=("2017-01", "2017-06"))            # posts are cut to it
    small(staff=None)                                # no such table
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from matcher.check import Evidence
from matcher.domain.hospitals import Kind, Recipient, Supporter
from matcher.domain.months import Span
from matcher.domain.people import Absence, Person, Title
from matcher.domain.posts import Post
from matcher.domain.scenario import Level, Scenario
from matcher.domain.schedules import NOTHING, Schedules
from matcher.domain.stints import Stint
from matcher.domain.tables import TableRow
from matcher.problem import Problem
from tests.small_tables import (
    CAPABILITIES,
    HORIZON,
    POSTS,
    RECIPIENTS,
    SPECIALTIES,
    STAFF,
    SUPPORTERS,
    gap_post,
    span,
    staff_row,
)

# Short words -------------------------------------------------------------------------------------


def stint(person: str, recipient: str, post: str, first: str, last: str, **changes: Any) -> Stint:
    """A planned stint; the supporter is what stands before the person's first hyphen."""
    fields = {"supporter": person.partition("-")[0], "months": span(first, last)}
    return Stint(person=person, recipient=recipient, post=post, **(fields | changes))


def fixed(person: str, recipient: str, post: str, first: str, last: str) -> Stint:
    """A row of the stints table."""
    return stint(person, recipient, post, first, last, fixed=True)


def pairs(*texts: str) -> tuple[TableRow, ...]:
    """Rows of a pairing table: ``pairs("A>R1", "B>R2")``."""
    return tuple(TableRow(*text.split(">")) for text in texts)


def absence(person: str, first: str, last: str) -> Absence:
    """Months in which a person cannot be sent."""
    return Absence(person=person, months=span(first, last))


OBJECTIVE = tuple(Level(name, {name: 1}) for name in ("shortfall", "coverage", "changes", "travel"))
PAIRS = pairs("A>R1", "A>R3", "B>R2")
INCUMBENT = pairs("A>R1", "B>R2")


# Parts of the base with changes ------------------------------------------------------------------


def supporter(id: str, **changes: Any) -> Supporter:
    """A supporter of the base, changed; an id that the base lacks makes a general hospital."""
    usual = Supporter(id=id, name=id, kind=Kind.GENERAL, latitude=31.0, longitude=120.0)
    return replace(_by_id(SUPPORTERS).get(id, usual), **changes)


def recipient(id: str, **changes: Any) -> Recipient:
    """A recipient of the base, changed; an id that the base lacks makes a general hospital."""
    usual = Recipient(id=id, name=id, kind=Kind.GENERAL, latitude=28.0, longitude=108.0)
    return replace(_by_id(RECIPIENTS).get(id, usual), **changes)


def person(id: str, **changes: Any) -> Person:
    """A person of the base, changed; a new id such as ``A-icu-4`` makes a resident."""
    known = _by_id(STAFF)
    return replace(known[id] if id in known else staff_row(id, Title.RESIDENT), **changes)


def post(recipient: str, name: str, **changes: Any) -> Post:
    """A post of the base, changed; a new one is a gap of that specialty, weight 100."""
    known = {item.key: item for item in POSTS}
    return replace(known.get((recipient, name)) or gap_post(recipient, name, 100), **changes)


# The scenario ------------------------------------------------------------------------------------


def small(**changes: Any) -> Problem:
    """The tiny problem, with changes to the fields of its scenario.

    Hospitals, people, specialties and posts are given as objects and take the place of those of
    the same id; a mapping (for posts: a tuple) takes the place of all of them. Rules are given as
    instances, ``horizon`` as two months or a span.
    """
    scenario = small_scenario(**changes)
    return Problem(scenario, (), scenario.posts or ())


def small_scenario(**changes: Any) -> Scenario:
    """The scenario of ``small``; its posts are all in the posts table."""
    horizon = changes.pop("horizon", HORIZON)
    horizon = horizon if isinstance(horizon, Span) else span(*horizon)
    recipients = _merged(RECIPIENTS, changes.pop("recipients", ()))
    fields: dict[str, Any] = {
        "title": "small",
        "path": Path("small/scenario.yaml"),
        "horizon": horizon,
        "supporters": _merged(SUPPORTERS, changes.pop("supporters", ())),
        "recipients": recipients,
        "staff": _merged(STAFF, changes.pop("staff", ())),
        "specialties": _merged(SPECIALTIES, changes.pop("specialties", ())),
        "posts": _placed(changes.pop("posts", []), horizon, recipients),
        "rules": {rule.name: rule for rule in changes.pop("rules", ())},
        "objective": OBJECTIVE,
        "capabilities": CAPABILITIES,
        "incumbent": INCUMBENT,
    }
    return Scenario(**(fields | changes))


def evidence(
    problem: Problem,
    stints: Iterable[Stint] | None = (),
    table: Iterable[TableRow] = PAIRS,
    schedules: Schedules = NOTHING,
) -> Evidence:
    """A plan for the problem: planned stints (the fixed ones join them), or pairs alone."""
    if stints is None:
        return Evidence(problem, tuple(table), None, schedules)
    every = (*stints, *problem.scenario.fixed_stints)
    return Evidence(problem, tuple(table), every, schedules)


def _by_id(items: Iterable[Any]) -> dict[str, Any]:
    return {item.id: item for item in items}


def _merged(base: Iterable[Any], given: Any) -> Mapping[str, Any] | None:
    if given is None or isinstance(given, Mapping):
        return given
    return _by_id(base) | _by_id(given)


def _placed(
    given: Any, horizon: Span, recipients: Mapping[str, Recipient]
) -> tuple[Post, ...] | None:
    """Cut the posts to the months of horizon and recipient; drop those that are left with none."""
    if given is None:
        return None
    items = given if isinstance(given, tuple) else ({p.key: p for p in (*POSTS, *given)}).values()
    known = (item for item in items if item.recipient in recipients)
    cut = [
        replace(item, months=item.months & horizon & recipients[item.recipient].months)
        for item in known
    ]
    return tuple(sorted((item for item in cut if item.months), key=lambda item: item.key))
