"""What tied pairs are worth, as far as rotations proved it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from matcher.domain.scenario import Level
from matcher.rotation.rotation import Rotation, weigh


@dataclass(frozen=True)
class Worth:
    """Least value by rotation term, and by level among rotations best in all earlier levels."""

    floors: Mapping[str, int]
    bounds: Mapping[int, int] = field(default_factory=dict)

    def at(self, number: int, level: Level, tight: int) -> int:
        """Least value of a level; the first ``tight`` levels are at their proven best.

        The first level's bound asks nothing of earlier ones and always holds.
        """
        floor = self.floor(level)
        if number <= tight or number == min(self.bounds, default=None):
            return max(floor, self.bounds.get(number, floor))
        return floor

    def floor(self, level: Level) -> int:
        """Least value of a level whatever the earlier levels are."""
        return weigh(level, self.floors)


def worth_of(rotation: Rotation) -> Worth:
    """What a rotation that was found proves."""
    return Worth(rotation.floors or {}, rotation.bounds or {})
