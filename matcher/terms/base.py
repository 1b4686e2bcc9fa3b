"""What every objective term has: a name, a unit, a model half and a checker half."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from matcher.language.message import Message

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class Term:
    """One term of the objective, to be minimised; its value is a whole number.

    ``texts`` maps codes to English and Chinese patterns: ``term-NAME`` is the term's name for
    planners, ``unit-NAME`` its unit.
    """

    name: ClassVar[str]
    texts: ClassVar[dict[str, tuple[str, str]]]
    of_pairs: ClassVar[bool] = False

    def skipped(self, problem: Problem) -> Message | None:
        """Say why the term cannot be assessed for this problem; None: it can."""
        return None

    def unassessed(self, evidence: Evidence) -> Message | None:
        """Say why the term cannot be assessed for this plan; None: it can."""
        return self.skipped(evidence.problem)

    def pair_cost(self, problem: Problem, supporter: str, recipient: str) -> int:
        """Model half of a term of pairs: what choosing this pair adds."""
        return 0

    def value(self, evidence: Evidence) -> int:
        """Checker half: the term's value for a finished plan."""
        raise NotImplementedError
