"""One plan for each programme, made once by the command."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest
from filelock import FileLock

from tests.programmes.plan_files import Programme, Row, read

ROOT = Path(__file__).parents[2]
SCENARIOS = ROOT / "scenarios"
Solve = Callable[..., Programme]


def matcher(*words: object) -> subprocess.CompletedProcess[str]:
    """Run the command as people do."""
    command = [sys.executable, "-m", "matcher", "--lang", "en", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")


@pytest.fixture(scope="session")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the plans; test processes beside each other share it."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "programmes"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def solve(plans: Path) -> Solve:
    """Solve a scenario file within so many seconds, four times as many where that finds no plan."""

    def solved(scenario: Path, seconds: int, *options: object) -> Programme:
        plan = plans / f"{scenario.parent.name}-{scenario.stem}"
        with FileLock(f"{plan}.lock"):
            for limit in (seconds, 4 * seconds):
                if not plan.exists():
                    words = ("-o", plan, "--time-limit", limit, "--quiet", *options)
                    done = matcher("solve", scenario, *words)
                    assert done.returncode == 0 or limit == seconds, done.stderr
        return Programme(scenario, plan)

    return solved


@pytest.fixture(scope="session")
def guizhou(solve: Solve) -> Programme:
    """黔府办函〔2016〕247号, the eastern cities."""
    return solve(SCENARIOS / "guizhou-2016" / "scenario.yaml", 40)


@pytest.fixture(scope="session")
def ministry(solve: Solve) -> Programme:
    """黔府办函〔2016〕247号, the ministry's hospitals."""
    return solve(SCENARIOS / "guizhou-2016" / "ministry.yaml", 10)


@pytest.fixture(scope="session")
def east_west(solve: Solve) -> Programme:
    """卫办医管发〔2012〕108号."""
    return solve(SCENARIOS / "east-west-2012" / "scenario.yaml", 16)


@pytest.fixture(scope="session")
def county(solve: Solve) -> Programme:
    """卫医管发〔2012〕60号."""
    return solve(SCENARIOS / "county-2012" / "scenario.yaml", 14)


@pytest.fixture(scope="session")
def changchun(solve: Solve) -> Programme:
    """长卫医管发〔2011〕3号."""
    return solve(SCENARIOS / "changchun-2011" / "scenario.yaml", 14)


@pytest.fixture(scope="session")
def hebei(solve: Solve) -> Programme:
    """冀卫医函〔2019〕19号, section 2, with the pairs of an adjustment table like annex 1."""
    folder = SCENARIOS / "hebei-2019"
    return solve(folder / "scenario.yaml", 30, "--pairs", folder / "adjusted.csv")


@pytest.fixture(scope="session")
def township(solve: Solve, plans: Path) -> Programme:
    """冀卫医函〔2019〕19号, section 3: annex 2 changes some pairs, all others stay."""
    folder = SCENARIOS / "hebei-township-2019"
    annex = {row["recipient"]: row["supporter"] for row in read(folder / "decisions.csv")}
    table = plans / "annex-2.csv"
    with FileLock(f"{table}.lock"):
        if not table.exists():
            _write(table, read(folder / "incumbent.csv"), annex)
    return solve(folder / "scenario.yaml", 40, "--pairs", table)


def _write(table: Path, incumbent: Iterable[Row], changed: Mapping[str, str]) -> None:
    with table.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["supporter", "recipient", "since"])
        for row in incumbent:
            since = "2019-05" if row["recipient"] in changed else row["since"]
            supporter = changed.get(row["recipient"], row["supporter"])
            rows.writerow([supporter, row["recipient"], since])
