"""How much of the posts is covered: in all, by specialty, by recipient and by county."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Generic, TypeVar

from matcher.domain.people import Role
from matcher.domain.posts import Post
from matcher.problem import Problem

if TYPE_CHECKING:
    from matcher.plan.plan import Plan

_DIGITS = 2

Covered = Mapping[tuple[str, str], frozenset[int]]
Key = TypeVar("Key")


@dataclass(frozen=True)
class Share(Generic[Key]):
    """Post-months of some posts, and how many of them are uncovered; weights likewise."""

    key: Key
    months: int
    uncovered: int
    weight: int
    uncovered_weight: int


def whole_share(problem: Problem, covered: Covered) -> Share[None]:
    """Give the share of all posts together."""
    return _share(None, problem.posts, covered)


def percent_covered(plan: Plan) -> str | None:
    """Write the covered share of the weighted post-months in per cent, rounded down.

    None where it cannot be assessed, or there are no posts.
    """
    whole = None if plan.covered is None else whole_share(plan.problem, plan.covered)
    if whole is None or not whole.weight:
        return None
    return percent_text(whole.weight - whole.uncovered_weight, whole.weight, math.floor)


def percent_text(part: int, whole: int, rounded: Callable[[Fraction], int]) -> str:
    """Write a share in per cent with two digits."""
    scale = 10**_DIGITS
    return f"{rounded(Fraction(100 * scale * part, whole)) / scale:.{_DIGITS}f}"


def by_specialty(problem: Problem, covered: Covered) -> tuple[Share[str | Role], ...]:
    """Give a share per specialty, worst first; posts without one go by their role."""
    return _shares(problem, covered, lambda post: post.specialty or post.role)


def by_recipient(problem: Problem, covered: Covered) -> tuple[Share[str], ...]:
    """Give a share per recipient, worst first."""
    return _shares(problem, covered, lambda post: post.recipient)


def by_county(problem: Problem, covered: Covered) -> tuple[Share[tuple[str, ...]], ...]:
    """Give a share per county of the recipients, worst first.

    The key holds its regions, largest first: fewer where the table names fewer, perhaps none.
    """
    return _shares(problem, covered, lambda post: problem.recipients[post.recipient].regions)


def _shares(
    problem: Problem, covered: Covered, key_of: Callable[[Post], Key]
) -> tuple[Share[Key], ...]:
    groups: dict[Key, list[Post]] = defaultdict(list)
    for post in problem.posts:
        groups[key_of(post)].append(post)
    shares = [_share(key, posts, covered) for key, posts in groups.items()]
    return tuple(sorted(shares, key=lambda share: (-share.uncovered, str(share.key))))


def _share(key: Key, posts: tuple[Post, ...] | list[Post], covered: Covered) -> Share[Key]:
    missing = {post.key: len(post.months) - len(covered[post.key]) for post in posts}
    return Share(
        key,
        sum(len(post.months) for post in posts),
        sum(missing.values()),
        sum(len(post.months) * post.weight for post in posts),
        sum(missing[post.key] * post.weight for post in posts),
    )
