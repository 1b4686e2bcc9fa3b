"""The whole-number model of some people at some posts, over stint columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from matcher.domain.months import Span
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.milp.rows import Rows
from matcher.problem import Problem
from matcher.rotation.columns import StintBook
from matcher.rotation.places import Board, Places
from matcher.rotation.wholes import wholes

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Column:
    """One stint that may be chosen; ``first`` and ``last`` are month positions, inclusive."""

    variable: int
    person: Person
    post: Post
    first: int
    last: int


class StintModel(Rows):
    """Which stints to choose; rules add their rows through ``limit_stints``.

    ``pairs`` maps each pair that may be used to its variable, or to None when it is chosen for
    certain. ``frame`` holds rows and variables to add to (None: start afresh); ``demands`` False
    leaves the demands and all soft rules out. ``constants`` and ``losses`` hold, by rotation term,
    a constant and the weighted variables that add up to the term's value; those of stints, people
    and broken published stints only where the objective names them.
    """

    def __init__(
        self,
        book: StintBook,
        people: Sequence[Person],
        posts: Sequence[Post],
        pairs: Mapping[Pair, int | None],
        frame: Rows | None = None,
        demands: bool = True,
    ) -> None:
        super().__init__(*((frame.lows, frame.highs, frame.rows) if frame else ()))
        self.problem: Problem = book.problem
        self.book = book
        self.rules = [
            rule
            for rule in book.problem.scenario.rules.values()
            if demands or not (rule.is_soft or rule.group == "demand")
        ]
        self.people = tuple(people)
        self.posts = tuple(posts)
        self.pairs = dict(pairs)
        paired = (recipient for _, recipient in self.pairs)
        self.recipients = tuple(dict.fromkeys((*paired, *(post.recipient for post in posts))))
        self.constants: dict[str, int] = defaultdict(int)
        self.losses: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self.places: dict[tuple[str, str], Places] = {}
        self.columns = tuple(self._columns())
        self._structure()

    @property
    def length(self) -> int:
        """Months in the horizon; positions run from 0."""
        return self.book.open.length

    @cached_property
    def of_person(self) -> Mapping[str, tuple[Column, ...]]:
        """Columns by person."""
        return _by(self.columns, lambda column: column.person.id)

    @cached_property
    def at_post(self) -> Mapping[tuple[str, str], tuple[Column, ...]]:
        """Columns by post."""
        return _by(self.columns, lambda column: column.post.key)

    @cached_property
    def at_recipient(self) -> Mapping[str, tuple[Column, ...]]:
        """Columns by recipient."""
        return _by(self.columns, lambda column: column.post.recipient)

    def by_month(self, columns: Iterable[Column], after: int = 0) -> list[list[int]]:
        """Variables by month position: columns that last through it, or ended ≤ after before."""
        found: list[list[int]] = [[] for _ in range(self.length)]
        for column in columns:
            for month in range(column.first, min(self.length, column.last + 1 + after)):
                found[month].append(column.variable)
        return found

    def lose(self, term: str, variable: int, weight: int) -> None:
        """Count weight × variable into a term of the objective."""
        self.losses[term].append((variable, weight))

    def follow(self, variables: Sequence[int], value: Callable[[int], int], high: int = 1) -> int:
        """Add a variable that is best told from the sum of others, by ``value``."""
        return self.derived(lambda values: value(sum(values[v] for v in variables)), high)

    def complete(self, stints: Sequence[Stint]) -> tuple[int, ...]:
        """The value of every variable when exactly these stints are chosen."""
        start = self.problem.horizon.first
        chosen = {
            (s.person, s.post_key, s.months.first - start, s.months.last - start) for s in stints
        }
        values = [0] * len(self.lows)
        for column in self.columns:
            key = (column.person.id, column.post.key, column.first, column.last)
            values[column.variable] = int(key in chosen)
        for follower, told in self.followers:
            values[follower] = told(values)
        return tuple(values)

    def demand(self, variables: Sequence[int], need: int, soft: bool) -> None:
        """Ask for Σ variables ≥ need; a soft demand counts what is missing as shortfall."""
        if need <= 0:
            return
        if soft:
            missing = self.follow(variables, lambda there: max(0, need - there), need)
            self.lose("shortfall", missing, 1)
            variables = (*variables, missing)
        self.row(variables, (1,) * len(variables), low=need)

    def hand_over(self) -> None:
        """Ask for every month of every handover."""
        for places in self.places.values():
            for following in places.followings():
                if following.overlap < places.asked(following.at):
                    self.highs[following.variable] = 0

    def limit(
        self, variables: Sequence[int], amounts: Sequence[int], most: int, soft: bool
    ) -> None:
        """Ask for Σ amount × variable ≤ most; a soft limit counts what is beyond as shortfall."""
        beyond = sum(amounts) - most
        if soft and beyond > 0:
            weighed = list(zip(variables, amounts, strict=True))
            spare = self.derived(
                lambda values: max(0, sum(a * values[v] for v, a in weighed) - most), beyond
            )
            self.lose("shortfall", spare, 1)
            variables, amounts = (*variables, spare), (*amounts, -1)
        if beyond > 0:
            self.row(variables, amounts, high=most)

    def stints(self, values: Sequence[int]) -> tuple[Stint, ...]:
        """The stints that a solution chooses."""
        start = self.problem.horizon.first
        return tuple(
            Stint(
                person=column.person.id,
                supporter=column.person.hospital,
                recipient=column.post.recipient,
                post=column.post.name,
                specialty=column.post.specialty,
                months=Span(start + column.first, start + column.last),
            )
            for column in self.columns
            if values[column.variable]
        )

    def _columns(self) -> Iterable[Column]:
        for person in self.people:
            for post in self.posts:
                if (person.hospital, post.recipient) not in self.pairs:
                    continue
                stints = self.book.stints(person, post)
                for first, last in stints.spans:
                    yield Column(self.variable(), person, post, first, last)

    def _structure(self) -> None:
        for columns in self.of_person.values():
            for month in self.by_month(columns):
                self.at_most(month, 1)
            self._keep_whole(columns)
        for post in self.posts:
            self._fill(post)
        for person, columns in self.of_person.items():
            self._link(person, columns)
        self._count()
        for rule in self.rules:
            rule.limit_stints(self)

    def _count(self) -> None:
        """Count stints and people where the objective asks for few of them."""
        wanted = {term for level in self.problem.scenario.objective for term in level.terms}
        if "stints" in wanted:
            self.losses["stints"] = [(column.variable, 1) for column in self.columns]
        if "people" in wanted:
            posted = self.book.open.posted
            self.constants["people"] = sum(place in self.recipients for place in posted.values())
            for person in self.of_person.keys() - posted.keys():
                self._send(self.of_person[person])
        if "broken" in wanted:
            self._keep_published()

    def _keep_published(self) -> None:
        """A published stint counts as broken unless the column that equals it is chosen."""
        start = self.problem.horizon.first
        told = [stint for r in self.recipients for stint in self.problem.published_at[r]]
        self.constants["broken"] = len(told)
        published = {
            (s.person, s.post_key, s.months.first - start, s.months.last - start) for s in told
        }
        for column in self.columns:
            if (column.person.id, column.post.key, column.first, column.last) in published:
                self.lose("broken", column.variable, -1)

    def _send(self, columns: Sequence[Column]) -> None:
        """Somebody who is away in any month counts once."""
        everything = [column.variable for column in columns]
        sent = self.follow(everything, lambda stints: min(1, stints))
        self.lose("people", sent, 1)
        for month in self.by_month(columns):
            if month:
                self.row((*month, sent), (1,) * len(month) + (-1,), high=0)

    def _keep_whole(self, columns: Sequence[Column]) -> None:
        """Two adjacent stints at one post would be one stint: leave those to the longer column.

        A single post is taken whole: all that fixed stints leave of it, or nothing.
        """
        for group in _by(columns, lambda column: column.post.key).values():
            for other in group[1:] if group[0].post.single else ():
                self.row((group[0].variable, other.variable), (1, -1), low=0, high=0)
        for month in range(1, self.length):
            for group in _by(columns, lambda column: column.post.key).values():
                ends = [c.variable for c in group if c.last == month - 1]
                starts = [c.variable for c in group if c.first == month]
                if ends and starts:
                    self.at_most((*ends, *starts), 1)

    def _fill(self, post: Post) -> None:
        """Keep to the post's places, and count the months that are not covered."""
        held = self.book.open.held.get(post.key)
        window = self.book.open.window(post.months)
        board = Board(
            post,
            range(window.start, window.stop),
            [0] * self.length if held is None else held.tolist(),
            self.by_month(self.at_post.get(post.key, ())),
            months := self.problem.handover(post),
            wholes(self, post) if months else (),
        )
        self.places[post.key] = Places(self, board)
        for month in board.window:
            if board.held[month] < post.count:
                self._cover(board, month)

    def _cover(self, board: Board, month: int) -> None:
        """A month is covered when enough people are there, those of a handover among them."""
        post, holders = board.post, board.there[month]
        needed = post.count - board.held[month]
        self.constants["coverage"] += post.weight
        if post.count == 1 or (needed == 1 and not board.months):
            for variable in holders:
                self.lose("coverage", variable, -post.weight)
            for variable in self.places[post.key].newcomers(month):
                self.lose("coverage", variable, post.weight)
        elif len(holders) >= needed:
            full = self.follow(holders, lambda there: int(there >= needed))
            self.row((*holders, full), (1,) * len(holders) + (-needed,), low=0)
            self.lose("coverage", full, -post.weight)

    def _link(self, person: str, columns: Sequence[Column]) -> None:
        hospital = self.problem.staff[person].hospital
        for recipient, group in _by(columns, lambda column: column.post.recipient).items():
            pair = self.pairs[hospital, recipient]
            if pair is None:
                continue
            for month in self.by_month(group):
                if month:
                    self.row((*month, pair), (1,) * len(month) + (-1,), high=0)


def _by(columns: Iterable[Column], key) -> dict:
    found = defaultdict(list)
    for column in columns:
        found[key(column)].append(column)
    return {name: tuple(group) for name, group in found.items()}
