"""Solve every stored scenario and write the table of ``scenarios/README.md``.

``python -m tests.benchmarks.stored`` runs ``matcher solve`` and then ``matcher check`` on each, in
processes of their own, one after the other. With names of scenario files (``changchun-2011`` or
``guizhou-2016/ministry``) only these are solved and shown, and nothing is written.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.benchmarks import machine
from tests.benchmarks.run import Limits, call

SCENARIOS = Path(__file__).parents[2] / "scenarios"
README = SCENARIOS / "README.md"
MARKS = ("<!-- table: begin -->\n", "<!-- table: end -->\n")
TITLES = (
    "scenario",
    "status",
    "levels: value, and what is proven",
    "covered",
    "seconds",
    "peak MB",
    "violations",
)


@dataclass(frozen=True)
class Result:
    """How one scenario ended; ``plan`` is what plan.json says, ``note`` why there is none."""

    name: str
    seconds: float
    peak_mb: float
    plan: Mapping[str, Any] = field(default_factory=dict)
    covered: float | None = None
    clean: bool = False
    note: str = ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Solve the stored scenarios; give 1 when one of them has no clean plan."""
    options = _parser().parse_args(arguments)
    names = options.scenarios or list(stored())
    results = []
    for name in names:
        results.append(solve(name, Limits(options.seconds, options.memory_mb)))
        print("| " + " | ".join(_line(results[-1])) + " |", flush=True)
    if not options.scenarios:
        _write(table(results, options.seconds))
    return int(not all(result.clean for result in results))


def stored() -> Iterator[str]:
    """Name the scenario files: the folder for its scenario.yaml, else folder/name."""
    for path in sorted(SCENARIOS.glob("*/*.yaml")):
        if path.parent.name != "profiles":
            whole = path.stem == "scenario"
            yield path.parent.name if whole else f"{path.parent.name}/{path.stem}"


def solve(name: str, limits: Limits) -> Result:
    """Solve one scenario and have the plan checked by a process of its own."""
    folder, _, stem = name.partition("/")
    path = str(SCENARIOS / folder / f"{stem or 'scenario'}.yaml")
    with tempfile.TemporaryDirectory() as home:
        plan = Path(home) / "plan"
        wish = ("-o", str(plan), "--time-limit", str(limits.seconds), "--quiet")
        ended = call("-m", "matcher", "solve", path, *wish, limits=limits)
        if ended.code != 0:
            return Result(name, ended.seconds, ended.peak_mb, note=ended.why())
        told = json.loads((plan / "plan.json").read_text(encoding="utf-8"))
        checked = call("-m", "matcher", "check", path, str(plan), limits=limits)
        clean = checked.code == 0 and not told["check"]["violations"]
        return Result(name, ended.seconds, ended.peak_mb, told, covered(plan / "posts.csv"), clean)


def covered(posts: Path) -> float | None:
    """Weighted share of the post-months that are covered, in %; None where it is not assessed."""
    with posts.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    wanted = sum(int(row["weight"]) * int(row["months"]) for row in rows)
    if not wanted or not rows[0]["covered_months"]:
        return None
    return 100 * sum(int(r["weight"]) * int(r["covered_months"]) for r in rows) / wanted


def table(results: Sequence[Result], seconds: float) -> str:
    """The Markdown table, with machine, versions and date above it."""
    facts = {"date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC", **machine.facts()}
    head = "; ".join(f"{key} {value}" for key, value in facts.items())
    rows = [TITLES, ("---",) * 3 + ("---:",) * 4, *(_line(result) for result in results)]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([f"{head}; limit {seconds:g} s each", "", *lines, ""])


def _line(result: Result) -> tuple[str, ...]:
    plan = result.plan
    levels = "; ".join(map(_level, plan.get("levels", ())))
    return (
        result.name,
        plan.get("status", result.note),
        levels,
        "" if result.covered is None else f"{result.covered:.1f} %",
        f"{result.seconds:,.1f}",
        f"{result.peak_mb:,.0f}",
        ("0" if result.clean else "check failed") if plan else "",
    )


def _level(level: Mapping[str, Any]) -> str:
    proven = "proven" if level["gap"] == 0 else f"≥ {level['bound']:,}"
    return f"{level['name']} {level['value']:,} {proven}"


def _write(text: str) -> None:
    """Put the table between its marks; the rest of the file stays."""
    old = README.read_text(encoding="utf-8")
    before, rest = old.split(MARKS[0])
    after = rest.split(MARKS[1])[1]
    new = before + MARKS[0] + "\n" + text + "\n" + MARKS[1] + after
    README.write_text(new, encoding="utf-8", newline="\n")


def _parser() -> argparse.ArgumentParser:
    name = "python -m tests.benchmarks.stored"
    parser = argparse.ArgumentParser(prog=name, description=main.__doc__)
    add = parser.add_argument
    add("scenarios", nargs="*", metavar="SCENARIO", help="only these (default: every one)")
    add("--seconds", type=float, default=300.0, help="time limit of each (default: %(default)g)")
    add("--memory-mb", type=int, default=8000, help="most memory (default: %(default)s)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
