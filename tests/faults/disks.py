"""A disk that is full or read-only, a folder in use, two runs at once."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from random import Random

from matcher.plan.ours import MARKS
from tests.faults.place import MATCHER, Command, badly, commands, intact, recovered

HOLD = """
import sys
from pathlib import Path
from matcher.plan.directory import claimed
with claimed(Path(sys.argv[1]), sys.argv[2]):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def small_disk(home: Path, megabytes: int = 24) -> Iterator[Path | None]:
    """Mount a small disk of its own; None where that is not allowed."""
    place = home / "disk"
    place.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place)]
    mounted = os.geteuid() == 0 and subprocess.run(words, capture_output=True).returncode == 0
    try:
        yield place if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", str(place)], check=False, capture_output=True)


def full(disk: Path, times: int, seed: int) -> Iterator[tuple[str, str]]:
    """Leave so little room that a command cannot write all of its files."""
    made = commands(disk)
    random = Random(seed)
    for turn in range(times):
        name = list(made)[turn % len(made)]
        need = sum(f.stat().st_size for f in made[name].folder.rglob("*") if f.is_file())
        left = random.randint(0, int(0.9 * need))
        ballast = disk / "ballast"
        status = os.statvfs(disk)
        ballast.write_bytes(bytes(max(0, status.f_bavail * status.f_frsize - left)))
        run = made[name].run()
        lost = _refused(made[name], run)
        ballast.unlink()
        yield f"{name} on a full disk", lost or recovered(made[name])


def read_only(disk: Path) -> Iterator[tuple[str, str]]:
    """Make the disk of :func:`full` read-only; it holds a scenario and its answers."""
    made = {name: c for name, c in _known(disk).items() if c.folder.exists()}
    for name, command in made.items():
        _remount(disk, "ro")
        run = command.run()
        lost = _refused(command, run)
        _remount(disk, "rw")
        yield f"{name} on a read-only disk", lost or recovered(command)


def too_large(made: Mapping[str, Command], times: int, seed: int) -> Iterator[tuple[str, str]]:
    """Let no file grow beyond a size, as a quota does."""
    random = Random(seed)
    for turn in range(times):
        name = list(made)[turn % len(made)]
        largest = max(f.stat().st_size for f in made[name].folder.rglob("*") if f.is_file())
        most = random.randint(0, largest - 1)

        def limit(most: int = most) -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

        run = made[name].run(preexec_fn=limit)
        yield f"{name} beyond a quota", _refused(made[name], run) or recovered(made[name])


def in_use(made: Mapping[str, Command]) -> Iterator[tuple[str, str]]:
    """Hold a folder in another process while a command wants it."""
    for name, command in made.items():
        mark = next(mark for mark in MARKS if (command.folder / mark).is_file())
        words = [sys.executable, "-c", HOLD, str(command.folder), mark]
        with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
            other.stdout.readline()
            lost = _refused(command, command.run())
            other.stdin.close()
        yield f"{name} into a folder in use", lost or recovered(command)


def twice(made: Mapping[str, Command]) -> Iterator[tuple[str, str]]:
    """Start a search twice at once: one writes, the other is told."""
    command = made["solve"]
    line = [*MATCHER, *command.words]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    runs = [subprocess.Popen(line, **quiet) for _ in range(2)]  # type: ignore[call-overload]
    codes = sorted(run.wait(60) for run in runs)
    lost = "" if codes == [0, 2] else f"they end with {codes}"
    yield "two runs into one folder", lost or ("" if intact(command.folder) else "nothing is left")


def _refused(command: Command, run: subprocess.CompletedProcess[str]) -> str:
    """Blank where the command said that it cannot write, and what was there is whole."""
    if run.returncode != 2 or badly(run.stderr):
        return f"ends with {run.returncode}: {run.stderr[-200:]}"
    return "" if intact(command.folder) else "no complete answer is left"


def _known(disk: Path) -> dict[str, Command]:
    words = ("solve", str(disk / "s"), "-o", str(disk / "plan"), "--quiet")
    report = ("report", str(disk / "s"), str(disk / "plan"), "-o", str(disk / "report"))
    return {"solve": Command(words, disk / "plan"), "report": Command(report, disk / "report")}


def _remount(disk: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(disk)], check=True, capture_output=True)
