"""What it costs to ask for something: the levels of the best plan without it and with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from matcher.domain.proof import PartProof
from matcher.plan.plan import LevelResult

Standing = Sequence[tuple[int, int]]
"""Value and bound of each level, of a plan or of a part of it."""


@dataclass(frozen=True)
class Price:
    """One level without (``free``) and with (``tied``) what is asked for.

    The best plans differ by ``least`` to ``most``; None: not told while a level above is open.
    """

    free: LevelResult
    tied: LevelResult
    least: int | None
    most: int | None

    @property
    def name(self) -> str:
        """The level's name."""
        return self.free.name

    @property
    def found(self) -> int:
        """By how much the two plans found differ."""
        return self.tied.value - self.free.value

    @property
    def exact(self) -> bool:
        """Tell whether the difference is proven."""
        return self.least is not None and self.least == self.most

    @property
    def nothing(self) -> bool:
        """Tell whether it is proven that the level is the same."""
        return self.exact and self.least == 0


Kind = Literal[
    "nothing", "exactly", "between", "at_most", "as_found", "unproven", "relieved", "better"
]


@dataclass(frozen=True)
class Meaning:
    """What prices say in one sentence, and the level that it speaks of.

    ``nothing``: another plan as good has what is asked for; ``exactly``, ``between``: no plan as
    good has it; ``at_most``: whether it costs anything is not known; ``as_found``: it costs the
    plan found nothing; ``unproven``: it costs the plan found something, below a level that is not
    proven; ``relieved``: proven to be better, as a decision of the planner's is given up for it;
    ``better``: the plan found is better for that, more is not known.
    """

    kind: Kind
    price: Price | None = None


def prices(
    free: Sequence[LevelResult],
    tied: Sequence[LevelResult],
    inside: tuple[Standing, Standing] | None = None,
    *,
    restricts: bool = True,
) -> tuple[Price, ...]:
    """Compare two plans, of which the second keeps to something more.

    ``restricts`` False: it need not keep to all that the first one does. ``inside`` is the standing
    of the parts of both plans that it can touch; None: all of them. Other parts are worth the same
    in the best plans, whether or not they are proven.
    """
    ours = inside or (standing(free), standing(tied))
    found, told, same = [], True, restricts
    for one, other, (value, bound), (held, least) in zip(free, tied, *ours, strict=True):
        low, high = least - value, held - bound
        low = max(0, low) if same else low
        found.append(Price(one, other, low if told else None, high if told else None))
        told = told and value == bound and held == least
        same = same and low == high == 0
    return tuple(found)


def standing(levels: Iterable[LevelResult]) -> Standing:
    """Value and bound of each level of a plan."""
    return [(level.value, level.bound) for level in levels]


def standing_of(parts: Iterable[PartProof]) -> Standing:
    """Value and bound of each level of some parts together; levels add up over parts."""
    every = list(parts)
    values, bounds = (
        [sum(numbers) for numbers in zip(*rows, strict=True)]
        for rows in ([part.values for part in every], [part.bounds for part in every])
    )
    return list(zip(values, bounds, strict=True))


def meaning(found: Sequence[Price]) -> Meaning:
    """Say what the first level that differs tells."""
    differs = next((price for price in found if price.found), None)
    if differs is None:
        return Meaning("nothing" if all(price.nothing for price in found) else "as_found")
    if differs.found < 0:
        proven = differs.most is not None and differs.most < 0
        return Meaning("relieved" if proven else "better", differs)
    if differs.least is None:
        return Meaning("unproven", differs)
    if differs.least <= 0:
        return Meaning("at_most", differs)
    return Meaning("exactly" if differs.exact else "between", differs)


def recorded(found: Iterable[Price]) -> Sequence[Mapping[str, Any]]:
    """Give prices level by level as plain data; None for a difference that cannot be told."""
    return [
        {
            "name": price.name,
            "without": _level(price.free),
            "with": _level(price.tied),
            "at_least": price.least,
            "at_most": price.most,
            "unit": price.free.unit,
        }
        for price in found
    ]


def _level(level: LevelResult) -> Mapping[str, int]:
    return {"value": level.value, "bound": level.bound}
