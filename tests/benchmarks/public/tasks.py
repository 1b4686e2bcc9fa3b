"""Shift-minimisation personnel task scheduling: all tasks, by as few workers as can be.

Format: ``Type = 1``; ``Jobs = n`` and a line with start and end for each; ``Qualifications = m``
and for each worker ``count: job job …``, counted from 0.
A task takes the time from its start up to, not
with, its end. Two tasks meet where one is under way when the other starts: the times at which tasks
start, in their order, are all that a scenario needs, and stand there as months.
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

FIRST_YEAR = 1900
"""The first start is its January."""
SCENARIO = """\
matcher: 1
title: {name}
horizon: {{first: {first}, last: {last}}}
tables: {{supporters: supporters.csv, recipients: recipients.csv, specialties: specialties.csv,
  staff: staff.csv, qualifications: qualifications.csv, posts: posts.csv}}
rules:
  full_coverage: {{}}
objective: [coverage, people]
"""


@dataclass(frozen=True)
class Tasks:
    """When each task is, its end not included, and which tasks each worker can do."""

    name: str
    times: tuple[tuple[int, int], ...]
    able: tuple[tuple[int, ...], ...]

    @property
    def size(self) -> str:
        """Workers × tasks."""
        return f"{len(self.able)} × {len(self.times)}"

    def write(self, folder: Path) -> Path:
        """Write it as a scenario: workers are staff of one supporter, tasks single posts."""
        folder.mkdir(parents=True)
        hospital = [("H", "H")]
        _write(folder / "supporters.csv", "id name", hospital)
        _write(folder / "recipients.csv", "id name", [("R", "R")])
        jobs = [f"T{n:04}" for n in range(len(self.times))]
        _write(folder / "specialties.csv", "id name", zip(jobs, jobs, strict=True))
        workers = [(f"W{n:04}", own) for n, own in enumerate(self.able) if own]
        rows = [(key, "H", jobs[own[0]]) for key, own in workers]
        _write(folder / "staff.csv", "id hospital specialty", rows)
        more = [(key, jobs[job]) for key, own in workers for job in own[1:]]
        _write(folder / "qualifications.csv", "staff specialty", more)
        posts = [
            ("R", job, job, _label(first), _label(last), "yes")
            for job, (first, last) in zip(jobs, self.spans, strict=True)
        ]
        _write(folder / "posts.csv", "recipient post specialty first last single", posts)
        ends = {"first": _label(0), "last": _label(max(last for _, last in self.spans))}
        text = SCENARIO.format(name=self.name, **ends)
        (folder / "scenario.yaml").write_text(text, "utf-8")
        return folder

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The first and the last start, by its place among all, that fall into each task."""
        starts = sorted({start for start, _ in self.times})
        return [(bisect_left(starts, s), bisect_left(starts, e) - 1) for s, e in self.times]


def read(path: Path) -> Tasks:
    """Read an instance; ValueError where it is of another form."""
    text = re.sub(r"#.*", "", path.read_text("ascii"))
    jobs = _section(text, "Jobs", path)
    able = _section(text, "Qualifications", path)
    times = [tuple(map(int, line.split())) for line in jobs]
    own = [tuple(map(int, line.partition(":")[2].split())) for line in able]
    told = [int(line.partition(":")[0]) for line in able]
    if any(len(time) != 2 or time[0] >= time[1] for time in times) or told != list(map(len, own)):
        raise ValueError(f"{path}: a task or a worker has not the form expected")
    if any(not 0 <= job < len(times) for jobs_of_one in own for job in jobs_of_one):
        raise ValueError(f"{path}: a worker can do a task that there is not")
    return Tasks(path.name, tuple(times), tuple(own))  # type: ignore[arg-type]


def _section(text: str, name: str, path: Path) -> list[str]:
    head = re.search(rf"^\s*{name}\s*=\s*(\d+)\s*$", text, re.MULTILINE)
    if head is None:
        raise ValueError(f"{path}: it has no {name} = NUMBER")
    lines = [line for line in text[head.end() :].splitlines() if line.strip()][: int(head[1])]
    if len(lines) < int(head[1]):
        raise ValueError(f"{path}: {int(head[1]) - len(lines)} lines of {name} are missing")
    return lines


def _label(number: int) -> str:
    return f"{FIRST_YEAR + number // 12}-{number % 12 + 1:02}"


def _write(path: Path, header: str, rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header.split(), *rows])
