"""What is kept when something went wrong that never should: a folder to hand in."""

from __future__ import annotations

import json
import platform
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from matcher import __version__

if TYPE_CHECKING:
    from matcher.check import Verdict, Violation
    from matcher.plan.plan import Plan


def keep_traceback(error: BaseException) -> str:
    """Write the traceback into an evidence folder here; give the file's place."""
    about = (
        f"matcher {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        f"{' '.join(sys.argv[1:])}\n\n"
    )
    text = about + "".join(traceback.format_exception(error))
    return _keep(Path.cwd(), {"traceback.txt": text.encode("utf-8", "replace")}, "traceback.txt")


def keep_plan(plan: Plan, verdict: Verdict, beside: Path) -> str:
    """Write a plan that the check refuses, and the verdict, beside its directory."""
    from matcher.plan.certificate import certificate
    from matcher.plan.files import sheets
    from matcher.plan.files.cells import encoded

    files = {name: encoded(sheet) for name, sheet in sheets(plan, verdict).items()}
    proof = certificate(plan, verdict, files) | {
        "violations": _breaches(verdict.violations),
        "shortfalls": _breaches(verdict.shortfalls),
    }
    files["evidence.json"] = json.dumps(proof, ensure_ascii=False, indent=2).encode()
    return _keep(beside.resolve().parent, files)


def _breaches(violations: Iterable[Violation]) -> list[dict[str, object]]:
    return [
        {"rule": v.rule, "code": v.code, "amount": v.amount, "where": dict(v.where)}
        for v in violations
    ]


def _keep(parent: Path, files: dict[str, bytes], shown: str = "") -> str:
    """Write files into a new folder, in the temporary one where the parent is closed to us."""
    for home in (parent, Path(tempfile.gettempdir())):
        with suppress(OSError):
            folder = _new_folder(home)
            for name, data in files.items():
                (folder / name).write_bytes(data)
            return str(folder / shown)
    return "-"


def _new_folder(home: Path) -> Path:
    name = f"matcher-evidence-{time.strftime('%Y%m%d-%H%M%S')}"
    for number in range(100):
        folder = home / (f"{name}-{number}" if number else name)
        with suppress(FileExistsError):
            folder.mkdir()
            return folder
    raise FileExistsError(name)
