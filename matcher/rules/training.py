"""Trainees: a second schedule, from the recipients to departments of their supporters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from matcher.check.training import (
    Asked,
    concerned,
    helped_with,
    in_table,
    lacking,
    readable,
)
from matcher.check.violation import Violation
from matcher.domain.months import format_month
from matcher.domain.people import Role
from matcher.domain.schedules import TrainingStay
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastOne, AtLeastZero, Share

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence

class Training(Rule):
    """Staff of a recipient train for ``months`` at a supporter it is paired with.

    ``a_year`` is how many start in a calendar year, whatever their role, in proportion to the
    recipient's months in that year, rounded down; None: no yearly number. ``key_staff_share`` of
    the recipient's key staff (everybody but managers), rounded up, and with ``leaders`` all of
    its leaders (managers) train once in the horizon. How many these are the recipients table
    says, and where it is blank the trainees table.

    Managers go to the hospital and take no place of a department. Everybody else trains in a
    specialty that the recipient is to be helped with, the own one where it is among these. With
    a trainees table the people in it go, each at most once; without, people yet to be named.
    What finds no place is listed and breaks nothing.
    """

    name = "training"
    group = "schedule"
    unit = "people"
    assessed_by = "schedule"
    texts = {
        "name-training": ("training at the supporter", "进修安排"),
        "rule-training": (
            "Staff of a recipient train at its supporter for { $months } months, within the "
            "training places of its departments; starts a year: { $a_year }; share of the key "
            "staff: { $key_staff_share }; leaders: { $leaders }.",
            "受援医院人员到结对支援医院进修，每次 { $months } 个月，不超过科室进修名额；"
            "每年派出：{ $a_year }；骨干进修比例：{ $key_staff_share }；院领导：{ $leaders }。",
        ),
        "training-a_year-none": ("no number", "不作要求"),
        "training-key_staff_share-none": ("no share", "不作要求"),
        "training-leaders-none": ("as they come", "不作要求"),
        "training-unknown": (
            "{ $trainee } of { $recipient } is not in the trainees table.",
            "进修人员表中没有 { $recipient } 的 { $trainee }。",
        ),
        "training-role": (
            "{ $trainee } of { $recipient } is listed as { $role }; the trainees table says "
            "{ $other_role }.",
            "{ $recipient } 的 { $trainee } 列为{ $role }，进修人员表中为{ $other_role }。",
        ),
        "training-twice": (
            "{ $trainee } of { $recipient } trains { $times } times instead of once.",
            "{ $recipient } 的 { $trainee } 安排进修 { $times } 次，每人只能一次。",
        ),
        "training-not_paired": (
            "{ $trainee } of { $recipient } trains at { $supporter }, with which it is not paired.",
            "{ $recipient } 的 { $trainee } 到 { $supporter } 进修，但两院没有结对。",
        ),
        "training-length": (
            "{ $trainee } of { $recipient } trains for { $present } months; it is to be { $need }.",
            "{ $recipient } 的 { $trainee } 进修 { $present } 个月，应为 { $need } 个月。",
        ),
        "training-outside": (
            "{ $trainee } of { $recipient }, { $first } to { $last } at { $supporter }: "
            "{ $amount } months lie outside the horizon or the months of pair or trainee.",
            "{ $recipient } 的 { $trainee } 于 { $first } 至 { $last } 在 { $supporter } 进修："
            "有 { $amount } 个月不在规划期、结对期或本人可进修期内。",
        ),
        "training-no_gap": (
            "{ $trainee } of { $recipient } trains in { $specialty }, with which the recipient is "
            "not to be helped.",
            "{ $recipient } 的 { $trainee } 进修专科为 { $specialty }，不是该院的帮扶专科缺口。",
        ),
        "training-other_specialty": (
            "{ $trainee } of { $recipient } trains in { $specialty } instead of the own specialty, "
            "{ $own }.",
            "{ $recipient } 的 { $trainee } 进修专科为 { $specialty }，应为本专科 { $own }。",
        ),
        "training-manager": (
            "{ $trainee } of { $recipient } is a manager and is listed for the department "
            "{ $specialty }.",
            "{ $recipient } 的 { $trainee } 是管理人员，不应安排到 { $specialty } 科室进修。",
        ),
        "training-places": (
            "{ $supporter }, { $specialty }: { $present } trainees in { $month }, "
            "places: { $places }.",
            "{ $supporter } 的 { $specialty } 在 { $month } 有进修人员 { $present } 人，"
            "名额 { $places } 人。",
        ),
        "training-listed": (
            "{ $recipient }, { $demand }, { $period }: { $missing } find no place, "
            "listed are { $told }.",
            "{ $recipient }，{ $demand }，{ $period }：有 { $missing } 人未能安排，"
            "清单所列为 { $told } 人。",
        ),
    }

    a_year: AtLeastZero | None = None
    months: AtLeastOne = 6
    key_staff_share: Share | None = None
    leaders: Literal["all"] | None = None

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give what is wrong with each stay, with all together, and with the list of the rest.

        Amounts: stays, months, people a month, people listed wrongly. Who went before a repair is
        a fact.
        """
        published = evidence.problem.scenario.published
        facts = set(published.stays) if published else set()
        for stay in evidence.schedules.training or ():
            recipient = evidence.problem.recipients.get(stay.recipient)
            if stay not in facts and (recipient is None or self.concerns(recipient)):
                yield from self._who(evidence, stay)
                yield from self._where(evidence, stay)
                yield from self._when(evidence, stay)
        yield from self._twice(evidence)
        yield from self._crowded(evidence)
        yield from self._listed(evidence)

    def _who(self, evidence: Evidence, stay: TrainingStay) -> Iterator[Violation]:
        trainee = in_table(evidence, stay)
        where = _named(stay)
        if evidence.problem.scenario.trainees is not None and trainee is None:
            yield self._breach("unknown", 1, where)
        elif trainee is not None and trainee.role is not stay.role:
            roles = {"role": stay.role.value, "other_role": trainee.role.value}
            yield self._breach("role", 1, where | roles)

    def _where(self, evidence: Evidence, stay: TrainingStay) -> Iterator[Violation]:
        where = _named(stay)
        if (stay.supporter, stay.recipient) not in evidence.chosen:
            yield self._breach("not_paired", 1, where | {"supporter": stay.supporter})
        where = where | {"specialty": stay.specialty or "-"}
        if stay.role is Role.MANAGER:
            if stay.specialty:
                yield self._breach("manager", 1, where)
            return
        helped = helped_with(evidence, stay.recipient)
        trainee = in_table(evidence, stay)
        own = trainee.specialty if trainee is not None else None
        if stay.specialty not in helped:
            yield self._breach("no_gap", 1, where)
        elif own in helped and stay.specialty != own:
            yield self._breach("other_specialty", 1, where | {"own": str(own)})

    def _when(self, evidence: Evidence, stay: TrainingStay) -> Iterator[Violation]:
        where, pair = _named(stay), (stay.supporter, stay.recipient)
        if len(stay.months) != self.months:
            lengths = {"present": len(stay.months), "need": self.months}
            yield self._breach("length", abs(len(stay.months) - self.months), where | lengths)
        trainee = in_table(evidence, stay)
        allowed = evidence.problem.horizon if trainee is None else trainee.months
        allowed = allowed & evidence.problem.horizon
        if pair in evidence.chosen:
            allowed = allowed & evidence.problem.in_force(*pair)
        outside = sum(month not in allowed for month in stay.months)
        if outside:
            first, last = format_month(stay.months.first), format_month(stay.months.last)
            told = {"first": first, "last": last, "supporter": stay.supporter}
            yield self._breach("outside", outside, where | told)

    def _twice(self, evidence: Evidence) -> Iterator[Violation]:
        stays = concerned(self, evidence)
        times = Counter((stay.recipient, stay.trainee) for stay in stays)
        for (recipient, trainee), count in sorted(times.items()):
            if count > 1:
                where = {"trainee": trainee, "recipient": recipient, "times": count}
                yield self._breach("twice", count - 1, where)

    def _crowded(self, evidence: Evidence) -> Iterator[Violation]:
        """Everybody takes a place, also trainees of recipients whom the rule does not concern."""
        rows = evidence.problem.scenario.capabilities or ()
        places = {(row.supporter, row.specialty): row.training_places for row in rows}
        people: dict[tuple[str, str, int], int] = Counter()
        for stay in evidence.schedules.training or ():
            if stay.role is not Role.MANAGER:
                people.update((stay.supporter, stay.specialty, month) for month in stay.months)
        for (supporter, specialty, month), present in sorted(people.items()):
            most = places.get((supporter, specialty), 0)
            if present > most:
                where = {"supporter": supporter, "specialty": specialty or "-"}
                numbers = {"month": format_month(month), "present": present, "places": most}
                yield self._breach("places", present - most, where | numbers)

    def _listed(self, evidence: Evidence) -> Iterator[Violation]:
        told: dict[Asked, int] = Counter()
        for row in evidence.schedules.unplaced:
            told[row.recipient, row.demand, row.year] += row.missing
        missing = lacking(self, evidence)
        for key in sorted({*told, *missing}, key=readable):
            recipient, demand, year = key
            found, listed = missing.get(key, 0), told.get(key, 0)
            if found != listed:
                horizon = evidence.problem.horizon
                period = str(year) if year is not None else str(horizon)
                where = {"recipient": recipient, "demand": demand, "period": period}
                numbers = {"missing": found, "told": listed}
                yield self._breach("listed", abs(found - listed), where | numbers)

    def value(self, evidence: Evidence) -> int | None:
        """Give how many are missing in all; None: no training is planned."""
        if evidence.schedules.training is None:
            return None
        return sum(lacking(self, evidence).values())

    def _breach(self, code: str, amount: int, where: Mapping[str, str | int]) -> Violation:
        return Violation(self.name, f"{self.name}-{code}", amount, where)


def _named(stay: TrainingStay) -> dict[str, str | int]:
    return {"trainee": stay.trainee, "recipient": stay.recipient}
