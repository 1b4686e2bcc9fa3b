"""A search that gets little memory: a plan, with a gap perhaps, or exit code 4."""

from __future__ import annotations

import resource
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.faults.place import Command, badly, intact

SECONDS = 120


def little(command: Command, megabytes: Iterable[int]) -> Iterator[tuple[str, str]]:
    """Run a search under each limit on its memory (``ulimit -v``)."""
    for most in megabytes:

        def limit(size: int = most << 20) -> None:
            resource.setrlimit(resource.RLIMIT_AS, (size, size))

        try:
            run = command.run(preexec_fn=limit, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            yield "solve with little memory", f"{most} MiB: no end within {SECONDS} s"
            continue
        yield "solve with little memory", _lost(command, run, most)


def _lost(command: Command, run: subprocess.CompletedProcess[str], most: int) -> str:
    if run.returncode not in (0, 4) or badly(run.stderr):
        return f"{most} MiB: ends with {run.returncode}: {run.stderr[-200:]}"
    if not Path(command.folder).exists():
        return "" if run.returncode == 4 else f"{most} MiB: no plan"
    return "" if intact(command.folder) else f"{most} MiB: no complete plan is left"
