"""pairs.csv and stints.csv: who supports whom, and who is where."""

from __future__ import annotations

from matcher.domain.months import format_month
from matcher.plan.files.cells import Sheet, yes_no
from matcher.plan.plan import Plan

PAIRS_COLUMNS = ("supporter", "recipient", "since", "status", "last", "channel")
STINTS_COLUMNS = (
    "staff",
    "supporter",
    "recipient",
    "post",
    "specialty",
    "first",
    "last",
    "appointment",
    "fixed",
)


def pairs_sheet(plan: Plan) -> Sheet:
    """Give one row per chosen pair."""
    rows = (
        (p.supporter, p.recipient, format_month(p.since), p.status, format_month(p.last), p.channel)
        for p in plan.pairs
    )
    return Sheet(PAIRS_COLUMNS, tuple(rows))


def stints_sheet(plan: Plan) -> Sheet:
    """Give one row per stint; fixed ones, ``fixed`` yes, with all their months."""
    titles = plan.schedules.appointments or {}
    rows = (
        (
            stint.person,
            stint.supporter,
            stint.recipient,
            stint.post,
            stint.specialty,
            format_month(stint.months.first),
            format_month(stint.months.last),
            titles.get((stint.person, *stint.post_key, stint.months.first)),
            yes_no(stint.fixed),
        )
        for stint in plan.all_stints
    )
    return Sheet(STINTS_COLUMNS, tuple(rows))
