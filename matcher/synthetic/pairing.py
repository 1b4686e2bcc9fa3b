"""Made-up pairing tables: by travel with disturbances, within kinds, links and capacities."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import asin, cos, radians, sin, sqrt

from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

from matcher.synthetic.draws import bell, between, stream

Row = Mapping[str, str]
Allowed = Callable[[Row, Row], bool]
Pairs = dict[str, str]  # supporter by recipient

EARTH_RADIUS_KM = 6371.0088


def make_pairs(
    supporters: Sequence[Row], recipients: Sequence[Row], allowed: Allowed, seed: int, name: str
) -> Pairs:
    """The pairs of least travel, where every distance is stretched or shrunk at random.

    ValueError when the capacities do not suffice. `name` tells one table's draws from another's.
    """
    flow, source, sink = SimpleMinCostFlow(), 0, 1
    nodes = {row["id"]: k + 2 for k, row in enumerate([*supporters, *recipients])}
    arcs: dict[int, tuple[str, str]] = {}
    for recipient in recipients:
        flow.add_arc_with_capacity_and_unit_cost(source, nodes[recipient["id"]], 1, 0)
        factors = bell(stream(seed, name, recipient["id"]), len(supporters), 0.4, 2.2)
        for supporter, factor in zip(supporters, factors, strict=True):
            if allowed(supporter, recipient):
                cost = int(1000 * factor * (5 + distance_km(supporter, recipient)))
                ends = nodes[recipient["id"]], nodes[supporter["id"]]
                arc = flow.add_arc_with_capacity_and_unit_cost(*ends, 1, cost)
                arcs[arc] = supporter["id"], recipient["id"]
    for supporter in supporters:
        most = int(supporter["capacity"])
        flow.add_arc_with_capacity_and_unit_cost(nodes[supporter["id"]], sink, most, 0)
    flow.set_node_supply(source, len(recipients))
    flow.set_node_supply(sink, -len(recipients))
    if flow.solve() != flow.OPTIMAL:
        raise ValueError(f"{name}: the capacities do not suffice")
    chosen = [pair for arc, pair in arcs.items() if flow.flow(arc)]
    return {recipient: supporter for supporter, recipient in chosen}


def move_some(
    pairs: Pairs,
    supporters: Sequence[Row],
    recipients: Sequence[Row],
    allowed: Allowed,
    moves: int,
    seed: int,
    name: str,
) -> Pairs:
    """Another table: up to `moves` recipients get a supporter that still has room, the nearest
    of three drawn at random."""
    moved = dict(pairs)
    room = Counter({row["id"]: int(row["capacity"]) for row in supporters})
    room.subtract(pairs.values())
    rng = stream(seed, name, "moves")
    order = rng.random(len(recipients)).argsort(kind="stable")
    for recipient in [recipients[k] for k in order]:
        if moves == 0:
            break
        free = [s for s in supporters if room[s["id"]] > 0 and allowed(s, recipient)]
        free = [s for s in free if s["id"] != moved[recipient["id"]]]
        if free:
            drawn = [free[k] for k in between(rng, 3, 0, len(free) - 1)]
            near = min(drawn, key=lambda s: (distance_km(s, recipient), s["id"]))
            room.update({moved[recipient["id"]]: 1, near["id"]: -1})
            moved[recipient["id"]] = near["id"]
            moves -= 1
    return moved


def distance_km(one: Row, other: Row) -> float:
    """Great circle between the coordinates of two hospitals."""
    north, east = radians(float(one["latitude"])), radians(float(one["longitude"]))
    north2, east2 = radians(float(other["latitude"])), radians(float(other["longitude"]))
    half = sin((north2 - north) / 2) ** 2
    half += cos(north) * cos(north2) * sin((east2 - east) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(half))


def pair_rows(pairs: Pairs, recipients: Sequence[Row], since: Mapping[str, str]) -> list[dict]:
    """Rows of a pairing table in the order of the recipients; `since` by recipient."""
    return [
        {
            "supporter": pairs[row["id"]],
            "recipient": row["id"],
            "since": since.get(row["id"], ""),
        }
        for row in recipients
        if row["id"] in pairs
    ]
