"""``--reproducible``: the plan files are equal byte for byte, whatever the run and the threads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MINISTRY = ROOT / "scenarios" / "guizhou-2016" / "ministry.yaml"
GUIZHOU = ROOT / "scenarios" / "guizhou-2016" / "scenario.yaml"


def plan_files(scenario: Path, folder: Path, limit: str, workers: int) -> dict[str, bytes]:
    """Solve in a process of its own, whose sets have an order of their own."""
    options = ["--reproducible", "--time-limit", limit, "--workers", str(workers), "--quiet"]
    command = [sys.executable, "-m", "matcher", "solve", str(scenario), "-o", str(folder), *options]
    environment = {**os.environ, "PYTHONHASHSEED": str(workers), "PYTHONPATH": str(ROOT)}
    subprocess.run(command, check=True, capture_output=True, env=environment, cwd=folder.parent)
    return {file.name: file.read_bytes() for file in sorted(folder.glob("*.csv"))}


@pytest.mark.parametrize(("scenario", "limit"), [(MINISTRY, "60"), (GUIZHOU, "0.2")])
def test_runs_and_threads_make_no_difference(tmp_path, scenario, limit):
    """Also where the time is over before everything is proven."""
    once = plan_files(scenario, tmp_path / "once", limit, workers=1)
    again = plan_files(scenario, tmp_path / "again", limit, workers=2)
    assert len(once) >= 7
    assert once == again
