"""What comes out of a file of the corpus: the plain scenario, another one, or faults."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from matcher.domain.scenario import Scenario
from matcher.language.catalogue import Lang
from matcher.language.message import Fault
from matcher.reading import InputError, load, render
from tests.offices.truth import SCENARIO, TABLES

RIGHT = {"en": "read right", "zh": "读取无误"}
OTHERWISE = {"en": "read, with something missing", "zh": "已读取，但有缺失"}
REFUSED = {"en": "refused", "zh": "不予采用"}


@dataclass(frozen=True)
class Outcome:
    """What came out: ``right`` None: refused; ``said`` are faults or warnings."""

    right: bool | None
    said: tuple[Fault, ...]

    def lines(self, name: str, lang: Lang) -> Iterator[str]:
        """Say it in lines, the file's name first."""
        words = REFUSED if self.right is None else RIGHT if self.right else OTHERWISE
        yield f"{name}: {words[lang]}"
        yield from (f"    {render(fault, lang)}" for fault in self.said)


def outcome(folder: Path, name: str, table: str) -> Outcome:
    """Read the scenario of the folder ``base`` with one table taken from a file of ``folder``."""
    plain = _plain(folder / "base")
    text = "".join(
        f"  {one}: {name if one == table else f'base/{one}.csv'}\n" for one in TABLES
    )
    head, _, tail = SCENARIO.partition("tables:\n")
    place = folder / "scenario.yaml"
    place.write_text(f"{head}tables:\n{text}rules:{tail.partition('rules:')[2]}", "utf-8")
    try:
        found = load(place)
    except InputError as error:
        return Outcome(None, error.faults)
    return Outcome(_same(found.scenario, plain), found.warnings)


@lru_cache(maxsize=2)
def _plain(folder: Path) -> Scenario:
    return load(folder).scenario


def _same(one: Scenario, other: Scenario) -> bool:
    return replace(one, path=other.path, inputs=other.inputs, tables=other.tables) == other
