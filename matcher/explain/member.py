"""What can be dropped from a scenario: a rule at one recipient, or what one row of a table asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matcher.domain.scenario import Scenario
from matcher.rules.base import Rule

MONTHS = "supporter_months"
"""A supporter's first and last month."""
AVAILABLE = "staff_months"
"""A person's first and last month."""
ABSENCES = "absences"
"""A person's rows in the absences table."""


@dataclass(frozen=True, order=True)
class Member:
    """One thing that can be dropped.

    ``kind`` is the name of a hard rule or one of the words above. ``key``: the recipient or
    supporter that the rule is dropped for, or the person, or a pair of the decisions table; empty
    where the rule can only be dropped for all.
    """

    kind: str
    key: tuple[str, ...] = ()


def demands(scenario: Scenario) -> tuple[Rule, ...]:
    """Give the hard rules that ask for people; without any, stints cannot be in conflict."""
    if scenario.staff is None:
        return ()
    hard = (rule for rule in scenario.rules.values() if not rule.is_soft)
    return tuple(r for r in hard if r.group == "demand" and r.assessed_by == "stints")


def hard_rules(scenario: Scenario) -> tuple[Rule, ...]:
    """Give the rules that can take part in a conflict."""
    asked = bool(demands(scenario))
    return tuple(
        rule
        for rule in scenario.rules.values()
        if rule.group in ("eligibility", "limit", "demand")
        and not rule.is_soft
        and (rule.assessed_by == "pairs" or asked)
    )


def askers(scenario: Scenario) -> frozenset[str]:
    """Give the recipients of which a hard rule asks for anything: the others may go without."""
    pinned = {row.recipient for row in scenario.decisions or () if row.pin}
    asking = [r for r in hard_rules(scenario) if r.group == "demand" or r.name == "full_coverage"]
    asked = (h for h in scenario.recipients.values() if any(r.concerns(h) for r in asking))
    return pinned | {recipient.id for recipient in asked}


def members_of(scenario: Scenario) -> tuple[Member, ...]:
    """Give all that can be dropped, recipient by recipient, then by supporter and person."""
    rules = hard_rules(scenario)
    found = [
        Member(rule.name, (recipient.id,))
        for recipient in scenario.recipients.values()
        for rule in rules
        if rule.splits == "recipient" and rule.concerns(recipient)
    ]
    for rule in rules:
        if rule.splits == "whole":
            found.append(Member(rule.name))
        elif rule.splits == "supporter":
            found += [Member(rule.name, (supporter,)) for supporter in scenario.supporters]
        elif rule.splits == "decision":
            rows = (row for row in scenario.decisions or () if row.pin == (rule.name == "pin"))
            asked = (row for row in rows if rule.concerns(scenario.recipients[row.recipient]))
            found += [Member(rule.name, row.pair) for row in asked]
    return (*dict.fromkeys(found), *_facts(scenario))


def _facts(scenario: Scenario) -> Iterator[Member]:
    for supporter in scenario.supporters.values():
        if not supporter.months.covers(scenario.horizon):
            yield Member(MONTHS, (supporter.id,))
    for person in (scenario.staff or {}).values() if demands(scenario) else ():
        if person.hospital in scenario.supporters:
            if not person.months.covers(scenario.horizon):
                yield Member(AVAILABLE, (person.id,))
            if person.absences:
                yield Member(ABSENCES, (person.id,))
