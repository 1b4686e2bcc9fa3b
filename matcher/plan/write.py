"""A plan and its verdict into a plan directory."""

from __future__ import annotations

import json
import os
from pathlib import Path

from matcher.check.check import Verdict
from matcher.plan.certificate import certificate
from matcher.plan.directory import CERTIFICATE, claimed, exchange
from matcher.plan.files import sheets
from matcher.plan.files.cells import encoded
from matcher.plan.plan import Plan


def write_plan(plan: Plan, verdict: Verdict, folder: Path) -> None:
    """Write every file of a plan; the directory is exchanged as a whole.

    OutputError when it cannot be written, DirectoryBusy when another run holds it.
    """
    files = {name: encoded(sheet) for name, sheet in sheets(plan).items()}
    proof = json.dumps(certificate(plan, verdict, files), ensure_ascii=False, indent=2) + "\n"
    files[CERTIFICATE] = proof.encode()
    with claimed(folder) as target:
        exchange(target, lambda part: _write_all(part, files))


def _write_all(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        with (folder / name).open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
