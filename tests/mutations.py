"""Small changes to a plan: one pair or one stint at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from matcher.domain.months import Span
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.pairing.model import Pair
from matcher.problem import Problem


@dataclass(frozen=True)
class Draft:
    """A plan that may break anything."""

    pairs: frozenset[Pair]
    stints: tuple[Stint, ...]


def neighbours(problem: Problem, plan: Draft, rng: Random, number: int) -> Iterator[Draft]:
    """The plan itself, then so many plans that differ from it by one change, or a few."""
    yield plan
    for _ in range(number):
        changed = plan
        for _ in range(rng.choice((1, 1, 1, 2, 3))):
            changed = rng.choice(CHANGES)(problem, changed, rng)
        yield changed


def _without(plan: Draft, stint: Stint, *others: Stint) -> Draft:
    left = list(plan.stints)
    left.remove(stint)
    return replace(plan, stints=(*left, *others))


def _stretch(problem: Problem, plan: Draft, rng: Random) -> Draft:
    """A stint starts or ends some months sooner or later."""
    if not plan.stints:
        return plan
    stint, by = rng.choice(plan.stints), rng.choice((-2, -1, -1, 1, 1, 2))
    first, last = rng.choice(((by, 0), (0, by), (by, by)))
    months = Span(stint.months.first + first, stint.months.last + last)
    return _without(plan, stint, replace(stint, months=months)) if months else plan


def _swap(problem: Problem, plan: Draft, rng: Random) -> Draft:
    """Another person takes a stint, of the same department when there is one."""
    if not plan.stints:
        return plan
    stint = rng.choice(plan.stints)
    here = problem.people_of[stint.supporter]
    people = here if len(here) > 1 and rng.random() < 0.8 else _people(problem)
    person = rng.choice(people)
    other = replace(stint, person=person.id, supporter=person.hospital)
    return _without(plan, stint, other)


def _move(problem: Problem, plan: Draft, rng: Random) -> Draft:
    """A stint goes to another post."""
    if not plan.stints:
        return plan
    stint, post = rng.choice(plan.stints), rng.choice(problem.posts)
    here = post.recipient, post.name, post.specialty
    moved = replace(stint, recipient=here[0], post=here[1], specialty=here[2])
    return _without(plan, stint, moved)


def _drop(problem: Problem, plan: Draft, rng: Random) -> Draft:
    return _without(plan, rng.choice(plan.stints)) if plan.stints else plan


def _cut(problem: Problem, plan: Draft, rng: Random) -> Draft:
    """A stint is interrupted for a month, or goes on with a colleague."""
    long = [stint for stint in plan.stints if len(stint.months) > 2]
    if not long:
        return plan
    stint = rng.choice(long)
    at = rng.randint(stint.months.first + 1, stint.months.last - 1)
    after = replace(stint, months=Span(at + rng.choice((0, 1)), stint.months.last))
    if rng.random() < 0.5:
        after = replace(after, person=rng.choice(problem.people_of[stint.supporter]).id)
    return _without(plan, stint, replace(stint, months=Span(stint.months.first, at - 1)), after)


def _add(problem: Problem, plan: Draft, rng: Random) -> Draft:
    """One more stint, nearly always of a person who suits the post and comes from a pair."""
    people, posts = _people(problem), list(problem.posts)
    if not people or not posts:
        return plan
    fit = [
        (person, post)
        for person in people
        for post in posts
        if post.suits(person) and (person.hospital, post.recipient) in plan.pairs
    ]
    if fit and rng.random() < 0.85:
        person, post = rng.choice(fit)
    else:
        person, post = rng.choice(people), rng.choice(posts)
    return replace(plan, stints=(*plan.stints, _stint(person, post, _months(problem, post, rng))))


def _follow(problem: Problem, plan: Draft, rng: Random) -> Draft:
    """One more stint of somebody just before or after another one of theirs, fixed or not."""
    every = [*plan.stints, *problem.scenario.fixed_stints]
    every = [stint for stint in every if stint.post_key in problem.post]
    if not every:
        return plan
    stint, gap, length = rng.choice(every), rng.choice((0, 0, 1, 2, 3)), rng.randint(0, 3)
    first = stint.months.last + 1 + gap
    months = Span(first, first + length)
    if rng.random() < 0.4:
        last = stint.months.first - 1 - gap
        months = Span(last - length, last)
    post = problem.post[stint.post_key]
    if rng.random() < 0.4:
        post = rng.choice(problem.posts)
    person = problem.staff[stint.person]
    return replace(plan, stints=(*plan.stints, _stint(person, post, months)))


def _accompany(problem: Problem, plan: Draft, rng: Random) -> Draft:
    """A colleague of the same hospital leaves in the same months, for any post that suits."""
    every = [*plan.stints, *problem.scenario.fixed_stints]
    fit = [
        (stint, person, post)
        for stint in every
        for person in problem.people_of[stint.supporter]
        for post in problem.posts
        if person.id != stint.person and post.suits(person)
        if (person.hospital, post.recipient) in plan.pairs
    ]
    if not fit:
        return plan
    stint, person, post = rng.choice(fit)
    months = stint.months & post.months
    return replace(plan, stints=(*plan.stints, _stint(person, post, months))) if months else plan


def _surround(problem: Problem, plan: Draft, rng: Random) -> Draft:
    """Somebody on a fixed stint is there before it and stays on after it."""
    fixed = [s for s in problem.scenario.fixed_stints if s.post_key in problem.post]
    if not fixed:
        return plan
    stint = rng.choice(fixed)
    first, last = stint.months.first, stint.months.last
    before = Span(first - rng.randint(1, 3), first - 1)
    after = Span(last + 1, last + rng.randint(1, 3))
    person, post = problem.staff[stint.person], problem.post[stint.post_key]
    pairs = plan.pairs | {(stint.supporter, stint.recipient)} if rng.random() < 0.5 else plan.pairs
    added = [_stint(person, post, months & problem.horizon) for months in (before, after)]
    return Draft(pairs, (*plan.stints, *(s for s in added if s.months)))


def _relieve(problem: Problem, plan: Draft, rng: Random) -> Draft:
    """Somebody who is free takes a post over, or is there before, with some months together."""
    facts = [s for s in problem.scenario.fixed_stints if s.post_key in problem.post]
    every = [*plan.stints, *facts]
    if not every:
        return plan
    stint, together = rng.choice(every), rng.choice((0, 1, 1, 2, 2, 3))
    first, last = stint.months.first, stint.months.last
    if not stint.fixed and last > first and rng.random() < 0.7:
        last = rng.randint(first, last - 1)
        plan = _without(plan, stint, replace(stint, months=Span(first, last)))
    start = last + 1 - together
    months = Span(start, max(start, last + rng.randint(0, 4)))
    if rng.random() < 0.3:
        end = first - 1 + together
        months = Span(min(end, first - rng.randint(0, 4)), end)
    months = months & problem.post[stint.post_key].months
    busy = {s.person for s in (*plan.stints, *facts) if s.months & months}
    free = [
        person
        for person in _people(problem)
        if person.id not in busy and problem.post[stint.post_key].suits(person)
    ]
    if not free or not months:
        return plan
    person = rng.choice(free)
    pairs = plan.pairs | {(person.hospital, stint.recipient)} if rng.random() < 0.5 else plan.pairs
    new = _stint(person, problem.post[stint.post_key], months)
    return Draft(pairs, (*plan.stints, new))


def _drop_pair(problem: Problem, plan: Draft, rng: Random) -> Draft:
    """A pair goes, and its stints with it or not."""
    if not plan.pairs:
        return plan
    pair = rng.choice(sorted(plan.pairs))
    left = tuple(s for s in plan.stints if (s.supporter, s.recipient) != pair)
    return Draft(plan.pairs - {pair}, left if rng.random() < 0.8 else plan.stints)


def _add_pair(problem: Problem, plan: Draft, rng: Random) -> Draft:
    pair = rng.choice(sorted(problem.supporters)), rng.choice(sorted(problem.recipients))
    return replace(plan, pairs=plan.pairs | {pair})


def _exchange_pair(problem: Problem, plan: Draft, rng: Random) -> Draft:
    return _add_pair(problem, _drop_pair(problem, plan, rng), rng)


CHANGES: Sequence[Callable[[Problem, Draft, Random], Draft]] = (
    *(_stretch,) * 4,
    *(_swap,) * 2,
    _move,
    _drop,
    _cut,
    *(_add,) * 3,
    *(_follow,) * 3,
    *(_accompany,) * 2,
    _surround,
    *(_relieve,) * 3,
    _drop_pair,
    _add_pair,
    _exchange_pair,
)


def _people(problem: Problem) -> list[Person]:
    return [person for people in problem.people_of.values() for person in people]


def _stint(person: Person, post: Post, months: Span) -> Stint:
    return Stint(
        person=person.id,
        supporter=person.hospital,
        recipient=post.recipient,
        post=post.name,
        specialty=post.specialty,
        months=months,
    )


def _months(problem: Problem, post: Post, rng: Random) -> Span:
    """Some months, or all those of the post."""
    if rng.random() < 0.25:
        return post.months
    first = rng.randint(problem.horizon.first, problem.horizon.last)
    return Span(first, min(problem.horizon.last, first + rng.randint(0, 5)))
