"""What a repaired plan's directory holds beside the usual: changes.csv, and what was repaired."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from matcher.check import Violation
from matcher.domain.months import format_month
from matcher.domain.stints import Stint
from matcher.language.catalogue import Lang
from matcher.plan.files.cells import Cell, Sheet, listed, yes_no
from matcher.plan.question import QUESTIONS
from matcher.plan.write import plan_files
from matcher.repair.changes import Change
from matcher.repair.repair import Repaired

CHANGES = "changes.csv"
_PLACE = ("recipient", "post", "first", "last")
COLUMNS = (
    "staff",
    "what",
    "published",
    *(f"before_{name}" for name in _PLACE),
    *(f"after_{name}" for name in _PLACE),
    "reason",
    "detail",
)


def repair_files(
    repaired: Repaired, repairs: Mapping[str, object], lang: Lang | None = None
) -> dict[str, bytes]:
    """Give every file of a repaired plan; ``repairs`` names the plan and months in plan.json.

    ``lang`` is the language of the files for people; None: without them.
    """
    solved = repaired.solved
    groups = [asdict(group) for group in repaired.groups]
    told = {"question": QUESTIONS["repair"], "repairs": repairs, "groups": groups}
    tables = {CHANGES: changes_sheet(repaired.changes)}
    return plan_files(solved.plan, solved.verdict, told, tables, lang)


def changes_sheet(changes: Iterable[Change]) -> Sheet:
    """Give one row for each stint that changes; reasons are codes, details hold ids."""
    return Sheet(COLUMNS, tuple(_row(change) for change in changes))


def _row(change: Change) -> tuple[Cell, ...]:
    reasons = [f"{v.rule}/{v.code}" for v in change.why] or [change.cause.code.split("-why-")[-1]]
    detail = [_detail(v) for v in change.why] or [_told(change.cause.params)]
    return (
        change.person,
        change.what.value,
        yes_no(change.published),
        *_place(change.before),
        *_place(change.after),
        listed(dict.fromkeys(reasons)),
        listed(dict.fromkeys(detail)),
    )


def _place(stint: Stint | None) -> tuple[Cell, ...]:
    if stint is None:
        return (None,) * len(_PLACE)
    months = format_month(stint.months.first), format_month(stint.months.last)
    return stint.recipient, stint.post, *months


def _detail(violation: Violation) -> str:
    return _told({**violation.where, "amount": violation.amount})


def _told(params: Mapping[str, object]) -> str:
    return " ".join(f"{key}={value}" for key, value in params.items())
