"""What the model halves of several rules look up; no checker half uses it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from matcher.domain.months import Span
from matcher.domain.people import Person
from matcher.domain.posts import Post

if TYPE_CHECKING:
    from matcher.problem import Problem
    from matcher.rotation.model import Column, StintModel

PostKey = tuple[str, str]


def run_lengths(
    problem: Problem, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
) -> np.ndarray:
    """Months of each stint, together with fixed stints of the person at the post beside it."""
    lengths = lasts - firsts + 1
    start = problem.horizon.first
    for first, last in fixed_runs(problem, person.id, post.key):
        months = last - first + 1
        beside = (firsts + start == last + 1) | (lasts + start == first - 1)
        lengths = lengths + np.where(beside, months, 0)
    return lengths


def facts_of(problem: Problem, person: Person, post: Post) -> Hashable:
    """Equal for people whom no fixed stint distinguishes."""
    return (person.id, post.key) if problem.fixed_of.get(person.id) else None


def runs_before(problem: Problem, person: Person, post: Post) -> list[int]:
    """The last months of the person's fixed stints at the post."""
    return [last for _, last in fixed_runs(problem, person.id, post.key)]


def beside_inner(
    problem: Problem, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
) -> np.ndarray:
    """Mark the stints that a fixed run beside them may join to another planned one."""
    found = np.zeros(len(firsts), dtype=bool)
    start = problem.horizon.first
    for first, last in _inner_runs(problem, person.id, post.key):
        found |= (firsts + start == last + 1) | (lasts + start == first - 1)
    return found


def joins(problem: Problem, people: Sequence[Person], posts: Sequence[Post]) -> bool:
    """Tell whether fixed stints could join two planned ones of these people at these posts."""
    keys, facts = {post.key for post in posts}, problem.fixed_of
    names = (person.id for person in people if person.id in facts)
    at = {(name, stint.post_key) for name in names for stint in facts[name]}
    return any(key in keys and _inner_runs(problem, name, key) for name, key in at)


@dataclass(frozen=True)
class Chain:
    """Planned stints that fixed ones between and beside them make one.

    ``first`` and ``last`` are its month positions, ``longer`` the stints that would make it longer
    still.
    """

    stints: tuple[Column, ...]
    first: int
    last: int
    longer: tuple[Column, ...]

    @property
    def months(self) -> int:
        """Months in all, fixed ones included."""
        return self.last - self.first + 1


def chains(model: StintModel) -> Iterator[Chain]:
    """Every stint of planned and fixed ones, where fixed stints could join two planned ones."""
    problem = model.problem
    keys = {(stint.person, stint.post_key) for stint in problem.scenario.fixed_stints}
    for person, post in sorted(keys):
        if _inner_runs(problem, person, post):
            own = [c for c in model.of_person.get(person, ()) if c.post.key == post]
            runs = runs_in(problem, person, post)
            yield from chains_beside(runs, [column for column in own if not column.post.single])


def runs_in(problem: Problem, person: str, post: PostKey) -> list[tuple[int, int]]:
    """First and last month position of fixed stints at one post, adjacent ones joined."""
    start = problem.horizon.first
    return [(a - start, b - start) for a, b in fixed_runs(problem, person, post)]


def chains_beside(runs: Sequence[tuple[int, int]], columns: Sequence[Column]) -> Iterator[Chain]:
    """Take consecutive fixed runs, what fills the gaps between them, and what goes before and on.

    Runs and columns count months by position.
    """
    fills = {(c.first, c.last): c for c in columns}
    starts, ends = {first for first, _ in runs}, {last for _, last in runs}
    for i, (first, _) in enumerate(runs):
        before = [c for c in columns if c.last == first - 1]
        filling: tuple[Column, ...] = ()
        for j in range(i, len(runs)):
            last = runs[j][1]
            after = [c for c in columns if c.first == last + 1]
            lefts = [None, *(c for c in before if c.first - 1 not in ends)]
            rights = [None, *(c for c in after if c.last + 1 not in starts)]
            for left, right in product(lefts, rights):
                stints = tuple(c for c in (left, *filling, right) if c is not None)
                span = left.first if left else first, right.last if right else last
                longer = (*(before if left is None else ()), *(after if right is None else ()))
                if stints:
                    yield Chain(stints, *span, longer)
            fill = fills.get((last + 1, runs[j + 1][0] - 1)) if j + 1 < len(runs) else None
            if fill is None:
                break
            filling = (*filling, fill)


