"""Sets of recipients that one supporter could take together."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.pairing.blocks import Block
from matcher.pairing.model import Pair
from matcher.rows import Row

MOST_SETS = 2_000


def recipient_sets(
    block: Block, supporter: str, recipients: Sequence[str], most: int = MOST_SETS
) -> list[tuple[str, ...]] | None:
    """Every set that the rows on this supporter alone admit, the empty one first.

    None when there are more than ``most``.
    """
    pairs = [(supporter, recipient) for recipient in recipients]
    rows = _own_rows(block, pairs)
    found: list[tuple[str, ...]] = [()]
    grown = [()]
    while grown:
        grown = [
            (*chosen, recipient)
            for chosen in grown
            for recipient in recipients[_next(recipients, chosen) :]
            if _fits(block, rows, supporter, (*chosen, recipient))
        ]
        found.extend(grown)
        if len(found) > most:
            return None
    return found


def _next(recipients: Sequence[str], chosen: tuple[str, ...]) -> int:
    return recipients.index(chosen[-1]) + 1 if chosen else 0


def _own_rows(block: Block, pairs: Sequence[Pair]) -> list[Row]:
    """Upper limits over nothing but these pairs: they only tighten as a set grows."""
    own = {block.model.pair[pair] for pair in pairs}
    return [
        row
        for row in block.rows
        if row.high is not None and own.issuperset(row.variables) and min(row.coefficients) >= 0
    ]


def _fits(block: Block, rows: list[Row], supporter: str, chosen: tuple[str, ...]) -> bool:
    taken = {block.model.pair[supporter, recipient] for recipient in chosen}
    return all(_load(row, taken) <= row.high for row in rows)  # type: ignore[operator]


def _load(row: Row, taken: set[int]) -> int:
    terms = zip(row.variables, row.coefficients, strict=True)
    return sum(coefficient for variable, coefficient in terms if variable in taken)
