"""Which rules are in force: those that the scenario names, and those that its tables switch on."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from matcher.domain.hospitals import Kind
from matcher.language.message import Message
from matcher.reading.faults import Findings
from matcher.reading.glosses import rule_typed, rule_word
from matcher.reading.located import located
from matcher.reading.near import did_you_mean
from matcher.reading.rule_form import rule_form
from matcher.reading.yaml_file import Entry
from matcher.rules import RULES
from matcher.rules.base import Rule

GAP_POLICIES = ("two_plus_five", "top_referred", "listed")

_TAKE_LISTS = ("posts", "milestones")
_CLASSES: Mapping[str, type[Rule]] = {rule.name: rule for rule in RULES}


@dataclass
class NamedRules:
    """What the scenario itself says of rules: those on, those off, and where each is named.

    ``overridden``: those of which it changes a parameter, as the extended files have them.
    """

    on: dict[str, Rule] = field(default_factory=dict)
    off: set[str] = field(default_factory=set)
    entries: dict[str, Entry] = field(default_factory=dict)
    overridden: dict[str, Rule] = field(default_factory=dict)


def read_rules(
    root: Entry, findings: Findings, overridden: Mapping[str, Entry] = MappingProxyType({})
) -> NamedRules:
    """Read the rules that the scenario names, with their parameters."""
    found = NamedRules()
    rules = root.value.get("rules")
    for name, entry in (rules.value if rules and isinstance(rules.value, dict) else {}).items():
        found.entries[name] = entry
        if entry.value is False:
            found.off.add(name)
        if name not in _CLASSES:
            findings.faults.append(_unknown(name, entry))
        elif entry.value is not False:
            _read_rule(name, entry, found, findings)
    _one_gap_policy(found, findings)
    _stint_lengths(found, root, findings)
    for name in overridden.keys() & found.on.keys():
        with suppress(ValidationError):  # part of a rule, completed by the scenario
            found.overridden[name] = _CLASSES[name].model_validate(overridden[name].plain())
    return found


def in_force(named: NamedRules, tables: Collection[str], limited_staff: bool) -> dict[str, Rule]:
    """Add the rules that are on by default or by a table, in the order of the contract.

    ``limited_staff`` tells whether anybody in the staff table has a max_months of their own. A
    rule with faults in its parameters counts as named, not as on.
    """
    rules = dict(named.on)
    usual = {
        "kinds": True,
        "links": "links" in tables,
        "pin": "decisions" in tables,
        "ban": "decisions" in tables,
        "listed": not any(name in named.entries for name in GAP_POLICIES[:2]),
        "max_months": limited_staff,
    }
    for name, on in usual.items():
        if on and name in _CLASSES and name not in named.entries:
            rules[name] = _CLASSES[name].model_validate({})
    return {name: rules[name] for name in _CLASSES if name in rules}


def _unknown(name: str, entry: Entry) -> Any:
    return entry.place.fault("input-unknown-rule", name, did_you_mean(name, _CLASSES, rule_typed))


def _read_rule(name: str, entry: Entry, found: NamedRules, findings: Findings) -> None:
    value = entry.plain()
    value = {} if value is None or value is True else value
    if not isinstance(value, dict) and not (isinstance(value, list) and name in _TAKE_LISTS):
        mend = Message("mend-rule-value", {"form": rule_form(_CLASSES[name], value)})
        fault = entry.place.fault("input-rule-value", _shown(value), mend, rule=rule_word(name))
        findings.faults.append(fault)
        return
    try:
        rule = _CLASSES[name].model_validate(value)
    except ValidationError as error:
        kinds = [kind.value for kind in Kind] if name == "kinds" else ()
        findings.faults.extend(located(error, entry, _CLASSES[name], name, kinds))
        return
    if rule.soft and rule.group in ("policy", "schedule"):
        place, mend = entry.at("soft").place, Message("mend-soft")
        fault = place.fault("input-never-soft", name, mend, rule=rule_word(name))
        findings.faults.append(fault)
    found.on[name] = rule


def _shown(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, list) else value


def _one_gap_policy(found: NamedRules, findings: Findings) -> None:
    on = [name for name in GAP_POLICIES if name in found.on]
    for name in on[1:]:
        fault = found.entries[name].place.fault(
            "input-two-gap-policies", name, Message("mend-off", {"rule": name}),
            rule=rule_word(name), other=rule_word(on[0]),
        )  # fmt: skip
        findings.faults.append(fault)


def _stint_lengths(found: NamedRules, root: Entry, findings: Findings) -> None:
    """The shortest stint must not be longer than the longest, where both concern somebody.

    A soft one gives way.
    """
    low, high = (found.on.get(name) for name in ("min_stint", "max_stint"))
    if low is None or high is None or low.months <= high.months:
        return
    if low.is_soft or high.is_soft:
        return
    for one, other in ((low.kinds, high.kinds), (low.recipients, high.recipients)):
        if one is not None and other is not None and not set(one) & set(other):
            return
    places = [found.entries[name].at("months").place for name in ("min_stint", "max_stint")]
    own = [place for place in places if place.path == root.place.path]
    fault = (own or places)[0].fault(
        "input-stint-lengths", low.months, Message("mend-stint-lengths"), high=str(high.months)
    )
    findings.faults.append(fault)
