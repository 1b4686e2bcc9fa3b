"""Which months of each post are covered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from matcher.check.evidence import Evidence
from matcher.domain.people import Person
from matcher.domain.posts import Post

Key = tuple[str, str]


def covered_months(evidence: Evidence) -> Mapping[Key, frozenset[int]]:
    """Give the covered months of every post, by recipient and post name.

    With a staff table a month is covered when ``count`` distinct people hold the post: people on
    fixed stints, and qualified ones on planned stints. Without, when a chosen supporter is
    capable in the post's specialty; a post without specialty never is.
    """
    if evidence.problem.scenario.staff is None:
        return {post.key: _by_capability(evidence, post) for post in evidence.problem.posts}
    held = holders(evidence)
    return {post.key: _by_people(post, held[post.key]) for post in evidence.problem.posts}


def _by_capability(evidence: Evidence, post: Post) -> frozenset[int]:
    problem = evidence.problem
    capable = [
        supporter
        for supporter in evidence.supporters_of[post.recipient]
        if post.specialty and problem.strength.get((supporter, post.specialty), 0) >= 1
    ]
    spans = (problem.in_force(supporter, post.recipient) & post.months for supporter in capable)
    return frozenset(month for span in spans for month in span)


def _by_people(post: Post, held: Mapping[int, set[str]]) -> frozenset[int]:
    return frozenset(month for month in post.months if len(held.get(month, ())) >= post.count)


def holders(evidence: Evidence) -> Mapping[Key, Mapping[int, set[str]]]:
    """Give the people who count at each post in each month; months outside the post may be there.

    A post without anybody is looked up as an empty mapping.
    """
    problem = evidence.problem
    found: dict[Key, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for stint in (*evidence.placed, *problem.scenario.fixed_stints):
        post = problem.post.get(stint.post_key)
        if stint.fixed or (post and _qualified(evidence, problem.staff[stint.person], post)):
            for month in stint.months:
                found[stint.post_key][month].add(stint.person)
    return found


def _qualified(evidence: Evidence, person: Person, post: Post) -> bool:
    """The post's own demands, and the title that a hard rule asks of the role."""
    rule = evidence.problem.scenario.rules.get("min_title")
    recipient = evidence.problem.recipients[post.recipient]
    if rule is None or rule.is_soft or not rule.concerns(recipient):
        return post.suits(person)
    return post.suits(person) and person.title >= rule.asks(person)
