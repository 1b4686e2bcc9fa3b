"""One line of a truth table: a plan made by hand, and what the checker must find in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from matcher.check import Evidence, Violation
from matcher.domain.schedules import NOTHING, Schedules
from matcher.domain.stints import Stint
from matcher.rules import Rule
from tests.small import PAIRS, evidence, pairs, small


@dataclass(frozen=True)
class Case:
    """``found`` lists each expected violation as (code without the rule's name, amount, where).

    ``where`` is only what must be in the violation's own. ``with_`` are changes to the small
    scenario, ``table`` pairs such as ``"A>R1 B>R2"`` (None: its usual ones). ``beside`` are other
    rules in force, which this one looks at.
    """

    title: str
    rule: Rule
    stints: tuple[Stint, ...] = ()
    found: tuple[tuple[str, int, Mapping[str, str | int]], ...] = ()
    table: str | None = None
    with_: Mapping[str, Any] = field(default_factory=dict)
    schedules: Schedules = NOTHING
    beside: tuple[Rule, ...] = ()

    @property
    def evidence(self) -> Evidence:
        """The plan, for a scenario in which this rule is in force."""
        table = PAIRS if self.table is None else pairs(*self.table.split())
        rules = [self.rule, *self.beside]
        return evidence(small(rules=rules, **self.with_), self.stints, table, self.schedules)

    def breaches(self) -> Iterator[Violation]:
        """What the rule's checker half says."""
        return self.rule.violations(self.evidence)
