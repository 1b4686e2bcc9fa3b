"""``python -m tests.benchmarks.public FORMAT FOLDER``: public instances against their known optima.

Every file of the folder is an instance; a README.md there may name the optima in a table whose
first column is the file and whose last the optimum. Solved through ``matcher.load`` and
``matcher.solve``.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import matcher
from tests.benchmarks import machine
from tests.benchmarks.public import assignment, facilities, tasks
from tests.benchmarks.public.instance import Instance
from tests.benchmarks.public.tasks import Tasks

READERS: Mapping[str, Callable[[Path], Instance | Tasks]] = {
    "gap": assignment.read,
    "facilities": facilities.read,
    "tasks": tasks.read,
    "facilities-by-customer": lambda path: facilities.read(path, "customer"),
}
RESULTS = Path(__file__).parents[1] / "results"
HEADER = ("instance", "size", "optimum", "value", "bound", "seconds", "")


def main(arguments: Sequence[str] | None = None) -> int:
    """Solve every instance of a folder; 1 where a value is not the known optimum."""
    options = _parser().parse_args(arguments)
    known = optima(options.folder)
    files = sorted(p for p in options.folder.iterdir() if p.is_file() and p.suffix != ".md")
    rows = [solved(READERS[options.format](file), known, options.seconds) for file in files]
    lines = ["| " + " | ".join(HEADER) + " |", "|---|---|---:|---:|---:|---:|---|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    facts = "; ".join(f"{key} {value}" for key, value in machine.facts().items())
    head = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC; limit {options.seconds:g} s each; {facts}"
    text = "\n".join([head, "", *lines, ""])
    print(text)
    if options.store:
        (RESULTS / f"public-{options.format}.md").write_text(text, "utf-8")
    return int(any(row[-1] not in ("optimal", "proven") for row in rows))


def optima(folder: Path) -> Mapping[str, int]:
    """Read the known optima from the README.md of the folder or of the one above; empty: none."""
    for place in (folder, folder.parent):
        if (place / "README.md").is_file():
            return dict(_told((place / "README.md").read_text("utf-8")))
    return {}


def _told(text: str) -> Iterator[tuple[str, int]]:
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) > 1 and re.fullmatch(r"\d+", cells[-1]):
            yield cells[0], int(cells[-1])


def solved(instance: Instance | Tasks, known: Mapping[str, int], seconds: float) -> tuple[str, ...]:
    """Write, load and solve an instance; give its row of the table."""
    with tempfile.TemporaryDirectory() as home:
        folder = instance.write(Path(home) / "scenario")
        began = time.perf_counter()
        plan = matcher.solve(matcher.load(folder), time_limit=seconds)
        took = time.perf_counter() - began
    level = plan.levels.iloc[-1]
    value, bound, optimum = int(level["value"]), int(level["bound"]), known.get(instance.name)
    said = "optimal" if value == optimum == bound else "proven" if value == bound else "open"
    if bool(plan.levels["value"].iloc[:-1].any()):
        said = "tasks are left"
    elif optimum is not None and not bound <= optimum <= value:
        said = "WRONG"
    if optimum is not None and value == optimum and said == "open":
        said = "found, not proven"
    told = "-" if optimum is None else str(optimum)
    return instance.name, instance.size, told, str(value), str(bound), f"{took:.1f}", said


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.public", description=__doc__)
    parser.add_argument("format", choices=READERS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--store", action="store_true", help="keep the table in results/")
    return parser


if __name__ == "__main__":
    sys.exit(main())
