"""Scenarios made to explode end in located faults, within 512 MiB and half a minute each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.reading.bombs import CASES, scenario
from tests.reading.limited import MOST_BYTES, read

pytestmark = pytest.mark.skipif(os.name == "nt", reason="limits of POSIX")
SLOW = ("xlsx-huge", "xlsx-lying", "xlsx-strings", "xlsx-million-sheets", "csv-rows", "csv-cells",
        "csv-rows-of-one-name", "csv-columns", "csv-one-cell", "yaml-keys")  # fmt: skip
QUICK = tuple(name for name in CASES if name not in SLOW)
OUTSIDE = {"extends-outside", "table-outside", "table-absolute", "table-link"}


def ended(names: Sequence[str], home: Path) -> dict[str, dict]:
    """Make scenarios and read each in a process of its own, from a folder elsewhere."""
    sound = scenario(home / "programmes" / "sound")
    folders = {str(CASES[name](home / "programmes" / name)): name for name in names}
    (home / "elsewhere").mkdir()
    words = [sys.executable, "-m", "tests.reading.limited", str(sound), *folders]
    more = {"PYTHONPATH": str(Path(__file__).parents[2])}
    run = subprocess.run(
        words, cwd=home / "elsewhere", env=os.environ | more, capture_output=True, check=True
    )
    told = map(json.loads, run.stdout.splitlines())
    return {folders[one["path"]]: one for one in told}


@pytest.fixture(scope="module")
def quick(tmp_path_factory):
    return ended(QUICK, tmp_path_factory.mktemp("bombs"))


@pytest.mark.parametrize("name", QUICK)
def test_it_ends_in_located_faults(quick, name):
    assert_sound(name, quick[name])


@pytest.mark.long
@pytest.mark.parametrize("name", SLOW)
def test_large_ones_too(name, tmp_path):
    assert_sound(name, ended([name], tmp_path)[name])


def assert_sound(name: str, found: dict) -> None:
    """Located sentences, none of them endless, little memory, no word of files outside."""
    assert found["end"] == ("faults"), found
    assert found["located"]
    assert found["longest"] < 1_000
    assert found["bytes"] < MOST_BYTES
    if name in OUTSIDE:
        assert "outside the folders" in found["lines"][0]
        assert not any("word" in line for line in found["lines"])


def test_files_beside_the_scenario_may_be_named(tmp_path):
    scenario(tmp_path / "profiles")
    (tmp_path / "profiles" / "p.yaml").write_text("matcher: 1\n")
    extends = "extends: ../profiles/p.yaml\n"
    folder = scenario(tmp_path / "own", "../profiles/supporters.csv", extends)
    assert read(str(folder))["end"] == "read"
