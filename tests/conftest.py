"""Groups of tests that run on demand, and why one is skipped."""

from __future__ import annotations

import importlib.util
import os
import shutil

import pytest

from tests.hearing import hear_interrupts

PROGRAMS = {
    "browser": ("chromium", "chromedriver", "pdftotext"),
    "office": ("soffice",),
    "notebook": (),
    "long": (),
}
MODULES = {"notebook": ("nbclient", "ipykernel")}
MEND = "the packages of .ci/packages.txt, or pip install -e '.[test,notebooks]'"


def pytest_configure(config):
    """What tests start must hear their signals."""
    hear_interrupts()


def lacking(group: str) -> list[str]:
    """What a group needs and this machine lacks."""
    programs = [name for name in PROGRAMS[group] if shutil.which(name) is None]
    modules = [name for name in MODULES.get(group, ()) if importlib.util.find_spec(name) is None]
    return programs + modules


def pytest_collection_modifyitems(config, items):
    """A group runs when -m names it; in CI one whose programs are missing fails."""
    asked = config.option.markexpr
    for group in PROGRAMS:
        if group not in asked:
            why = f"a group of its own: run with -m {group}"
        elif lacking(group) and not os.environ.get("CI"):
            why = f"needs {', '.join(lacking(group))}: install {MEND}"
        else:
            continue
        for item in items:
            if item.get_closest_marker(group):
                item.add_marker(pytest.mark.skip(reason=why))
