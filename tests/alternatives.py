"""Alternatives to a scenario's incumbent table, made up from a seed: some recipients move.

``python -m tests.alternatives SCENARIO CHANGES SEED TABLE.csv`` writes one.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from random import Random

from matcher.domain.scenario import Scenario
from matcher.pairing.model import candidates
from matcher.plan.files.cells import Sheet, encoded
from matcher.problem import pose
from matcher.reading import load


def alternative(scenario: Scenario, changes: int, seed: int) -> list[tuple[str, str]]:
    """Give the incumbent pairs with so many moved to another supporter that may take them.

    A move keeps the rules on single pairs and the capacities; fewer move where there is no more
    room.
    """
    rng, problem = Random(seed), pose(scenario)
    table = {row.recipient: row.supporter for row in scenario.incumbent or ()}
    load_of: Counter[str] = Counter()
    for recipient, supporter in table.items():
        load_of[supporter] += problem.load(supporter, recipient)
    moves = [pair for pair in candidates(problem) if pair not in problem.incumbent_pairs]
    rng.shuffle(moves)
    moved: set[str] = set()
    for supporter, recipient in moves:
        load, room = problem.load(supporter, recipient), problem.supporters[supporter].capacity
        free = load_of[supporter] + load <= room
        if free and recipient in table and recipient not in moved and len(moved) < changes:
            load_of[table[recipient]] -= problem.load(table[recipient], recipient)
            load_of[supporter] += load
            table[recipient] = supporter
            moved.add(recipient)
    return sorted((supporter, recipient) for recipient, supporter in table.items())


def main(folder: str, changes: str, seed: str, path: str) -> None:
    """Write a table with a few words of an office as headers."""
    pairs = alternative(load(folder).scenario, int(changes), int(seed))
    Path(path).write_bytes(encoded(Sheet(("支援医院", "受援医院"), tuple(pairs))))


if __name__ == "__main__":
    main(*sys.argv[1:])
