"""Files into an output directory, which is exchanged as a whole."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

from matcher.check.check import Verdict
from matcher.handouts.files import handouts
from matcher.handouts.subject import Subject
from matcher.language.catalogue import Lang
from matcher.plan.certificate import certificate
from matcher.plan.directory import CERTIFICATE, claimed, exchange
from matcher.plan.files import for_people, sheets
from matcher.plan.files.cells import Sheet, encoded
from matcher.plan.plan import Plan


def write_plan(
    plan: Plan,
    verdict: Verdict,
    folder: Path,
    more: Mapping[str, object] | None = None,
    lang: Lang | None = None,
) -> None:
    """Write every file of a plan; the directory is exchanged as a whole.

    ``more`` and ``lang`` as ``plan_files`` says.
    OutputError when it cannot be written, DirectoryBusy when another run holds it.
    """
    write_folder(folder, CERTIFICATE, plan_files(plan, verdict, more, lang=lang))


def plan_files(
    plan: Plan,
    verdict: Verdict,
    more: Mapping[str, object] | None = None,
    tables: Mapping[str, Sheet] | None = None,
    lang: Lang | None = None,
) -> dict[str, bytes]:
    """Give every file of a plan by name, plan.json among them.

    ``more`` is added to plan.json, or takes the place of what it says; ``tables`` are further ones.
    ``lang`` is the language of the files for people; None: without them.
    """
    scenario = plan.problem.scenario
    others = {name: for_people(sheet, scenario) for name, sheet in (tables or {}).items()}
    files = {name: encoded(sheet) for name, sheet in {**sheets(plan, verdict), **others}.items()}
    if lang is not None:
        told = certificate(plan, verdict, files) | dict(more or {})
        files |= handouts(Subject(plan, verdict, told), lang)
    return files | {CERTIFICATE: as_json(certificate(plan, verdict, files) | dict(more or {}))}


def as_json(value: object) -> bytes:
    """Write a value as a JSON file."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def write_folder(folder: Path, mark: str, files: Mapping[str, bytes]) -> None:
    """Write files, by name or path below the folder; ``mark`` is one of them and lists the others.

    Its key ``outputs`` holds their sha256 by name. OutputError, DirectoryBusy as ``claimed`` says.
    """
    with claimed(folder, mark) as target:
        exchange(target, lambda part: _write_all(part, files))


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        with (folder / name).open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
