"""The scenario in which only some of its members hold, and the part of it about some recipients."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from matcher.domain.months import ALWAYS
from matcher.domain.people import Person
from matcher.domain.scenario import Scenario
from matcher.explain.member import ABSENCES, AVAILABLE, MONTHS, Member, demands, hard_rules
from matcher.rules.base import Rule

Row = TypeVar("Row")

_BY_RECIPIENT = (
    "referrals",
    "posts",
    "costs",
    "incumbent",
    "decisions",
    "trainees",
    "goals",
)


def only(scenario: Scenario, members: Collection[Member]) -> Scenario:
    """Give the scenario without objective and soft rules, in which of all members these hold.

    Every plan of a scenario with more members is one of it.
    """
    kept = frozenset(members)
    rules = {}
    for rule in _that_stay(scenario):
        rules[rule.name] = rule
    for rule in hard_rules(scenario):
        left = _left(rule, scenario, kept)
        if left is not None:
            rules[rule.name] = left
    ordered = {name: rules[name] for name in scenario.rules if name in rules}
    return replace(
        scenario,
        rules=ordered,
        objective=(),
        decisions=_decisions(scenario, kept),
        supporters=_supporters(scenario, kept),
        staff=_staff(scenario, kept),
    )


def narrowed(scenario: Scenario, recipients: Collection[str]) -> Scenario:
    """Give the scenario of these recipients alone, and of those with fixed stints.

    Every plan of the whole scenario holds one of it.
    """
    members = {*recipients}
    if demands(scenario):
        members |= {stint.recipient for stint in scenario.fixed_stints}
    rows: dict[str, Any] = {name: _of(getattr(scenario, name), members) for name in _BY_RECIPIENT}
    there = {key: row for key, row in scenario.recipients.items() if key in members}
    fixed = _of(scenario.fixed_stints, members)
    return replace(scenario, recipients=there, fixed_stints=fixed, **rows)


def _that_stay(scenario: Scenario) -> Iterable[Rule]:
    """Rules that make posts, and those that even soft say what other rules ask or allow."""
    for rule in scenario.rules.values():
        if rule.group == "policy" or (rule.splits == "whole" and rule.is_soft):
            yield rule


def _left(rule: Rule, scenario: Scenario, kept: Collection[Member]) -> Rule | None:
    """Give what is left of a hard rule; None: nothing."""
    if rule.splits == "whole":
        held = Member(rule.name) in kept
        return rule if held else rule.model_copy(update={"soft": True})
    if rule.splits != "recipient":
        return rule
    concerned = [r.id for r in scenario.recipients.values() if rule.concerns(r)]
    left = tuple(r for r in concerned if Member(rule.name, (r,)) in kept)
    if len(left) == len(concerned):
        return rule
    return rule.model_copy(update={"recipients": left}) if left else None


def _decisions(scenario: Scenario, kept: Collection[Member]) -> Any:
    if scenario.decisions is None:
        return None
    names = {True: "pin", False: "ban"}
    return tuple(row for row in scenario.decisions if Member(names[row.pin], row.pair) in kept)


def _supporters(scenario: Scenario, kept: Collection[Member]) -> Mapping[str, Any]:
    room = sum(recipient.load for recipient in scenario.recipients.values())
    room += sum(row.load or 0 for row in scenario.costs or ())
    found = {}
    for key, supporter in scenario.supporters.items():
        if Member("capacity", (key,)) not in kept and supporter.capacity < room:
            supporter = replace(supporter, capacity=room)
        if Member(MONTHS, (key,)) not in kept and not supporter.months.covers(scenario.horizon):
            supporter = replace(supporter, months=ALWAYS)
        found[key] = supporter
    return found


def _staff(scenario: Scenario, kept: Collection[Member]) -> Mapping[str, Person] | None:
    if scenario.staff is None or not demands(scenario):
        return scenario.staff
    return {key: _person(person, scenario, kept) for key, person in scenario.staff.items()}


def _person(person: Person, scenario: Scenario, kept: Collection[Member]) -> Person:
    if person.absences and Member(ABSENCES, (person.id,)) not in kept:
        person = replace(person, absences=())
    limited = not person.months.covers(scenario.horizon)
    if limited and Member(AVAILABLE, (person.id,)) not in kept:
        person = replace(person, months=ALWAYS)
    return person


def _of(rows: tuple[Row, ...] | None, members: Collection[str]) -> tuple[Row, ...] | None:
    """Rows about these recipients, or about no one of them."""
    if rows is None:
        return None
    about = {None, *members}
    return tuple(row for row in rows if getattr(row, "recipient", None) in about)
