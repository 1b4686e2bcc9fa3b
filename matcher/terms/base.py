"""What every objective term has: a name, a unit, a model half and a checker half."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, ClassVar

from matcher.domain.pair_costs import Pair, PairCosts
from matcher.language.message import Message

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class Term:
    """One term of the objective, to be minimised; its value is a whole number.

    ``texts`` maps codes to English and Chinese patterns: ``term-NAME`` is the term's name for
    planners, ``unit-NAME`` its unit. ``of_pairs``: the pairs alone tell its value.
    ``partly_of_pairs``: they tell a part of it. ``is_most``: it is the most of any supporter
    instead of a sum. ``of_command``: only a command asks for it, no scenario names it.
    """

    name: ClassVar[str]
    texts: ClassVar[dict[str, tuple[str, str]]]
    of_pairs: ClassVar[bool] = False
    partly_of_pairs: ClassVar[bool] = False
    is_most: ClassVar[bool] = False
    of_command: ClassVar[bool] = False

    def skipped(self, problem: Problem) -> Message | None:
        """Say why the term cannot be assessed for this problem; None: it can."""
        return None

    def unassessed(self, evidence: Evidence) -> Message | None:
        """Say why the term cannot be assessed for this plan; None: it can."""
        return self.skipped(evidence.problem)

    def pair_cost(self, problem: Problem, supporter: str, recipient: str) -> int:
        """Model half of a term of pairs: what choosing this pair adds."""
        return 0

    def pair_costs(
        self,
        problem: Problem,
        pairs: Sequence[Pair],
        recipients: Sequence[str],
        single: Collection[str],
    ) -> PairCosts:
        """Model half of a term of pairs: its value or part, told from any choice among ``pairs``.

        ``recipients`` are those that count, with or without a pair; ``single`` those of which it
        is certain that they have one supporter at most. By default each pair costs on its own.
        """
        return PairCosts({pair: self.pair_cost(problem, *pair) for pair in pairs})

    def value(self, evidence: Evidence) -> int:
        """Checker half: the term's value for a finished plan."""
        raise NotImplementedError
