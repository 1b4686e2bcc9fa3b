"""The rules of one part of the rotation in the few numbers that the quick planner knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.problem import Problem
from matcher.rules.planning import joins

Department = tuple[str, str | None]


@dataclass(frozen=True)
class Outline:
    """What limits the stints of some people at some posts, besides the single stint.

    ``rest``: months at home between two stints. ``left``: months that a person may still serve
    (people without a limit are left out). ``away``: by department and month position, how many
    more people may be away (departments without a limit are left out). ``handover``: who follows
    at a post without a vacant month must come some months before; a plan inside the outline has
    no such month missing. ``complete`` False: other rules hold too, so that a plan inside the
    outline may still break one.
    """

    problem: Problem
    people: Sequence[Person]
    posts: Sequence[Post]
    rest: int = 0
    left: Mapping[str, int] = field(default_factory=dict)
    away: Mapping[Department, np.ndarray] = field(default_factory=dict)
    handover: bool = False
    complete: bool = True

    def incomplete(self) -> Outline:
        """The same, but not the whole truth."""
        return replace(self, complete=False)


def outline(problem: Problem, people: Sequence[Person], posts: Sequence[Post]) -> Outline:
    """Ask every rule in force what it says about these people and posts.

    A soft limit rules nothing out: it stays outside.
    """
    found = Outline(problem, people, posts)
    if joins(problem, people, [post for post in posts if post.single]):
        found = found.incomplete()
    for rule in problem.scenario.rules.values():
        if rule.is_soft and rule.group == "limit":
            continue
        concerned = [rule.concerns(problem.recipients[post.recipient]) for post in posts]
        if all(concerned):
            found = rule.outline(found)
        elif any(concerned) and rule.outline(found) != found:
            found = found.incomplete()
    return found
