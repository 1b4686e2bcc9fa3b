"""Trainees counted anew: who is missing at which recipient, and what holds for one of them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from matcher.domain.hospitals import Recipient
from matcher.domain.months import year_of
from matcher.domain.people import Role
from matcher.domain.schedules import TrainingStay
from matcher.domain.tables import Trainee

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.rules.training import Training

Asked = tuple[str, str, int | None]
"""Recipient, the parameter that asks, and the calendar year (None: the whole horizon)."""


def lacking(rule: Training, evidence: Evidence) -> Mapping[Asked, int]:
    """Count how many are missing by recipient, parameter and year; zeros are left out."""
    stays: dict[str, list[TrainingStay]] = defaultdict(list)
    for stay in concerned(rule, evidence):
        stays[stay.recipient].append(stay)
    found: dict[Asked, int] = {}
    for recipient in evidence.problem.recipients.values():
        if rule.concerns(recipient) and recipient.months & evidence.problem.horizon:
            found |= _in_years(rule, evidence, recipient, stays[recipient.id])
            found |= _in_all(rule, evidence, recipient, stays[recipient.id])
    return {key: missing for key, missing in found.items() if missing > 0}


def _in_years(
    rule: Training, evidence: Evidence, recipient: Recipient, stays: Sequence[TrainingStay]
) -> dict[Asked, int]:
    if rule.a_year is None:
        return {}
    months = Counter(year_of(m) for m in recipient.months & evidence.problem.horizon)
    starts = Counter(year_of(stay.months.first) for stay in stays)
    return {
        (recipient.id, "a_year", year): rule.a_year * count // 12 - starts[year]
        for year, count in months.items()
    }


def _in_all(
    rule: Training, evidence: Evidence, recipient: Recipient, stays: Sequence[TrainingStay]
) -> dict[Asked, int]:
    found: dict[Asked, int] = {}
    leaders = {stay.trainee for stay in stays if stay.role is Role.MANAGER}
    others = {stay.trainee for stay in stays} - leaders
    listed = evidence.problem.trainees_of[recipient.id]
    managers = sum(trainee.role is Role.MANAGER for trainee in listed)
    if rule.key_staff_share is not None:
        key_staff = recipient.key_staff
        key_staff = len(listed) - managers if key_staff is None else key_staff
        need = math.ceil(Fraction(rule.key_staff_share) * key_staff)
        found[recipient.id, "key_staff_share", None] = need - len(others)
    if rule.leaders is not None:
        need = managers if recipient.leaders is None else recipient.leaders
        found[recipient.id, "leaders", None] = need - len(leaders)
    return found


def concerned(rule: Training, evidence: Evidence) -> list[TrainingStay]:
    """Give the stays of the recipients whom the rule concerns."""
    recipients = evidence.problem.recipients
    stays = evidence.schedules.training or ()
    known = [stay for stay in stays if stay.recipient in recipients]
    return [stay for stay in known if rule.concerns(recipients[stay.recipient])]


def in_table(evidence: Evidence, stay: TrainingStay) -> Trainee | None:
    """Give the person of the trainees table, if it has one of this id at the recipient."""
    found = evidence.problem.trainees.get(stay.trainee)
    return found if found is not None and found.recipient == stay.recipient else None


def helped_with(evidence: Evidence, recipient: str) -> set[str]:
    """Give the specialties of the recipient's gaps and other posts for clinicians."""
    posts = evidence.problem.posts_of.get(recipient, ())
    return {post.specialty for post in posts if post.specialty and post.role is Role.CLINICIAN}


def readable(key: Asked) -> tuple[str, str, int]:
    """Order by recipient and parameter, the whole horizon before the years."""
    recipient, demand, year = key
    return recipient, demand, -1 if year is None else year
