"""Runs as CSV and as Markdown; a new file each time, none is ever written over."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tests.benchmarks.run import Run

SECONDS = ("build_seconds", "solve_seconds", "command_seconds")


def write(folder: Path, name: str, head: Mapping[str, str], runs: Sequence[Run]) -> list[Path]:
    """Write NAME.csv and NAME.md into the folder, or NAME-2, NAME-3 … where NAME is taken."""
    folder.mkdir(parents=True, exist_ok=True)
    free, number = name, 1
    while any((folder / f"{free}{end}").exists() for end in (".csv", ".md")):
        number += 1
        free = f"{name}-{number}"
    paths = [folder / f"{free}.csv", folder / f"{free}.md"]
    for path, text in zip(paths, (csv_text(head, runs), markdown(head, runs)), strict=True):
        path.write_text(text, encoding="utf-8", newline="\n")
    return paths


def csv_text(head: Mapping[str, str], runs: Sequence[Run]) -> str:
    """Every run in full; the head stands above in lines that begin with #."""
    levels = _levels(runs)
    parts = [column for lv in levels for column in (lv, f"{lv}_bound", f"{lv}_gap")]
    last = (*SECONDS, "peak_mb", "violations", "note")
    text = io.StringIO()
    text.writelines(f"# {key}: {value}\n" for key, value in head.items())
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["instance", "method", "repeat", *parts, *last])
    for run in runs:
        numbers = [cell for level in levels for cell in _level(run, level)]
        seconds = [_round(getattr(run, name), 2) for name in SECONDS]
        ends = [_round(run.peak_mb, 0), run.violations, run.note]
        writer.writerow([run.instance, run.method, run.repeat, *numbers, *seconds, *ends])
    return text.getvalue()


def markdown(head: Mapping[str, str], runs: Sequence[Run]) -> str:
    """One line an instance and method: of several repeats, the one of median time."""
    levels = _levels(runs)
    titles = ("build s", "solve s", "command s", "peak MB", "violations", "note")
    rows = [("instance", "method", *levels, *titles)]
    rows.append(("---",) * 2 + ("---:",) * (len(rows[0]) - 3) + ("---",))
    rows += [_line(run, levels) for run in _medians(runs)]
    facts = [f"- {key}: {value}" for key, value in head.items()]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    note = "In each level: the value by the checker, then what the peer's bound says of it."
    return "\n".join(["# Benchmark", "", *facts, "", note, "", *lines, ""])


def _levels(runs: Iterable[Run]) -> list[str]:
    return list(dict.fromkeys(level for run in runs for level in (*run.values, *run.bounds)))


def _level(run: Run, level: str) -> tuple[int | None, int | None, int | None]:
    value, bound = run.values.get(level), run.bounds.get(level)
    known = value is not None and bound is not None
    return value, bound, value - bound if known else None  # type: ignore[operator]


def _line(run: Run, levels: Sequence[str]) -> tuple[str, ...]:
    seconds = (_shown(getattr(run, name), 1) for name in SECONDS)
    cells = (_cell(*_level(run, level)) for level in levels)
    ends = (_shown(run.peak_mb, 0), _shown(run.violations, 0), run.note)
    return (run.instance, run.method, *cells, *seconds, *ends)


def _cell(value: int | None, bound: int | None, gap: int | None) -> str:
    if value is None:
        return "" if bound is None else f"≥ {bound:,}"
    if gap is None:
        return f"{value:,}"
    return f"{value:,} proven" if gap == 0 else f"{value:,} ≥ {bound:,}"


def _medians(runs: Iterable[Run]) -> list[Run]:
    groups: dict[tuple[str, str], list[Run]] = {}
    for run in runs:
        groups.setdefault((run.instance, run.method), []).append(run)
    ordered = (sorted(group, key=_time) for group in groups.values())
    return [group[(len(group) - 1) // 2] for group in ordered]


def _time(run: Run) -> float:
    return float("inf") if run.seconds is None else run.seconds


def _round(number: float | None, digits: int) -> float | None:
    return None if number is None else round(number, digits)


def _shown(number: float | None, digits: int) -> str:
    return "" if number is None else f"{number:,.{digits}f}"
