"""One browser for all, and the pages of a small scenario in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.cli.conftest import call
from tests.cli.conftest import example as example
from tests.cli.conftest import plan as plan

TABLE = "supporter,recipient,since\nS01,R01,2029-01\nS01,R02,2030-01\nS02,R03,2030-01\nS09,R04,\n"

PageOf = Callable[[str, str], Path]


@pytest.fixture(scope="session")
def browser() -> Iterator:
    """The reader of all tests."""
    from tests.browser.reader import reader

    with reader() as found:
        yield found


@pytest.fixture(scope="session")
def page_of(example: Path, plan: Path, tmp_path_factory: pytest.TempPathFactory) -> PageOf:
    """Where the page of a name stands in a language; it is written when first asked for."""
    base = tmp_path_factory.mktemp("pages")
    (base / "typed.csv").write_text(TABLE, "utf-8")
    commands = {
        "comparison": ("compare", example, base / "typed.csv", "--quiet"),
        "frontier": ("frontier", example, "--quiet"),
        "stress": ("stress", example, plan, "--rate", 0.02, "--samples", 20, "--quiet"),
        "report": ("report", example, plan),
        "R01": ("report", example, plan, "--hospital", "R01"),
    }

    @cache
    def written(name: str, lang: str) -> Path:
        folder = base / f"{name}-{lang}"
        result = call(*commands[name], "-o", folder, lang=lang)
        assert result.exit_code == 0, result.stderr
        return folder / f"{name}.html"

    return written
