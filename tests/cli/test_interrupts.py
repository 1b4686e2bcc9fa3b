"""Ctrl-C is heard wherever it falls, and the exit code says so."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")

IN_A_DESTRUCTOR = """
import signal, time
from matcher.cli.interrupts import Interrupts

class Falls:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)
        for _ in range(1000):
            pass

with Interrupts() as interrupts:
    try:
        Falls()
        time.sleep(20)
        print("lost")
    except KeyboardInterrupt:
        print("heard", interrupts.heard)
"""

INSIDE_EXEC = """
import sys
from matcher.cli.main import Matcher, main

Matcher.get_command = lambda *_: exec("raise KeyboardInterrupt")
sys.argv = ["matcher", "--lang", "en", "validate", "scenario.yaml"]
main()
"""


def _run(code: str) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-c", code]
    return subprocess.run(words, capture_output=True, text=True, encoding="utf-8", timeout=60)


def test_an_interrupt_in_a_destructor_comes_again():
    run = _run(IN_A_DESTRUCTOR)
    assert (run.stdout, run.stderr) == ("heard True\n", "")


def test_an_interrupt_inside_exec_ends_with_the_code_of_interrupts():
    run = _run(INSIDE_EXEC)
    assert run.returncode == 130
    assert "Interrupted" in run.stderr
