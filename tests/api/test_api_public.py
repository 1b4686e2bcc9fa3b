"""What ``import matcher`` offers, and what it costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import matcher
import matcher.api

PACKAGE = Path(matcher.__file__).parent


def test_import_loads_nothing_heavy():
    code = (
        "import sys, matcher; dir(matcher); matcher.__version__\n"
        "heavy = {'ortools', 'numpy', 'pandas', 'pydantic', 'rich', 'fluent', 'ruamel', 'click'}\n"
        "assert not heavy & sys.modules.keys(), heavy & sys.modules.keys()\n"
        "assert [name for name in sys.modules if name.startswith('matcher')] == ['matcher']\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_loading_a_scenario_loads_no_solver(folder):
    code = (
        "import sys, matcher\n"
        "scenario = matcher.load(sys.argv[1]); repr(scenario); scenario.gaps\n"
        "scenario.check([('S01', 'R01')])\n"
        "assert 'ortools' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code, str(folder)], check=True)


def test_every_public_name_is_there_and_hides_no_package():
    """``matcher.check`` is a package: a function of that name would vanish when it is imported."""
    names = set(matcher.__all__) - {"__version__"}
    assert names == set(matcher.api.__all__)
    assert set(matcher.__all__) <= set(dir(matcher))
    for name in names:
        assert getattr(matcher, name).__name__ == name
    inside = {path.stem for path in PACKAGE.glob("*.py")} | {
        path.parent.name for path in PACKAGE.glob("*/__init__.py")
    }
    assert not names & inside


def test_a_name_that_is_not_there_is_an_attribute_error():
    assert not hasattr(matcher, "sovle")


def test_setup_reads_the_version_without_importing(tmp_path):
    """``attr:`` looks for a plain assignment."""
    lines = (PACKAGE / "__init__.py").read_text("utf-8").splitlines()
    assert f'__version__ = "{matcher.__version__}"' in lines
