"""A scenario: everything that the reader found, checked and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from matcher.domain.hospitals import Recipient, Supporter
from matcher.domain.months import Span
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.published import Published
from matcher.domain.stints import Stint
from matcher.domain.tables import (
    Capability,
    Cost,
    Decision,
    Goal,
    Link,
    MajorDisease,
    Node,
    Referral,
    Specialty,
    TableRow,
    Trainee,
)

if TYPE_CHECKING:
    from matcher.rules.base import Rule


@dataclass(frozen=True, slots=True)
class Level:
    """目标层级: one line of the objective, a weighted sum of terms (weights are whole, ≥ 1).

    ``enough``: a value that will do, below which the level is not minimised; None: the least.
    """

    name: str
    terms: Mapping[str, int]
    enough: int | None = None


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """One planning question, free of faults.

    Tables that were not given are None; given but empty, they are an empty tuple. Hospitals,
    people and specialties are looked up by id. ``incumbent_unused`` counts rows of that table that
    could not be used. ``posts`` are the rows of the posts table only (weight 0 and up; the weight
    of rows without one is already filled in). ``rules`` maps the names of the rules in force to
    their parameters; ``overridden`` holds, as an extended file gives them, those of which the
    scenario changes a parameter. ``inputs`` are the files that were read, ``tables``
    what the scenario calls the file (and sheet) of each table, ``rule_lines`` the file and line
    (0: not known) that name a rule; a rule that is on by default has none.

    ``avoided``: the pairs of earlier plans that another one is to differ from, once for each plan
    that holds them; None: there is no such plan. ``published``: the question is the repair of an
    earlier plan; None: a plan from the beginning.
    """

    title: str
    path: Path
    horizon: Span
    supporters: Mapping[str, Supporter]
    recipients: Mapping[str, Recipient]
    rules: Mapping[str, Rule]
    objective: tuple[Level, ...]
    source: str = ""
    core_weight: int = 300
    specialties: Mapping[str, Specialty] | None = None
    capabilities: tuple[Capability, ...] | None = None
    referrals: tuple[Referral, ...] | None = None
    major_diseases: tuple[MajorDisease, ...] | None = None
    staff: Mapping[str, Person] | None = None
    posts: tuple[Post, ...] | None = None
    links: tuple[Link, ...] | None = None
    costs: tuple[Cost, ...] | None = None
    incumbent: tuple[TableRow, ...] | None = None
    incumbent_unused: int = 0
    decisions: tuple[Decision, ...] | None = None
    trainees: tuple[Trainee, ...] | None = None
    nodes: tuple[Node, ...] | None = None
    goals: tuple[Goal, ...] | None = None
    fixed_stints: tuple[Stint, ...] = ()
    avoided: tuple[tuple[str, str], ...] | None = None
    published: Published | None = None
    synthetic: tuple[str, ...] = ()
    inputs: tuple[Path, ...] = field(default=(), repr=False)
    overridden: Mapping[str, Rule] = field(default_factory=dict, repr=False, compare=False)
    tables: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    rule_lines: Mapping[str, tuple[str, int]] = field(
        default_factory=dict, repr=False, compare=False
    )
