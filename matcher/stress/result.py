"""What a stress test says."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.check import Evidence, Verdict
from matcher.stress.answer import Answer
from matcher.stress.cover import Cells
from matcher.stress.estimates import Mean, mean_of
from matcher.stress.people import Loss
from matcher.stress.question import Question
from matcher.stress.sample import Sample


@dataclass(frozen=True)
class Stress:
    """What a plan is without anybody leaving, and in the samples.

    ``verdict`` is the checker's on the plan itself, ``own`` the plan as a sample in which nobody
    leaves, ``expected`` the calculated expectation of the uncovered weight without reaction.
    ``repaired`` None: no sample was answered with repairs. It may hold fewer samples, always the
    first ones; ``same`` are these without reaction. ``people`` have a post from the question's
    first month on.
    """

    question: Question
    evidence: Evidence
    verdict: Verdict
    cells: Cells
    own: Sample
    expected: float
    without: Answer
    repaired: Answer | None
    same: Answer | None
    people: tuple[Loss, ...]

    @property
    def saved(self) -> Mean | None:
        """Covered weight that repairs add, sample by sample, to the same without reaction."""
        if self.repaired is None or self.same is None:
            return None
        pairs = zip(self.same.samples, self.repaired.samples, strict=True)
        return mean_of([one.open_weight - other.open_weight for one, other in pairs])

    def share(self, covered: float) -> float:
        """Say what share (0–1) of the weight of all post-months this is; of nothing: all."""
        return covered / self.cells.total if self.cells.total else 1.0
