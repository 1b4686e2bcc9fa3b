"""A scenario's tables and its plan's files as they stand on disk, read without the package."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from ruamel.yaml import YAML

RANKS = ("住院医师", "主治医师", "高年资主治医师", "副主任医师", "主任医师")
ATTENDING, SENIOR_ATTENDING, ASSOCIATE_CHIEF = 1, 2, 3
Row = Mapping[str, str]
Pair = tuple[str, str]


@dataclass(frozen=True)
class Stay:
    """One person at one post for consecutive months."""

    person: str
    supporter: str
    recipient: str
    post: str
    first: int
    last: int
    appointment: str
    fixed: bool

    @property
    def months(self) -> range:
        """The months on site."""
        return range(self.first, self.last + 1)


@dataclass(frozen=True)
class Programme:
    """A scenario file and the directory of a plan for it."""

    scenario: Path
    plan: Path

    def rows(self, name: str) -> tuple[Row, ...]:
        """Give the rows of a file of the plan."""
        return read(self.plan / f"{name}.csv")

    def table(self, name: str) -> tuple[Row, ...]:
        """Give the rows of a table of the scenario."""
        return read(self.scenario.parent / self.settings["tables"][name])

    def named(self, name: str) -> dict[str, Row]:
        """Give the rows of a table of the scenario by id."""
        return {row["id"]: row for row in self.table(name)}

    @cached_property
    def told(self) -> dict:
        """What plan.json says."""
        return json.loads((self.plan / "plan.json").read_text(encoding="utf-8"))

    @cached_property
    def settings(self) -> dict:
        """What the scenario file says, without what it extends."""
        return YAML(typ="safe", pure=True).load(self.scenario.read_text(encoding="utf-8"))

    @cached_property
    def horizon(self) -> range:
        """The months of the programme."""
        span = self.settings["horizon"]
        return range(month(span["first"]), month(span["last"]) + 1)

    @cached_property
    def pairs(self) -> list[Pair]:
        """Supporter and recipient of each pair of the plan."""
        return [(row["supporter"], row["recipient"]) for row in self.rows("pairs")]

    @cached_property
    def incumbent(self) -> set[Pair]:
        """The pairs in force before the plan."""
        return {(row["supporter"], row["recipient"]) for row in self.table("incumbent")}

    @cached_property
    def stays(self) -> list[Stay]:
        """The stints; rows that follow each other at one post are one."""
        return list(joined(map(_stay, self.rows("stints"))))

    @cached_property
    def present(self) -> Mapping[tuple[str, int], set[str]]:
        """Who is at a recipient in a month."""
        found: dict[tuple[str, int], set[str]] = defaultdict(set)
        for stay in self.stays:
            for when in stay.months:
                found[stay.recipient, when].add(stay.person)
        return found

    @cached_property
    def held(self) -> Mapping[tuple[str, str, int], set[str]]:
        """Who holds a recipient's post in a month."""
        found: dict[tuple[str, str, int], set[str]] = defaultdict(set)
        for stay in self.stays:
            for when in stay.months:
                found[stay.recipient, stay.post, when].add(stay.person)
        return found

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """Everybody's rank, 0 to 4."""
        return {row["id"]: RANKS.index(row["title"]) for row in self.table("staff")}

    @cached_property
    def specialty(self) -> Mapping[tuple[str, str], str]:
        """The specialty of each post, blank for managers and the like."""
        return {(row["recipient"], row["post"]): row["specialty"] for row in self.rows("posts")}

    def level(self, name: str) -> int:
        """Give the value of a level of the objective as the plan tells it."""
        return next(level["value"] for level in self.told["levels"] if level["name"] == name)

    def milestones(self, kind: str) -> list[tuple[str, Pair]]:
        """Give date and pair of the milestones of a kind."""
        rows = (row for row in self.rows("milestones") if row["kind"] == kind)
        return [(row["date"], (row["supporter"], row["recipient"])) for row in rows]


def month(text: str) -> int:
    """Number the month of a date, so that differences are lengths."""
    year, number = text.split("-")[:2]
    return int(year) * 12 + int(number) - 1


@cache
def read(path: Path) -> tuple[Row, ...]:
    """Read a CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return tuple(csv.DictReader(file))


def joined(stays: Iterable[Stay]) -> Iterator[Stay]:
    """Make one of the stays of a person at a post that follow each other without a free month."""
    before: Stay | None = None
    for stay in sorted(stays, key=lambda s: (s.person, s.recipient, s.post, s.first)):
        place = (stay.person, stay.recipient, stay.post, stay.first)
        if before and place == (before.person, before.recipient, before.post, before.last + 1):
            before = replace(before, last=stay.last)
            continue
        if before:
            yield before
        before = stay
    if before:
        yield before


def _stay(row: Row) -> Stay:
    return Stay(
        row["staff"],
        row["supporter"],
        row["recipient"],
        row["post"],
        month(row["first"]),
        month(row["last"]),
        row["appointment"],
        row["fixed"] == "yes",
    )
