"""All training schedules of a tiny problem, written down one by one."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import chain, combinations_with_replacement, product

from matcher.check import Evidence
from matcher.domain.months import Span
from matcher.domain.people import Role
from matcher.domain.schedules import Schedules, TrainingStay
from matcher.domain.tables import TableRow
from matcher.problem import Problem
from matcher.rules.training import Training

Pair = tuple[str, str]
Stays = tuple[TrainingStay, ...]
_ALLOWED = ("training-listed",)


def fewest_missing(problem: Problem, pairs: list[Pair], limit: int) -> int | None:
    """The least number missing of all schedules that the checker accepts, but for the list.

    None: there are more schedules than the limit.
    """
    rule = problem.scenario.rules["training"]
    assert isinstance(rule, Training)
    ways = [_ways(problem, pairs, rule, recipient) for recipient in problem.recipients]
    if math.prod(len(own) for own in ways) > limit:
        return None
    values = []
    for chosen in product(*ways):
        seen = _evidence(problem, pairs, tuple(chain(*chosen)))
        if _accepted(rule, seen):
            values.append(rule.value(seen))
    return min(values)


def _evidence(problem: Problem, pairs: list[Pair], stays: Stays) -> Evidence:
    table = tuple(TableRow(*pair) for pair in pairs)
    return Evidence(problem, table, None, Schedules(training=stays))


def _accepted(rule: Training, seen: Evidence) -> bool:
    return all(breach.code in _ALLOWED for breach in rule.violations(seen))


def _ways(problem: Problem, pairs: list[Pair], rule: Training, recipient: str) -> list[Stays]:
    """Every way in which people of a recipient may go, judged without the other recipients.

    People of the trainees table stay at home or take a stay. Without a table it does not matter
    who goes: as many as the recipient asks for with nobody away, of both roles, each stay taken by
    any number of them.
    """
    trainees = problem.scenario.trainees
    if trainees is not None:
        own = [t for t in trainees if t.recipient == recipient]
        stays = [_stays(problem, pairs, rule, t.id, recipient, t.role) for t in own]
        found = (tuple(filter(None, some)) for some in product(*([None, *few] for few in stays)))
    else:
        asked = _asked(problem, pairs, rule, recipient)
        roles = (Role.CLINICIAN, Role.MANAGER) if rule.leaders else (Role.CLINICIAN,)
        every = [s for role in roles for s in _stays(problem, pairs, rule, "?", recipient, role)]
        found = (
            tuple(
                replace(stay, trainee=f"{recipient}-{number}") for number, stay in enumerate(some)
            )
            for people in range(asked + 1)
            for some in combinations_with_replacement(every, people)
        )
    return [stays for stays in found if _accepted(rule, _evidence(problem, pairs, stays))]


def _asked(problem: Problem, pairs: list[Pair], rule: Training, recipient: str) -> int:
    """What is missing at one recipient when nobody goes."""
    listed = [
        breach
        for breach in rule.violations(_evidence(problem, pairs, ()))
        if breach.where["recipient"] == recipient
    ]
    return sum(breach.amount for breach in listed)


def _stays(
    problem: Problem, pairs: list[Pair], rule: Training, trainee: str, recipient: str, role: Role
) -> list[TrainingStay]:
    """Every stay of a person that breaks nothing while nobody else goes."""
    rows = problem.scenario.capabilities or ()
    specialties = [""] if role is Role.MANAGER else sorted({row.specialty for row in rows})
    supporters = [supporter for supporter, other in pairs if other == recipient]
    found = []
    for supporter, specialty, first in product(supporters, specialties, problem.horizon):
        stay = TrainingStay(
            trainee=trainee,
            recipient=recipient,
            supporter=supporter,
            specialty=specialty,
            months=Span(first, first + rule.months - 1),
            role=role,
        )
        if _accepted(rule, _evidence(problem, pairs, (stay,))):
            found.append(stay)
    return found
