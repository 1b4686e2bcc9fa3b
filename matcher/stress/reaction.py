"""What repairs make of one course of events: month after month, part by part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from matcher.domain.months import Span
from matcher.domain.people import Person
from matcher.domain.scenario import Scenario
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.plan.earlier import EarlierPlan
from matcher.repair.repair import repair
from matcher.solving.search import Infeasible, NoPlan
from matcher.stress.cut import ended
from matcher.stress.parts import Part

Gone = Mapping[str, int]
"""The first month number without each person."""

REPAIR_SECONDS = 0.1
"""Of the solver's own, deterministic time: the same plan on every machine, under any load."""


class Distrusted(Exception):
    """The independent check does not confirm a repaired plan."""


@dataclass(frozen=True)
class Reacted:
    """The planned stints of a part in the end, and how many repairs it took.

    ``unanswered`` repairs found no plan in their time; stints then end and nobody comes instead.
    """

    stints: tuple[Stint, ...]
    repairs: int = 0
    unanswered: int = 0


def react(part: Part, gone: Gone, budget: Budget) -> Reacted | None:
    """Repair a part in each month in which somebody with a stint ahead leaves; None: out of time.

    Nobody knows of leavers before their month; those of one month are answered together.
    """
    found = Reacted(tuple(stint for stint in part.stints if not stint.fixed))
    for month in sorted({gone[person] for person in part.scenario.staff or {}}):
        known = {person: left for person, left in gone.items() if left <= month}
        if month not in part.scenario.horizon or not _missed(part, found, known, month):
            continue
        if budget.over:
            return None
        found = _repaired(part, found, known, month, budget)
    return None if budget.stopped else found


def _missed(part: Part, found: Reacted, known: Gone, month: int) -> bool:
    """Tell whether this month's leavers would have been somewhere from now on."""
    stints = (*found.stints, *part.scenario.fixed_stints)
    return any(known.get(one.person) == month <= one.months.last for one in stints)


def _repaired(part: Part, before: Reacted, known: Gone, month: int, budget: Budget) -> Reacted:
    scenario = without(part.scenario, known)
    left = tuple(ended(before.stints, known))
    earlier = EarlierPlan(part.pairs, (*left, *scenario.fixed_stints))
    own = Budget(REPAIR_SECONDS, 1, budget.seed, reproducible=True, whole=budget)
    try:
        solved = repair(scenario, earlier, month, scenario.horizon.last, budget=own).solved
    except (Infeasible, NoPlan):
        return Reacted(left, before.repairs, before.unanswered + 1)
    if not solved.trusted:
        raise Distrusted(month, sorted(scenario.recipients))
    facts = {_row(stint) for stint in scenario.fixed_stints}
    planned = (stint for stint in solved.plan.all_stints if _row(stint) not in facts)
    stints = tuple(replace(stint, fixed=False) for stint in planned)
    return Reacted(stints, before.repairs + 1, before.unanswered)


def without(scenario: Scenario, known: Gone) -> Scenario:
    """Give the scenario in which these people cannot be sent any more; their facts end too."""
    staff = {key: _leaving(person, known) for key, person in (scenario.staff or {}).items()}
    return replace(scenario, staff=staff, fixed_stints=tuple(ended(scenario.fixed_stints, known)))


def _leaving(person: Person, known: Gone) -> Person:
    last = known.get(person.id, person.months.last + 1) - 1
    return replace(person, months=person.months & Span(person.months.first, last))


def _row(stint: Stint) -> tuple[str, tuple[str, str], Span]:
    return stint.person, stint.post_key, stint.months
