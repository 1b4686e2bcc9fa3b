"""Which pair gets which agreement, and by when it is to be signed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from matcher.domain.schedules import Milestone
from matcher.letters.letter import FORMS, Draft, Form
from matcher.plan.pairs import PairStatus
from matcher.plan.plan import Plan

FORM_OF: Mapping[PairStatus, Form] = {"new": "responsibility", "kept": "supplementary"}
SIGNING: Mapping[Form, str] = {
    "responsibility": "agreement",
    "supplementary": "supplementary_agreement",
}
"""The kind of milestone by which each form is signed."""


def drafts(
    plan: Plan, hospitals: Collection[str] | None = None, form: Form | None = None
) -> tuple[Draft, ...]:
    """Give a draft for each pair, in the order of the plan.

    ``hospitals``: only pairs in which one of these ids takes part; None: all. ``form`` takes the
    place of the one that the pair's status asks for.
    """
    days = _days(plan.schedules.milestones or ())
    found = []
    for pair in plan.pairs:
        sides, asked = (pair.supporter, pair.recipient), form or FORM_OF[pair.status]
        if hospitals is None or set(sides) & set(hospitals):
            found.append(Draft(*sides, asked, _due(days, asked, *sides)))
    return tuple(found)


def _days(rows: Iterable[Milestone]) -> Mapping[tuple[str, str | None, str | None], date]:
    """The first day of each kind, for each pair and for the programme as a whole."""
    found: dict[tuple[str, str | None, str | None], date] = {}
    for row in sorted(rows, key=lambda row: row.due):
        found.setdefault((row.kind, row.supporter, row.recipient), row.due)
    return found


def _due(
    days: Mapping[tuple[str, str | None, str | None], date],
    form: Form,
    supporter: str,
    recipient: str,
) -> date | None:
    """The form's own kind counts first, the pair's own date before the programme's."""
    kinds = (SIGNING[form], *(SIGNING[other] for other in FORMS if other != form))
    places = ((supporter, recipient), (None, None))
    keys = ((kind, *place) for kind in kinds for place in places)
    return next((days[key] for key in keys if key in days), None)
