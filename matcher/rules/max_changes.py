"""How many pairs may be new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Self

from matcher.check.violation import Violation
from matcher.domain.pair_costs import Floor, Least, Pair, PairCosts
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastZero

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.pairing.model import PairModel
    from matcher.problem import Problem


class MaxChanges(Rule):
    """At most ``pairs`` chosen pairs are not in the incumbent table; without it, any number."""

    name = "max_changes"
    group = "limit"
    unit = "pairs"
    splits = "whole"
    texts = {
        "name-max_changes": ("new pairs", "新增结对上限"),
        "rule-max_changes": (
            "At most { $pairs } pairs are new against the incumbent table.",
            "与现行对应关系表相比，新增结对不超过 { $pairs } 对。",
        ),
        "max_changes-exceeded": (
            "{ $changes } pairs are new, { $amount } more than the { $pairs } allowed.",
            "新增结对 { $changes } 对，超出允许的 { $pairs } 对达 { $amount } 对。",
        ),
    }

    pairs: AtLeastZero

    def weaker(self, problem: Problem) -> Iterable[Sequence[Self]]:
        """More new pairs."""
        more = range(self.pairs + 1, self.pairs + len(problem.recipients) + 1)
        yield self.turned("pairs", more)

    # Model half -------------------------------------------------------------------------------

    def limit_pairs(self, model: PairModel) -> None:
        """Σ pairs that the incumbent table lacks is at most the number allowed."""
        new = self._new(model.problem, model.pair)
        model.at_most([model.pair[pair] for pair in new], self.pairs)

    def pairs_lack(
        self, problem: Problem, pairs: Sequence[Pair], recipients: Sequence[str]
    ) -> PairCosts:
        """The new pairs beyond the number allowed; it takes all pairs to tell."""
        floor = Floor(dict.fromkeys(self._new(problem, pairs), 1), -self.pairs)
        return PairCosts(together=(Least(1, (floor,)),) if floor.most > 0 else ())

    def _new(self, problem: Problem, pairs: Iterable[Pair]) -> list[Pair]:
        """Those of the pairs that the incumbent table lacks; without it, none."""
        if problem.scenario.incumbent is None:
            return []
        kept = {(row.supporter, row.recipient) for row in problem.scenario.incumbent}
        concerned = (pair for pair in pairs if self.concerns(problem.recipients[pair[1]]))
        return [pair for pair in concerned if pair not in kept]

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give the new pairs beyond the number allowed; amount in pairs."""
        problem = evidence.problem
        if problem.scenario.incumbent is None:
            return
        added = evidence.chosen - problem.incumbent_pairs
        changes = sum(self.concerns(problem.recipients[recipient]) for _, recipient in added)
        if changes > self.pairs:
            where = {"changes": changes, "pairs": self.pairs}
            yield Violation(self.name, "max_changes-exceeded", changes - self.pairs, where)
