"""What a planner may change, in the planner's words."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from matcher.explain.changes import (
    Change,
    Exempt,
    Free,
    Hired,
    Linked,
    Numbered,
    There,
    Turned,
    Undecided,
)
from matcher.explain.member import ABSENCES
from matcher.language.catalogue import tell
from matcher.rules.describe import describe
from matcher.terminal.words import Names, count


def change_sentence(change: Change, names: Names) -> str:
    """Say what to change and where."""
    return _sentence(change, names)


@singledispatch
def _sentence(change: Change, names: Names) -> str:
    raise TypeError(change)


@_sentence.register
def _(change: Numbered, names: Names) -> str:
    scenario = names.scenario
    code = f"change-{change.column}"
    side = "supporters" if change.column == "capacity" else "recipients"
    row = getattr(scenario, side)[change.hospital].row
    by_head = all(r.load == 1 for r in scenario.recipients.values()) and not scenario.costs
    if change.column == "capacity" and by_head:
        code = "change-recipients"
    numbers = {"old": count(change.old), "new": count(change.new), "number": change.new}
    place = _place(side, row, names)
    return tell(code, names.lang, hospital=names.hospital(change.hospital), place=place, **numbers)


@_sentence.register
def _(change: Turned, names: Names) -> str:
    if change.parameter == "soft":
        told = {"rule": names.rule(change.rule.name), "key": f"rules.{change.rule.name}.soft"}
        return tell("change-soft", names.lang, count=change.concerned, **told)
    old, new = (_value(change, value, names) for value in (change.old, change.new))
    told = {"rule": names.rule(change.rule.name), "old": old, "new": new}
    way = _way(change)
    key = f"rules.{change.rule.name}.{change.parameter}"
    return tell("change-turned", names.lang, way=way, key=key, count=change.concerned, **told)


@_sentence.register
def _(change: Exempt, names: Names) -> str:
    told = {"rule": names.rule(change.rule), "recipient": names.hospital(change.recipient)}
    return tell("change-exempt", names.lang, key=f"rules.{change.rule}.recipients", **told)


@_sentence.register
def _(change: Undecided, names: Names) -> str:
    pair = {
        "supporter": names.hospital(change.supporter),
        "recipient": names.hospital(change.recipient),
    }
    code = "change-unpin" if change.pin else "change-unban"
    return tell(code, names.lang, place=_place("decisions", change.row, names), **pair)


@_sentence.register
def _(change: Linked, names: Names) -> str:
    row = change.link(names.scenario)
    told = {
        "supporter": names.hospital(change.supporter),
        "recipient": names.hospital(change.recipient),
        "from": row.supporter_region,
        "to": row.recipient_region,
        "table": names.scenario.tables.get("links", "links"),
    }
    return tell("change-link", names.lang, **told)


@_sentence.register
def _(change: There, names: Names) -> str:
    row = names.scenario.supporters[change.supporter].row
    told = {"hospital": names.hospital(change.supporter)}
    return tell("change-there", names.lang, place=_place("supporters", row, names), **told)


@_sentence.register
def _(change: Free, names: Names) -> str:
    person = (names.scenario.staff or {})[change.person]
    away = change.column == ABSENCES
    code = "change-present" if away else "change-available"
    row = person.absences[0].row if away else person.row
    place = _place("absences" if away else "staff", row, names)
    return tell(code, names.lang, person=names.person(change.person), place=place)


@_sentence.register
def _(change: Hired, names: Names) -> str:
    told = {
        "supporter": names.hospital(change.supporter),
        "role": names.specialty(change.role),
        "specialty": names.specialty(change.specialty) if change.specialty else "",
        "title": tell(f"title-{change.title.name.lower()}", names.lang),
        "has_specialty": "yes" if change.specialty else "no",
        "table": names.scenario.tables.get("staff", "staff"),
    }
    return tell("change-hired", names.lang, count=change.people, **told)


def _place(table: str, row: int, names: Names) -> str:
    file = names.scenario.tables.get(table, table)
    if not row:
        return tell("change-file", names.lang, table=file)
    return tell("change-row", names.lang, table=file, row=str(row))


def _value(change: Turned, value: Any, names: Names) -> str:
    """Write a value of the parameter as the rule's own sentence does."""
    rule = change.rule.model_copy(update={change.parameter: value})
    shown = describe(rule, names.lang).parameters[change.parameter]
    return shown or ""


def _way(change: Turned) -> str:
    try:
        return "lower" if change.new < change.old else "raise"
    except TypeError:
        return "change"
