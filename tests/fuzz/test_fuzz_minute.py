"""One bounded minute of fuzzing, led by coverage; ``python -m tests.fuzz`` goes on for longer."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys

import pytest


@pytest.mark.long
@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="needs atheris")
def test_only_located_errors_come_out():
    words = [sys.executable, "-m", "tests.fuzz", "--minutes", "0.75", "--dry"]
    run = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False)
    figures = json.loads(run.stdout[run.stdout.index("{") :])
    assert figures["inputs"] > 100
    assert figures["crashes"] == figures["slow"] == 0, figures
    assert figures["most_mebibytes"] < 512
    assert run.returncode == 0
