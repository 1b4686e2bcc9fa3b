"""Who holds what in each month: one post a person, so many people a post."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from matcher.check.evidence import Evidence
from matcher.check.places import settle
from matcher.check.violation import Violation
from matcher.domain.months import format_month
from matcher.domain.stints import Stint


def holding(evidence: Evidence) -> Iterator[Violation]:
    """Give what is wrong with stints taken together; amounts by month in stints or people."""
    yield from _two_posts(evidence)
    yield from _crowded(evidence)
    yield from _single(evidence)


def _stints(evidence: Evidence) -> tuple[Stint, ...]:
    """Every row, planned or fact; the scenario alone says which are facts."""
    return (*evidence.placed, *evidence.problem.scenario.fixed_stints)


def _two_posts(evidence: Evidence) -> Iterator[Violation]:
    """A person is on one stint at a time; two fixed ones are a fact and pass."""
    held: dict[tuple[str, int], list[Stint]] = defaultdict(list)
    for stint in _stints(evidence):
        for month in stint.months:
            held[stint.person, month].append(stint)
    for (person, month), stints in sorted(held.items()):
        planned = sum(not stint.fixed for stint in stints)
        amount = min(planned, len(stints) - 1)
        if amount:
            posts = ", ".join(sorted("/".join(stint.post_key) for stint in stints))
            where = {"person": person, "month": format_month(month), "posts": posts}
            yield Violation("structure", "structure-two_posts", amount, where)


def _crowded(evidence: Evidence) -> Iterator[Violation]:
    """No more people than the post's count; beyond it because of facts alone is a fact.

    Who comes to take a place over, and holds none yet, does not count.
    """
    people: dict[tuple[tuple[str, str], int], dict[str, bool]] = defaultdict(dict)
    for stint in _stints(evidence):
        for month in stint.months:
            seats = people[stint.post_key, month]
            seats[stint.person] = seats.get(stint.person, False) or stint.fixed
    newcomers = _newcomers(evidence)
    for (key, month), seats in sorted(people.items()):
        post = evidence.problem.post.get(key)
        planned = sum(not fixed for fixed in seats.values())
        places = post.count + newcomers.get(key, {}).get(month, 0) if post else len(seats)
        amount = min(planned, len(seats) - places)
        if amount > 0:
            where = {"recipient": key[0], "post": key[1], "month": format_month(month)}
            where = where | {"people": len(seats), "count": places}
            yield Violation("structure", "structure-crowded", amount, where)


def _newcomers(evidence: Evidence) -> Mapping[tuple[str, str], Mapping[int, int]]:
    """People who come for a handover, by post and month."""
    posts = ((post, evidence.problem.handover(post)) for post in evidence.problem.posts)
    return {post.key: settle(evidence, post, months).newcomers for post, months in posts if months}


def _single(evidence: Evidence) -> Iterator[Violation]:
    """A single post is taken whole, by one person from its first to its last month."""
    for stint in evidence.whole_stints:
        post = evidence.problem.post.get(stint.post_key)
        if stint.planned is not None and post is not None and post.single:
            left = len(post.months) - len(post.months & stint.months)
            if left:
                yield Violation("structure", "structure-single", left, stint.where)
