"""One rule of a scenario changed by hand, checked as the scenario file would be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from matcher.domain.scenario import Scenario
from matcher.language.message import Fault
from matcher.reading.build import Registers
from matcher.reading.faults import Findings, InputError, Place
from matcher.reading.glosses import rule_word
from matcher.reading.near import Register, did_you_mean
from matcher.reading.rules_in_force import GAP_POLICIES, read_rules
from matcher.reading.whole import check_rules
from matcher.reading.yaml_file import Entry
from matcher.rules import RULES

_ALWAYS_ON = ("kinds",)
_OTHER_END = {"min_stint": "max_stint", "max_stint": "min_stint"}


def with_named_rule(scenario: Scenario, name: str, parameters: Mapping[str, Any]) -> Scenario:
    """Give the scenario with a rule in the place of one of its name, and of another gap policy.

    InputError with every fault that a scenario file with these parameters would have.
    """
    asked = {name: dict(parameters), **_other_end(scenario, name)}
    place = Place(scenario.path, scenario.path.name)
    findings = Findings()
    named = read_rules(_entry({"rules": asked}, place), findings)
    check_rules(named, _registers(scenario), findings)
    findings.stop_if_faulty()
    policies = GAP_POLICIES if name in GAP_POLICIES else (name,)
    kept = {key: rule for key, rule in scenario.rules.items() if key not in policies}
    return _ordered(scenario, {**kept, name: named.on[name]})


def without_named_rule(scenario: Scenario, name: str) -> Scenario:
    """Give the scenario with a rule switched off; InputError where it is not in force."""
    place = str(scenario.path.name)
    if name in _ALWAYS_ON:
        raise InputError([Fault("api-always-on", {"rule": rule_word(name)}, file=place)])
    if name not in scenario.rules:
        mend = did_you_mean(name, scenario.rules)
        raise InputError([Fault("api-not-in-force", {"value": name}, file=place, mend=mend)])
    return _ordered(scenario, {k: rule for k, rule in scenario.rules.items() if k != name})


def _ordered(scenario: Scenario, rules: Mapping[str, Any]) -> Scenario:
    known = [rule.name for rule in RULES]
    names = [*(n for n in known if n in rules), *(n for n in rules if n not in known)]
    return replace(scenario, rules={name: rules[name] for name in names})


def _other_end(scenario: Scenario, name: str) -> dict[str, Any]:
    """The shortest and the longest stint are checked against each other."""
    other = scenario.rules.get(_OTHER_END.get(name, ""))
    return {} if other is None else {other.name: other.model_dump(mode="json", exclude_none=True)}


def _registers(scenario: Scenario) -> Registers:
    recipients = {key: hospital.name for key, hospital in scenario.recipients.items()}
    specialties = scenario.specialties
    known = specialties and {key: row.name for key, row in specialties.items()}
    return Registers(
        Register("recipient", recipients, table=scenario.tables.get("recipients")),
        Register("specialty", known) if known else None,
    )


def _entry(value: Any, place: Place) -> Entry:
    """Give a plain value as the reader of scenario files would."""
    if isinstance(value, Mapping):
        return Entry({str(key): _entry(one, place) for key, one in value.items()}, place)
    if isinstance(value, list | tuple | set | frozenset):
        return Entry([_entry(one, place) for one in value], place)
    return Entry(value, place)
