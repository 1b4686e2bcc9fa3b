"""When those who leave a post and those who take it are there together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from matcher.domain.months import Span, equal_runs
from matcher.domain.posts import Post
from matcher.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Handover:
    """交接: months in which more people hold a post than it asks for, and who they are."""

    months: Span
    people: tuple[str, ...]


def handovers(plan: Plan, post: Post) -> tuple[Handover, ...]:
    """Give the handovers at a post inside the horizon, earliest first; people by their start."""
    there: dict[int, list[str]] = defaultdict(list)
    for stint in sorted(plan.stints_at(post.recipient), key=lambda stint: stint.months):
        if stint.post == post.name:
            for month in stint.months & plan.problem.horizon:
                if stint.person not in there[month]:
                    there[month].append(stint.person)
    many = {month: tuple(people) for month, people in there.items() if len(people) > post.count}
    return tuple(Handover(months, people) for months, people in equal_runs(many))
