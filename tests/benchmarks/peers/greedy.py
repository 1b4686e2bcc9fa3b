"""What a careful person does by hand: the nearest supporter, then posts month after month."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator

from matcher.domain.months import Span
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.problem import Problem
from tests.benchmarks.peers.base import Pair, Peer, Proposal
from tests.benchmarks.peers.rules import Known


class Greedy(Peer):
    """Nearest eligible supporter with capacity, then the heaviest vacant post first."""

    name = "greedy"

    def propose(self, problem: Problem, seconds: float) -> Proposal:
        """Pair, then fill; the limit is never needed."""
        started = time.monotonic()
        known = Known.of(problem)
        pairs = _Pairing(known).pairs()
        stints = tuple(_Filling(known, pairs).stints()) if pairs is not None else ()
        return Proposal(pairs, stints, solve_seconds=time.monotonic() - started)


class _Pairing:
    """Nearest first; who finds no place moves others on to their next nearest."""

    def __init__(self, known: Known) -> None:
        problem = self.problem = known.problem
        self.left = {s: supporter.capacity for s, supporter in problem.supporters.items()}
        self.chosen: dict[str, list[str]] = {s: [] for s in problem.supporters}
        self.near: dict[str, list[str]] = defaultdict(list)
        for supporter, recipient in sorted(known.pairs, key=lambda pair: problem.cost(*pair)):
            self.near[recipient].append(supporter)
        self.wanted = {
            r: known.supporters_wanted(recipient)[0] for r, recipient in problem.recipients.items()
        }

    def pairs(self) -> tuple[Pair, ...] | None:
        """Place every recipient as often as it must be; None: some cannot be."""
        for recipient, times in self.wanted.items():
            for _ in range(times):
                if not self._place(recipient, set()):
                    return None
        return tuple(sorted((s, r) for s, members in self.chosen.items() for r in members))

    def _place(self, recipient: str, seen: set[str]) -> bool:
        for supporter in self.near[recipient]:
            if recipient in self.chosen[supporter] or supporter in seen:
                continue
            load = self.problem.load(supporter, recipient)
            if self.left[supporter] >= load:
                self._take(supporter, recipient, load)
                return True
        for supporter in self.near[recipient]:
            if recipient not in self.chosen[supporter] and supporter not in seen:
                seen.add(supporter)
                if self._squeeze(supporter, recipient, seen):
                    return True
        return False

    def _squeeze(self, supporter: str, recipient: str, seen: set[str]) -> bool:
        load = self.problem.load(supporter, recipient)
        for other in list(self.chosen[supporter]):
            freed = self.problem.load(supporter, other)
            if self.left[supporter] + freed >= load and self._place(other, seen):
                self.chosen[supporter].remove(other)
                self.left[supporter] += freed
                self._take(supporter, recipient, load)
                return True
        return False

    def _take(self, supporter: str, recipient: str, load: int) -> None:
        self.chosen[supporter].append(recipient)
        self.left[supporter] -= load


class _Filling:
    """Month after month, each vacant post gets the person who can stay longest."""

    def __init__(self, known: Known, pairs: tuple[Pair, ...]) -> None:
        self.known = known
        self.rest = known.number("rest", 0)
        self.longest: dict[tuple[str, tuple[str, str], int], list[int]] = defaultdict(list)
        self.able: dict[tuple[str, str], list[Person]] = defaultdict(list)
        chosen = set(pairs)
        for person, post in known.seats:
            if (person.hospital, post.recipient) in chosen:
                self.able[post.key].append(person)
                for first, last in known.stints(person, post):
                    self.longest[person.id, post.key, first].append(last)
        self.free_from: dict[str, int] = defaultdict(int)
        self.served: dict[str, int] = defaultdict(int)
        self.away: dict[tuple[str, str | None, int], int] = defaultdict(int)
        self.held: dict[tuple[str, str], list[int]] = {
            post.key: [0] * known.length for post in known.problem.posts
        }

    def stints(self) -> Iterator[Stint]:
        """Give the stints in the order in which they are found."""
        posts = sorted(self.known.problem.posts, key=lambda post: -post.weight)
        for month in range(self.known.length):
            for post in posts:
                while self.held[post.key][month] < post.count:
                    stint = self._fill(post, month)
                    if stint is None:
                        break
                    yield stint

    def _fill(self, post: Post, month: int) -> Stint | None:
        ends = [(self._end(person, post, month), person) for person in self.able[post.key]]
        last, person = max(ends, key=lambda end: end[0], default=(-1, None))
        if person is None or last < month:
            return None
        self._send(person, post, month, last)
        start = self.known.problem.horizon.first
        return Stint(
            person=person.id,
            supporter=person.hospital,
            recipient=post.recipient,
            post=post.name,
            specialty=post.specialty,
            months=Span(start + month, start + last),
        )

    def _end(self, person: Person, post: Post, month: int) -> int:
        """Last month of the longest stint from this month on; -1: none."""
        if month < self.free_from[person.id]:
            return -1
        left = self.known.most_months(person) - self.served[person.id]
        held, most = self.held[post.key], self.known.most_away(person)
        for last in reversed(self.longest.get((person.id, post.key, month), ())):
            home = (person.hospital, person.specialty)
            fits = all(
                held[m] < post.count and self.away[*home, m] < most for m in range(month, last + 1)
            )
            if fits and last - month + 1 <= left:
                return last
        return -1

    def _send(self, person: Person, post: Post, first: int, last: int) -> None:
        self.free_from[person.id] = last + 1 + self.rest + (self.rest == 0)
        self.served[person.id] += last - first + 1
        for month in range(first, last + 1):
            self.held[post.key][month] += 1
            self.away[person.hospital, person.specialty, month] += 1
