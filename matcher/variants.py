"""Scenarios like another one but for one thing: what the questions about a plan are asked of."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from matcher.check.violation import Violation
from matcher.domain.pair_costs import Pair
from matcher.domain.scenario import Scenario
from matcher.domain.tables import Decision
from matcher.rules.base import Rule
from matcher.rules.max_changes import MaxChanges

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.pairing.model import PairModel
    from matcher.problem import Problem


class Decided(Rule):
    """Pairs that a question asks to choose or to leave, whatever is decided of the others."""

    name = "decided"
    group = "eligibility"
    unit = "pairs"
    texts = {}

    pinned: frozenset[Pair] = frozenset()
    banned: frozenset[Pair] = frozenset()

    # Model half -------------------------------------------------------------------------------

    def allows_pair(self, problem: Problem, supporter: str, recipient: str) -> bool:
        """Leave out the pairs to leave."""
        return (supporter, recipient) not in self.banned

    def limit_pairs(self, model: PairModel) -> None:
        """Each pair to choose is 1; one that a rule forbids leaves a row nothing can meet."""
        for pair in sorted(self.pinned):
            variables = [model.pair[pair]] if pair in model.pair else []
            model.row(variables, [1] * len(variables), low=1)

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each pair that is not as decided; amount 1 pair."""
        wrong = {"pin-missing": self.pinned - evidence.chosen}
        wrong |= {"ban-chosen": self.banned & evidence.chosen}
        for code, pairs in wrong.items():
            for supporter, recipient in sorted(pairs):
                where = {"supporter": supporter, "recipient": recipient}
                yield Violation(self.name, code, 1, where)


def with_rule(scenario: Scenario, rule: Rule) -> Scenario:
    """The same with this rule in force, in the place of one of its name."""
    return replace(scenario, rules={**scenario.rules, rule.name: rule})


def with_changes(scenario: Scenario, most: int) -> Scenario:
    """The same with at most so many new pairs; a lower limit of the scenario's own holds."""
    own = scenario.rules.get(MaxChanges.name)
    if own is not None and own.pairs <= most:
        return scenario
    changes = own.model_copy(update={"pairs": most}) if own else MaxChanges(pairs=most)
    return with_rule(scenario, changes)


def with_decision(scenario: Scenario, supporter: str, recipient: str, *, pin: bool) -> Scenario:
    """The same with one pair pinned or banned; see ``with_decisions``."""
    pair = [(supporter, recipient)]
    return with_decisions(scenario, pinned=pair if pin else (), banned=() if pin else pair)


def with_decisions(
    scenario: Scenario, *, pinned: Collection[Pair] = (), banned: Collection[Pair] = ()
) -> Scenario:
    """The same with some pairs pinned or banned.

    What a hard rule takes from the decisions table of these no longer holds; what a soft one takes
    from it still counts.
    """
    own = scenario.rules.get(Decided.name) or Decided()
    given, rows = {*pinned, *banned}, scenario.decisions
    decided = Decided(pinned={*own.pinned - given, *pinned}, banned={*own.banned - given, *banned})
    if rows is not None:
        rows = tuple(row for row in rows if row.pair not in given or not _holds(row, scenario))
    return with_rule(replace(scenario, decisions=rows), decided)


def _holds(row: Decision, scenario: Scenario) -> bool:
    """Tell whether a hard rule asks for what a row of the decisions table says."""
    rule = scenario.rules.get("pin" if row.pin else "ban")
    return rule is not None and not rule.is_soft
