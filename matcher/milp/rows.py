"""Whole-number variables and linear rows, before any solver has seen them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

Told = Callable[[Sequence[int]], int]
"""The value of a variable, told from the values of all earlier ones."""


@dataclass(frozen=True, slots=True)
class Row:
    """low ≤ Σ coefficient × variable ≤ high; None: no bound on that side."""

    variables: tuple[int, ...]
    coefficients: tuple[int, ...]
    low: int | None
    high: int | None

    def with_term(self, variable: int, coefficient: int) -> Row:
        """The same row with one more term."""
        variables, coefficients = (*self.variables, variable), (*self.coefficients, coefficient)
        return Row(variables, coefficients, self.low, self.high)


@dataclass
class Rows:
    """A whole-number model under construction; variables are known by number.

    ``followers`` are variables with how their values are best told from those of earlier ones.
    """

    lows: list[int] = field(default_factory=list)
    highs: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    followers: list[tuple[int, Told]] = field(default_factory=list)

    def variable(self, low: int = 0, high: int = 1) -> int:
        """Add a whole-number variable between low and high; give its number."""
        self.lows.append(low)
        self.highs.append(high)
        return len(self.lows) - 1

    def derived(self, told: Told, high: int = 1) -> int:
        """Add a variable that is best told from the values of earlier ones."""
        variable = self.variable(0, high)
        self.followers.append((variable, told))
        return variable

    def at_most(self, variables: Iterable[int], limit: int) -> None:
        """Σ variables ≤ limit; nothing is added where that always holds."""
        members = tuple(variables)
        if sum(self.highs[v] for v in members) > limit:
            self.rows.append(Row(members, (1,) * len(members), None, limit))

    @contextmanager
    def for_now(self) -> Iterator[None]:
        """Forget the rows that are added inside, at the end of the block."""
        kept = len(self.rows)
        yield
        del self.rows[kept:]

    def row(
        self,
        variables: Sequence[int],
        coefficients: Sequence[int],
        low: int | None = None,
        high: int | None = None,
    ) -> None:
        """low ≤ Σ coefficient × variable ≤ high."""
        self.rows.append(Row(tuple(variables), tuple(coefficients), low, high))
