"""Which pairs of the incumbent table a table keeps and drops, and which ones it adds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from matcher.compare.figures import Coverage, Pair
from matcher.problem import Problem

Status = Literal["kept", "new", "dropped"]


@dataclass(frozen=True)
class Change:
    """One pair of the incumbent table or of the table compared with it.

    ``moved``: the recipient has one new pair and one dropped. ``coverage_change`` is the
    recipient's, in all its rows: the weighted post-months that its posts are covered more (less:
    below 0) than in the incumbent table's best rotation; None: not told.
    """

    supporter: str
    recipient: str
    status: Status
    moved: bool
    coverage_change: int | None


def changes(
    problem: Problem, chosen: frozenset[Pair], before: Coverage | None, after: Coverage | None
) -> tuple[Change, ...]:
    """Give a row per pair by recipient, then supporter; ``before`` is the incumbent's coverage."""
    known = problem.incumbent_pairs
    new, dropped = (Counter(r for _, r in pairs) for pairs in (chosen - known, known - chosen))
    moved = {r for r in new if new[r] == dropped[r] == 1}
    gained = gains(before, after)
    place = {recipient: number for number, recipient in enumerate(problem.recipients)}
    return tuple(
        Change(*pair, _status(pair, chosen, known), pair[1] in moved, gained.get(pair[1]))
        for pair in sorted(chosen | known, key=lambda pair: (place[pair[1]], pair[0]))
    )


def gains(before: Coverage | None, after: Coverage | None) -> dict[str, int]:
    """Weighted post-months that are covered more, by recipient with a post."""
    if before is None or after is None:
        return {}
    return {
        recipient: share.uncovered_weight - after.by_recipient[recipient].uncovered_weight
        for recipient, share in before.by_recipient.items()
    }


def _status(pair: Pair, chosen: frozenset[Pair], known: frozenset[Pair]) -> Status:
    if pair not in chosen:
        return "dropped"
    return "kept" if pair in known else "new"
