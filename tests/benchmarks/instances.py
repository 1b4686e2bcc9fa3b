"""Instances by name: ``medium``, ``medium:7`` (another seed), ``medium-open`` (no links).

An instance gives its scenario, and the path of a folder for the command line. Instances of
another origin need no more than these two: register them in ``_ORIGINS``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from matcher.domain.scenario import Scenario
from tests.benchmarks.build import build_scenario, write_folder
from tests.benchmarks.generate import Size, make_instance

SIZES: Mapping[str, Size] = {
    "micro": Size(2, 2, 12, 2),
    "tiny": Size(3, 4, 12, 4),
    "small": Size(5, 6, 24, 8, blocks=2),
    "medium": Size(20, 33, 48, 20, blocks=4),
    "large": Size(60, 100, 48, 20, blocks=9, large_share=0.17),
}
OPEN = "-open"
SCENARIOS, USUAL = Path(__file__).parents[2] / "scenarios", "scenario.yaml"
STORED = {"guizhou": SCENARIOS / "guizhou-2016" / USUAL}


class Instance(Protocol):
    """One planning question to be timed."""

    name: str

    def scenario(self) -> Scenario:
        """Give the scenario, the same at every call."""

    def file(self, folder: Path) -> Path:
        """Give the path of a scenario file that holds it; write it into the folder if need be."""


@dataclass(frozen=True)
class Generated:
    """An instance made up from a seed."""

    name: str
    size: Size
    seed: int

    def scenario(self) -> Scenario:
        """Make it, without any file."""
        return build_scenario(*make_instance(self.size, self.seed))

    def file(self, folder: Path) -> Path:
        """Make it and write it."""
        return write_folder(folder, *make_instance(self.size, self.seed))


@dataclass(frozen=True)
class Stored:
    """A scenario of the repository."""

    name: str
    path: Path

    def scenario(self) -> Scenario:
        """Read it."""
        from matcher.reading import load

        return load(self.path).scenario

    def file(self, folder: Path) -> Path:
        """It is there already."""
        return self.path


def instance(name: str) -> Instance:
    """Look an instance up; ValueError for a name that no origin knows."""
    for origin in _ORIGINS:
        found = origin(name)
        if found is not None:
            return found
    raise ValueError(f"no instance {name!r}; known: {', '.join(NAMES)}, and NAME:SEED")


def _stored(name: str) -> Instance | None:
    """A folder under scenarios/, or a path of a scenario file."""
    path = STORED.get(name, Path(name) if name.endswith(".yaml") else SCENARIOS / name / USUAL)
    return Stored(name, path) if path.is_file() else None


def _generated(name: str) -> Instance | None:
    base, _, seed = name.partition(":")
    size = SIZES.get(base.removesuffix(OPEN))
    if size is None or not (seed or "1").isdigit():
        return None
    if base.endswith(OPEN):
        size = replace(size, blocks=1)
    return Generated(name, size, int(seed or 1))


_ORIGINS: tuple[Callable[[str], Instance | None], ...] = (_stored, _generated)
NAMES = (*STORED, *SIZES, *(f"{name}{OPEN}" for name in SIZES))
