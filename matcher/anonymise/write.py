"""An anonymised scenario into a new folder, which is there only when nothing is named in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from typing import Any

from matcher.anonymise.anonymous import Anonymous, anonymous
from matcher.anonymise.files import MAIN, scenario_files
from matcher.anonymise.key import key_file
from matcher.anonymise.traces import traces
from matcher.domain.scenario import Scenario
from matcher.language.message import Fault, Message
from matcher.reading import InputError, load
from matcher.reading.faults import Place

_NOT_COMPARED = frozenset(("path", "inputs", "tables", "overridden", "rule_lines"))
_ROW_NUMBERS = ("incumbent", "decisions")


def write_anonymous(
    scenario: Scenario, folder: str | Path, key: str | Path | None = None, rng: Random | None = None
) -> Anonymous:
    """Write a scenario with other names into a new or empty folder.

    ``key``: a new file outside the folder that says which pseudonym is which; None: nobody is told.
    What was written is read again: it must be the same question and name nobody. InputError when
    it does, or folder or key cannot be written; then nothing of either is left.
    """
    place = Place(Path(folder), str(folder))
    secret = None if key is None else Place(Path(key), str(key))
    _refuse(place, secret)
    made = anonymous(scenario, rng)
    with _written(place):
        place.path.resolve().parent.mkdir(parents=True, exist_ok=True)
        part = Path(mkdtemp(prefix=".matcher-", dir=place.path.resolve().parent))
    try:
        copy = part / "copy"
        with _written(place):
            _write(copy, scenario_files(made))
        _examine(copy, made)
        _publish(copy, place, secret, made)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return made


def _refuse(place: Place, secret: Place | None) -> None:
    """Say at once whatever stands in the way of folder and key."""
    faults: list[Fault] = []
    mend = Message("mend-new-folder")
    with _written(place):
        if place.path.exists() and not place.path.is_dir():
            faults.append(place.fault("anonymise-not-a-folder", place.shown, mend))
        elif place.path.is_dir() and any(place.path.iterdir()):
            faults.append(place.fault("input-folder-not-empty", place.shown, mend))
    if secret is not None:
        with _written(secret):
            target = secret.path.resolve()
            if place.path.resolve() in (target, *target.parents):
                beside = Message("anonymise-mend-key")
                faults.append(secret.fault("anonymise-key-inside", secret.shown, beside))
            elif os.path.lexists(secret.path):
                other = Message("anonymise-mend-new-key")
                faults.append(secret.fault("anonymise-key-there", secret.shown, other))
    if faults:
        raise InputError(faults)


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)


def _examine(folder: Path, made: Anonymous) -> None:
    """Read what was written: whether it names anybody, and whether it is the same question."""
    named = traces({file.name: file.read_bytes() for file in sorted(folder.iterdir())}, made)
    if named:
        raise InputError(named)
    read = load(folder).scenario
    names = (field.name for field in fields(Scenario) if field.name not in _NOT_COMPARED)
    differ = [name for name in names if _plain(read, name) != _plain(made.scenario, name)]
    if differ:
        raise RuntimeError(f"the anonymised scenario differs in {', '.join(differ)}")


def _plain(scenario: Scenario, name: str) -> Any:
    rows = getattr(scenario, name)
    if name not in _ROW_NUMBERS or rows is None:
        return rows
    return tuple(replace(row, row=0) for row in rows)


def _publish(copy: Path, place: Place, secret: Place | None, made: Anonymous) -> None:
    """Put the key, then the folder where they were asked for; scenario.yaml comes last."""
    if secret is not None:
        with _written(secret):
            _write_secret(secret.path, key_file(made))
    try:
        with _written(place):
            if not place.path.exists():
                copy.rename(place.path.resolve())
                return
            for file in sorted(copy.iterdir(), key=lambda file: file.name == MAIN):
                file.rename(place.path / file.name)
    except InputError:
        if secret is not None:
            secret.path.unlink(missing_ok=True)
        raise


def _write_secret(path: Path, data: bytes) -> None:
    """Write a file that only its owner reads."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)


@contextmanager
def _written(place: Place) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        raise InputError([place.fault("input-not-written", place.shown)]) from error
