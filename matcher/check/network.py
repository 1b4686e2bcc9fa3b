"""Trees of nodes: who is reached, and whether an exchange would shorten the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from matcher.domain.tables import Node
from matcher.problem import great_circle_km

_SPARE, _OUT = "room to spare", "not reached"
Place = tuple[str, str]
Arcs = Mapping[Place, Mapping[Place, int]]


def reached(top: Iterable[str], parents: Mapping[str, str | None]) -> frozenset[str]:
    """Give the nodes from which the parents lead up to one of the top."""
    found, new = frozenset(), frozenset(top)
    while new:
        found |= new
        new = frozenset(node for node, parent in parents.items() if parent in new) - found
    return found


def saving(
    above: Sequence[Node],
    below: Sequence[Node],
    parents: Mapping[str, str | None],
    children: int,
) -> int:
    """Give km that exchanging nodes below would save for certain; 0: the way is least.

    Nodes below without a parent may take the place of others. Least it is when no round of moves
    saves anything: a flow is of least cost exactly when its residual network has no negative
    cycle (Klein, Management Science 14, 1967).
    """
    return -_negative_cycle(_moves(above, below, parents, children))


def _moves(
    above: Sequence[Node],
    below: Sequence[Node],
    parents: Mapping[str, str | None],
    children: int,
) -> Arcs:
    """Give the cheapest move of one node from each place to each other one."""
    places = [(one.id, "") for one in above]
    arcs: dict[Place, dict[Place, int]] = {place: {} for place in (*places, ("", _OUT))}
    arcs["", _SPARE] = dict.fromkeys(places, 0)
    counts = dict.fromkeys((one.id for one in above), 0)
    for node in below:
        km = {(one.id, ""): great_circle_km(node, one) for one in above}
        home = parents.get(node.id)
        if home is None:
            start, spent = ("", _OUT), 0
        else:
            start, spent = (home, ""), km[home, ""]
            counts[home] += 1
            _cheaper(arcs[start], ("", _OUT), -spent)
        for place, distance in km.items():
            if place != start:
                _cheaper(arcs[start], place, distance - spent)
    for one, count in counts.items():
        if count < children:
            arcs[one, ""]["", _SPARE] = 0
    return arcs


def _cheaper(arcs: dict[Place, int], place: Place, km: int) -> None:
    arcs[place] = min(km, arcs.get(place, km))


def _negative_cycle(arcs: Arcs) -> int:
    """Give the length of a negative cycle (Bellman and Ford), or 0 where there is none."""
    lengths: dict[Place, int] = dict.fromkeys(arcs, 0)
    came: dict[Place, Place] = {}
    changed: Place | None = None
    for _ in arcs:
        changed = None
        for start, ends in arcs.items():
            for end, km in ends.items():
                if lengths[start] + km < lengths[end]:
                    lengths[end], came[end], changed = lengths[start] + km, start, end
        if changed is None:
            return 0
    place = changed
    for _ in arcs:
        place = came[place]
    length, at = 0, place
    while True:
        length += arcs[came[at]][at]
        at = came[at]
        if at == place:
            return length
