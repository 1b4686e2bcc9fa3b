"""Faults tried, survived and lost: ``python -m tests.faults`` (a quarter of an hour).

A hundred kills at random moments and fifty between two steps of writing and exchange, of every
command that replaces files; full, read-only and limited disks; folders in use; little memory.
After each, one complete answer must be there at once, and the next run must work. The table is
printed and stored in ``tests/faults/results/``; ends with 1 when anything was lost.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from platform import python_version

from matcher import __version__
from tests.faults import disks, kills, memory
from tests.faults.place import Command, commands
from tests.hearing import hear_interrupts

RESULTS = Path(__file__).parent / "results"
GUIZHOU = Path(__file__).parents[2] / "scenarios" / "guizhou-2016"


def tried(home: Path, times: int, seed: int) -> Iterator[tuple[str, str]]:
    """Try every kind of fault; give each with what was lost, blank for nothing."""
    (home / "own").mkdir()
    made = commands(home / "own")
    yield from kills.at_any_moment(made, times, seed)
    yield from kills.at_a_step(made, max(1, times // 2), seed + 1)
    yield from disks.too_large(made, max(1, times // 10), seed)
    yield from chain(disks.in_use(made), disks.twice(made))
    with disks.small_disk(home) as disk:
        if disk is not None:
            yield from disks.full(disk, max(1, times // 5), seed)
            yield from disks.read_only(disk)
    yield from memory.little(made["solve"], range(200, 621, 60 if times > 50 else 210))
    if times > 50:
        words = ("solve", str(GUIZHOU), "-o", str(home / "guizhou"), "--quiet")
        yield from memory.little(Command(words, home / "guizhou"), range(240, 601, 40))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print and store the table; give 1 when anything was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=100, help="at random moments (100)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dry", action="store_true", help="store nothing")
    options = parser.parse_args(arguments)
    hear_interrupts()
    with tempfile.TemporaryDirectory() as home:
        rows = _counted(tried(Path(home), options.kills, options.seed))
    table = {
        "command": f"python -m tests.faults --kills {options.kills} --seed {options.seed}",
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "versions": {"matcher": __version__, "python": python_version()},
        "rows": rows,
        **{key: sum(row[key] for row in rows) for key in ("tried", "survived", "lost")},
    }
    for row in rows:
        print(f"{row['fault']:<50}{row['tried']:>6}{row['survived']:>6}{row['lost']:>6}")
    print(f"{'all':<50}{table['tried']:>6}{table['survived']:>6}{table['lost']:>6}")
    if not options.dry:
        RESULTS.mkdir(exist_ok=True)
        text = json.dumps(table, ensure_ascii=False, indent=2) + "\n"
        (RESULTS / f"{table['date']}.json").write_text(text, encoding="utf-8")
    return int(table["lost"] > 0)


def _counted(faults: Iterable[tuple[str, str]]) -> list[dict]:
    rows: dict[str, dict] = {}
    for fault, lost in faults:
        row = rows.setdefault(
            fault, {"fault": fault, "tried": 0, "survived": 0, "lost": 0, "notes": []}
        )
        row["tried"] += 1
        row["lost" if lost else "survived"] += 1
        if lost:
            row["notes"].append(lost)
            print(f"lost: {fault}: {lost}", file=sys.stderr, flush=True)
    return list(rows.values())


if __name__ == "__main__":
    sys.exit(main())
