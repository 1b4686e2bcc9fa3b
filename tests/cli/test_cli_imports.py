"""Only solve loads the solver."""

from __future__ import annotations

import subprocess
import sys

import pytest

CODE = """
import sys
from matcher.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert end.code == 0, end.code
assert "ortools" not in sys.modules
"""


@pytest.mark.parametrize("command", ["new", "validate", "schema", "rules", "gaps", "check", "show"])
def test_a_command_without_solver(example, plan, tmp_path, command):
    words = {
        "new": [tmp_path / "new"],
        "schema": [],
        "check": [example, plan],
        "show": [plan, "R01"],
    }.get(command, [example])
    line = [sys.executable, "-c", CODE, command, *map(str, words)]
    run = subprocess.run(line, check=False, capture_output=True)
    assert run.returncode == 0, run.stderr.decode()
