"""The best plan of a part in which only one person is away at a time.

Nearly every department is small: retention lets one person go, or there is one post for one
person. The plan is then a relay: a path through the months, whose state is how long each person
still rests and how many months they have left. Dynamic programming finds the best one, and proves
it as long as the states need not be cut.
"""

from __future__ import annotations

from dataclasses import dataclass

from matcher.rotation.bound import service_limits
from matcher.rotation.part import Part
from matcher.rotation.sweep import Choice

UNLIMITED = -1
NO_END = 10**6
STATES_PER_MONTH = 3000

Person = tuple[int, int]
"""Months until the person may leave again; months left to serve or UNLIMITED."""

State = tuple[Person, ...]


@dataclass(frozen=True)
class Relay:
    """The best relay found; ``proven`` when no state was cut."""

    gain: int
    choices: tuple[Choice, ...]
    proven: bool


def is_relay(part: Part) -> bool:
    """Tell whether at most one person of the part can be away in any month."""
    if any(post.count > 1 for post in part.posts) or part.outline.rest < 1:
        return False
    homes = {(part.people[i].hospital, part.people[i].specialty) for i, _, _ in part.options}
    if len(part.posts) == 1:
        return True
    limits = [part.outline.away.get(home) for home in homes]
    return len(limits) == 1 and limits[0] is not None and int(limits[0].max()) <= 1


def best_relay(part: Part, known: int = 0, most: int = STATES_PER_MONTH) -> Relay:
    """Find the relay that covers the most weight; at most ``most`` states are kept a month.

    Relays that cover no more than ``known`` are not looked for: the gain is then ``known``, and
    there are no choices.
    """
    length, rest = part.book.open.length, part.outline.rest
    starts = _starts(part)
    ahead = _gain_ahead(starts, length)
    heaviest = max((post.weight for post in part.posts), default=0)
    layers: list[dict[State, int]] = [{} for _ in range(length + 1)]
    layers[0][_initial(part)] = 0
    came: dict[tuple[int, State], tuple[int, State, Choice | None]] = {}
    proven = True
    for month in range(length):
        layer = layers[month]
        if len(layer) > most:
            layer = dict(sorted(layer.items(), key=_by_gain)[-most:])
            proven = False
        for state, gain in layer.items():
            for step, end, more, choice in _steps(starts, state, month, rest, length):
                reached = gain + more
                if layers[end].get(step, -1) >= reached:
                    continue
                if reached + min(ahead[end], heaviest * _months_left(step)) > known:
                    layers[end][step] = reached
                    came[end, step] = (month, state, choice)
    if not layers[length]:
        return Relay(known, (), proven)
    final, gain = max(layers[length].items(), key=_by_gain)
    return Relay(gain, _walk_back(came, length, final), proven)


def _months_left(state: State) -> int:
    """Months that the people can still serve together; many when somebody has no limit."""
    lefts = [left for _, left in state]
    return NO_END if UNLIMITED in lefts else sum(lefts)


def _gain_ahead(starts: list, length: int) -> list[int]:
    """From each month on, the weight that could be covered if somebody were always there."""
    best = [0] * length
    for month, people in enumerate(starts):
        for last, gain, _ in (option for options in people.values() for option in options):
            a_month = gain // (last - month + 1)
            for covered in range(month, last + 1):
                best[covered] = max(best[covered], a_month)
    ahead = [0] * (length + 1)
    for month in range(length - 1, -1, -1):
        ahead[month] = ahead[month + 1] + best[month]
    return ahead


def _by_gain(item: tuple[State, int]) -> int:
    return item[1]


def _walk_back(came: dict, month: int, state: State) -> tuple[Choice, ...]:
    choices = []
    while (month, state) in came:
        month, state, choice = came[month, state]
        if choice is not None:
            choices.append(choice)
    return tuple(reversed(choices))


def _initial(part: Part) -> State:
    """Everybody is free; a limit that the calendar never lets bind counts as none."""
    limits = service_limits(part)
    lefts = [part.outline.left.get(person.id) for person in part.people]
    return tuple(
        (0, UNLIMITED if left is None or limits.get(i, 0) < left else left)
        for i, left in enumerate(lefts)
    )


def _steps(starts: list, state: State, month: int, rest: int, length: int):
    """Everything that can happen next: nobody leaves this month, or somebody does."""
    yield _later(state, 1, month + 1, length), month + 1, 0, None
    for i, (wait, left) in enumerate(state):
        if wait > 0:
            continue
        for last, gain, j in starts[month].get(i, ()):
            served = last - month + 1
            if left != UNLIMITED and left < served:
                continue
            step = list(_later(state, served, last + 1, length))
            after = left if left == UNLIMITED else left - served
            step[i] = (min(rest, length - last - 1), _useful(after, last + 1, length))
            yield tuple(step), last + 1, gain, (i, j, month, last)


def _later(state: State, months: int, now: int, length: int) -> State:
    return tuple(
        (wait - months if wait > months else 0, _useful(left, now, length)) for wait, left in state
    )


def _useful(left: int, now: int, length: int) -> int:
    """A person with at least as many months left as the calendar has is as good as unlimited."""
    return UNLIMITED if left >= length - now else left


def _starts(part: Part) -> list[dict[int, list[tuple[int, int, int]]]]:
    """By first month and person: last month, weight covered and post, the best post for each."""
    length = part.book.open.length
    best: dict[tuple[int, int, int], tuple[int, int]] = {}
    for i, j, stints in part.options:
        person, weight = part.people[i], part.posts[j].weight
        limit = part.outline.away.get((person.hospital, person.specialty))
        shut = {t for t in range(length) if limit is not None and limit[t] < 1}
        for first, last in stints.spans:
            gain = weight * (last - first + 1)
            if shut and not shut.isdisjoint(range(first, last + 1)):
                continue
            if (i, first, last) not in best or best[i, first, last][0] < gain:
                best[i, first, last] = (gain, j)
    starts: list[dict[int, list[tuple[int, int, int]]]] = [{} for _ in range(length)]
    for (i, first, last), (gain, j) in best.items():
        starts[first].setdefault(i, []).append((last, gain, j))
    return starts
