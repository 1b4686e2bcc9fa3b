"""How many trainees each recipient is to send, and who they can be."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from matcher.domain.hospitals import Recipient
from matcher.domain.months import ALWAYS, Span, year_of
from matcher.domain.people import Role
from matcher.domain.schedules import TrainingStay
from matcher.domain.tables import Trainee
from matcher.problem import Problem
from matcher.rules.training import Training
from matcher.schedules.training.gone import gone_before


@dataclass(frozen=True, slots=True, eq=False)
class Need:
    """People of a recipient who are to start in ``months``; ``year`` None: a whole horizon.

    ``demand`` is the parameter of the rule that asks for them; ``managers`` tells who counts,
    None: everybody.
    """

    recipient: str
    demand: str
    year: int | None
    months: Span
    people: int
    managers: bool | None = None

    def counts(self, group: Group, first: int) -> bool:
        """Tell whether somebody of the group who starts in that month is one of them."""
        return first in self.months and self.managers in (None, group.managers)

    def met_by(self, stay: TrainingStay) -> bool:
        """Tell whether somebody who goes counts as one of them."""
        manages = stay.role is Role.MANAGER
        return stay.months.first in self.months and self.managers in (None, manages)


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """People of one recipient who are alike to the schedule.

    ``specialties`` are those in which they may train, none for managers. ``people`` None: they
    are yet to be named.
    """

    recipient: str
    managers: bool
    specialties: tuple[str, ...]
    months: Span
    size: int
    people: tuple[Trainee, ...] | None = None


def needs_of(problem: Problem, rule: Training, recipient: Recipient) -> tuple[Need, ...]:
    """Give what the rule asks of a recipient, years first; what asks for nobody is left out.

    Those who went before a repair are asked for no more.
    """
    months = recipient.months & problem.horizon
    if not months or not rule.concerns(recipient):
        return ()
    asked = (*_yearly(rule, recipient.id, months), *_whole(problem, rule, recipient, months))
    gone = [stay for stay in gone_before(problem) if stay.recipient == recipient.id]
    left = (replace(need, people=need.people - sum(map(need.met_by, gone))) for need in asked)
    return tuple(need for need in left if need.people > 0)


def _yearly(rule: Training, recipient: str, months: Span) -> Iterator[Need]:
    if rule.a_year is None:
        return
    for year in range(year_of(months.first), year_of(months.last) + 1):
        part = months & Span(year * 12, year * 12 + 11)
        yield Need(recipient, "a_year", year, part, rule.a_year * len(part) // 12)


def _whole(problem: Problem, rule: Training, recipient: Recipient, months: Span) -> Iterator[Need]:
    managers = [t.role is Role.MANAGER for t in problem.trainees_of[recipient.id]]
    if rule.key_staff_share is not None:
        number = recipient.key_staff
        number = managers.count(False) if number is None else number
        number = math.ceil(Fraction(rule.key_staff_share) * number)
        yield Need(recipient.id, "key_staff_share", None, months, number, managers=False)
    if rule.leaders is not None:
        number = sum(managers) if recipient.leaders is None else recipient.leaders
        yield Need(recipient.id, "leaders", None, months, number, managers=True)


def groups_of(problem: Problem, recipient: str, needs: tuple[Need, ...]) -> tuple[Group, ...]:
    """Give who may go: the people of the trainees table, or as many unnamed as could be asked."""
    helped = {p.specialty for p in problem.posts_of[recipient] if p.role is Role.CLINICIAN}
    helped.discard(None)
    gaps = tuple(sorted(str(specialty) for specialty in helped))
    if problem.scenario.trainees is None:
        return tuple(_unnamed(recipient, gaps, needs))
    found: dict[tuple[bool, tuple[str, ...], Span], list[Trainee]] = {}
    gone = {stay.trainee for stay in gone_before(problem) if stay.recipient == recipient}
    left = (trainee for trainee in problem.trainees_of[recipient] if trainee.id not in gone)
    for trainee in sorted(left, key=lambda trainee: trainee.id):
        own = (trainee.specialty,) if trainee.specialty in gaps else gaps
        manager = trainee.role is Role.MANAGER
        months = trainee.months & problem.horizon
        found.setdefault((manager, () if manager else own, months), []).append(trainee)
    return tuple(
        Group(recipient, *key, len(people), tuple(people)) for key, people in found.items()
    )


def _unnamed(recipient: str, gaps: tuple[str, ...], needs: tuple[Need, ...]) -> Iterator[Group]:
    """Clinicians for whatever is asked, and the leaders when they are asked for."""
    clinicians = sum(need.people for need in needs if need.managers is not True)
    managers = sum(need.people for need in needs if need.managers is True)
    if clinicians:
        yield Group(recipient, False, gaps, ALWAYS, clinicians)
    if managers:
        yield Group(recipient, True, (), ALWAYS, managers)
