"""The method and CP-SAT against one joint model and HiGHS, on thousands of small scenarios.

``python -m tests.trust --minutes 30`` draws scenario after scenario, solves each twice (to the
end, and hurried, when bounds are loose), and looks for a plan below a bound or a better value than
a proven one. Its figures are stored in ``tests/trust/results/``. Ends with 1 on a contradiction.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from platform import python_version

from matcher import __version__
from tests.trust.case import Outcome, compared, drawn

RESULTS = Path(__file__).parent / "results"


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw and compare until the time is over; print and store the figures."""
    options = _parser().parse_args(arguments)
    began, told = time.monotonic(), Counter[str]()
    notes: list[str] = []
    number = options.first
    while number < options.first + options.most and time.monotonic() - began < options.minutes * 60:
        outcome = compared(drawn(number))
        told.update(_counted(outcome))
        notes += [f"scenario {number}: {words}" for words in outcome.contradictions]
        notes += [f"scenario {number}: HiGHS: {outcome.unclear}"] if outcome.unclear else []
        number += 1
        if number % 500 == 0:
            print(number - options.first, dict(told), flush=True)
    words = " ".join(sys.argv[1:] if arguments is None else arguments)
    figures = _figures(f"python -m tests.trust {words}".strip(), told, time.monotonic() - began)
    print(json.dumps(figures | {"notes": notes}, indent=2))
    if not options.dry:
        _store(figures | {"notes": notes}, options.first)
    return int(told["contradictions"] > 0)


def _counted(outcome: Outcome) -> Counter[str]:
    return Counter(
        {
            "scenarios": 1,
            "bounds compared": 0 if outcome.unclear else outcome.levels * 2,
            "levels": outcome.levels,
            "levels not proven": outcome.open,
            "infeasible by both": int(outcome.infeasible and not outcome.contradictions),
            "without an answer of HiGHS": int(bool(outcome.unclear)),
            "contradictions": len(outcome.contradictions),
        }
    )


def _figures(command: str, told: Counter[str], seconds: float) -> dict[str, object]:
    return {
        "command": command,
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "versions": {
            "matcher": __version__,
            "ortools": version("ortools"),
            "python": python_version(),
        },
        "seconds": round(seconds),
        **told,
    }


def _store(figures: dict[str, object], first: int) -> None:
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{figures['date']}-{first}.json"
    path.write_text(json.dumps(figures, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.trust", description=main.__doc__)
    add = parser.add_argument
    add("--minutes", type=float, default=10.0, help="when to stop (default: %(default)g)")
    add("--first", type=int, default=100_000, help="number of the first scenario")
    add("--most", type=int, default=1_000_000, help="how many scenarios at most")
    add("--dry", action="store_true", help="store nothing")
    return parser


if __name__ == "__main__":
    sys.exit(main())
