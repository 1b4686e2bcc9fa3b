"""Runs peers in processes of their own, in turn, and measures them from outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tests.benchmarks.instances import instance

ROOT = Path(__file__).parents[2]
PATIENCE = 2.0
"""A process is ended after so many times its limit, and ``STARTING`` seconds."""
STARTING = 20.0
LATE = 1.1
"""Beyond so many times the limit (and a second) a run is told to be late."""


@dataclass(frozen=True)
class Limits:
    """What one run may use; the memory is address space."""

    seconds: float
    memory_mb: int


@dataclass(frozen=True)
class Run:
    """One line of the table; ``values`` and ``bounds`` by level, None: not known."""

    instance: str
    method: str
    repeat: int
    values: Mapping[str, int] = field(default_factory=dict)
    bounds: Mapping[str, int] = field(default_factory=dict)
    violations: int | None = None
    build_seconds: float | None = None
    solve_seconds: float | None = None
    command_seconds: float | None = None
    peak_mb: float | None = None
    note: str = ""

    @property
    def seconds(self) -> float | None:
        """Building and solving together."""
        known = self.build_seconds is not None and self.solve_seconds is not None
        return self.build_seconds + self.solve_seconds if known else None  # type: ignore[operator]


def run_all(
    instances: Sequence[str],
    peers: Sequence[str],
    limits: Limits,
    repeats: int,
    command: bool,
    tell: Callable[[Run], None],
) -> Iterator[Run]:
    """Time the peers alternately: A B C, A B C, …, instance by instance."""
    for name in instances:
        for repeat in range(1, repeats + 1):
            for peer in peers:
                run = run_peer(name, peer, limits, repeat)
                if peer == "matcher" and command:
                    run = replace(run, command_seconds=time_command(name, limits))
                tell(run)
                yield run


def run_peer(name: str, peer: str, limits: Limits, repeat: int = 1) -> Run:
    """Run one peer on one instance in a process of its own."""
    numbers = (str(limits.seconds), str(limits.memory_mb))
    ended = call("-m", "tests.benchmarks.child", name, peer, *numbers, limits=limits)
    run = Run(name, peer, repeat, peak_mb=ended.peak_mb)
    if ended.code == 0:
        found: dict[str, Any] = json.loads(ended.out)
        for key in ("method", "peak_mb"):
            del found[key]
        run = replace(run, **found)
        late = run.seconds is not None and run.seconds > LATE * limits.seconds + 1
        return replace(run, note="; ".join(filter(None, (run.note, "late" if late else ""))))
    return replace(run, note=ended.why())


def time_command(name: str, limits: Limits) -> float | None:
    """Seconds of the whole ``matcher solve``, from its start to its end; None: it failed."""
    with tempfile.TemporaryDirectory() as folder:
        path = instance(name).file(Path(folder) / "scenario")
        wish = ("--time-limit", str(limits.seconds), "--workers", "2", "--quiet")
        started = time.monotonic()
        plan = str(Path(folder) / "plan")
        ended = call("-m", "matcher", "solve", str(path), "-o", plan, *wish, limits=limits)
        return time.monotonic() - started if ended.code == 0 else None


@dataclass(frozen=True)
class Ended:
    """How a process ended; a negative code is the signal that ended it."""

    code: int
    out: str
    error: str
    peak_mb: float
    seconds: float
    killed: bool

    def why(self) -> str:
        """Say in a few words why there is no answer."""
        if self.killed:
            return "ended: out of time"
        last = self.error.strip().splitlines()[-1:] or ["no message"]
        memory = self.code < 0 or "memory" in last[0] or "bad_alloc" in self.error
        return "ended: out of memory" if memory else f"failed: {last[0]}"


def call(*arguments: str, limits: Limits) -> Ended:
    """Run Python with these arguments; ended when it takes far too long."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as error:
        path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", ""))))
        process = subprocess.Popen(
            [sys.executable, *arguments], stdout=out, stderr=error, cwd=ROOT,
            env={**os.environ, "PYTHONPATH": path},
        )  # fmt: skip
        started = time.monotonic()
        killed = threading.Event()

        def end() -> None:
            killed.set()
            process.kill()

        timer = threading.Timer(PATIENCE * limits.seconds + STARTING, end)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for file in (out, error):
            file.seek(0)
            texts.append(file.read().decode(errors="replace"))
        peak = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
        return Ended(process.returncode, *texts, peak, seconds, killed.is_set())
