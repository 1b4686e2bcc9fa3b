"""The joint model over months: one variable a person, post and month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from matcher.domain.people import Person
from matcher.domain.posts import Post
from tests.benchmarks.peers.cpsat import minimise
from tests.benchmarks.peers.joint import JointModel, JointPeer, Placed


class MonthModel(JointModel):
    """A month of a person at a post is a variable, and so is the start of a stint."""

    def people_rows(self) -> None:
        """Months, starts, lengths, rests and totals of each person."""
        self.runs: list[list[Placed | None]] = []
        by_person: dict[str, list[tuple[list[Placed | None], list[int]]]] = defaultdict(list)
        for person, post in self.known.seats:
            if post.single:
                raise ValueError("no model of months for posts that one person takes whole")
            by_person[person.id].append(self._seat(person, post))
        for id, seats in by_person.items():
            self._rows_of_person(self.known.problem.staff[id], seats)

    def _seat(self, person: Person, post: Post) -> tuple[list[Placed | None], list[int]]:
        """Months and starts of a person at a post; None and -1 where they cannot be."""
        months: list[Placed | None] = []
        for month, free in enumerate(self.known.free(person, post)):
            if free:
                self.place(person, post, month, month)
            months.append(self.placed[-1] if free else None)
        self.runs.append(months)
        starts = [-1 if placed is None else self.variable() for placed in months]
        self._lengths(months, starts)
        return months, starts

    def _lengths(self, months: list[Placed | None], starts: list[int]) -> None:
        low = self.known.number("min_stint", 1)
        high = self.known.number("max_stint", self.known.length)
        for month, placed in enumerate(months):
            if placed is None:
                continue
            before = months[month - 1] if month else None
            if before is None:  # the first month of a run begins a stint
                self.row([placed.variable, starts[month]], [1, -1], low=0, high=0)
            else:
                members = [placed.variable, before.variable, starts[month]]
                self.row(members, [1, -1, -1], high=0)
                self.row([starts[month], before.variable], high=1)
                self.row([starts[month], placed.variable], [1, -1], high=0)
            for later in range(month + 1, month + low):
                there = months[later] if later < len(months) else None
                if there is None:
                    self.row([starts[month]], high=0)
                    break
                self.row([starts[month], there.variable], [1, -1], high=0)
            window = [p.variable for p in months[month : month + high + 1] if p is not None]
            if len(window) == high + 1:
                self.row(window, high=high)

    def _rows_of_person(self, person: Person, seats: list) -> None:
        rest = self.known.number("rest", 0)
        there: list[list[int]] = [[] for _ in range(self.known.length)]
        begins: list[list[int]] = [[] for _ in range(self.known.length)]
        for months, starts in seats:
            for month, placed in enumerate(months):
                if placed is not None:
                    there[month].append(placed.variable)
                    begins[month].append(starts[month])
        for month in range(self.known.length):
            self.at_most(there[month], 1)
            for earlier in range(max(0, month - rest), month):
                if begins[month] and there[earlier]:
                    self.row([*begins[month], *there[earlier]], high=1)
        every = [variable for members in there for variable in members]
        self.at_most(every, self.known.most_months(person))

    def chosen_stints(self, values: list[int]) -> Iterable[tuple[Placed, int]]:
        """Months in a row are a stint."""
        for months in self.runs:
            held = [p is not None and bool(values[p.variable]) for p in months]
            for month, placed in enumerate(months):
                if placed is not None and held[month] and not (month and held[month - 1]):
                    vacant = (later for later in range(month, len(held)) if not held[later])
                    yield placed, next(vacant, len(held)) - 1


class MonthBooleans(JointPeer):
    """Months with CP-SAT."""

    name = "cpsat-months"
    model = MonthModel
    minimise = staticmethod(minimise)
