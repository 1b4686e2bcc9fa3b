"""Hundreds of tiny random scenarios: the method against one joint model of everything.

``python -m tests.tiny`` draws every rule alone, every two rules beside others, and random sets of
rules, and prints how many scenarios ended proven (value = bound = joint optimum) or proven
infeasible by both. Ends with 1 when one is not proven or something contradicts. ``--seeds N``:
scenarios for each rule; every two rules get a tenth of it, random sets twenty times as many.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import product
from platform import python_version

from matcher import __version__
from tests.random_problems import random_problem
from tests.test_agreement import CHECKED, PAIRS
from tests.test_joint_bound import SECONDS, Outcome, faults, planned

HEAD = (
    *("group", "scenarios", "proven", "infeasible", "not proven", "contradictions"),
    *("slowest s", "seconds"),
)


@dataclass(frozen=True)
class Drawn:
    """What a scenario is drawn from: the same values give the same scenario."""

    seed: int
    rules: tuple[str, ...] = ()
    only: bool = False


@dataclass(frozen=True)
class Result:
    """How one scenario ended, and after how long."""

    drawn: Drawn
    outcome: Outcome
    faults: tuple[str, ...]
    seconds: float


def groups(seeds: int) -> Mapping[str, Iterable[Drawn]]:
    """Every rule alone, every two rules, random sets."""
    alone, two = range(seeds), range(max(1, seeds // 10))
    return {
        "rule alone": [Drawn(n, (name,), only=True) for name, n in product(CHECKED, alone)],
        "two rules": [Drawn(n, pair) for pair, n in product(PAIRS, two)],
        "random set": [Drawn(n) for n in range(20 * seeds)],
    }


def compared(drawn: Drawn, seconds: float) -> Result:
    """Solve one scenario and compare it with the joint model."""
    problem = random_problem(drawn.seed, drawn.rules, only=drawn.only)
    began = time.perf_counter()
    outcome = planned(problem, seconds)
    took = time.perf_counter() - began
    return Result(drawn, outcome, tuple(faults(problem, outcome)), took)


def complaints(results: Iterable[Result]) -> Iterator[str]:
    """What is wrong, with what to draw the scenario from."""
    for result in results:
        yield from (f"contradiction: {result.drawn}: {fault}" for fault in result.faults)
        if not result.outcome.proven:
            yield f"not proven: {result.drawn}: {result.outcome.plan or 'no plan'}"


def row(name: str, results: Sequence[Result]) -> Sequence[object]:
    """One line of the table."""
    sound = [result.outcome for result in results if not result.faults]
    taken = [result.seconds for result in results]
    return (
        name,
        len(results),
        sum(outcome.proven and not outcome.infeasible for outcome in sound),
        sum(outcome.infeasible for outcome in sound),
        sum(not result.outcome.proven for result in results),
        sum(bool(result.faults) for result in results),
        f"{max(taken):.1f}",
        f"{sum(taken):.0f}",
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; give 1 when a scenario is not proven or something contradicts."""
    options = _parser().parse_args(arguments)
    print(_title(options))
    print(_line(HEAD))
    wrong: list[str] = []
    for name, drawn in groups(options.seeds).items():
        results = [compared(one, options.seconds) for one in drawn]
        print(_line(row(name, results)), flush=True)
        wrong += complaints(results)
    print("\n".join(wrong or ["All proven, and equal to the joint optimum."]))
    return int(bool(wrong))


def _title(options: argparse.Namespace) -> str:
    versions = f"matcher {__version__}, ortools {version('ortools')}, Python {python_version()}"
    asked = f"--seeds {options.seeds} --seconds {options.seconds:g}"
    return f"# python -m tests.tiny {asked}, {datetime.now(UTC):%Y-%m-%d}, {versions}"


def _line(cells: Sequence[object]) -> str:
    return "".join(f"{cell!s:<16}" for cell in cells).rstrip()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.tiny", description=main.__doc__)
    add = parser.add_argument
    add("--seeds", type=int, default=20, help="scenarios for each rule (default: %(default)s)")
    add("--seconds", type=float, default=SECONDS, help="most for each (default: %(default)g)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
