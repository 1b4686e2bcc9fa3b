"""Names and numbers as planners read them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from matcher.check import Violation
from matcher.domain.people import Role
from matcher.domain.scenario import Scenario
from matcher.domain.schedules import Appointment
from matcher.language.catalogue import Lang, say, tell
from matcher.language.message import Message
from matcher.terms import TERMS

_SHOWN = 10


@dataclass(frozen=True)
class Names:
    """Looks up what an id is called; an unknown one stays as it is.

    ``bare``: hospitals, specialties, nodes and rules go by their names alone, with the id only
    where two share a name.
    """

    scenario: Scenario
    lang: Lang
    bare: bool = False

    def hospital(self, key: str) -> str:
        """Name a supporter or a recipient."""
        scenario = self.scenario
        known = scenario.supporters.get(key) or scenario.recipients.get(key)
        return self._called("hospitals", key, known.name if known else "")

    def hospitals(self, keys: Iterable[str], most: int = _SHOWN) -> str:
        """Name some hospitals, the first few in full."""
        return self._some([self.hospital(key) for key in keys], "cli-and-more", most)

    def node(self, key: str) -> str:
        """Name a node of the telemedicine network."""
        return self.nodes([key])

    def nodes(self, keys: Iterable[str], most: int = _SHOWN) -> str:
        """Name some nodes of the telemedicine network, the first few in full."""
        names = {node.id: node.name for node in self.scenario.nodes or ()}
        named = [self._called("nodes", key, names.get(key, "")) for key in keys]
        return self._some(named, "cli-and-more-nodes", most)

    def person(self, key: str) -> str:
        """Name a member of staff."""
        known = (self.scenario.staff or {}).get(key)
        return _joined(key, known.name if known else "")

    def specialty(self, key: str | Role) -> str:
        """Name a specialty, or a role where a post asks for no specialty."""
        if isinstance(key, Role):
            return tell(f"role-{key.value}", self.lang)
        known = (self.scenario.specialties or {}).get(key)
        name = known.name if known else ""
        is_read = self.lang == "zh" or name.isascii()
        return self._called("specialties", key, name) if is_read else _joined(key, name)

    def post(self, name: str) -> str:
        """Name a post: by its specialty, or without ids by its role or duty, else as it is."""
        if self.bare and name not in (self.scenario.specialties or {}):
            words = {role.value: f"role-{role.value}" for role in Role}
            words |= {duty.value: f"appointment-{duty.value}" for duty in Appointment}
            return tell(words[name], self.lang) if name in words else name
        return self.specialty(name)

    def rule(self, name: str) -> str:
        """Give a rule's short name, with its identifier unless names stand alone."""
        title = tell(f"name-{name}", self.lang)
        if title == name or self.bare:
            return title
        return tell("cli-named", self.lang, title=title, id=name)

    def level(self, name: str) -> str:
        """Name a level of the objective: the term's name, or the scenario's own word."""
        term = self._term(name)
        return tell(f"term-{term}", self.lang) if term else name

    def unit(self, name: str) -> str:
        """Name the unit of a level; a weighted sum has none."""
        term = self._term(name)
        if term == "travel":
            return self.travel_unit
        return tell(f"unit-{term}", self.lang) if term else ""

    @property
    def travel_unit(self) -> str:
        """Name what travel is counted in: kilometres, unless a cost is given."""
        costs = any(row.cost is not None for row in self.scenario.costs or ())
        return tell("unit-travel" if costs else "cli-km", self.lang)

    def sentence(self, violation: Violation) -> str:
        """Give the sentence of a violation, with names beside the ids."""
        message = violation.message
        look = {
            "supporter": self.hospital,
            "recipient": self.hospital,
            "person": self.person,
            "specialty": self.specialty,
            "post": self.post,
            "node": self.node,
            "parent": self.node,
        }
        named = {
            key: look[key](value) if key in look and isinstance(value, str) else value
            for key, value in message.params.items()
        }
        return say(Message(message.code, named), self.lang)

    def _called(self, among: str, key: str, name: str) -> str:
        alone = self.bare and self._frequency[among][name] == 1
        return name if alone and name else _joined(key, name)

    @cached_property
    def _frequency(self) -> Mapping[str, Counter[str]]:
        """How many bear each name."""
        scenario = self.scenario
        rows = {
            "hospitals": (*scenario.supporters.values(), *scenario.recipients.values()),
            "specialties": (scenario.specialties or {}).values(),
            "nodes": scenario.nodes or (),
        }
        return {key: Counter(one.name for one in found) for key, found in rows.items()}

    def _some(self, every: list[str], code: str, most: int) -> str:
        named = tell("cli-comma", self.lang).join(every[:most])
        left = len(every) - most
        return tell(code, self.lang, named=named, more=left) if left > 0 else named

    def _term(self, level: str) -> str | None:
        found = [row for row in self.scenario.objective if row.name == level]
        terms = found[0].terms if found else {level: 1}
        only = next(iter(terms), "")
        known = {term.name for term in TERMS}
        return only if len(terms) == 1 and terms[only] == 1 and only in known else None


def _joined(key: str, name: str) -> str:
    return f"{key} {name}" if name and name != key else key


def count(number: int) -> str:
    """Write a whole number."""
    return f"{number:,}"


def percent_done(done: int, total: int) -> str:
    """Write a share, rounded half up; but 100% is said only of the whole."""
    if done >= total:
        return "100.0%"
    tenths = math.floor(Fraction(1000 * done, total) + Fraction(1, 2))
    return f"{min(tenths, 999) / 10:.1f}%"


def percent_open(part: int, whole: int) -> str:
    """Write a share, rounded up: 0% is said only of nothing."""
    share = Fraction(100 * part, max(1, abs(whole)))
    if not share:
        return "0%"
    digits = 1 if share >= 1 else 2
    return f"{math.ceil(share * 10**digits) / 10**digits:.{digits}f}%"


def clock(seconds: float) -> str:
    """Write a duration as minutes and seconds."""
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02d}"
