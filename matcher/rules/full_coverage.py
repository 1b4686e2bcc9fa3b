"""How many supporters each recipient has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from matcher.check.violation import Violation
from matcher.domain.hospitals import Recipient
from matcher.domain.pair_costs import Floor, Least, Pair, PairCosts
from matcher.rules.base import Rule

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.pairing.model import PairModel
    from matcher.problem import Problem


class FullCoverage(Rule):
    """Each recipient has from min_supporters to max_supporters supporters, by default one.

    A recipient that is not there in any month that is planned needs none.
    """

    name = "full_coverage"
    group = "limit"
    unit = "pairs"
    texts = {
        "name-full_coverage": ("supporters of each recipient", "支援医院数"),
        "rule-full_coverage": (
            "Every recipient has as many supporters as its row says, otherwise exactly one.",
            "每家受援医院的支援医院数符合名单所列，未列明的为一家。",
        ),
        "full_coverage-few": (
            "{ $recipient } has { $supporters ->\n    [0] no supporter\n    [one] 1 supporter\n"
            "   *[other] { $supporters } supporters\n}; it needs { $bound }.",
            "{ $recipient } { $supporters ->\n    [0] 没有支援医院\n"
            "   *[other] 有 { $supporters } 家支援医院\n}，应有 { $bound } 家。",
        ),
        "full_coverage-many": (
            "{ $recipient } has { $supporters } supporters; at most { $bound } may be.",
            "{ $recipient } 有 { $supporters } 家支援医院，至多 { $bound } 家。",
        ),
    }

    # Model half -------------------------------------------------------------------------------

    def limit_pairs(self, model: PairModel) -> None:
        """Σ pairs of a recipient lies between its two numbers."""
        for recipient, pairs in model.of_recipient.items():
            if self.concerns(model.problem.recipients[recipient]):
                least, most = self.numbers(model.problem, recipient)
                variables = [model.pair[pair] for pair in pairs]
                model.row(variables, [1] * len(pairs), low=least, high=most)

    def pairs_lack(
        self, problem: Problem, pairs: Sequence[Pair], recipients: Sequence[str]
    ) -> PairCosts:
        """The supporters that each recipient lacks, or has beyond its number."""
        asked = [r for r in recipients if self.concerns(problem.recipients[r])]
        own: dict[str, list[Pair]] = {recipient: [] for recipient in asked}
        for pair in (pair for pair in pairs if pair[1] in own):
            own[pair[1]].append(pair)
        together = []
        for recipient, group in own.items():
            least, most = self.numbers(problem, recipient)
            few = Floor(dict.fromkeys(group, -1), least)
            many = Floor(dict.fromkeys(group, 1), -most)
            together.append(Least(1, (few, many)))
        return PairCosts(together=tuple(least for least in together if least.most))

    def numbers(self, problem: Problem, recipient: str) -> tuple[int, int]:
        """Least and most supporters; a recipient that is never there needs none."""
        hospital = problem.recipients[recipient]
        least, most = hospital.min_supporters, hospital.max_supporters
        most = max(1, least or 0) if most is None else most
        least = min(1, most) if least is None else least
        return (least if hospital.months & problem.open_months else 0), most

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each recipient with too few or too many; amount in supporters."""
        for recipient in evidence.problem.recipients.values():
            if not self.concerns(recipient):
                continue
            present = bool(recipient.months & evidence.problem.open_months)
            low, high = _bounds(recipient)
            low = low if present else 0
            found = len(evidence.supporters_of[recipient.id])
            where = {"recipient": recipient.id, "supporters": found}
            if found < low:
                yield Violation(self.name, "full_coverage-few", low - found, where | {"bound": low})
            elif found > high:
                where = where | {"bound": high}
                yield Violation(self.name, "full_coverage-many", found - high, where)


def _bounds(recipient: Recipient) -> tuple[int, int]:
    """One where nothing is told; a single number given moves the other one only if it must."""
    low, high = recipient.min_supporters, recipient.max_supporters
    if low is None:
        low = 1 if high is None else min(1, high)
    return low, max(1, low) if high is None else high
