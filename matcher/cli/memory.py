"""How much memory a search may still take, and which errors mean that there is none left."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_MEGABYTE = 1 << 20
_LEAST = 48 * _MEGABYTE
_SHARE = 0.1
_GROUPS = Path("/sys/fs/cgroup")
_WORDS = (
    "can't start new thread",
    "failed to map segment",
    "bad_alloc",
    "Cannot allocate memory",
    "cannot allocate memory",
    "Resource temporarily unavailable",
)


def short() -> bool:
    """Tell whether a search should end now with the best plan that it has; always False off Linux.

    So it is when less than a tenth is left of what the process (``ulimit -v``) or its group (a
    container) may have, or less than a twentieth of a machine of which it holds a quarter.
    """
    if sys.platform != "linux":
        return False
    with suppress(OSError, ValueError, KeyError, IndexError):
        return any(left < max(_LEAST, share * limit) for left, limit, share in _limits())
    return False


def full(process: int) -> bool:
    """Tell whether another process, under our limit, has so little of it left."""
    limit = _limit()
    if limit is None:
        return False
    with suppress(OSError, ValueError, IndexError):
        size = int(Path(f"/proc/{process}/statm").read_text().split()[0])
        return limit - size * os.sysconf("SC_PAGE_SIZE") < max(_LEAST, _SHARE * limit)
    return False


def limited() -> bool:
    """Tell whether a limit is set on the memory of this process."""
    return _limit() is not None


def is_lack(error: BaseException | None) -> bool:
    """Tell whether an error, or one behind it, means that memory could not be had."""
    while error is not None:
        if isinstance(error, MemoryError):
            return True
        kin = isinstance(error, RuntimeError | OSError | ImportError | SystemError)
        if kin and any(word in str(error) for word in _WORDS):
            return True
        if limited() and isinstance(error, SystemError | ImportError):
            return True  # of libraries that do not look at what they are given
        error = error.__cause__ or error.__context__
    return False


def _limits() -> Iterator[tuple[float, float, float]]:
    """Give, in bytes, what is left and of how much, and the share that should stay."""
    page = os.sysconf("SC_PAGE_SIZE")
    size, held = (int(n) * page for n in Path("/proc/self/statm").read_text().split()[:2])
    limit = _limit()
    if limit is not None:
        yield limit - size, limit, _SHARE
    yield from _group()
    lines = Path("/proc/meminfo").read_text().splitlines()
    told = {line.split(":")[0]: int(line.split()[1]) * 1024 for line in lines}
    if held > told["MemTotal"] / 4:
        yield told["MemAvailable"], told["MemTotal"], 0.05


def _limit() -> int | None:
    if sys.platform == "win32":
        return None
    import resource

    limit = resource.getrlimit(resource.RLIMIT_AS)[0]
    return None if limit == resource.RLIM_INFINITY else limit


def _group() -> Iterator[tuple[float, float, float]]:
    own = Path("/proc/self/cgroup").read_text().rpartition("::/")[2].strip()
    folder = _GROUPS / own if (_GROUPS / own / "memory.max").is_file() else _GROUPS
    if not (folder / "memory.max").is_file():
        return
    limit = (folder / "memory.max").read_text().strip()
    if limit != "max":
        lines = (folder / "memory.stat").read_text().splitlines()
        held = next(int(line.split()[1]) for line in lines if line.startswith("anon "))
        yield int(limit) - held, int(limit), 0.1
