"""A search in a process of its own: its parent ends it where it does nothing any more."""

from __future__ import annotations

import subprocess
import sys

import pytest

WAITS = """
import os, resource, time
from matcher.cli import apart
apart._IDLE_SECONDS = 3
apart._OUT_SECONDS = {out}
resource.setrlimit(resource.RLIMIT_AS, (1 << 31, 1 << 31))
child = os.fork()
if child == 0:
    end = time.monotonic() + 5
    held = bytearray({held} << 20)
    while {busy} and time.monotonic() < end:
        pass
    time.sleep(0 if {busy} else 60)
    os._exit(0)
raise SystemExit(apart._told(apart._waited(child), "en"))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="searches are set apart on Linux alone")
@pytest.mark.parametrize(
    ("busy", "held", "code", "said"),
    [(False, 0, 4, "Memory ran out"), (True, 0, 0, ""), (True, 1900, 4, "Memory ran out")],
)
def test_what_neither_works_nor_ends_is_ended(busy, held, code, said):
    words = [sys.executable, "-c", WAITS.format(busy=busy, held=held, out=2)]
    run = subprocess.run(words, capture_output=True, encoding="utf-8", timeout=30)
    assert run.returncode == code and said in run.stderr
