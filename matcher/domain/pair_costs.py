"""What a term of pairs costs, in plain numbers that no solver has seen yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

Pair = tuple[str, str]


@dataclass(frozen=True)
class Floor:
    """A whole number is at least ⌈(constant + Σ amounts of the chosen pairs) / divisor⌉."""

    amounts: Mapping[Pair, int]
    constant: int = 0
    divisor: int = 1

    def at(self, chosen: Collection[Pair]) -> int:
        """The least whole number, for these pairs."""
        total = self.constant + sum(n for pair, n in self.amounts.items() if pair in chosen)
        return -(-total // self.divisor)

    @property
    def most(self) -> int:
        """The least whole number that is enough for every choice of pairs."""
        total = self.constant + sum(max(0, amount) for amount in self.amounts.values())
        return -(-total // self.divisor)


@dataclass(frozen=True)
class Least:
    """``weight`` times the least whole number, from 0 up, that keeps every floor; weight ≥ 0."""

    weight: int
    floors: tuple[Floor, ...]

    def at(self, chosen: Collection[Pair]) -> int:
        """What it costs with these pairs."""
        return self.weight * max([0, *(floor.at(chosen) for floor in self.floors)])

    @property
    def is_switch(self) -> bool:
        """Tell whether it is 1 as soon as one of its pairs is chosen, else 0."""
        plain = all(floor.constant == 0 and floor.divisor == 1 for floor in self.floors)
        return plain and all(list(floor.amounts.values()) == [1] for floor in self.floors)

    @property
    def most(self) -> int:
        """The largest whole number that is ever needed."""
        return max([0, *(floor.most for floor in self.floors)])


@dataclass(frozen=True)
class PairCosts:
    """A constant, what each pair adds, and what pairs add together."""

    by_pair: Mapping[Pair, int] = field(default_factory=dict)
    together: tuple[Least, ...] = ()
    constant: int = 0

    def value(self, chosen: Collection[Pair]) -> int:
        """The term's value with these pairs."""
        alone = sum(self.by_pair.get(pair, 0) for pair in chosen)
        return self.constant + alone + sum(least.at(chosen) for least in self.together)


def sum_of(parts: Iterable[PairCosts]) -> PairCosts:
    """Add costs up."""
    members = tuple(parts)
    by_pair: Counter[Pair] = Counter()
    for part in members:
        by_pair.update(part.by_pair)
    together = tuple(least for part in members for least in part.together)
    return PairCosts(by_pair, together, sum(part.constant for part in members))
