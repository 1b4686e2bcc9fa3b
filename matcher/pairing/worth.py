"""What a set of recipients, or several tied pairs, is worth: estimated first, then worked out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from matcher.domain.scenario import Level
from matcher.pairing.model import Pair
from matcher.rotation.estimates import Estimates
from matcher.rotation.rotation import Rotation, weigh

Choice = tuple[str, tuple[str, ...]]
"""A supporter and the recipients it takes."""


@dataclass(frozen=True)
class Worth:
    """Least value by rotation term, and by level among rotations best in all earlier levels."""

    floors: Mapping[str, int]
    bounds: Mapping[int, int] = field(default_factory=dict)

    def at(self, number: int, level: Level, tight: bool) -> int:
        """Least value of a level; ``tight``: all earlier levels are at their proven best."""
        floor = weigh(level, self.floors)
        return max(floor, self.bounds.get(number, floor)) if tight else floor


class Worths:
    """Worth of choices and of tied pairs, better known after each rotation."""

    def __init__(self, estimates: Estimates) -> None:
        self.estimates = estimates
        self.impossible: set[frozenset[Pair]] = set()
        self.known: dict[frozenset[Pair], Worth] = {}
        self._estimated: dict[Choice, Worth] = {}

    def of_choice(self, choice: Choice) -> Worth | None:
        """Worth of a supporter's set, alone; None when no rotation keeps the hard rules."""
        supporter, recipients = choice
        pairs = frozenset((supporter, recipient) for recipient in recipients)
        if pairs in self.impossible:
            return None
        return self.known.get(pairs) or self._estimate(choice)

    def learn(self, pairs: Iterable[Pair], rotation: Rotation) -> bool:
        """Take over what a rotation proved; tell whether anything new was learnt."""
        key = frozenset(pairs)
        if rotation.status == "infeasible":
            new = key not in self.impossible
            self.impossible.add(key)
            return new
        if rotation.status == "unknown":
            return False
        worth = Worth(rotation.floors or {}, rotation.bounds or {})
        new = self.known.get(key) != worth
        self.known[key] = worth
        return new

    def _estimate(self, choice: Choice) -> Worth:
        if choice not in self._estimated:
            supporter, recipients = choice
            open_weight = sum(self.estimates.open_weight(r) for r in recipients)
            least = (self.estimates.least_missing((supporter,), r) for r in recipients)
            gain = self.estimates.gain(supporter, recipients)
            floors = {"shortfall": sum(least), "coverage": max(0, open_weight - gain)}
            self._estimated[choice] = Worth(floors)
        return self._estimated[choice]
