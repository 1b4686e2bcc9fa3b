"""Which kind of hospital may support which."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pydantic import model_validator

from matcher.check.violation import Violation
from matcher.domain.hospitals import Kind
from matcher.rules.base import Rule

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem

_KINDS = frozenset(Kind)


class Kinds(Rule):
    """A supporter of a kind supports the recipient kinds that the matrix gives it.

    In a scenario the matrix stands in the rule itself (``general: [general, tcm]``). A kind that
    the matrix lacks supports nobody; ``matrix`` None: kinds must be equal.
    """

    name = "kinds"
    group = "eligibility"
    unit = "pairs"
    texts = {
        "name-kinds": ("kinds of hospital", "机构类别"),
        "rule-kinds": (
            "Which kind of hospital supports which: { $matrix }.",
            "机构类别的支援对象：{ $matrix }。",
        ),
        "kinds-matrix-none": ("each its own kind", "同类机构"),
        "kinds-mismatch": (
            "{ $supporter } ({ $supporter_kind }) may not support { $recipient } "
            "({ $recipient_kind }).",
            "{ $supporter }（{ $supporter_kind }）不得支援 { $recipient }（{ $recipient_kind }）。",
        ),
    }

    matrix: dict[Kind, tuple[Kind, ...]] | None = None

    @model_validator(mode="before")
    @classmethod
    def _matrix_inside(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        inside = {key: row for key, row in value.items() if key in _KINDS}
        outside = {key: row for key, row in value.items() if key not in _KINDS}
        return outside | {"matrix": inside} if inside else outside

    # Model half -------------------------------------------------------------------------------

    def allows_pair(self, problem: Problem, supporter: str, recipient: str) -> bool:
        """Look the two kinds up among the admitted combinations."""
        sender, receiver = problem.supporters[supporter].kind, problem.recipients[recipient].kind
        if self.matrix is None:
            return sender == receiver
        return (sender, receiver) in {(s, r) for s, kinds in self.matrix.items() for r in kinds}

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each pair of unfit kinds; amount 1 pair."""
        for supporter_id, recipient_id in sorted(evidence.chosen):
            supporter = evidence.problem.supporters[supporter_id]
            recipient = evidence.problem.recipients[recipient_id]
            if self.concerns(recipient) and recipient.kind not in self._supported(supporter.kind):
                where = {
                    "supporter": supporter.id,
                    "supporter_kind": supporter.kind.value,
                    "recipient": recipient.id,
                    "recipient_kind": recipient.kind.value,
                }
                yield Violation(self.name, "kinds-mismatch", 1, where)

    def _supported(self, kind: Kind) -> tuple[Kind, ...]:
        return (kind,) if self.matrix is None else self.matrix.get(kind, ())
