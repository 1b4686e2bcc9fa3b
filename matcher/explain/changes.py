"""What a planner can change in a scenario so that it asks for less or has more to give."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, ClassVar

from matcher.domain.months import ALWAYS
from matcher.domain.people import Person, Role, Title
from matcher.domain.scenario import Scenario
from matcher.domain.tables import Link
from matcher.rules.base import Rule


@dataclass(frozen=True)
class Change:
    """One change; ``hospitals`` and ``size`` rank it: how many it concerns, and by how much."""

    order: ClassVar[int] = 0
    """Ranks changes that are as small: more room, a row taken out or added, more people, …"""

    @property
    def hospitals(self) -> int:
        """How many hospitals the change concerns."""
        return 1

    @property
    def size(self) -> Fraction:
        """How much it changes: of a number, relative to what it is; of a row, 1."""
        return Fraction(1)

    def apply(self, scenario: Scenario) -> Scenario:
        """Give the scenario with the change."""
        raise NotImplementedError


@dataclass(frozen=True)
class Turned(Change):
    """Another value of a rule's parameter, for all whom the rule concerns."""

    order: ClassVar[int] = 3

    rule: Rule
    parameter: str
    old: Any
    concerned: int

    @property
    def new(self) -> Any:
        """The new value."""
        return getattr(self.rule, self.parameter)

    @property
    def hospitals(self) -> int:
        """All recipients whom the rule concerns."""
        return self.concerned

    @property
    def size(self) -> Fraction:
        """The difference, where it is one of numbers."""
        try:
            one, other = Fraction(self.old), Fraction(self.new)
        except (TypeError, ValueError):
            return Fraction(1)
        return abs(other - one) / max(Fraction(1), abs(one))

    def apply(self, scenario: Scenario) -> Scenario:
        """Put the rule in the place of its own."""
        return replace(scenario, rules={**scenario.rules, self.rule.name: self.rule})


@dataclass(frozen=True)
class Numbered(Change):
    """Another number in a hospital's row: ``capacity``, ``min_supporters``, ``max_supporters``."""

    hospital: str
    column: str
    old: int
    new: int

    @property
    def size(self) -> Fraction:
        """The difference, relative to what it is."""
        return Fraction(abs(self.new - self.old), max(1, self.old))

    def apply(self, scenario: Scenario) -> Scenario:
        """Write the number."""
        side = "supporters" if self.column == "capacity" else "recipients"
        rows = getattr(scenario, side)
        row = replace(rows[self.hospital], **{self.column: self.new})
        return replace(scenario, **{side: {**rows, self.hospital: row}})


@dataclass(frozen=True)
class Exempt(Change):
    """A rule that no longer concerns one recipient."""

    order: ClassVar[int] = 6

    rule: str
    recipient: str

    def apply(self, scenario: Scenario) -> Scenario:
        """Name all others in the rule."""
        rule = scenario.rules[self.rule]
        others = [r for r in scenario.recipients.values() if r.id != self.recipient]
        left = tuple(r.id for r in others if rule.concerns(r))
        rules = dict(scenario.rules)
        if left:
            rules[self.rule] = rule.model_copy(update={"recipients": left})
        else:
            del rules[self.rule]
        return replace(scenario, rules=rules)


@dataclass(frozen=True)
class Undecided(Change):
    """A row of the decisions table that is taken out."""

    order: ClassVar[int] = 1

    supporter: str
    recipient: str
    pin: bool
    row: int

    def apply(self, scenario: Scenario) -> Scenario:
        """Leave the row out."""
        pair = self.supporter, self.recipient
        rows = (row for row in scenario.decisions or () if (row.pair, row.pin) != (pair, self.pin))
        return replace(scenario, decisions=tuple(rows))


@dataclass(frozen=True)
class Linked(Change):
    """One more row of the links table, for this supporter's and this recipient's regions."""

    order: ClassVar[int] = 2

    supporter: str
    recipient: str

    def apply(self, scenario: Scenario) -> Scenario:
        """Add the link from region to region."""
        return replace(scenario, links=(*(scenario.links or ()), self.link(scenario)))

    def link(self, scenario: Scenario) -> Link:
        """Give the row: the smallest regions of both, as paths."""
        one, other = scenario.supporters[self.supporter], scenario.recipients[self.recipient]
        return Link("/".join(one.regions), "/".join(other.regions), other.kind)


@dataclass(frozen=True)
class There(Change):
    """A supporter that takes part in every month of the horizon."""

    order: ClassVar[int] = 5

    supporter: str

    def apply(self, scenario: Scenario) -> Scenario:
        """Blank its first and last month."""
        row = replace(scenario.supporters[self.supporter], months=ALWAYS)
        return replace(scenario, supporters={**scenario.supporters, self.supporter: row})


@dataclass(frozen=True)
class Free(Change):
    """A person without absences, or available in every month."""

    order: ClassVar[int] = 5

    person: str
    column: str

    def apply(self, scenario: Scenario) -> Scenario:
        """Take out the absences, or blank first and last month."""
        blank: dict[str, Any] = {"absences": ()} if self.column == "absences" else {}
        row = replace((scenario.staff or {})[self.person], **(blank or {"months": ALWAYS}))
        return replace(scenario, staff={**(scenario.staff or {}), self.person: row})


@dataclass(frozen=True)
class Hired(Change):
    """More people of a department in the staff table."""

    order: ClassVar[int] = 4

    supporter: str
    specialty: str | None
    role: Role
    title: Title
    people: int

    @property
    def size(self) -> Fraction:
        """Each person counts as a row."""
        return Fraction(self.people)

    def apply(self, scenario: Scenario) -> Scenario:
        """Add people who are always available."""
        staff = dict(scenario.staff or {})
        for number in range(self.people):
            key = f"+{self.supporter}+{self.specialty}+{number + 1}"
            staff[key] = Person(
                id=key,
                hospital=self.supporter,
                specialty=self.specialty,
                specialties=() if self.specialty is None else (self.specialty,),
                role=self.role,
                title=self.title,
            )
        return replace(scenario, staff=staff)
