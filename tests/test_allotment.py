"""Time that is not needed where all is proven goes where the gap is."""

from dataclasses import dataclass

import pytest

from matcher.milp.budget import Budget
from matcher.solving.allotment import for_block, for_level, widest_first


@dataclass
class Block:
    """The gaps of a block by level, None: not yet known; and its pairs."""

    gaps: list[int | None]
    pairs: tuple[str, ...] = ()

    @property
    def block(self) -> "Block":
        return self

    @property
    def levels(self) -> list[str]:
        return [f"level {number}" for number in range(len(self.gaps))]

    def gap(self, number: int) -> int | None:
        return self.gaps[number]

    def settled(self, number: int, tolerance: float) -> bool:
        return self.gaps[number] == 0


def seconds(budget: Budget) -> float:
    return pytest.approx(budget.remaining, abs=0.5)


def test_a_level_gets_most_while_later_ones_wait():
    assert seconds(for_level([Block([None, None, None, None])], 0, 0, Budget(100))) == 60
    assert seconds(for_level([Block([0, 7, 3, 0])], 1, 0, Budget(100))) == 60


def test_a_level_gets_what_proven_ones_leave():
    blocks = [Block([0, 7, 0, 0]), Block([0, 0, 0, 0])]
    assert seconds(for_level(blocks, 1, 0, Budget(100))) == 100
    assert seconds(for_level([Block([0, 0, 0, 7])], 3, 0, Budget(100))) == 100


def test_blocks_share_by_their_gaps():
    blocks = widest_first([Block([2]), Block([0]), Block([6])], 0)
    assert [block.gaps for block in blocks] == [[6], [2], [0]]
    assert seconds(for_block(blocks, 0, 0, Budget(100))) == 75
    assert seconds(for_block(blocks[1:], 0, 0, Budget(100))) == 100


def test_blocks_share_by_their_pairs_while_a_gap_is_unknown():
    blocks = [Block([6]), Block([None]), Block([None], ("a", "b"))]
    assert seconds(for_block(blocks, 0, 0, Budget(100))) == 20
    assert seconds(for_block(blocks[2:], 0, 0, Budget(100))) == 100
