"""``python -m tests.explain --seeds N``: explain many random scenarios and verify each answer.

Prints the counts as JSON; exit code 1 where the joint model says otherwise of any answer.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import click

from tests.explain.verified import SIZES, counted, explained, wrong

STORED = Path(__file__).with_name("figures.json")


@click.command()
@click.option("--seeds", default=400)
@click.option("--size", type=click.Choice(list(SIZES)), default="micro")
@click.option("--store", is_flag=True, help="Keep the figures beside this file.")
def main(seeds: int, size: str, store: bool) -> None:
    """Explain the scenarios of seeds 0 to N - 1."""
    counts: Counter[str] = Counter()
    faults = 0
    for seed in range(seeds):
        found = explained(seed, SIZES[size])
        counts += counted(found)
        for fault in wrong(found):
            faults += 1
            click.echo(f"seed {seed}: {fault}", err=True)
    figures = {"date": f"{datetime.now(UTC):%Y-%m-%d}", "size": size, **counts, "wrong": faults}
    text = json.dumps(figures, indent=2)
    click.echo(text)
    if store:
        known = json.loads(STORED.read_text()) if STORED.exists() else {}
        STORED.write_text(json.dumps({**known, size: figures}, indent=2) + "\n")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
