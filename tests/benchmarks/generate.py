"""Instances of any size, made up from a seed: every table of a scenario as plain rows.

A province of the west is helped by cities of the east. The distributions are told in README.md;
referrals, capabilities, staff and absences are those of ``matcher.synthetic``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from matcher.domain.months import format_month, month_of
from matcher.synthetic import make_tables
from matcher.synthetic.catalogue import PROFILES
from matcher.synthetic.draws import between, pick, stream

Row = dict[str, Any]
Tables = dict[str, list[Row]]

FIRST_MONTH = month_of(2017, 1)
CORE = ("icu", "emergency")
KINDS = ("general", "tcm", "maternal_child")
SUPPORTER_KINDS, RECIPIENT_KINDS = (80, 10, 10), (76, 12, 12)
MAY_SUPPORT = {
    "general": ["general", "tcm", "maternal_child"],
    "tcm": ["general", "tcm"],
    "maternal_child": ["maternal_child"],
}
STANDINGS = (20, 55, 25)  # university, city, county
MOST_CAPACITY = 3
SLACK = (1.1, 1.3)
BLOCK_WEIGHTS = (0.6, 1.4)
WEST, EAST = ((24.8, 29.0), (104.0, 109.3)), ((22.5, 39.0), (113.0, 122.0))


@dataclass(frozen=True)
class Size:
    """What an instance is made of; ``blocks`` 1: no links, everybody may support everybody.

    ``large_share``: share of the supporters whose departments are twice as large.
    """

    supporters: int
    recipients: int
    months: int
    specialties: int
    blocks: int = 1
    large_share: float = 0.0


def make_instance(size: Size, seed: int) -> tuple[dict[str, Any], Tables]:
    """The document (all but the tables' paths) and the tables of one instance."""
    rng = stream(seed, "benchmark", "hospitals")
    supporters, recipients = _hospitals(rng, size)
    specialties = [_specialty(id) for id in list(PROFILES)[: size.specialties]]
    first, last = format_month(FIRST_MONTH), format_month(FIRST_MONTH + size.months - 1)
    large = rng.random(len(supporters)) < size.large_share
    scaled = [{**row, "capacity": 1 + two} for row, two in zip(supporters, large, strict=True)]
    tables: Tables = {
        "specialties": specialties,
        **make_tables(scaled, recipients, specialties, (), seed, first, last),
    }
    if size.blocks > 1:
        tables["links"] = [_link(block) for block in range(1, size.blocks + 1)]
    tables["incumbent"] = _incumbent(rng, supporters, recipients, size.blocks > 1)
    tables["supporters"], tables["recipients"] = supporters, recipients
    return _document(size, seed, first, last), tables


def _document(size: Size, seed: int, first: str, last: str) -> dict[str, Any]:
    return {
        "title": f"{size.supporters} × {size.recipients} × {size.months} × {size.specialties}",
        "source": f"tests/benchmarks, seed {seed}",
        "horizon": {"first": first, "last": last},
        "core_weight": 300,
        "rules": {
            "two_plus_five": {
                "core": list(CORE),
                "top": min(5, size.specialties - len(CORE)),
                "years": 3,
            },
            "kinds": MAY_SUPPORT,
            "full_coverage": {},
            "capacity": {},
            "min_stint": {"months": 6},
            "max_stint": {"months": 12},
            "rest": {"months": 3},
            "retention": {"away_share": 0.34},
            "presence": {"people": 1},
            "team": {"size": 5, "tcm": 3},
        },
        "objective": ["shortfall", "coverage", "changes", "travel"],
        "synthetic": ["supporters", "recipients", "referrals", "capabilities", "staff"],
    }


def _specialty(id: str) -> Row:
    return {"id": id, "name": id, "core": "1" if id in CORE else "0"}


def _link(block: int) -> Row:
    return {"supporter_region": f"东部{block}市", "recipient_region": f"西部{block}州"}


# Hospitals -----------------------------------------------------------------------------------


def _hospitals(rng: np.random.Generator, size: Size) -> tuple[list[Row], list[Row]]:
    """Both sides, block by block, so that a feasible pairing exists."""
    weights = 1.0 + (BLOCK_WEIGHTS[1] - 1.0) * (2 * rng.random(size.blocks) - 1)
    receiving = _shares(size.recipients, weights)
    sending = _shares(size.supporters, np.array(receiving, dtype=float))
    supporters: list[Row] = []
    recipients: list[Row] = []
    for block, (here, there) in enumerate(zip(sending, receiving, strict=True), start=1):
        east, west = _centre(rng, EAST), _centre(rng, WEST)
        helped = [_recipient(rng, len(recipients) + n + 1, block, west) for n in range(there)]
        helpers = [_supporter(rng, len(supporters) + n + 1, block, east) for n in range(here)]
        _set_capacities(rng, helpers, there)
        _make_feasible(rng, helpers, helped)
        supporters += helpers
        recipients += helped
    return supporters, recipients


def _shares(total: int, weights: np.ndarray) -> list[int]:
    """Split a number in proportion to weights, at least one each (largest remainders)."""
    exact = (total - len(weights)) * weights / weights.sum()
    shares = np.floor(exact).astype(int)
    left = total - len(weights) - int(shares.sum())
    for number in np.argsort(shares - exact, kind="stable")[:left]:
        shares[number] += 1
    return (shares + 1).tolist()


def _centre(rng: np.random.Generator, box: tuple) -> tuple[float, float]:
    return tuple(low + (high - low) * rng.random() for low, high in box)  # type: ignore[return-value]


def _place(rng: np.random.Generator, centre: tuple[float, float], spread: float) -> Row:
    latitude, longitude = (part + spread * (2 * rng.random() - 1) for part in centre)
    return {"latitude": round(latitude, 6), "longitude": round(longitude, 6)}


def _recipient(rng: np.random.Generator, number: int, block: int, centre: tuple) -> Row:
    region = {"province": "西部省", "city": f"西部{block}州", "county": f"西部第{number}县"}
    kind = KINDS[int(pick(rng, 1, RECIPIENT_KINDS)[0])]
    name = f"西部第{number}县医院"
    place = _place(rng, centre, 0.9)
    return {"id": f"R{number:03d}", "name": name, "kind": kind, **region, **place}


def _supporter(rng: np.random.Generator, number: int, block: int, centre: tuple) -> Row:
    kind = KINDS[int(pick(rng, 1, SUPPORTER_KINDS)[0])]
    standing = int(pick(rng, 1, STANDINGS)[0])
    name = f"东部大学附属第{number}医院" if standing == 0 else f"东部第{number}医院"
    county = f"东部第{number}区" if standing == 2 else ""
    region = {"province": f"东部{block}省", "city": f"东部{block}市", "county": county}
    place = _place(rng, centre, 0.4)
    return {"id": f"S{number:03d}", "name": name, "kind": kind, **region, **place}


def _set_capacities(rng: np.random.Generator, helpers: list[Row], recipients: int) -> None:
    """1 to 3 each; in all about 1.1 to 1.3 times the recipients, where 1 to 3 allow it."""
    for row in helpers:
        row["capacity"] = 1
    wanted = math.ceil(recipients * (SLACK[0] + (SLACK[1] - SLACK[0]) * rng.random()))
    while sum(row["capacity"] for row in helpers) < wanted:
        free = [row for row in helpers if row["capacity"] < MOST_CAPACITY]
        if not free:  # too few supporters in this block: more than three recipients each
            free = helpers
        free[int(between(rng, 1, 0, len(free) - 1)[0])]["capacity"] += 1


def _make_feasible(rng: np.random.Generator, helpers: list[Row], helped: list[Row]) -> None:
    """Turn special supporters into general ones until everybody can be helped."""
    while _assign(rng, helpers, helped) is None:
        next(row for row in helpers if row["kind"] != "general")["kind"] = "general"


# The incumbent table -------------------------------------------------------------------------


def _incumbent(
    rng: np.random.Generator, supporters: list[Row], recipients: list[Row], linked: bool
) -> list[Row]:
    """A feasible pairing, nothing but random."""
    chosen = _assign(rng, supporters, recipients, linked)
    assert chosen is not None, "the blocks were made feasible"
    return [
        {"supporter": supporters[s]["id"], "recipient": row["id"]}
        for row, s in zip(recipients, chosen, strict=True)
    ]


def _assign(
    rng: np.random.Generator,
    supporters: Sequence[Mapping],
    recipients: Sequence[Mapping],
    linked: bool = False,
) -> list[int] | None:
    """A supporter for each recipient by augmenting paths in random order; None: impossible."""
    able = [
        [s for s in rng.permutation(len(supporters)) if _may(supporters[s], row, linked)]
        for row in recipients
    ]
    taken: list[list[int]] = [[] for _ in supporters]

    def place(recipient: int, seen: set[int]) -> bool:
        for s in able[recipient]:
            if s not in seen:
                seen.add(s)
                if len(taken[s]) < supporters[s]["capacity"]:
                    taken[s].append(recipient)
                    return True
                for other in list(taken[s]):
                    if place(other, seen):
                        taken[s].remove(other)
                        taken[s].append(recipient)
                        return True
        return False

    if not all(place(recipient, set()) for recipient in rng.permutation(len(recipients)).tolist()):
        return None
    of = {recipient: s for s, members in enumerate(taken) for recipient in members}
    return [of[recipient] for recipient in range(len(recipients))]


def _may(supporter: Mapping, recipient: Mapping, linked: bool) -> bool:
    same = supporter["city"].strip("东部市") == recipient["city"].strip("西部州")
    return recipient["kind"] in MAY_SUPPORT[supporter["kind"]] and (same or not linked)
