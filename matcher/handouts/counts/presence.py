"""How many people are at a recipient, month by month."""

from __future__ import annotations

from matcher.plan.plan import Plan


def presence(plan: Plan, recipient: str) -> dict[int, int]:
    """Count distinct people on stints by month, for each month of the horizon that it is in.

    Planned and fixed stints, all supporters and all posts.
    """
    months = plan.problem.recipients[recipient].months & plan.problem.horizon
    there: dict[int, set[str]] = {month: set() for month in months}
    for stint in plan.stints_at(recipient):
        for month in stint.months & months:
            there[month].add(stint.person)
    return {month: len(people) for month, people in there.items()}
