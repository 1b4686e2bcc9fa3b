"""One comparison of three typed tables of the example scenario, with training and dates."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from matcher.reading import new_scenario
from tests.cli.conftest import call

RULES = """matcher: 1
extends: scenario.yaml
rules:
  training: {a_year: 1}
  milestones:
    - {date: 2030-02-15, kind: agreement, for: new}
    - {date: 2030-03, kind: supplementary_agreement, for: kept}
"""
GOOD = "支援医院,受援医院,起始时间\nS01,R01,2029-01\nS01,R02,2030-01\nS02,R03,2030-01\nS03,R04,\n"
FAULTY = """支援医院编号,支援医院名称,受援医院编号,起始时间
S01,甲,R01,2030-01
S02,乙,R02,2029-01
S02,乙,R03,2030-01
S99,不知名,R04,2030-01
S02,乙,R02,2029-01
S03,丙,R77,2030-01
"""
SHORT = "supporter,recipient\nS01,R01\nS02,R02\nS03,R03\n"


@dataclass(frozen=True)
class Compared:
    """What a run wrote and printed; ``tables`` are those of comparison.json by name."""

    scenario: Path
    folder: Path
    told: dict[str, Any]
    stdout: str

    @property
    def tables(self) -> dict[str, Any]:
        return {table["name"]: table for table in self.told["tables"]}


@pytest.fixture(scope="session")
def scenario(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with trainees and dates, and three tables beside it."""
    folder = tmp_path_factory.mktemp("compare") / "example"
    new_scenario(folder, "en", year=2030)
    (folder / "more.yaml").write_text(RULES, "utf-8")
    (folder / "good.csv").write_text(GOOD, "utf-8")
    (folder / "faulty.csv").write_bytes(FAULTY.encode("gb18030"))
    (folder / "short.csv").write_text(SHORT, "utf-8")
    return folder / "more.yaml"


def run(scenario: Path, folder: Path, lang: str) -> Compared:
    """Compare the three tables."""
    tables = [scenario.with_name(f"{name}.csv") for name in ("good", "faulty", "short")]
    result = call("compare", scenario, *tables, "-o", folder, "--quiet", lang=lang)
    assert result.exit_code == 0, result.stderr
    told = json.loads((folder / "comparison.json").read_text("utf-8"))
    return Compared(scenario, folder, told, result.stdout)


@pytest.fixture(scope="session")
def compared(scenario: Path, tmp_path_factory: pytest.TempPathFactory) -> Compared:
    """The comparison in English."""
    return run(scenario, tmp_path_factory.mktemp("compare") / "english", "en")


@pytest.fixture(scope="session")
def chinese(scenario: Path, tmp_path_factory: pytest.TempPathFactory) -> Compared:
    """The same in Chinese."""
    return run(scenario, tmp_path_factory.mktemp("compare") / "chinese", "zh")
