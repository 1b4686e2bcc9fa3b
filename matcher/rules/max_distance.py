"""How far apart the two sides of a pair may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Self

from matcher.check.violation import Violation
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastZero

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class MaxDistance(Rule):
    """Supporter and recipient are at most ``km`` kilometres apart on the great circle.

    The distance is that of the coordinates, in whole km, whatever the costs table says.
    """

    name = "max_distance"
    group = "eligibility"
    unit = "pairs"
    texts = {
        "name-max_distance": ("longest distance", "最远距离"),
        "rule-max_distance": (
            "Supporter and recipient are at most { $km } km apart, as the crow flies.",
            "支援医院与受援医院直线距离不超过 { $km } 公里。",
        ),
        "max_distance-far": (
            "{ $supporter } and { $recipient } are { $distance } km apart, more than { $km }.",
            "{ $supporter } 与 { $recipient } 相距 { $distance } 公里，超过 { $km } 公里。",
        ),
    }

    km: AtLeastZero

    def weaker(self, problem: Problem) -> Iterable[Sequence[Self]]:
        """Longer distances, up to the longest there is."""
        pairs = ((s, r) for s in problem.supporters for r in problem.recipients if s != r)
        far = {problem.distance(*pair) for pair in pairs}
        yield self.turned("km", sorted(km for km in far if km > self.km))

    # Model half -------------------------------------------------------------------------------

    def allows_pair(self, problem: Problem, supporter: str, recipient: str) -> bool:
        """Compare the distance with the longest one."""
        return problem.distance(supporter, recipient) <= self.km

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each pair that is too far apart; amount 1 pair."""
        for supporter, recipient in sorted(evidence.chosen):
            distance = evidence.problem.distance(supporter, recipient)
            if distance > self.km and self.concerns(evidence.problem.recipients[recipient]):
                where = {"supporter": supporter, "recipient": recipient}
                where |= {"distance": distance, "km": self.km}
                yield Violation(self.name, "max_distance-far", 1, where)
