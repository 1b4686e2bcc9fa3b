"""Tiny problems drawn from a seed: the same seed gives the same problem, on every machine.

``random_problem(7)`` draws everything, ``random_problem(7, rules=["rest", "team"])`` has these
rules in force beside others, ``only=True`` just these. Sizes are ``SMALL`` (one joint model of all
pairs and stints is solved in a moment) and ``MICRO`` (all plans can be written down).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from matcher.domain.hospitals import Kind, Recipient, Supporter
from matcher.domain.months import ALWAYS, Span, month_of, year_of
from matcher.domain.people import Absence, Person, Role, Title
from matcher.domain.posts import Post
from matcher.domain.scenario import Level, Scenario
from matcher.domain.stints import Stint
from matcher.domain.tables import (
    Capability,
    Cost,
    Decision,
    Link,
    MajorDisease,
    Referral,
    Specialty,
    TableRow,
)
from matcher.problem import Problem, pose
from matcher.rules import Rule
from tests.random_rules import draw_rules
from tests.random_terms import draw_terms

SPECIALTIES = ("icu", "emergency", "cardiology")
CITIES = ("甲市", "乙市")
PROVINCES = ("甲省", "乙省")
COUNTIES = ("甲县", "乙县")


@dataclass(frozen=True)
class Size:
    """Largest numbers of each thing; ``posts`` is a recipient's, ``people`` a supporter's."""

    supporters: int = 3
    recipients: int = 3
    people: int = 4
    posts: int = 3
    months: tuple[int, ...] = (6, 6, 7, 7, 8, 8, 9, 10, 12, 14)
    stints: int = 4
    specialties: int = 3


SMALL = Size()
MICRO = Size(2, 2, people=2, posts=1, months=(3, 4, 5), stints=1, specialties=1)


def random_problem(
    seed: int, rules: Sequence[str] = (), size: Size = SMALL, *, only: bool = False
) -> Problem:
    """Draw a problem in which the named rules are in force; ``only``: no others."""
    name = f"{seed} {sorted(rules)} {only}"
    draw = _Draw(Random(name), size)
    return draw_terms(Random(f"terms of {name}"), draw.problem(sorted(rules), only), only)


class _Draw:
    """One problem in the making."""

    def __init__(self, rng: Random, size: Size) -> None:
        self.rng, self.size = rng, size
        self.specialties = SPECIALTIES[: size.specialties]
        first = month_of(2017, rng.randint(1, 12))
        self.horizon = Span(first, first + rng.choice(size.months) - 1)

    def problem(self, forced: Sequence[str], only: bool) -> Problem:
        supporters = {row.id: row for row in self._supporters()}
        recipients = {row.id: row for row in self._recipients(supporters)}
        rules = draw_rules(self.rng, forced, only, list(recipients))
        scenario = Scenario(
            title="random",
            path=Path("random/scenario.yaml"),
            horizon=self.horizon,
            supporters=supporters,
            recipients=recipients,
            rules=rules,
            objective=self._objective(),
            core_weight=self.rng.randint(1, 9),
            posts=tuple(post for row in recipients.values() for post in self._posts(row)),
            **self._tables(list(supporters), list(recipients), rules),
        )
        stints = self._fixed_stints(pose(scenario)) if scenario.staff else ()
        return pose(replace(scenario, fixed_stints=stints))

    def often(self, share: float) -> bool:
        """True in this share of the draws."""
        return self.rng.random() < share

    def months(self, whole: Span, share: float) -> Span:
        """A part of a span in this share of the draws, otherwise all of it."""
        if not whole or not self.often(share):
            return whole
        first = self.rng.randint(whole.first, whole.last)
        return Span(first, self.rng.randint(first, whole.last))

    # Hospitals ---------------------------------------------------------------------------------

    def _hospital(self, id: str) -> dict[str, Any]:
        around = Span(self.horizon.first - 2, self.horizon.last + 2)
        return {
            "id": id,
            "name": id,
            "kind": Kind.TCM if self.often(0.2) else Kind.GENERAL,
            **self._place(),
            "months": self.months(around, 0.25) if self.often(0.5) else ALWAYS,
        }

    def _place(self) -> dict[str, Any]:
        """Regions, some of them blank, and coordinates a degree (111 km) or two apart."""
        return {
            "province": self.rng.choice((*PROVINCES, None)) if self.often(0.4) else PROVINCES[0],
            "city": self.rng.choice((*CITIES, None))
            if self.often(0.2)
            else self.rng.choice(CITIES),
            "county": self.rng.choice((*COUNTIES, None)),
            "latitude": 30.0 + self.rng.randint(0, 2),
            "longitude": 110.0,
        }

    def _supporters(self) -> Iterable[Supporter]:
        for number in range(self.rng.randint(1, self.size.supporters)):
            yield Supporter(**self._hospital("ABC"[number]), capacity=self._capacity())

    def _capacity(self) -> int:
        return self.rng.choice((0, 1, 1, 2, 2, 3))

    def _recipients(self, supporters: Iterable[str]) -> Iterable[Recipient]:
        names = [f"R{n + 1}" for n in range(self.rng.randint(1, self.size.recipients))]
        if self.often(0.1):
            names[-1] = self.rng.choice(sorted(supporters))
        for name in names:
            low, high = self._numbers()
            yield Recipient(
                **self._hospital(name),
                load=self.rng.choice((0, 1, 1, 1, 2)),
                priority=self.rng.choice((1, 1, 2)),
                min_supporters=low,
                max_supporters=high,
            )

    def _numbers(self) -> tuple[int | None, int | None]:
        return self.rng.choice(
            (
                *((None, None),) * 8,
                *((0, 1), (0, 2), (1, 1), (1, 2), (2, 2), (0, 0)),
                *((0, 2), (0, 1), (None, 2), (None, 0), (2, None), (0, None)),
            )
        )

    # People and posts --------------------------------------------------------------------------

    def _role(self) -> Role:
        """A clinician, mostly; where specialties are few, always."""
        others = (Role.MANAGER, Role.NURSE) if len(self.specialties) > 1 else ()
        return self.rng.choice((*(Role.CLINICIAN,) * 6, *others))

    def _people(self, supporters: Iterable[str]) -> Iterable[Person]:
        for hospital in supporters:
            one_department = self.rng.choice(self.specialties) if self.often(0.5) else None
            for number in range(self.rng.randint(1, self.size.people)):
                yield self._person(f"{hospital}{number + 1}", hospital, one_department)

    def _person(self, id: str, hospital: str, department: str | None) -> Person:
        role = self._role()
        home = department or self.rng.choice((*self.specialties[:2], *self.specialties))
        home = None if role is not Role.CLINICIAN and self.often(0.5) else home
        further = [s for s in self.specialties if s != home and self.often(0.25)]
        return Person(
            id=id,
            hospital=hospital,
            specialty=home,
            specialties=(*([home] if home else []), *further),
            role=role,
            title=self.rng.choice((*Title, Title.ASSOCIATE_CHIEF, Title.CHIEF)),
            months=self.months(self.horizon, 1) if self.often(0.15) else ALWAYS,
            absences=tuple(
                Absence(person=id, months=self.months(self.horizon, 1))
                for _ in range(1)
                if self.often(0.15)
            ),
            max_months=self.rng.randint(0, len(self.horizon)) if self.often(0.2) else None,
        )

    def _posts(self, recipient: Recipient) -> Iterable[Post]:
        here = recipient.months & self.horizon
        least = int(self.often(0.85))
        for number in range(self.rng.randint(least, self.size.posts) if here else 0):
            role = self._role()
            anybody = role is not Role.CLINICIAN or self.often(0.15)
            yield Post(
                recipient=recipient.id,
                name=f"p{number + 1}",
                specialty=None if anybody else self.rng.choice(self.specialties),
                months=self.months(here, 0.3),
                weight=self.rng.choice((0, 1, 1, 2, 3, 5, 7)),
                role=role,
                min_title=self.rng.choice((*[Title.RESIDENT] * 4, Title.ATTENDING, Title.CHIEF)),
                count=self.rng.choice((1, 1, 1, 2)),
                single=self.often(0.1),
            )

    def _fixed_stints(self, problem: Problem) -> tuple[Stint, ...]:
        """Facts, often beside one another, before the horizon or across its first month."""
        found: list[Stint] = []
        if self.often(0.4) or not problem.posts:
            return ()
        for _ in range(self.rng.randint(1, self.size.stints)):
            stint = self._fixed_stint(problem, found)
            if not any(stint.person == s.person and stint.months & s.months for s in found):
                found.append(stint)
        return tuple(stint for stint in found if stint.supporter != stint.recipient)

    def _fixed_stint(self, problem: Problem, found: Sequence[Stint]) -> Stint:
        post = self.rng.choice(problem.posts)
        people = list(problem.staff.values())
        suited = [person for person in people if post.suits(person)]
        person = self.rng.choice(suited if suited and self.often(0.9) else people)
        first = self.rng.randint(self.horizon.first - 4, self.horizon.last)
        last = min(self.horizon.last, first + self.rng.randint(0, 3))
        if found and self.often(0.5):
            before = found[-1]
            person, post = problem.staff[before.person], problem.post[before.post_key]
            first = min(self.horizon.last, before.months.last + self.rng.randint(1, 3))
            last = min(self.horizon.last, first + self.rng.randint(0, 2))
        return Stint(
            person=person.id,
            supporter=person.hospital,
            recipient=post.recipient,
            post=post.name,
            months=Span(first, last),
            specialty=post.specialty,
            fixed=True,
        )

    # Tables ------------------------------------------------------------------------------------

    def _tables(
        self, supporters: Sequence[str], recipients: Sequence[str], rules: dict[str, Rule]
    ) -> dict[str, Any]:
        every = [(s, r) for s in supporters for r in recipients if s != r]
        staffed = not self.often(0.08)
        capable = not staffed or self.often(0.3)
        tables: dict[str, Any] = {
            "specialties": {s: Specialty(s, s, core=s == "icu") for s in SPECIALTIES},
            "staff": {p.id: p for p in self._people(supporters)} if staffed else None,
            "capabilities": self._capabilities(supporters) if capable else None,
            "costs": self._costs(every),
            "incumbent": None if self.often(0.2) else self._rows(every, 0.4),
            "referrals": self._referrals(recipients),
        }
        if "top_referred" in rules:
            tables["major_diseases"] = self._major_diseases(recipients)
        if "links" in rules:
            tables["links"] = tuple(self._links())
        if {"pin", "ban"} & set(rules):
            tables["decisions"] = tuple(
                Decision(*pair, pin=self.often(0.4)) for pair in every if self.often(0.4)
            )
        return tables

    def _rows(self, pairs: Iterable[tuple[str, str]], share: float) -> tuple[TableRow, ...]:
        return tuple(TableRow(*pair) for pair in pairs if self.often(share))

    def _capabilities(self, supporters: Iterable[str]) -> tuple[Capability, ...]:
        every = [(supporter, specialty) for supporter in supporters for specialty in SPECIALTIES]
        strengths = (0, 1, 3, 5)
        return tuple(
            Capability(*key, self.rng.choice(strengths)) for key in every if self.often(0.7)
        )

    def _costs(self, pairs: Iterable[tuple[str, str]]) -> tuple[Cost, ...] | None:
        if self.often(0.15):
            return None
        return tuple(
            Cost(*pair, self.rng.randint(0, 9), 2 if self.often(0.1) else None) for pair in pairs
        )

    def _links(self) -> Iterable[Link]:
        for sender in CITIES:
            for receiver in CITIES:
                if self.often(0.6):
                    yield Link(sender, receiver, Kind.GENERAL if self.often(0.2) else None)

    def _referrals(self, recipients: Iterable[str]) -> tuple[Referral, ...]:
        year = year_of(self.horizon.first) - 1
        return tuple(
            Referral(recipient, specialty, year, 20, self.rng.randint(0, 20), self._disease())
            for recipient in recipients
            for specialty in SPECIALTIES
            if self.often(0.7)
        )

    def _disease(self) -> str | None:
        return self.rng.choice(("x", "y")) if self.often(0.5) else None

    def _major_diseases(self, recipients: Sequence[str]) -> tuple[MajorDisease, ...]:
        return tuple(
            MajorDisease(disease, specialty, self.rng.choice((None, *recipients)))
            for disease, specialty in zip("xyz", SPECIALTIES, strict=True)
            if self.often(0.4)
        )

    def _objective(self) -> tuple[Level, ...]:
        names = ["shortfall", "coverage", "changes", "travel"]
        if self.often(0.75):
            return tuple(Level(name, {name: 1}) for name in names)
        self.rng.shuffle(names)
        if self.often(0.3):
            return tuple(Level(name, {name: 1}) for name in names[:2])
        mixed = Level("mixed", {names[0]: self.rng.randint(1, 3), names[1]: self.rng.randint(1, 3)})
        return (mixed, *(Level(name, {name: 1}) for name in names[2:]))