def _inner_runs(problem: Problem, person: str, post: PostKey) -> list[tuple[int, int]]:
    """Fixed runs with months that may be planned before and after them and that stints may take."""
    start, last = problem.open_months.first, problem.open_months.last
    runs, apart = fixed_runs(problem, person, post), problem.scenario.rules.get("apart")
    alone = () if apart is None else apart.at(person, post)
    return [run for run in runs if start < run[0] and run[1] < last and run not in alone]


def fixed_runs(problem: Problem, person: str, post: PostKey) -> list[tuple[int, int]]:
    """First and last month of fixed stints at one post, adjacent ones joined."""
    runs: list[tuple[int, int]] = []
    for stint in problem.fixed_of.get(person, ()):
        if stint.post_key == post:
            if runs and runs[-1][1] + 1 == stint.months.first:
                runs[-1] = (runs[-1][0], stint.months.last)
            else:
                runs.append((stint.months.first, stint.months.last))
    return runs


def fixed_people(problem: Problem, recipient: str) -> Mapping[int, set[str]]:
    """People on fixed stints at a recipient, by month number."""
    found: dict[int, set[str]] = defaultdict(set)
    for stint in problem.scenario.fixed_stints:
        if stint.recipient == recipient:
            for month in stint.months & problem.horizon:
                found[month].add(stint.person)
    return found


def vacant_places(problem: Problem, recipient: str) -> Mapping[int, int]:
    """How many people beside those on fixed stints a recipient's posts can take, by month.

    Where people hand over, each place may for a time hold two.
    """
    found: dict[int, int] = defaultdict(int)
    for post in problem.posts_of[recipient]:
        places = post.count * (2 if problem.handover(post) else 1)
        held = problem.fixed_at.get(post.key, ())
        for month in post.months:
            found[month] += max(0, places - sum(month in stint.months for stint in held))
    return found


def turns(problem: Problem, recipient: str, months: Span) -> int:
    """How many stints beside fixed ones a recipient's posts can take at most in these months."""
    posts = problem.posts_of[recipient]
    return sum(post.count * _turns_at(problem, post, months) for post in posts)


def _turns_at(problem: Problem, post: Post, months: Span) -> int:
    """Stints that touch these months, one after the other at one place of a post.

    The shortest stint keeps them apart, less the months of a handover. Nothing is taken from it
    where a fixed stint may make a stint shorter.
    """
    if not post.months & months:
        return 0
    if post.single:
        return 1
    rule = problem.scenario.rules.get("min_stint")
    hard = rule is not None and not rule.is_soft
    hard = hard and rule.concerns(problem.recipients[post.recipient])
    shortest = rule.months if hard and not problem.fixed_at.get(post.key) else 1
    apart = max(1, shortest - problem.handover(post))
    count, first = 0, max(post.months.first, months.first - shortest + 1)
    while first <= min(months.last, post.months.last - shortest + 1):
        count, first = count + 1, first + apart
    return count


def able_months(
    problem: Problem, recipient: str, supporters: Sequence[str]
) -> Mapping[str, set[int]]:
    """Months in which each person of the supporters could be at some post of the recipient."""
    found: dict[str, set[int]] = {}
    posts = problem.posts_of[recipient]
    for supporter in supporters:
        window = problem.in_force(supporter, recipient)
        for person in problem.people_of[supporter]:
            spans = [post.months & person.months & window for post in posts if post.suits(person)]
            months = {month for span in spans for month in span}
            for absence in person.absences:
                months.difference_update(absence.months)
            if months:
                found[person.id] = months
    return found


def calendar_years(months: Span) -> Iterator[Span]:
    """Cut a span at the turns of the year."""
    first = months.first
    while first <= months.last:
        last = min(months.last, first - first % 12 + 11)
        yield Span(first, last)
        first = last + 1


def most_apart(problem: Problem, recipient: str, person: str, months: set[int]) -> int:
    """How many stints a person can start in these months at the recipient at most.

    Batches and the shortest stint keep starts apart. Nothing is taken from the latter where a
    fixed stint or a post that takes one whole stint may make a stint shorter.
    """
    hospital = problem.recipients[recipient]
    rules = problem.scenario.rules
    hard = {n: r for n, r in rules.items() if not r.is_soft and r.concerns(hospital)}
    posts = problem.posts_of[recipient]
    if "batches" in hard and not any(post.single for post in posts):
        begins = {problem.horizon.first, *(post.months.first for post in posts)}
        months = {m for m in months if m in begins or m % 12 + 1 in hard["batches"].months}
    apart = hard["min_stint"].months if "min_stint" in hard else 1
    if problem.fixed_of.get(person) or any(post.single for post in posts):
        apart = 1
    count, free = 0, 0
    for month in sorted(months):
        if month >= free:
            count, free = count + 1, month + apart
    return count
