"""A small scenario made by ``new``, its plan, and a way to call the commands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from matcher.cli.main import main
from matcher.reading import new_scenario

Call = Callable[..., Result]
PLAIN = {"LC_ALL": "C", "COLUMNS": None, "FORCE_COLOR": None}


def call(*args: object, lang: str = "en", env: dict | None = None) -> Result:
    """Run a command in this process; its exit code, stdout and stderr are in the result."""
    words = [str(arg) for arg in args]
    asked = ["--lang", lang] if lang else []
    return CliRunner(env=PLAIN | (env or {})).invoke(main, [*asked, *words])


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that ``matcher new`` writes."""
    folder = tmp_path_factory.mktemp("cli") / "example"
    new_scenario(folder, "en", year=2030)
    return folder


@pytest.fixture(scope="session")
def plan(example: Path) -> Path:
    """Its plan directory."""
    folder = example.parent / "plan-example"
    result = call("solve", example, "-o", folder, "--quiet")
    assert result.exit_code == 0, result.stderr
    return folder


@pytest.fixture(scope="session")
def short(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan directory of given pairs, of which one cannot be used and some break rules."""
    folder = tmp_path_factory.mktemp("short")
    (folder / "table.csv").write_text("supporter,recipient\nS01,R01\nS03,R02\nS99,R03\n", "utf-8")
    table, place = folder / "table.csv", folder / "plan"
    result = call("solve", example, "--pairs", table, "-o", place, "--quiet")
    assert result.exit_code == 0, result.stderr
    return place
