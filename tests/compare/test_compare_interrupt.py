"""Ctrl-C in a comparison: what was found until then is written."""

from __future__ import annotations

import json
import os
import signal

import pytest

from tests.cli.conftest import call
from tests.cli.test_cli_interrupt import _interrupt, _start

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")

# The tables are solved; the search for the best one goes on until it is told to stop.
SLOW = """
import sys, time
import matcher.compare.answers as answers
from matcher.cli.main import main
from matcher.solving.progress import Progress
real = answers.solve

def slow(scenario, *, budget, listener, pairs=None, **more):
    solved = real(scenario, budget=budget, listener=listener, pairs=pairs, **more)
    while pairs is None and not budget.stopped:
        listener(Progress("rotation", 0.0, "travel", 10, 5))
        time.sleep(0.05)
    return solved

answers.solve = slow
main(sys.argv[1:])
"""


def test_one_interrupt_keeps_what_was_found(scenario, tmp_path):
    table = scenario.with_name("good.csv")
    run = _start(["-c", SLOW], "compare", scenario, table, "-o", tmp_path / "out")
    _interrupt(run, signal.SIGINT, "best table  rotation, travel: best 10")
    out, err = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "Stopping" in err
    assert "Stopped by you" in out
    told = json.loads((tmp_path / "out" / "comparison.json").read_text("utf-8"))
    assert [table["name"] for table in told["tables"]] == ["incumbent", "good", "best"]
    assert call("check", scenario, tmp_path / "out" / "plans" / "good").exit_code == 0
