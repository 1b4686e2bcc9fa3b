"""The best plan of a part in which only one person is away at a time.

Nearly every department is small: retention lets one person go, or there is one post for one
person. The plan is then a relay: a path through the months, whose state is how long each person
still rests and how many months they have left. A* finds the path that loses the least weight
against somebody always being there (Hart, Nilsson and Raphael 1968, doi:10.1109/TSSC.1968.300136).
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple

from matcher.rotation.bound import service_limits
from matcher.rotation.part import Part
from matcher.rotation.sweep import Choice

UNLIMITED = -1
NO_END = 10**6
MOST_STEPS = 100_000

Person = tuple[int, int]
"""Months until the person may leave again; months left to serve or UNLIMITED."""

State = tuple[Person, ...]


@dataclass(frozen=True)
class Relay:
    """The best relay found: the weight it covers, and the most that any relay could cover."""

    gain: int
    bound: int
    choices: tuple[Choice, ...]


def is_relay(part: Part) -> bool:
    """Tell whether at most one person of the part can be away in any month.

    Nobody can hand over then: one post after the other, or with a vacant month in between.
    """
    if any(post.count > 1 for post in part.posts) or part.outline.rest < 1:
        return False
    homes = {(part.people[i].hospital, part.people[i].specialty) for i, _, _ in part.options}
    if len(part.posts) == 1 and not part.outline.handover:
        return True
    limits = [part.outline.away.get(home) for home in homes]
    return len(limits) == 1 and limits[0] is not None and int(limits[0].max()) <= 1


@dataclass(frozen=True)
class Favour:
    """What decides between relays that cover the same weight.

    Months at ``recipients`` are preferred, or (not both) ``months`` by position; no stint is
    longer than ``longest`` months (None: as the rules say).
    """

    recipients: frozenset[str] = frozenset()
    longest: int | None = None
    months: frozenset[int] = frozenset()


def best_relay(part: Part, known: int = 0, most: int = MOST_STEPS) -> Relay:
    """Find the relay that covers the most weight, looking at ``most`` states at the most.

    Relays that cover no more than ``known`` are not looked for: the gain is then ``known``, and
    there are no choices.
    """
    return _find(_Search(part, known, Favour(), 1), known, most)


def other_relay(part: Part, gain: int, favour: Favour, most: int = MOST_STEPS // 20) -> Relay:
    """Find a relay that covers no less than ``gain``, by a favour; no choices: there is none."""
    scale = part.book.open.length + 1
    search = _Search(part, gain * scale - 1, favour, scale)
    found = _find(search, -1, most)
    return Relay(gain, gain, found.choices)


def _find(search: _Search, known: int, most: int) -> Relay:
    for _ in range(most):
        node = search.next()
        if node is None:
            return Relay(known, known, ())
        if node.month == search.length:
            gain = search.ahead[0] - search.loss[node]
            return Relay(gain, gain, search.walk_back(node))
        search.expand(node)
    return Relay(known, max(known, search.most), ())


class Node(NamedTuple):
    """A month position, and how everybody stands at its beginning.

    ``left`` is the post that somebody left just before, when nobody may follow at once; else -1.
    """

    month: int
    state: State
    left: int = -1


class _Search:
    """Nodes reached so far, by the least weight that a whole path over them loses."""

    def __init__(self, part: Part, known: int, favour: Favour, scale: int) -> None:
        self.length, self.rest = part.book.open.length, part.outline.rest
        weights = [
            post.weight * scale + (post.recipient in favour.recipients) for post in part.posts
        ]
        problem, handover = part.book.problem, part.outline.handover
        self.shut = [bool(handover and problem.handover(post)) for post in part.posts]
        self.starts = _starts(part, weights, favour)
        self.ahead = _gain_ahead(self.starts, self.length)
        self.heaviest = max(weights, default=0) + bool(favour.months)
        self.allowed = self.ahead[0] - known
        self.numbers = count()
        self.loss: dict[Node, int] = {}
        self.came: dict[Node, tuple[Node, Choice | None]] = {}
        self.queue: list[tuple[int, int, int, Node, int]] = []
        self._reach(Node(0, _initial(part)), 0, None, None)

    @property
    def most(self) -> int:
        """Weight that no relay still in the queue can pass."""
        return self.ahead[0] - (self.queue[0][0] if self.queue else self.allowed)

    def next(self) -> Node | None:
        """The most promising node; among equals the latest month."""
        while self.queue:
            _, _, _, node, loss = heapq.heappop(self.queue)
            if self.loss[node] == loss:
                return node
        return None

    def expand(self, node: Node) -> None:
        """Reach everything that can happen next."""
        loss = self.loss[node]
        for after, gain, choice in self._steps(node, self.allowed - loss):
            lost = self.ahead[node.month] - self.ahead[after.month] - gain
            self._reach(after, loss + lost, node, choice)

    def walk_back(self, node: Node) -> tuple[Choice, ...]:
        """The choices that led to a node."""
        choices = []
        while node in self.came:
            node, choice = self.came[node]
            choices += [choice] if choice is not None else []
        return tuple(reversed(choices))

    def _reach(self, node: Node, loss: int, before: Node | None, choice: Choice | None) -> None:
        ahead = self.ahead[node.month]
        least = loss + max(0, ahead - self.heaviest * _months_left(node.state))
        if least >= self.allowed or self.loss.get(node, least + 1) <= loss:
            return
        self.loss[node] = loss
        if before is not None:
            self.came[node] = (before, choice)
        heapq.heappush(self.queue, (least, -node.month, next(self.numbers), node, loss))

    def _steps(self, node: Node, spare: int) -> Iterator[tuple[Node, int, Choice | None]]:
        """Nobody leaves this month, or somebody does; who ends a stint rests.

        Steps that lose ``spare`` or more lead nowhere.
        """
        month, state, _ = node
        later: dict[int, State] = {}
        yield Node(month + 1, _later(state, 1, month + 1, self.length)), 0, None
        for i, (wait, left) in enumerate(state):
            for last, gain, j in self.starts[month].get(i, ()) if wait == 0 else ():
                served = last - month + 1
                if self.ahead[month] - self.ahead[last + 1] - gain >= spare:
                    continue
                if j != node.left and (left == UNLIMITED or left >= served):
                    if last not in later:
                        later[last] = _later(state, served, last + 1, self.length)
                    after = list(later[last])
                    rest = min(self.rest, self.length - last - 1)
                    remaining = left if left == UNLIMITED else left - served
                    after[i] = (rest, _useful(remaining, last + 1, self.length))
                    shut = j if self.shut[j] and last + 1 < self.length else -1
                    yield Node(last + 1, tuple(after), shut), gain, (i, j, month, last)


def _months_left(state: State) -> int:
    """Months that the people can still serve together; many when somebody has no limit."""
    lefts = [left for _, left in state]
    return NO_END if UNLIMITED in lefts else sum(lefts)


def _gain_ahead(starts: list, length: int) -> list[int]:
    """From each month on, the weight that could be covered if somebody were always there."""
    best = [0] * length
    for month, people in enumerate(starts):
        for last, gain, _ in (option for options in people.values() for option in options):
            a_month = -(-gain // (last - month + 1))
            for covered in range(month, last + 1):
                best[covered] = max(best[covered], a_month)
    ahead = [0] * (length + 1)
    for month in range(length - 1, -1, -1):
        ahead[month] = ahead[month + 1] + best[month]
    return ahead


def _initial(part: Part) -> State:
    """Everybody is free; a limit that the calendar never lets bind counts as none."""
    limits = service_limits(part)
    lefts = [part.outline.left.get(person.id) for person in part.people]
    return tuple(
        (0, UNLIMITED if left is None or limits.get(i, 0) < left else left)
        for i, left in enumerate(lefts)
    )


def _later(state: State, months: int, now: int, length: int) -> State:
    return tuple(
        (wait - months if wait > months else 0, _useful(left, now, length)) for wait, left in state
    )


def _useful(left: int, now: int, length: int) -> int:
    """A person with at least as many months left as the calendar has is as good as unlimited."""
    return UNLIMITED if left >= length - now else left


def _starts(
    part: Part, weights: Sequence[int], favour: Favour
) -> list[dict[int, list[tuple[int, int, int]]]]:
    """By first month and person: last month, weight covered and post, the best post for each.

    Where nobody may follow at once, another post may be better for once: all are given.
    """
    length, every = part.book.open.length, part.outline.handover
    longest = favour.longest or length
    best: dict[tuple[int, int, int, int], tuple[int, int]] = {}
    for i, j, stints in part.options:
        person, weight = part.people[i], weights[j]
        limit = part.outline.away.get((person.hospital, person.specialty))
        shut = {t for t in range(length) if limit is not None and limit[t] < 1}
        for first, last in stints.spans:
            gain = weight * (last - first + 1)
            gain += sum(first <= month <= last for month in favour.months)
            if last - first >= longest:
                continue
            if shut and not shut.isdisjoint(range(first, last + 1)):
                continue
            key = i, first, last, j if every else 0
            if key not in best or best[key][0] < gain:
                best[key] = (gain, j)
    starts: list[dict[int, list[tuple[int, int, int]]]] = [{} for _ in range(length)]
    for (i, first, last, _), (gain, j) in best.items():
        starts[first].setdefault(i, []).append((last, gain, j))
    return starts
