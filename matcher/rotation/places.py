"""The places of one post: who holds them in each month, and who takes one over from whom.

A *link* says that some stint that starts takes the place of some stint that ends, both being there
for so many months. Links count stints, they do not name them: any stint long enough will do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matcher.domain.posts import Post
from matcher.milp.rows import Rows
from matcher.rotation.wholes import Whole

FOREVER = 10**6


@dataclass(frozen=True, slots=True)
class Link:
    """How often a place changes hands in this way.

    ``at``: month position at which the follower is alone; ``overlap``: months before it in which
    both are there. ``facts``: the end of the one and the start of the other are facts.
    """

    variable: int
    at: int
    overlap: int
    facts: bool

    @property
    def start(self) -> int:
        """Month position at which the follower comes."""
        return self.at - self.overlap

    def over(self, month: int) -> bool:
        """Tell whether the follower is there in this month without holding a place yet."""
        return self.start <= month < self.at


@dataclass(frozen=True)
class Board:
    """A post and who may be there, by month position.

    ``window``: the months of the post. ``held``: people on fixed stints. ``there``: variables of
    planned stints. ``months``: the longest handover; 0: there is none, and no ``wholes``.
    """

    post: Post
    window: range
    held: Sequence[int]
    there: Sequence[Sequence[int]]
    months: int = 0
    wholes: Sequence[Whole] = ()


@dataclass(frozen=True, slots=True)
class Following:
    """How often a place is taken at a month position, with so many months of handover."""

    variable: int
    at: int
    overlap: int


class Places:
    """Rows over the stints at a post: besides handovers at most ``count`` people are there.

    In a month that facts alone overfill nobody else is there, and nobody hands over.
    """

    def __init__(self, rows: Rows, board: Board) -> None:
        self.rows, self.board = rows, board
        self.links = [*self._links()] if board.wholes else []
        self._tie()
        for month in board.window:
            self._limit(month)

    def newcomers(self, month: int) -> list[int]:
        """Variables that add up to the people who are there without holding a place yet."""
        return [link.variable for link in self.links if link.over(month)]

    def followings(self) -> Iterator[Following]:
        """Where places are taken without a vacant month, but by facts from facts."""
        for link in self.links:
            if not link.facts:
                yield Following(link.variable, link.at, link.overlap)
        if self.board.wholes:
            for month in self.board.window[1:]:
                yield from self._at_once(month)

    def asked(self, month: int) -> int:
        """Months of handover before a month position: those that the post has."""
        return min(self.board.months, month - self.board.window.start)

    # Who takes over ----------------------------------------------------------------------------

    def _links(self) -> Iterator[Link]:
        """A link for every month and length of handover that some two stints could have."""
        window, longest = self.board.window, self.board.months
        for at in window[1:]:
            for facts in (False, True):
                for overlap in range(0 if facts else 1, min(longest, at - window.start) + 1):
                    most = self._most(at, overlap, facts)
                    if most:
                        variable = self.rows.derived(self._told(at, overlap, facts), most)
                        yield Link(variable, at, overlap, facts)

    def _most(self, at: int, overlap: int, facts: bool) -> int:
        board = self.board
        if any(board.held[month] > board.post.count for month in range(at - overlap, at)):
            return 0
        ending = sum(w.length >= overlap for w in self._ending(at) if w.ended or not facts)
        starts = self._starting(at - overlap)
        starting = sum(w.length > overlap for w in starts if w.begun or not facts)
        return min(ending, starting, max(board.post.count, board.held[at - 1]))

    def _ending(self, at: int) -> list[Whole]:
        return [whole for whole in self.board.wholes if whole.last == at - 1]

    def _starting(self, month: int) -> list[Whole]:
        return [whole for whole in self.board.wholes if whole.first == month]

    def _tie(self) -> None:
        """A stint hands over at most once, and takes over at most once."""
        for at in {link.at for link in self.links}:
            ending = [(whole.variable, whole.length, whole.ended) for whole in self._ending(at)]
            self._enough([link for link in self.links if link.at == at], ending)
        for start in {link.start for link in self.links}:
            stints = self._starting(start)
            starting = [(whole.variable, whole.length - 1, whole.begun) for whole in stints]
            self._enough([link for link in self.links if link.start == start], starting)

    def _enough(self, links: list[Link], stints: list[tuple[int, int, bool]]) -> None:
        """So many long links have as many stints that are long enough (Hall's condition).

        ``stints`` are variables, the longest handover they can have, and whether they are facts.
        """
        lengths = sorted({link.overlap for link in links})
        of_facts = any(link.facts for link in links)
        pairs = [(own, own) for own in lengths]
        if of_facts:
            pairs = [(f, o) for f in lengths for o in (*lengths, FOREVER) if f <= o]
        known = None
        for of_fact, other in pairs:
            asking = [x.variable for x in links if x.overlap >= (of_fact if x.facts else other)]
            able = [v for v, most, fact in stints if most >= (of_fact if fact else other)]
            if of_facts or able != known:
                signs = [1] * len(asking) + [-1] * len(able)
                self.rows.row([*asking, *able], signs, high=0)
            known = able

    def _limit(self, month: int) -> None:
        there, vacant = self.board.there[month], self.board.post.count - self.board.held[month]
        new = self.newcomers(month)
        if vacant >= 0 and new:
            self.rows.row([*there, *new], [1] * len(there) + [-1] * len(new), high=vacant)
        elif vacant >= 0:
            self.rows.at_most(there, vacant)

    # Who follows without a handover ------------------------------------------------------------

    def _at_once(self, month: int) -> Iterator[Following]:
        """Who starts without a link takes a vacant place, else one that was left just before."""
        board = self.board
        before = month - 1
        starting = [whole.variable for whole in self._starting(month)]
        places = max(board.post.count, board.held[before], board.held[month])
        vacant = places - board.held[before]
        there = board.there[before]
        if not starting or len(starting) + len(there) <= vacant:
            return
        links = [link.variable for link in self.links if link.start == month]
        gone = [*links, *self.newcomers(before)]
        members = [*starting, *there, *gone]
        signs = [1] * (len(starting) + len(there)) + [-1] * len(gone)

        def told(values: Sequence[int]) -> int:
            total = sum(s * values[v] for s, v in zip(signs, members, strict=True))
            return min(places, max(0, total - vacant))

        taken = self.rows.derived(told, places)
        self.rows.row([*members, taken], [*signs, -1], high=vacant)
        yield Following(taken, month, 0)

    # A known plan ------------------------------------------------------------------------------

    def _told(self, at: int, overlap: int, facts: bool):
        def told(values: Sequence[int]) -> int:
            return self._handovers(values)[at, overlap, facts]

        return told

    def _handovers(self, values: Sequence[int]) -> Counter[tuple[int, int, bool]]:
        """Links for known stints: each follower takes over where there would be too many."""
        chosen = [whole for whole in self.board.wholes if values[whole.variable]]
        chosen.sort(key=lambda whole: (whole.first, whole.last))
        found: Counter[tuple[int, int, bool]] = Counter()
        gone: set[int] = set()
        for number, whole in enumerate(chosen):
            together = [n for n in range(number) if chosen[n].last >= whole.first - 1]
            for n in (n for n in reversed(together) if n not in gone):
                overlap = chosen[n].last - whole.first + 1
                facts = chosen[n].ended and whole.begun
                crowd = sum(chosen[m].last >= whole.first for m in together if m not in gone)
                needed = crowd >= self.board.post.count or facts
                if needed and (overlap or facts) and overlap <= self.board.months:
                    found[chosen[n].last + 1, overlap, facts] += 1
                    gone.add(n)
                    break
        return found
