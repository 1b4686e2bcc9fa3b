"""What both sides have: trainees, shortfalls, goals, and what is due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rich.console import RenderableType

from matcher.domain.months import Span, month_of
from matcher.language.catalogue import tell
from matcher.rules import RULES
from matcher.show.page import DueRow, GoalRow, NoPlaceRow, ShortfallRow, TraineeRow
from matcher.terminal.console import heading
from matcher.terminal.show.called import Called, shown

_DAYS = 4
_UNITS = frozenset(rule.unit for rule in RULES if rule.unit)
_RULES = frozenset(rule.name for rule in RULES)


def trainee_part(
    trainees: Sequence[TraineeRow], unplaced: Sequence[NoPlaceRow], other: str, called: Called
) -> Iterator[RenderableType]:
    """Give who trains; ``other`` is the side of the pair that the page is not about."""
    lang = called.lang
    if not trainees and not unplaced:
        return
    yield heading(tell(f"show-trainees-{other}", lang, count=len(trainees)))
    if trainees:
        yield called.filled(
            [
                {
                    "trainee": row.trainee,
                    "specialty": called.specialty(row.specialty),
                    "when": called.months(row.months),
                    other: called.of(getattr(row, other)),
                }
                for row in trainees
            ],
            left_out=[other] if len({getattr(row, other) for row in trainees}) == 1 else [],
        )
    for left in unplaced:
        code = "show-unplaced" if left.year is None else "show-unplaced-year"
        reason = tell(f"unplaced-{left.reason}", lang)
        yield tell(code, lang, year=str(left.year), count=left.missing, reason=reason)


def shortfall_part(rows: Sequence[ShortfallRow], called: Called) -> Iterator[RenderableType]:
    """Give what soft rules lack here."""
    if not rows:
        return
    lang = called.lang
    yield heading(tell("show-shortfalls", lang))
    made = called.table("rule missing unit when about why", right=(1,))
    for row in rows:
        unit = tell(f"measure-{row.unit}", lang) if row.unit in _UNITS else row.unit
        about = [called.of(row.person)] if row.person else []
        about += [called.specialty(key) for key in dict.fromkeys((row.post, row.specialty)) if key]
        named = tell("cli-comma", lang).join(about) or "-"
        why = tell(f"reason-{row.reason}", lang) if row.reason is not None else "-"
        rule, missing = _rule(row.rule, called), shown(row.missing)
        made.add_row(rule, missing, unit, _when(row, called), named, why)
    yield made


def _rule(name: str, called: Called) -> str:
    if name not in _RULES:
        return name
    return tell("cli-named", called.lang, title=tell(f"name-{name}", called.lang), id=name)


def _when(row: ShortfallRow, called: Called) -> str:
    ends = [month_of(day.year, day.month) for day in (row.first, row.last) if day is not None]
    return called.months(Span(min(ends), max(ends)) if ends else None)


def goal_part(goals: Sequence[GoalRow], called: Called) -> Iterator[RenderableType]:
    """Give the goals and how they stand."""
    if not goals:
        return
    yield heading(tell("show-goals", called.lang))
    made = called.table("goal target due state")
    for row in goals:
        made.add_row(row.goal, row.target or "-", row.due or "-", row.status or "-")
    yield made


def due_part(due: Sequence[DueRow], today: date, called: Called) -> Iterator[RenderableType]:
    """Give what is due; the next day of each where there is one from ``today`` on."""
    if not due:
        return
    lang = called.lang
    upcoming = [row.next_day(today) for row in due]
    yield heading(tell("show-milestones", lang))
    columns = "kind times dates note"
    made = called.table(columns + (" next" if any(upcoming) else ""), right=(1,))
    for row, following in zip(due, upcoming, strict=True):
        days = [day.isoformat() for day in row.days]
        ends = {"first": days[0], "last": days[-1]}
        told = "\n".join(days) if len(days) <= _DAYS else tell("show-months", lang, **ends)
        later = [following.isoformat() if following else "-"] if any(upcoming) else []
        kind = tell("calendar-kind", lang, kind=row.kind)
        made.add_row(kind, shown(len(days)), told, row.note or "-", *later)
    yield made
