"""Where and with what a table was measured."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = ("ortools", "numpy", "networkx", "pydantic")


def facts() -> dict[str, str]:
    """Machine, versions and load, in the order in which they are shown."""
    return {
        "cores": str(cores()),
        "processor": processor(),
        "memory": f"{_memory_gb():.0f} GB",
        "load before": load(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        **{name: _version(name) for name in PACKAGES},
        "commit": _commit(),
    }


def summary() -> str:
    """Cores and processor in a form fit for a file name."""
    words = re.sub(r"\(.*?\)|@.*|CPU|Processor", " ", processor())
    return "-".join([str(cores()), "cores", *re.findall(r"[a-z0-9]+", words.lower())])


def load() -> str:
    """How many processes want to run: means of the last 1, 5 and 15 minutes."""
    return " ".join(f"{mean:.1f}" for mean in os.getloadavg())


def cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def processor() -> str:
    """The model name of the processor."""
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.processor() or platform.machine()
    found = re.search(r"model name\s*:\s*(.+)", text)
    return found[1] if found else platform.machine()


def _memory_gb() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"


def _commit() -> str:
    """The commit of the checkout; ``-dirty`` where files differ from it."""
    words = ["git", "describe", "--always", "--dirty"]
    try:
        return subprocess.run(
            words, cwd=Path(__file__).parent, capture_output=True, text=True, check=True
        ).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "-"
