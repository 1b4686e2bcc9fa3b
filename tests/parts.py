"""Tiny problems of the year 2017, each part of them alone, and what is best for either."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from matcher.domain.hospitals import Kind, Recipient, Supporter
from matcher.domain.people import Person, Title
from matcher.domain.posts import Post
from matcher.domain.scenario import Level
from matcher.domain.tables import Cost
from matcher.milp.budget import Budget
from matcher.problem import Problem
from matcher.solving.method import find_plan
from tests.oracles.joint import Joint
from tests.plans import judged
from tests.small import small
from tests.small_tables import staff_row

TRAVEL = (Level("travel", {"travel": 1}),)
ROTATION = tuple(Level(name, {name: 1}) for name in ("shortfall", "coverage"))


def supporter(id: str, **fields) -> Supporter:
    """A general hospital that sends people."""
    return Supporter(id=id, name=id, kind=Kind.GENERAL, **fields)


def recipient(id: str, **fields) -> Recipient:
    """A general hospital that is helped."""
    return Recipient(id=id, name=id, kind=Kind.GENERAL, **fields)


def doctor(name: str, **fields) -> Person:
    """A chief clinician named hospital-specialty-number."""
    return replace(staff_row(name, Title.CHIEF), **fields)


def rotation(
    hospitals: Iterable[Supporter | Recipient],
    people: Iterable[Person],
    posts: tuple[Post, ...],
    *rules,
    **fields,
) -> Problem:
    """People and posts; nothing is known of distances. ``fields`` are the scenario's others."""
    staff = {person.id: person for person in people}
    return _year(hospitals, staff, posts, rules, {"objective": ROTATION} | fields)


def pairing(hospitals: Iterable[Supporter | Recipient], costs: str, *rules, **fields) -> Problem:
    """Costs of pairs, such as ``A>R1=5``; there are neither people nor posts."""
    rows = [text.partition("=") for text in costs.split()]
    priced = tuple(Cost(*pair.split(">"), int(cost)) for pair, _, cost in rows)
    return _year(hospitals, None, (), rules, {"objective": TRAVEL, "costs": priced} | fields)


def _year(hospitals, staff, posts, rules, fields) -> Problem:
    hospitals = list(hospitals)
    fields = {"capabilities": None, "incumbent": None} | fields
    return small(
        supporters={h.id: h for h in hospitals if isinstance(h, Supporter)},
        recipients={h.id: h for h in hospitals if isinstance(h, Recipient)},
        staff=staff,
        posts=posts,
        rules=rules,
        **fields,
    )


# Parts -------------------------------------------------------------------------------------------


def department(problem: Problem, specialty: str) -> Problem:
    """One specialty alone: its people and its posts."""
    people = problem.staff.items()
    own = {id: person for id, person in people if specialty in person.specialties}
    posts = tuple(post for post in problem.posts if post.specialty == specialty)
    return _part(problem, posts, staff=own)


def sender(problem: Problem, id: str, rules: Iterable = ()) -> Problem:
    """One supporter alone, with other rules."""
    own = {"supporters": {id: problem.supporters[id]}, "rules": {rule.name: rule for rule in rules}}
    return _part(problem, problem.posts, **own)


def receiver(problem: Problem, id: str) -> Problem:
    """One recipient alone."""
    return _part(problem, problem.posts_of[id], recipients={id: problem.recipients[id]})


def without(problem: Problem, rule: str) -> Problem:
    """The problem with one rule fewer."""
    rules = {name: own for name, own in problem.scenario.rules.items() if name != rule}
    return _part(problem, problem.posts, rules=rules)


def _part(problem: Problem, posts: tuple[Post, ...], **fields) -> Problem:
    return Problem(replace(problem.scenario, posts=posts, **fields), (), posts)


# Values ------------------------------------------------------------------------------------------


def best(problem: Problem) -> tuple[int, ...]:
    """The level values, proven, and the same by joint model and checker."""
    plan, joint = find_plan(problem, Budget(60, workers=1)), Joint(problem).solve()
    verdict = judged(problem, plan.pairs, plan.stints)
    assert verdict.clean
    assert plan.values == plan.bounds == joint.values == tuple(v for _, v in verdict.levels)
    return plan.values


def split(problem: Problem, by: Callable[[Problem, str], Problem], names: str) -> tuple[int, ...]:
    """The best of each part of these names alone, added up level by level."""
    parts = (by(problem, name) for name in names.split())
    return tuple(map(sum, zip(*map(best, parts), strict=True)))


def together(
    problem: Problem, by: Callable[[Problem, str], Problem], names: str
) -> tuple[int, ...]:
    """The level values of the parts' best plans put into one, which keeps the hard rules."""
    plans = [find_plan(by(problem, name), Budget(60, workers=1)) for name in names.split()]
    pairs = [pair for plan in plans for pair in plan.pairs]
    verdict = judged(problem, pairs, [stint for plan in plans for stint in plan.stints])
    assert verdict.clean
    return tuple(value for _, value in verdict.levels)
