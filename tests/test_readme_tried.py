"""The table of what was tried to break the tool holds the figures stored beside the tests."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.readmes import LANGS, text_of
from tests.reading.bombs import CASES
from tests.safe.hostile import WORDS

HERE = Path(__file__).parent


def stored(folder: str) -> dict:
    """The last figures of a long run."""
    return json.loads(max((HERE / folder / "results").glob("*.json")).read_text("utf-8"))


def figures() -> Iterator[tuple[str, tuple[int, ...]]]:
    """For each row, by the command or test that it names: tried, survived, lost."""
    faults, fuzz = stored("faults"), stored("fuzz")
    yield "tests.faults", (faults["tried"], faults["survived"], faults["lost"])
    yield "tests.fuzz", (fuzz["inputs"], fuzz["inputs"] - fuzz["crashes"], fuzz["crashes"])
    yield "test_bombs.py", (len(CASES), len(CASES), 0)
    files = (HERE / "trust" / "results").glob("*.json")
    trust = [json.loads(path.read_text("utf-8")) for path in files]
    scenarios, bounds, wrong = (
        sum(one[key] for one in trust) for key in ("scenarios", "bounds compared", "contradictions")
    )
    yield "tests.trust", (scenarios, bounds, bounds - wrong, wrong)
    yield "tests/safe/", (len(WORDS), len(WORDS), 0)
    told = json.loads((HERE / "explain" / "figures.json").read_text("utf-8")).values()
    conflicts, minimal, repairs, verified, false = (
        sum(one[key] for one in told)
        for key in ("conflicts", "verified minimal", "repairs", "repairs verified", "wrong")
    )
    yield "tests.explain", (conflicts, minimal, false)
    yield "tests/explain/", (repairs, verified, false)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("source", "numbers"), list(figures()), ids=lambda one: str(one)[:20])
def test_the_figures_told_are_those_stored(lang, source, numbers):
    rows = [row for row in text_of(lang).splitlines() if row.startswith("|") and source in row]
    told = [f"{number:,}" for number in numbers]
    assert any(all(number in row for number in told) for row in rows), (told, rows)
