"""Which files a scenario may name: those near it, or below the folder where the command runs."""

from __future__ import annotations

from pathlib import Path

from matcher.language.message import Message
from matcher.reading.faults import InputError, Place


def refuse_outside(path: Path, home: Path, place: Place, named: str) -> None:
    """Refuse a file outside; links are followed first. ``home`` is the scenario's folder.

    Near is the scenario's folder, and the one that holds it and, say, profiles beside it. The
    folder where the command runs is the planner's own choice.
    """
    try:
        real, own = path.resolve(), home.resolve()
        near = own if own.parent == Path(own.anchor) else own.parent
        allowed = any(real.is_relative_to(folder) for folder in (near, Path.cwd().resolve()))
    except (OSError, RuntimeError, ValueError):
        return  # reading it says what is wrong
    if not allowed and path.is_file():
        mend = Message("mend-outside", {"folder": str(near)})
        raise InputError([place.fault("input-outside", named, mend)])
