"""Coverage without a staff table: a post-month counts when a supporter has the specialty."""

from __future__ import annotations

from collections.abc import Iterable

from matcher.domain.posts import Post
from matcher.rotation.estimates import Estimates
from matcher.rotation.rotation import ROTATION_TERMS

Pair = tuple[str, str]


def cover_by_capability(estimates: Estimates, pairs: Iterable[Pair]) -> dict[str, int]:
    """Rotation terms of the pairs' recipients, told from the capabilities table alone."""
    chosen = sorted(pairs)
    recipients = sorted({recipient for _, recipient in chosen})
    posts = [post for r in recipients for post in estimates.problem.posts_of[r]]
    covered = sum(post.weight * _months(estimates, post, chosen) for post in posts)
    open_weight = sum(estimates.open_weight(recipient) for recipient in recipients)
    return dict.fromkeys(ROTATION_TERMS, 0) | {"coverage": open_weight - covered}


def _months(estimates: Estimates, post: Post, pairs: list[Pair]) -> int:
    months: set[int] = set()
    for supporter, recipient in pairs:
        if recipient == post.recipient and estimates.gain_at(supporter, post):
            months.update(post.months & estimates.problem.in_force(supporter, recipient))
    return len(months)
