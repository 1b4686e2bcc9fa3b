"""Where the time of a whole ``matcher solve`` goes: ``python -m tests.benchmarks.where NAME…``.

A second thread looks every few milliseconds at what the command is doing, which costs next to
nothing. What it sees is counted for the innermost part of matcher at work.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

from tests.benchmarks import machine
from tests.benchmarks.instances import NAMES, instance

EVERY = 0.004
"""Seconds between two looks."""

STEPS: Mapping[str, tuple[str, ...]] = {
    "inside a solver": ("milp/cpsat.py:minimise", "milp/linear.py:relax"),
    "building models": (
        "milp/",
        "pairing/",
        "rotation/columns.py",
        "rotation/facts.py",
        "rotation/outline.py",
        "rotation/part.py",
        "rotation/model.py",
        "solving/joint.py",
        "rules/",
        "terms/",
    ),
    "search without a solver": ("rotation/", "solving/"),
    "reading and gaps": ("reading/", "gaps/", "problem.py", "domain/"),
    "checking": ("check/",),
    "reasons and writing": ("plan/", "terminal/", "language/"),
    "starting": ("",),
}
"""Steps by what stands at the beginning of ``file:function`` inside the package; first match."""

WORTH = ("missing", "least_missing")
"""What the search asks of rules; the rest that it calls of them goes into models."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Show where the time of the whole command goes."""
    options = _parser().parse_args(arguments)
    print(f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC; " + "; ".join(_facts()))
    for name in options.instances:
        seconds, seen = watch(name, options.seconds)
        print(f"\n{name}: {seconds:.1f} s")
        for step in STEPS:
            share = sum(seen[key] for key in seen if key[0] == step) / max(1, seen.total())
            print(f"  {step:<26}{share * seconds:6.1f} s {share:6.1%}")
        for (step, place), count in seen.most_common(options.places):
            print(f"    {place:<50}{count / seen.total():6.1%} {step}")


Seen = Counter[tuple[str, str]]
"""How often each step, and in it each innermost place, was seen."""


def watch(name: str, limit: float) -> tuple[float, Seen]:
    """Solve an instance in this process; give its seconds and what was seen."""
    seen: Seen = Counter()
    done = threading.Event()
    looks = threading.Thread(target=_look, args=(seen, done), daemon=True)
    with tempfile.TemporaryDirectory() as folder:
        path = instance(name).file(Path(folder) / "scenario")
        wish = ["--time-limit", str(limit), "--workers", str(machine.cores()), "--quiet"]
        started = time.monotonic()
        looks.start()
        _solve(["solve", str(path), "-o", str(Path(folder) / "plan"), *wish])
        seconds = time.monotonic() - started
    done.set()
    looks.join()
    return seconds, seen


def _solve(words: list[str]) -> None:
    """Run the command in this process; it leaves by SystemExit, as on the command line."""
    from matcher.cli.main import main as command

    with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):
        command(words)


def _look(seen: Seen, done: threading.Event) -> None:
    own = threading.get_ident()
    while not done.wait(EVERY):
        others = [frame for key, frame in sys._current_frames().items() if key != own]
        places = max((list(_places(frame)) for frame in others), key=_at_work)
        seen[step_of(places), places[0] if places else ""] += 1


def _at_work(places: Sequence[str]) -> bool:
    """The command waits in one thread while another one solves."""
    return any(place.startswith("solving/method") for place in places)


def _places(frame: FrameType | None) -> Iterator[str]:
    """Files and functions of matcher that a thread is in, the innermost first."""
    while frame is not None:
        _, found, place = frame.f_code.co_filename.replace("\\", "/").rpartition("/matcher/")
        if found:
            yield f"{place}:{frame.f_code.co_name}"
        frame = frame.f_back


def step_of(places: Iterable[str]) -> str:
    """The step that the innermost place belongs to."""
    for place in places:
        if place.endswith(":<module>"):
            return "starting"
        if place.startswith("rules/") and place.rpartition(":")[2] in WORTH:
            continue
        return next(step for step, heads in STEPS.items() if place.startswith(heads))
    return "starting"


def _facts() -> Iterator[str]:
    return (f"{key} {value}" for key, value in machine.facts().items())


def _parser() -> argparse.ArgumentParser:
    name = "python -m tests.benchmarks.where"
    parser = argparse.ArgumentParser(prog=name, description=main.__doc__)
    add = parser.add_argument
    add("instances", nargs="+", metavar="INSTANCE", help=", ".join(NAMES))
    add("--seconds", type=float, default=180.0, help="time limit (default: %(default)g)")
    add("--places", type=int, default=0, help="also so many places, the busiest first")
    return parser


if __name__ == "__main__":
    main()
