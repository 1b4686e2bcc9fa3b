"""The moves by which one plan directory takes the place of another; errors are OSErrors.

Beside a directory NAME there may stand, each with a dot before the name:

- ``.NAME.lock``: locked while a command works on NAME. The empty file stays: it cannot be removed
  without a race, since a command that has opened it and waits would then hold a lock on a file
  without a name, while the next command makes and locks a new one;
- ``.NAME.part``: a plan being written, worth nothing until it is complete;
- ``.NAME.new``: a complete plan on its way in;
- ``.NAME.old``: the plan on its way out.

A new plan becomes ``.part``, then ``.new``; then NAME becomes ``.old``, ``.new`` becomes NAME and
``.old`` goes. Whatever stops this, one complete plan is there, and ``finish`` ends it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from matcher.plan.ours import our_files, remove


def beside(target: Path, ending: str) -> Path:
    """Name a neighbour of a plan directory."""
    return target.with_name(f".{target.name}.{ending}")


def unfinished(target: Path) -> bool:
    """Tell whether an exchange is going on or was interrupted."""
    return any(beside(target, ending).exists() for ending in ("part", "new", "old"))


def prepare(target: Path, write: Callable[[Path], None]) -> None:
    """Let ``write`` fill ``.part`` and make it ``.new``; nothing is left of a failed attempt."""
    part = beside(target, "part")
    try:
        part.mkdir()
        write(part)
        _make_durable(part)
        os.rename(part, beside(target, "new"))
        _make_durable(target.parent)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def bring_in(target: Path) -> None:
    """Exchange the directory for ``.new``; may be called again after a stop anywhere in it."""
    old, new = beside(target, "old"), beside(target, "new")
    if target.exists():
        if old.exists():
            _clear(old, target)
        shutil.copymode(target, new)
        os.rename(target, old)
    try:
        os.rename(new, target)
    except OSError:
        if old.exists():
            os.rename(old, target)
        raise
    _make_durable(target.parent)
    _clear_if_possible(old, target)


def finish(target: Path) -> None:
    """End an interrupted exchange: a complete plan comes in, an incomplete one goes."""
    old = beside(target, "old")
    shutil.rmtree(beside(target, "part"), ignore_errors=True)
    if beside(target, "new").exists():
        bring_in(target)
    elif old.exists() and not target.exists():
        os.rename(old, target)
    _clear_if_possible(old, target)


def _clear_if_possible(old: Path, target: Path) -> None:
    """Clear an outgoing plan once another is in place; what fails now the next command does."""
    if old.exists():
        with suppress(OSError):
            _clear(old, target)


def _clear(old: Path, target: Path) -> None:
    """Remove an outgoing plan; what is not ours moves over to the directory, nothing is lost."""
    ours = our_files(old)
    holding = {path.relative_to(old).parts[0] for path in ours}
    for entry in sorted(old.iterdir()):
        if entry.name not in holding:
            os.rename(entry, _free(target / entry.name))
    remove(ours, old)
    for entry in sorted(old.iterdir()):
        os.rename(entry, _free(target / entry.name))
    old.rmdir()


def _free(path: Path) -> Path:
    """Give a name that is not taken yet."""
    free, number = path, 1
    while os.path.lexists(free):
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return free


def _make_durable(folder: Path) -> None:
    """Have the folder's own entries on disk; Windows cannot be asked for that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
