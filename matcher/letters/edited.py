"""Letters that somebody has written in since: they are never replaced."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from matcher.language.message import Fault, Message
from matcher.letters.files import MARK
from matcher.plan.certificate import sha256_of, sha256_of_file
from matcher.reading.faults import InputError


def refuse_edited(folder: Path, files: Mapping[str, bytes]) -> None:
    """InputError that names each file that is not as it was written, nor as it would be now."""
    faults = [
        Fault("letters-edited", file=str(folder / name), mend=Message("letters-mend-edited"))
        for name, found in _edited(folder)
        if name not in files or sha256_of(files[name]) != found
    ]
    if faults:
        raise InputError(faults)


def _edited(folder: Path) -> Iterator[tuple[str, str]]:
    """Give each file that has changed, and its fingerprint now."""
    try:
        told = json.loads((folder / MARK).read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return
    outputs = told.get("outputs") if isinstance(told, dict) else None
    for name, fingerprint in sorted(outputs.items() if isinstance(outputs, dict) else ()):
        path = folder / name
        inside = ".." not in PurePosixPath(name).parts and "\0" not in name
        found = sha256_of_file(path) if inside and path.is_file() else None
        if found is not None and found != fingerprint:
            yield name, found
