"""``--reproducible``: the plan files are equal byte for byte, whatever the run and the threads."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.instances import instance

ROOT = Path(__file__).parents[1]
MINISTRY = ROOT / "scenarios" / "guizhou-2016" / "ministry.yaml"


def plan_files(scenario: Path, folder: Path, limit: str, workers: int) -> dict[str, bytes]:
    """Solve in a process of its own, whose sets have an order of their own."""
    options = ["--reproducible", "--time-limit", limit, "--workers", str(workers), "--quiet"]
    command = [sys.executable, "-m", "matcher", "solve", str(scenario), "-o", str(folder), *options]
    environment = {**os.environ, "PYTHONHASHSEED": str(workers), "PYTHONPATH": str(ROOT)}
    subprocess.run(command, check=True, capture_output=True, env=environment, cwd=folder.parent)
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


@pytest.mark.parametrize(
    ("name", "limit", "status"),
    [
        ("ministry", "60", "optimal"),
        ("tiny-open", "0.1", "feasible"),
        pytest.param("guizhou", "0.2", "feasible", marks=pytest.mark.long),
    ],
)
def test_runs_and_threads_make_no_difference(tmp_path, name, limit, status):
    """Also where the time is over before everything is proven, and for the files for people."""
    scenario = MINISTRY if name == "ministry" else instance(name).file(tmp_path)
    once = plan_files(scenario, tmp_path / "once", limit, workers=1)
    again = plan_files(scenario, tmp_path / "again", limit, workers=2)
    assert {"pairs.csv", "stints.csv", "plan.xlsx", "report.html", "plan.ics"} <= once.keys()
    assert json.loads(once.pop("plan.json"))["status"] == status
    again.pop("plan.json")
    assert once == again
