"""The pairs of a plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from matcher.domain.tables import TableRow
from matcher.problem import Problem

PairStatus = Literal["kept", "new"]


@dataclass(frozen=True, slots=True)
class PlanPair:
    """结对关系: a chosen pair with its first and last month (month numbers, inclusive)."""

    supporter: str
    recipient: str
    since: int
    last: int
    status: PairStatus
    channel: str = ""


def plan_pairs(problem: Problem, chosen: Iterable[tuple[str, str]]) -> tuple[PlanPair, ...]:
    """Make the pairs of a plan from supporter and recipient ids, by recipient, then supporter.

    A kept pair keeps the incumbent's ``since`` and channel where it has them; otherwise a pair
    starts with its first month in force and takes its recipient's channel. In a repair, ``since``
    and channel are those of the earlier plan's pair.
    """
    published = problem.scenario.published
    before = problem.scenario.incumbent if published is None else published.pairs
    rows: dict[tuple[str, str], TableRow] = {}
    for row in before or ():
        rows.setdefault(row.pair, row)
    place = {recipient: number for number, recipient in enumerate(problem.recipients)}
    ordered = sorted(set(chosen), key=lambda pair: (place[pair[1]], pair[0]))
    return tuple(_plan_pair(problem, pair, rows.get(pair)) for pair in ordered)


def _plan_pair(problem: Problem, pair: tuple[str, str], row: TableRow | None) -> PlanPair:
    supporter, recipient = pair
    months = problem.in_force(supporter, recipient)
    channel = (row.channel if row else None) or problem.recipients[recipient].channel or ""
    since = row.since if row is not None and row.since is not None else months.first
    status: PairStatus = "kept" if pair in problem.incumbent_pairs else "new"
    return PlanPair(supporter, recipient, since, months.last, status, channel)
