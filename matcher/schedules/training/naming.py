"""From numbers of people to the people themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from matcher.domain.months import Span, year_of
from matcher.domain.people import Role
from matcher.domain.schedules import TrainingStay
from matcher.domain.tables import Trainee
from matcher.schedules.training.needs import Group
from matcher.schedules.training.options import Option


def named(
    taken: Mapping[Option, int], length: int, gone: Iterable[TrainingStay] = ()
) -> Iterator[TrainingStay]:
    """Send the people of each group by id, those with the lowest id first.

    People who are yet to be named get the recipient, the year and a number: ``R01-2017-1``, after
    those who have ``gone`` before.
    """
    waiting: dict[Group, Iterator[Trainee]] = {}
    numbers = Counter((stay.recipient, year_of(stay.months.first)) for stay in gone)
    for option in sorted(taken, key=_order):
        group = option.group
        for _ in range(taken[option]):
            if group.people is None:
                key = group.recipient, year_of(option.first)
                numbers[key] += 1
                role = Role.MANAGER if group.managers else Role.CLINICIAN
                yield _stay(option, length, f"{key[0]}-{key[1]}-{numbers[key]}", role)
            else:
                trainee = next(waiting.setdefault(group, iter(group.people)))
                yield _stay(option, length, trainee.id, trainee.role)


def _order(option: Option) -> tuple[object, ...]:
    group = option.group
    first = group.people[0].id if group.people else ""
    return group.recipient, option.first, group.managers, option.department, first


def _stay(option: Option, length: int, trainee: str, role: Role) -> TrainingStay:
    supporter, specialty = option.department
    return TrainingStay(
        trainee=trainee,
        recipient=option.group.recipient,
        supporter=supporter,
        specialty=specialty,
        months=Span(option.first, option.first + length - 1),
        role=role,
    )
