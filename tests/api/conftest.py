"""The scenario of ``matcher new`` and its plan, as Python sees them."""

from __future__ import annotations

from pathlib import Path

import pytest

import matcher


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that ``matcher.new`` writes."""
    place = tmp_path_factory.mktemp("api") / "example"
    matcher.new(place, year=2030)
    return place


@pytest.fixture(scope="session")
def scenario(folder: Path) -> matcher.Scenario:
    """What it says."""
    return matcher.load(folder)


@pytest.fixture(scope="session")
def plan(scenario: matcher.Scenario) -> matcher.Plan:
    """Its best plan."""
    return matcher.solve(scenario, time_limit=60)


@pytest.fixture(scope="session")
def written(plan: matcher.Plan, folder: Path) -> Path:
    """Its plan directory."""
    return plan.write(folder.parent / "plan")
