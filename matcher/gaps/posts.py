"""Posts: from the gaps, from the duties that a rule asks for, and from the posts table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from matcher.domain.hospitals import Recipient
from matcher.domain.people import Title
from matcher.domain.posts import Gap, Post
from matcher.domain.scenario import Scenario
from matcher.language.message import Message


class PostClash(Exception):
    """Two sources name a post of one recipient alike; ``message`` says which."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.code, dict(message.params))
        self.message = message


def posts_of(scenario: Scenario, gaps: Iterable[Gap]) -> tuple[Post, ...]:
    """Give all posts by recipient: gaps in their order, then duties, then listed ones.

    A gap or duty of a recipient that has no month in the horizon makes no post. PostClash when a
    recipient would have two posts of one name.
    """
    gaps_of: dict[str, list[Gap]] = defaultdict(list)
    for gap in gaps:
        gaps_of[gap.recipient].append(gap)
    listed: dict[str, list[Post]] = defaultdict(list)
    for post in scenario.posts or ():
        listed[post.recipient].append(post)
    found: list[Post] = []
    for recipient in scenario.recipients.values():
        found += _of_gaps(scenario, recipient, gaps_of[recipient.id])
        found += _duties(scenario, recipient)
        found += listed[recipient.id]
    return _without_clash(found)


def _of_gaps(scenario: Scenario, recipient: Recipient, gaps: Iterable[Gap]) -> Iterator[Post]:
    months = recipient.months & scenario.horizon
    for gap in gaps if months else ():
        yield Post(
            recipient=gap.recipient,
            name=gap.specialty,
            specialty=gap.specialty,
            months=months,
            weight=gap.weight,
            gap=True,
        )


def _duties(scenario: Scenario, recipient: Recipient) -> Iterator[Post]:
    rule = scenario.rules.get("posts")
    months = recipient.months & scenario.horizon
    if rule is None or not months or not rule.concerns(recipient):
        return
    usual = recipient.priority * scenario.core_weight
    for duty in rule.posts:
        yield Post(
            recipient=recipient.id,
            name=duty.post,
            specialty=duty.specialty,
            months=months,
            weight=usual if duty.weight is None else duty.weight,
            role=duty.role,
            min_title=duty.min_title or Title.RESIDENT,
            count=duty.count,
            single=duty.single,
        )


def _without_clash(posts: Iterable[Post]) -> tuple[Post, ...]:
    found: dict[tuple[str, str], Post] = {}
    for post in posts:
        if post.key in found:
            params = {"recipient": post.recipient, "post": post.name}
            raise PostClash(Message("gaps-post-clash", params))
        found[post.key] = post
    return tuple(found.values())
