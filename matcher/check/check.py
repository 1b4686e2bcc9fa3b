"""The independent check: every rule and every term, from the problem and the plan alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from matcher import terms
from matcher.check.assessed import why_not
from matcher.check.evidence import Evidence
from matcher.check.structure import structure
from matcher.check.violation import Violation
from matcher.language.message import Message


@dataclass(frozen=True)
class Verdict:
    """What the checker found.

    ``violations`` are breaches of hard rules and of what a plan is, ``shortfalls`` those of soft
    rules. ``terms`` holds the value of every term that can be assessed, ``levels`` the name and
    value of each level of the scenario's objective, most important first; a level with no term
    that can be assessed is left out. ``not_assessed`` says which rules and levels were not.
    ``schedules`` holds the value of each schedule that has one, by rule.
    """

    violations: tuple[Violation, ...]
    shortfalls: tuple[Violation, ...]
    terms: Mapping[str, int]
    levels: tuple[tuple[str, int], ...]
    not_assessed: tuple[Message, ...]
    schedules: Mapping[str, int] = field(default_factory=dict)

    @property
    def clean(self) -> bool:
        """Tell whether no hard rule is broken."""
        return not self.violations


def check(evidence: Evidence) -> Verdict:
    """Recompute every rule and every term; ``evidence`` is all that is looked at."""
    hard, soft = list(structure(evidence)), []
    for rule in evidence.problem.scenario.rules.values():
        if why_not(rule, evidence) is None:
            (soft if rule.is_soft else hard).extend(rule.violations(evidence))
    assessed = (term for term in terms.TERMS if term.unassessed(evidence) is None)
    values = {term.name: term.value(evidence) for term in assessed}
    levels = tuple(_levels(evidence, values))
    left_out = tuple(_not_assessed(evidence))
    return Verdict(tuple(hard), tuple(soft), values, levels, left_out, _schedules(evidence))


def _levels(evidence: Evidence, values: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    for level in evidence.problem.scenario.objective:
        known = [name for name in level.terms if name in values]
        if known:
            yield level.name, sum(level.terms[name] * values[name] for name in known)


def _schedules(evidence: Evidence) -> Mapping[str, int]:
    rules = evidence.problem.scenario.rules
    values = {name: rule.value(evidence) for name, rule in rules.items()}
    return {name: value for name, value in values.items() if value is not None}


def _not_assessed(evidence: Evidence) -> Iterator[Message]:
    scenario = evidence.problem.scenario
    wanted = {name for level in scenario.objective for name in level.terms}
    reasons = [why_not(rule, evidence) for rule in scenario.rules.values()]
    reasons += [term.unassessed(evidence) for term in terms.TERMS if term.name in wanted]
    yield from (reason for reason in reasons if reason is not None)
