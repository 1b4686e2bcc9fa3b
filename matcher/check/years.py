"""The months that a recipient takes part, by calendar year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from matcher.domain.hospitals import Recipient
from matcher.domain.months import year_of

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence


def months_by_year(evidence: Evidence, recipient: Recipient) -> Mapping[int, set[int]]:
    """The recipient's months inside the horizon; a year without any is missing."""
    found: dict[int, set[int]] = defaultdict(set)
    for month in recipient.months & evidence.problem.horizon:
        found[year_of(month)].add(month)
    return found
