"""How much of the posts is covered: in all, by specialty, by recipient and by county."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from matcher.domain.people import Role
from matcher.domain.posts import Post
from matcher.problem import Problem

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
