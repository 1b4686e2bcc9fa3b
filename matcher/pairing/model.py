"""The pairing as whole-number rows over pair variables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from matcher.milp.rows import Rows
from matcher.problem import Problem
from matcher.rules.base import Rule

Pair = tuple[str, str]


class PairModel(Rows):
    """Which pairs to choose; rules add their rows through ``limit_pairs``.

    ``pair`` maps each pair that no rule forbids to its variable (0 or 1). ``rules`` None: those
    in force; the attribute keeps the hard ones.
    """

    def __init__(
        self, problem: Problem, pairs: Sequence[Pair], rules: Iterable[Rule] | None = None
    ) -> None:
        super().__init__()
        self.problem = problem
        self.pair: Mapping[Pair, int] = {pair: self.variable() for pair in pairs}
        asked = problem.scenario.rules.values() if rules is None else rules
        self.rules = tuple(rule for rule in asked if not rule.is_soft)
        for rule in self.rules:
            rule.limit_pairs(self)

    @cached_property
    def of_supporter(self) -> Mapping[str, tuple[Pair, ...]]:
        """Pairs by supporter, also for one without any."""
        found: dict[str, list[Pair]] = {supporter: [] for supporter in self.problem.supporters}
        for pair in self.pair:
            found[pair[0]].append(pair)
        return {key: tuple(pairs) for key, pairs in found.items()}

    @cached_property
    def of_recipient(self) -> Mapping[str, tuple[Pair, ...]]:
        """Pairs by recipient, also for one without any."""
        found: dict[str, list[Pair]] = {recipient: [] for recipient in self.problem.recipients}
        for pair in self.pair:
            found[pair[1]].append(pair)
        return {key: tuple(pairs) for key, pairs in found.items()}


def candidates(problem: Problem) -> list[Pair]:
    """Every pair that no rule forbids: different hospitals that meet in some month."""
    rules = [
        rule
        for rule in problem.scenario.rules.values()
        if type(rule).allows_pair is not Rule.allows_pair and not rule.is_soft
    ]
    found = []
    for recipient, hospital in problem.recipients.items():
        asked = [rule for rule in rules if rule.concerns(hospital)]
        found += [
            (supporter, recipient)
            for supporter in problem.supporters
            if supporter != recipient
            and all(rule.allows_pair(problem, supporter, recipient) for rule in asked)
            and problem.in_force(supporter, recipient)
        ]
    return found
