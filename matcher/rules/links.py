"""Which regions support which."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from matcher.check.violation import Violation
from matcher.domain.hospitals import Hospital, Recipient, Supporter
from matcher.domain.tables import Link
from matcher.rules.base import Rule

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class Links(Rule):
    """A pair follows at least one row of the links table; without that table nothing is asked."""

    name = "links"
    group = "eligibility"
    unit = "pairs"
    texts = {
        "name-links": ("links", "结对范围"),
        "rule-links": (
            "A pair follows one of the links between regions.",
            "结对须符合对口关系（省、市、县）。",
        ),
        "links-unlinked": (
            "No link lets { $supporter } support { $recipient }.",
            "{ $supporter } 支援 { $recipient } 不符合任何对口关系。",
        ),
    }

    # Model half -------------------------------------------------------------------------------

    def allows_pair(self, problem: Problem, supporter: str, recipient: str) -> bool:
        """Compare the regions of both sides, written as paths, with each link."""
        if problem.scenario.links is None:
            return True
        sender, receiver = problem.sender_paths[supporter], problem.receiver_paths[recipient]
        kind = problem.recipients[recipient].kind
        for link in problem.scenario.links:
            sends = f"/{link.supporter_region}/" in sender and link.kind in (None, kind)
            if sends and f"/{link.recipient_region}/" in receiver:
                return True
        return False

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each pair that no link admits; amount 1 pair."""
        links = evidence.problem.scenario.links
        if links is None:
            return
        for supporter_id, recipient_id in sorted(evidence.chosen):
            supporter = evidence.problem.supporters[supporter_id]
            recipient = evidence.problem.recipients[recipient_id]
            if self.concerns(recipient) and not _linked(links, supporter, recipient):
                where = {"supporter": supporter_id, "recipient": recipient_id}
                yield Violation(self.name, "links-unlinked", 1, where)


def _linked(links: tuple[Link, ...], supporter: Supporter, recipient: Recipient) -> bool:
    return any(
        link.kind in (None, recipient.kind)
        and _lies_in(supporter, link.supporter_region)
        and _lies_in(recipient, link.recipient_region)
        for link in links
    )


def _lies_in(hospital: Hospital, region: str) -> bool:
    """Match a name, or a path of successive regions, against where a hospital lies."""
    parts = tuple(part.strip() for part in region.split("/"))
    regions = hospital.regions
    starts = range(len(regions) - len(parts) + 1)
    return any(regions[start : start + len(parts)] == parts for start in starts)
