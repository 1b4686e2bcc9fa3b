"""``python -m tests.benchmarks``: time peers alternately and write a table."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks import machine
from tests.benchmarks.instances import NAMES, instance
from tests.benchmarks.run import Limits, Run, run_all
from tests.benchmarks.table import markdown, write

RESULTS = Path(__file__).parent / "results"
PEER_NAMES = ("matcher", "greedy", "cpsat-months", "cpsat-stints", "highs-stints")


def main(arguments: Sequence[str] | None = None) -> None:
    """Time peers alternately and write a table."""
    options = _parser().parse_args(arguments)
    for name in options.instances:
        instance(name)
    head = {
        "date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "limit": f"{options.seconds:g} s, {options.memory_mb} MB each, repeated {options.repeat} ×",
        **machine.facts(),
    }
    runs = run_all(
        options.instances,
        options.peers,
        Limits(options.seconds, options.memory_mb),
        options.repeat,
        options.command,
        _tell,
    )
    done = list(runs)
    head["load after"] = machine.load()
    name = f"{head['date'][:10]}-{machine.summary()}"
    paths = write(options.results, name, head, done)
    print(markdown(head, done))
    print("\n".join(str(path.name) for path in paths))


def _tell(run: Run) -> None:
    seconds = "" if run.seconds is None else f"{run.seconds:.1f} s"
    print(run.instance, run.method, dict(run.values), seconds, run.note, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=main.__doc__)
    add = parser.add_argument
    known = f"{', '.join(NAMES)}; NAME:SEED for another seed (default: tiny small)"
    add("instances", nargs="*", default=["tiny", "small"], metavar="INSTANCE", help=known)
    add("--seconds", type=float, default=60.0, help="limit of each run (default: %(default)g)")
    add("--peers", nargs="+", choices=PEER_NAMES, default=list(PEER_NAMES), metavar="PEER",
        help=f"{', '.join(PEER_NAMES)} (default: all)")  # fmt: skip
    add("--repeat", type=int, default=1, help="times that each is run (default: %(default)s)")
    add("--memory-mb", type=int, default=8000, help="most memory (default: %(default)s)")
    add("--no-command", dest="command", action="store_false", help="don't time the whole command")
    add("--results", type=Path, default=RESULTS, help="folder of the tables")
    return parser


if __name__ == "__main__":
    main()
