"""Ctrl-C: once keeps the best plan, twice leaves at once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import call

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")

GUIZHOU = Path(__file__).parents[2] / "scenarios" / "guizhou-2016"

# Solves in no time, then goes on until it is told to stop, or for a minute.
SLOW = """
import sys, time
import matcher.cli.solving as solving
from matcher.cli.main import main
from matcher.milp.budget import Budget
from matcher.solving.progress import Progress
real = solving.find

def slow(scenario, *, budget, listener, **more):
    solved = real(scenario, budget=Budget(30), **more)
    listener(Progress("rotation", 0.0, "coverage", 10, 5))
    end = time.monotonic() + 60
    while (not budget.stopped or {never}) and time.monotonic() < end:
        time.sleep(0.05)
    return solved

solving.find = slow
main(sys.argv[1:])
"""


def _start(code: list[str], *words: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *code, "--lang", "en", *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def _interrupt(run: subprocess.Popen[str], number: int, until: str) -> None:
    """Send a signal as soon as stderr holds a line with these words."""
    for line in run.stderr:
        if until in line:
            break
    run.send_signal(number)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_one_interrupt_keeps_the_best_plan(example, tmp_path, number):
    code = ["-c", SLOW.format(never=False)]
    run = _start(code, "solve", example, "-o", tmp_path / "plan")
    _interrupt(run, number, "best 10, bound 5, proof gap 50.0%")
    out, err = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "Stopping" in err
    assert "stopped by you" in out
    assert call("check", example, tmp_path / "plan").exit_code == 0


def test_a_second_interrupt_leaves_at_once(example, tmp_path):
    code = ["-c", SLOW.format(never=True)]
    run = _start(code, "solve", example, "-o", tmp_path / "plan")
    _interrupt(run, signal.SIGINT, "best 10")
    _interrupt(run, signal.SIGINT, "Stopping")
    run.communicate(timeout=10)
    assert run.returncode == 130
    assert not (tmp_path / "plan").exists()
    assert call("solve", example, "-o", tmp_path / "plan").exit_code == 0


def test_a_real_solve_stops_and_what_it_writes_is_sound(tmp_path):
    run = _start(["-m", "matcher"], "solve", GUIZHOU, "-o", tmp_path / "plan")
    _interrupt(run, signal.SIGINT, "0:0")
    run.communicate(timeout=120)
    assert run.returncode == 130
    if (tmp_path / "plan").exists():
        assert call("check", GUIZHOU, tmp_path / "plan").exit_code == 0


WHILE_A_MODULE_IS_LOADED = """
import os, signal, sys, time
from matcher.cli.guard import guarded
def work():
    try:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(9)
    except KeyboardInterrupt:
        raise ImportError("initialization failed") from None
sys.exit(guarded(work, "en"))
"""

BEFORE_THE_COMMAND = """
import os, signal, sys, time
from matcher.cli.start import main
class Interrupting:
    def find_spec(self, name, *rest):
        if name == "click":
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(9)
sys.meta_path.insert(0, Interrupting())
main()
"""


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (WHILE_A_MODULE_IS_LOADED, "Interrupted; nothing was written."),
        (BEFORE_THE_COMMAND, ""),
    ],
)
def test_an_interrupt_while_something_is_loaded_is_an_interrupt(code, told):
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert (run.returncode, run.stderr.strip()) == (130, told)
