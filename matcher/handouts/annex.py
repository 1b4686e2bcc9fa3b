"""The pairing table in the form of the official annex: 对应关系表."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.domain.hospitals import Hospital
from matcher.plan.pairs import PlanPair
from matcher.plan.plan import Plan


@dataclass(frozen=True)
class AnnexRow:
    """One numbered row: 序号, 受援市（州）, 支援城市, 受援机构, 支援机构, and the pair itself.

    A place is the hospital's city, or the largest region that its table names; it may be blank.
    """

    number: int
    recipient_place: str
    supporter_place: str
    recipient_name: str
    supporter_name: str
    pair: PlanPair


def annex(plan: Plan) -> tuple[AnnexRow, ...]:
    """Give a row for each pair, in the order of the recipients' table, numbered from 1."""
    problem = plan.problem
    return tuple(
        AnnexRow(
            number,
            place_of(problem.recipients[pair.recipient]),
            place_of(problem.supporters[pair.supporter]),
            problem.recipients[pair.recipient].name,
            problem.supporters[pair.supporter].name,
            pair,
        )
        for number, pair in enumerate(plan.pairs, 1)
    )


def place_of(hospital: Hospital) -> str:
    """Name the city of a hospital, or the largest region that is known."""
    return hospital.city or next(iter(hospital.regions), "")
