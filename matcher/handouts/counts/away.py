"""Who of a supporter's departments is away, and how many may be."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction

from matcher.domain.stints import Stint
from matcher.plan.plan import Plan
from matcher.problem import Problem

Away = Mapping[str | None, Mapping[int, frozenset[str]]]


def away(plan: Plan, supporter: str) -> Away:
    """Give who is away by home specialty and month of the horizon, in the order of the staff table.

    Months and departments with nobody away are left out. Where the rule on retention concerns
    some recipients only, people at the others are not counted, as the rule does.
    """
    staff, horizon = plan.problem.staff, plan.problem.horizon
    found: dict[str | None, dict[int, set[str]]] = {
        person.specialty: defaultdict(set) for person in plan.problem.people_of[supporter]
    }
    for stint in plan.stints_from(supporter):
        person = staff.get(stint.person)
        if person is not None and person.hospital == supporter and _counts(plan.problem, stint):
            for month in stint.months & horizon:
                found[person.specialty][month].add(stint.person)
    return {
        home: {month: frozenset(people) for month, people in sorted(months.items())}
        for home, months in found.items()
        if months
    }


def allowed(problem: Problem, supporter: str, specialty: str | None) -> int | None:
    """How many of a department may be away in a month; None where no rule says so."""
    rule = problem.scenario.rules.get("retention")
    if rule is None:
        return None
    headcount = problem.headcount.get((supporter, specialty), 0)
    return max(1, math.floor(Fraction(rule.away_share) * headcount))


def _counts(problem: Problem, stint: Stint) -> bool:
    rule = problem.scenario.rules.get("retention")
    return rule is None or rule.concerns(problem.recipients[stint.recipient])
