"""The joint model over stints: one variable a person, post, first and last month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tests.benchmarks.peers.cpsat import minimise
from tests.benchmarks.peers.joint import JointModel, JointPeer, Placed


class ColumnModel(JointModel):
    """Every stint that may stand alone is a variable."""

    def people_rows(self) -> None:
        """Stints of a person, prolonged by the rest, do not overlap; their months are limited."""
        by_person: dict[str, list[Placed]] = defaultdict(list)
        for person, post in self.known.seats:
            for first, last in self.known.stints(person, post):
                self.place(person, post, first, last)
        for placed in self.placed:
            by_person[placed.person.id].append(placed)
        for own in by_person.values():
            self._one_at_a_time(own)
            variables = [placed.variable for placed in own]
            lengths = [placed.last - placed.first + 1 for placed in own]
            most = self.known.most_months(own[0].person)
            if most < self.known.length:
                self.row(variables, lengths, high=most)

    def _one_at_a_time(self, own: list[Placed]) -> None:
        """At least a month between two stints: adjacent ones at one post would be one."""
        rest = max(1, self.known.number("rest", 0))
        months: list[list[int]] = [[] for _ in range(self.known.length)]
        for placed in own:
            for month in range(placed.first, min(self.known.length, placed.last + rest + 1)):
                months[month].append(placed.variable)
        for members in months:
            self.at_most(members, 1)

    def chosen_stints(self, values: list[int]) -> Iterable[tuple[Placed, int]]:
        """A variable is a stint."""
        return ((placed, placed.last) for placed in self.placed if values[placed.variable])


class StintColumns(JointPeer):
    """Stint columns with CP-SAT."""

    name = "cpsat-stints"
    model = ColumnModel
    minimise = staticmethod(minimise)
