"""What a letter says: every value is text for people, and a template may name every field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Form = Literal["responsibility", "supplementary"]
FORMS: tuple[Form, ...] = ("responsibility", "supplementary")


@dataclass(frozen=True)
class Party:
    """甲方 or 乙方; ``region`` joins province, city and county, blank where none is told."""

    id: str
    name: str
    kind: str
    region: str
    level: str


@dataclass(frozen=True)
class PostHelped:
    """A post of the recipient: what it is, why it is helped, and how far people are arranged.

    ``rate`` is blank without referrals. ``months`` are those of the post, ``held`` those in which
    people of this pair hold it; ``uncovered`` names those that nobody covers, blank where there
    are none or where that cannot be assessed.
    """

    name: str
    gap: bool
    core: bool
    reason: str
    rate: str
    months: int
    held: int
    uncovered: str


@dataclass(frozen=True)
class Posting:
    """A row of stints.csv; ``person`` is the name, or the id where the staff table names nobody.

    ``department`` is the home department, ``post`` the place at the recipient; ``first`` and
    ``last`` are days. ``title``, ``department`` and ``appointment`` are blank where there is none.
    """

    number: int
    id: str
    person: str
    role: str
    title: str
    department: str
    post: str
    first: str
    last: str
    months: int
    appointment: str
    fixed: bool


@dataclass(frozen=True)
class Stay:
    """A row of trainees.csv; ``named`` tells whether a trainees table that is real has this person.

    ``person`` is the id there, or says with a number of its own that somebody is to be named.
    """

    number: int
    id: str
    person: str
    role: str
    department: str
    first: str
    last: str
    months: int
    named: bool


@dataclass(frozen=True)
class GoalHeld:
    """A row of goals.csv; ``due`` is a day, blank where none is told."""

    goal: str
    target: str
    due: str
    status: str


@dataclass(frozen=True)
class NetworkPlace:
    """Where the recipient's place in the telemedicine network is connected."""

    node: str
    parent: str


@dataclass(frozen=True)
class DueEvent:
    """What is due for the pair: ``when`` is a day, several, or each month, year or stint end."""

    when: str
    kind: str
    note: str


@dataclass(frozen=True)
class RuleBehind:
    """A rule in force that concerns the recipient and the clause of a document behind it."""

    name: str
    sentence: str
    clause: str


@dataclass(frozen=True)
class Letter:
    """One agreement of one pair.

    ``number`` is that of the pair in the annex. ``first`` and ``last`` are the first and last day
    of the plan's months in which the pair is in force, ``since`` the first day of the pair itself.
    ``due`` is the day by which it is signed, blank where none is set. ``staffed`` tells whether
    the plan arranges people at all. ``made_up`` names what is made up; blank: nothing.
    """

    form: Form
    number: int
    title: str
    source: str
    made_up: str
    supporter: Party
    recipient: Party
    channel: str
    first: str
    last: str
    since: str
    months: int
    due: str
    staffed: bool
    people: int
    posts: tuple[PostHelped, ...]
    stints: tuple[Posting, ...]
    trainees: tuple[Stay, ...]
    goals: tuple[GoalHeld, ...]
    telemedicine: tuple[NetworkPlace, ...]
    milestones: tuple[DueEvent, ...]
    rules: tuple[RuleBehind, ...]


@dataclass(frozen=True)
class Draft:
    """Which agreement a pair gets; ``due`` None: no date is set."""

    supporter: str
    recipient: str
    form: Form
    due: date | None

    @property
    def pair(self) -> tuple[str, str]:
        """Supporter and recipient."""
        return self.supporter, self.recipient
