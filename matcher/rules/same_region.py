"""Both sides of a pair lie in one county, city or province."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import takewhile
from typing import TYPE_CHECKING, Self

from matcher.check.violation import Violation
from matcher.domain.hospitals import Hospital
from matcher.rules.base import Rule

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class Region(StrEnum):
    """How far two hospitals must lie together; largest region first."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"


class SameRegion(Rule):
    """Supporter and recipient lie in the same region of a level, by default the same county.

    Names compare within the larger regions: counties of one name in two cities are two. A larger
    region that one side leaves blank says nothing; a blank at the level itself lies nowhere.
    """

    name = "same_region"
    group = "eligibility"
    unit = "pairs"
    texts = {
        "name-same_region": ("same region", "同一地区"),
        "rule-same_region": (
            "Supporter and recipient lie in the same { $level }.",
            "支援医院与受援医院须在同一{ $level }。",
        ),
        "same_region-apart": (
            "{ $supporter } ({ $from }) and { $recipient } ({ $to }) do not lie in the same "
            "{ $level }.",
            "{ $supporter }（{ $from }）与 { $recipient }（{ $to }）不在同一{ $level ->\n"
            "    [province] 省份\n    [city] 城市\n   *[county] 县（区）\n}。",
        ),
    }

    level: Region = Region.COUNTY

    def weaker(self, problem: Problem) -> Iterable[Sequence[Self]]:
        """Larger regions, each for itself: where one is blank, a smaller one may admit more."""
        larger = list(takewhile(lambda level: level is not self.level, Region))
        for level in reversed(larger):
            yield self.turned("level", [level])

    # Model half -------------------------------------------------------------------------------

    def allows_pair(self, problem: Problem, supporter: str, recipient: str) -> bool:
        """Compare the regions of both sides down to the level."""
        one, other = problem.supporters[supporter], problem.recipients[recipient]
        here, there = getattr(one, self.level), getattr(other, self.level)
        if not here or here != there:
            return False
        larger = takewhile(lambda level: level is not self.level, Region)
        both = ((getattr(one, level), getattr(other, level)) for level in larger)
        return all(a == b for a, b in both if a and b)

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each pair that lies apart; amount 1 pair."""
        problem = evidence.problem
        for pair in sorted(evidence.chosen):
            supporter, recipient = problem.supporters[pair[0]], problem.recipients[pair[1]]
            if self.concerns(recipient) and not self._together(supporter, recipient):
                places = {"from": _shown(supporter), "to": _shown(recipient)}
                where = {"supporter": pair[0], "recipient": pair[1], **places}
                where["level"] = self.level.value
                yield Violation(self.name, "same_region-apart", 1, where)

    def _together(self, supporter: Hospital, recipient: Hospital) -> bool:
        depth = {"province": 1, "city": 2, "county": 3}[self.level.value]
        here = (supporter.province, supporter.city, supporter.county)[:depth]
        there = (recipient.province, recipient.city, recipient.county)[:depth]
        named = bool(here[-1]) and bool(there[-1])
        unlike = [1 for a, b in zip(here, there, strict=True) if a and b and a != b]
        return named and not unlike


def _shown(hospital: Hospital) -> str:
    return "/".join(hospital.regions) or "-"
