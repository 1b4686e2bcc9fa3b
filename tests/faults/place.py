"""A scenario, the commands that replace a folder of files, and whether such a folder is whole."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from matcher.plan.ours import MARKS

MATCHER = (sys.executable, "-m", "matcher", "--lang", "en")
_BADLY = ("Traceback", "Internal error")


@dataclass(frozen=True)
class Command:
    """A command that replaces ``folder``, by its words."""

    words: tuple[str, ...]
    folder: Path

    def run(self, code: Sequence[str] = MATCHER, **how: object) -> subprocess.CompletedProcess[str]:
        """Run it to its end."""
        given = {"capture_output": True, "text": True, "errors": "replace", "timeout": 120} | how
        return subprocess.run([*code, *self.words], check=False, **given)  # type: ignore[call-overload]


def commands(home: Path) -> dict[str, Command]:
    """Make a scenario and a plan in a folder; give the commands that have run there once."""
    subprocess.run([*MATCHER, "new", str(home / "s")], check=True, capture_output=True)
    scenario, plan = str(home / "s"), str(home / "plan")
    first = ["--from", "2027-06", "--published-until", "2027-08"]
    found = {
        "solve": ("solve", scenario, "-o", plan, "--quiet"),
        "report": ("report", scenario, plan, "-o", str(home / "report")),
        "letters": ("letters", scenario, plan, "-o", str(home / "letters")),
        "repair": ("repair", scenario, plan, *first, "-o", str(home / "repaired"), "--quiet"),
    }
    made = {name: Command(words, _target(words)) for name, words in found.items()}
    for name, command in made.items():
        run = command.run()
        assert run.returncode == 0 and whole(command.folder), (name, run.stderr)
    return made


def _target(words: Sequence[str]) -> Path:
    return Path(words[words.index("-o") + 1])


def whole(folder: Path) -> bool:
    """Tell whether a folder holds every file that its mark lists, each as it was written."""
    marks = [folder / mark for mark in MARKS if (folder / mark).is_file()]
    return bool(marks) and all(_holds(folder, json.loads(mark.read_bytes())) for mark in marks)


def intact(folder: Path) -> bool:
    """Tell whether a complete answer stands under the name or beside it, at this moment."""
    beside = (folder.with_name(f".{folder.name}.{ending}") for ending in ("new", "old"))
    return any(place.is_dir() and whole(place) for place in (folder, *beside))


def recovered(command: Command) -> str:
    """Run the command again; blank where it works and leaves nothing behind."""
    run = command.run()
    if run.returncode != 0:
        return f"the next run ends with {run.returncode}: {run.stderr[-200:]}"
    left = [f".{command.folder.name}.{ending}" for ending in ("part", "new", "old")]
    if any((command.folder.parent / name).exists() for name in left):
        return "the next run leaves something behind"
    return "" if whole(command.folder) else "the next run leaves an incomplete answer"


def badly(stderr: str) -> str:
    """Give the words that nobody should see; blank: there are none."""
    return next((word for word in _BADLY if word in stderr), "")


def _holds(folder: Path, told: dict) -> bool:
    return all(_sha256(folder / name) == stated for name, stated in told["outputs"].items())


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
