"""Read scenarios one after the other, each in a process with little memory and time.

``python -m tests.reading.limited SOUND PATH…`` prints a JSON line for each path: its sentences,
seconds and most memory, or how the process ended.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time

from matcher.reading import InputError, load, render

MOST_BYTES, MOST_SECONDS = 512 << 20, 30


def read(path: str) -> dict[str, object]:
    """Read one scenario here; give what it says in both languages."""
    began = time.monotonic()
    try:
        found = load(path).warnings
        kind = "read"
    except InputError as error:
        found, kind = error.faults, "faults"
    lines = [render(fault, lang) for fault in found for lang in ("en", "zh")]
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return {
        "end": kind,
        "lines": lines[:40],
        "longest": max(map(len, lines), default=0),
        "located": all(fault.file for fault in found),
        "seconds": round(time.monotonic() - began, 2),
        "bytes": most,
    }


def apart(path: str) -> dict[str, object]:
    """Read one scenario in a child that may take so much and so long."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
        signal.alarm(MOST_SECONDS)
        try:
            told = read(path)
        except BaseException as error:  # noqa: BLE001 - it is what is looked for
            told = {"end": f"{type(error).__name__}: {error}"[:200]}
        os.write(theirs, json.dumps(told).encode()[:60_000])
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as pipe:
        text = pipe.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return json.loads(text) if text else {"end": f"ended with {status}"}


if __name__ == "__main__":
    read(sys.argv[1])  # brings in what every child needs
    for name in sys.argv[2:]:
        print(json.dumps({"path": name, **apart(name)}), flush=True)
