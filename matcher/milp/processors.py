"""How many processors this process may use."""

from __future__ import annotations

import os


def processors() -> int:
    """Count the processors that are free to use, at least 1."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
