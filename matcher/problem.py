"""A scenario with its gaps derived and its look-ups built: what solver and checker both read."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from matcher.domain.hospitals import Hospital, Recipient, Supporter
from matcher.domain.months import Span
from matcher.domain.people import Person, Title
from matcher.domain.posts import Gap, Post
from matcher.domain.scenario import Scenario
from matcher.domain.stints import Stint
from matcher.domain.tables import Cost, Node, Trainee
from matcher.gaps.derive import derive
from matcher.language.message import Message

EARTH_RADIUS_KM = 6371.0088


@dataclass(frozen=True)
class Problem:
    """One scenario, its gaps, all its posts, and look-ups; nothing here decides a violation.

    ``posts`` holds the posts of gaps, rules and the posts table, by recipient and in that order.
    ``notes`` are the warnings that deriving the gaps gave.
    """

    scenario: Scenario
    gaps: tuple[Gap, ...]
    posts: tuple[Post, ...]
    notes: tuple[Message, ...] = ()

    @property
    def horizon(self) -> Span:
        """The months planned, inclusive."""
        return self.scenario.horizon

    @property
    def supporters(self) -> Mapping[str, Supporter]:
        """Supporters by id."""
        return self.scenario.supporters

    @property
    def recipients(self) -> Mapping[str, Recipient]:
        """Recipients by id."""
        return self.scenario.recipients

    @property
    def staff(self) -> Mapping[str, Person]:
        """People by id; empty when there is no staff table."""
        return self.scenario.staff or {}

    @cached_property
    def post(self) -> Mapping[tuple[str, str], Post]:
        """Posts by recipient and name."""
        return {post.key: post for post in self.posts}

    @cached_property
    def posts_of(self) -> Mapping[str, tuple[Post, ...]]:
        """Posts by recipient, also for a recipient without any."""
        found: dict[str, list[Post]] = {recipient: [] for recipient in self.recipients}
        for post in self.posts:
            found[post.recipient].append(post)
        return {recipient: tuple(posts) for recipient, posts in found.items()}

    @cached_property
    def people_of(self) -> Mapping[str, tuple[Person, ...]]:
        """Staff by supporter, also for a supporter without any."""
        found: dict[str, list[Person]] = {supporter: [] for supporter in self.supporters}
        for person in self.staff.values():
            if person.hospital in found:
                found[person.hospital].append(person)
        return {supporter: tuple(people) for supporter, people in found.items()}

    @cached_property
    def trainees(self) -> Mapping[str, Trainee]:
        """Trainees by id; empty when there is no trainees table."""
        return {trainee.id: trainee for trainee in self.scenario.trainees or ()}

    @cached_property
    def trainees_of(self) -> Mapping[str, tuple[Trainee, ...]]:
        """Trainees by recipient, also for a recipient without any."""
        found: dict[str, list[Trainee]] = {recipient: [] for recipient in self.recipients}
        for trainee in self.trainees.values():
            found[trainee.recipient].append(trainee)
        return {recipient: tuple(people) for recipient, people in found.items()}

    @cached_property
    def headcount(self) -> Mapping[tuple[str, str | None], int]:
        """People in the staff table by department: hospital and home specialty."""
        found: dict[tuple[str, str | None], int] = defaultdict(int)
        for person in self.staff.values():
            found[person.hospital, person.specialty] += 1
        return dict(found)

    @cached_property
    def sender_paths(self) -> Mapping[str, str]:
        """Where each supporter lies: its regions, largest first, a slash before and after each."""
        return {key: _path(hospital) for key, hospital in self.supporters.items()}

    @cached_property
    def receiver_paths(self) -> Mapping[str, str]:
        """The same of each recipient."""
        return {key: _path(hospital) for key, hospital in self.recipients.items()}

    @cached_property
    def strength(self) -> Mapping[tuple[str, str], int]:
        """Strength 0–5 by supporter and specialty; a missing row is missing here."""
        rows = self.scenario.capabilities or ()
        return {(row.supporter, row.specialty): row.strength for row in rows}

    @cached_property
    def incumbent_pairs(self) -> frozenset[tuple[str, str]]:
        """The pairs in force today; empty without that table."""
        return frozenset(row.pair for row in self.scenario.incumbent or ())

    @cached_property
    def fixed_of(self) -> Mapping[str, tuple[Stint, ...]]:
        """Fixed stints by person, earliest first, months before the horizon included."""
        found: dict[str, list[Stint]] = defaultdict(list)
        for stint in self.scenario.fixed_stints:
            found[stint.person].append(stint)
        return {key: tuple(sorted(rows, key=_start)) for key, rows in found.items()}

    @cached_property
    def fixed_from(self) -> Mapping[tuple[str, str | None], tuple[Stint, ...]]:
        """Fixed stints by the person's department: hospital and home specialty."""
        found: dict[tuple[str, str | None], list[Stint]] = defaultdict(list)
        for stint in self.scenario.fixed_stints:
            person = self.staff[stint.person]
            found[person.hospital, person.specialty].append(stint)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def fixed_at(self) -> Mapping[tuple[str, str], tuple[Stint, ...]]:
        """Fixed stints by post, in the order of the table."""
        found: dict[tuple[str, str], list[Stint]] = defaultdict(list)
        for stint in self.scenario.fixed_stints:
            found[stint.post_key].append(stint)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def _costs(self) -> Mapping[tuple[str, str], Cost]:
        return {(row.supporter, row.recipient): row for row in self.scenario.costs or ()}

    @cached_property
    def has_titles(self) -> bool:
        """Tell whether the staff table tells titles: anybody has one above the lowest."""
        return any(person.title > Title.RESIDENT for person in self.staff.values())

    @cached_property
    def has_distances(self) -> bool:
        """Tell whether travel can be told: any coordinates or any cost is given."""
        hospitals = (*self.supporters.values(), *self.recipients.values())
        located = any(hospital.latitude is not None for hospital in hospitals)
        return located or any(row.cost is not None for row in self._costs.values())

    def cost(self, supporter: str, recipient: str) -> int:
        """Travel cost of a pair: the costs table, else whole km on the great circle, else 0."""
        row = self._costs.get((supporter, recipient))
        if row is not None and row.cost is not None:
            return row.cost
        return self.distance(supporter, recipient)

    def distance(self, supporter: str, recipient: str) -> int:
        """Whole km on the great circle between the two sides; 0 without coordinates."""
        return great_circle_km(self.supporters[supporter], self.recipients[recipient])

    def load(self, supporter: str, recipient: str) -> int:
        """Load of a pair: the costs table, else the recipient's."""
        row = self._costs.get((supporter, recipient))
        if row is not None and row.load is not None:
            return row.load
        return self.recipients[recipient].load

    def handover(self, post: Post) -> int:
        """Months that who leaves a post and who takes the place may be there together."""
        rule = self.scenario.rules.get("handover")
        if rule is None or post.single or not rule.concerns(self.recipients[post.recipient]):
            return 0
        return rule.months

    @property
    def open_months(self) -> Span:
        """The months of the horizon that may still be planned: all, but those before a repair."""
        published = self.scenario.published
        if published is None:
            return self.horizon
        return Span(max(published.since, self.horizon.first), self.horizon.last)

    @cached_property
    def published_at(self) -> Mapping[str, tuple[Stint, ...]]:
        """Published stints by recipient, also for a recipient without any; others are left out."""
        published = self.scenario.published
        found: dict[str, list[Stint]] = {recipient: [] for recipient in self.recipients}
        for stint in published.stints if published else ():
            if stint.recipient in found:
                found[stint.recipient].append(stint)
        return {recipient: tuple(stints) for recipient, stints in found.items()}

    def in_force(self, supporter: str, recipient: str) -> Span:
        """Months in which a pair is in force when chosen; empty when the two never meet."""
        months = self.supporters[supporter].months & self.recipients[recipient].months
        return months & self.open_months


def pose(scenario: Scenario) -> Problem:
    """Derive the gaps of a scenario and build its look-ups."""
    derived = derive(scenario)
    return Problem(scenario, derived.gaps, derived.posts, derived.notes)


def great_circle_km(one: Hospital | Node, other: Hospital | Node) -> int:
    """Distance on a sphere of 6371.0088 km, rounded half up to whole km; 0 without coordinates."""
    places = (one.latitude, one.longitude, other.latitude, other.longitude)
    if any(place is None for place in places):
        return 0
    lat1, lon1, lat2, lon2 = (math.radians(place) for place in places)  # type: ignore[arg-type]
    chord = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return math.floor(2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord))) + 0.5)


def _path(hospital: Hospital) -> str:
    return "/".join(("", *hospital.regions, ""))


def _start(stint: Stint) -> int:
    return stint.months.first
