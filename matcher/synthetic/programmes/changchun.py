"""Changchun 2011: the hospitals of ten counties and districts support their township hospitals."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

from matcher.synthetic.files import read_rows
from matcher.synthetic.pairing import Row
from matcher.synthetic.programmes.changchun_hospitals import (
    county_hospitals,
    county_places,
    township_hospitals,
)
from matcher.synthetic.staff import Department, make_absences, make_staff
from matcher.synthetic.trainees import make_trainees

FIRST, LAST = "2011-06", "2014-05"
CLINICAL = {  # specialties of the doctors, with the chance that a county hospital runs each
    "internal_medicine": 1.0,
    "surgery": 1.0,
    "obstetrics_gynaecology": 0.85,
    "paediatrics": 0.75,
    "traditional_medicine": 0.8,
    "emergency": 0.7,
    "preventive_medicine": 0.4,
}
WISHED = {  # how often townships ask for each
    "internal_medicine": 6,
    "surgery": 3,
    "obstetrics_gynaecology": 3,
    "paediatrics": 3,
    "traditional_medicine": 3,
    "emergency": 1,
    "preventive_medicine": 1,
}
OTHERS: tuple[Department, ...] = (
    ("", "manager"),
    ("", "nurse"),
    ("laboratory", "technician"),
    ("imaging", "technician"),
)
HEADCOUNTS = {  # for each township that the hospital has room for
    "clinician": (1, (40, 40, 20)),
    "manager": (0, (60, 40)),
    "nurse": (0, (50, 50)),
    "technician": (0, (60, 40)),
}
SMALL, MIDDLE = 20_000, 30_000  # people up to whom one or two doctors are asked for, else three
OTHER_WEIGHT = 30  # of a manager, nurse or technician: such a post may be filled, and need not
TRAINEES = 6
GRADE = "一级甲等"


def make(scenarios: Path, seed: int) -> dict[str, list[dict]]:
    """All tables of the scenario folder but the specialties, which stand in it."""
    places = county_places(scenarios)
    recipients = township_hospitals(scenarios / "changchun-2011", places, seed)
    townships = read_rows(scenarios / "changchun-2011" / "townships.csv")
    supporters = county_hospitals(places, townships)
    capabilities = _capabilities(supporters, seed)
    staff = make_staff(
        supporters, _departments(supporters, capabilities), seed, FIRST, LAST, HEADCOUNTS
    )
    posts = _posts(recipients, seed)
    return {
        "supporters": supporters,
        "recipients": recipients,
        "capabilities": capabilities,
        "staff": staff,
        "absences": make_absences(staff, seed, FIRST, LAST),
        "posts": posts,
        "trainees": _trainees(recipients, posts, seed),
        "goals": _goals(recipients),
    }


def _capabilities(supporters: Sequence[Row], seed: int) -> list[dict]:
    """What each county hospital runs; both technical departments everywhere."""
    rows = []
    for supporter in supporters:
        rng = Random(f"{seed}/capabilities/{supporter['id']}")
        run = [name for name, chance in CLINICAL.items() if rng.random() < chance]
        for specialty in [*run, *(name for name, _ in OTHERS if name)]:
            row = {"supporter": supporter["id"], "specialty": specialty}
            rows.append(row | {"strength": rng.randint(1, 4), "training_places": rng.randint(1, 2)})
    return rows


def _departments(
    supporters: Sequence[Row], capabilities: Sequence[Mapping]
) -> dict[str, list[Department]]:
    departments: dict[str, list[Department]] = {row["id"]: [] for row in supporters}
    for row in capabilities:
        if row["specialty"] in CLINICAL:
            departments[row["supporter"]].append((row["specialty"], "clinician"))
    for own in departments.values():
        own += OTHERS
    return departments


def _posts(recipients: Sequence[Row], seed: int) -> list[dict]:
    """One to three doctors by population; one or two others, who may come."""
    rows = []
    for recipient in recipients:
        rng = Random(f"{seed}/posts/{recipient['id']}")
        people = int(recipient["population"])
        doctors = 1 if people <= SMALL else 2 if people <= MIDDLE else 3
        for specialty in _drawn(WISHED, doctors, rng):
            rows.append(_post(recipient, specialty, specialty, "clinician", ""))
        for specialty, role in rng.sample(OTHERS, 1 if people <= MIDDLE else 2):
            rows.append(_post(recipient, specialty or role, specialty, role, OTHER_WEIGHT))
    return rows


def _post(recipient: Row, post: str, specialty: str, role: str, weight: int | str) -> dict:
    row = {"recipient": recipient["id"], "post": post, "specialty": specialty}
    return row | {"role": role, "weight": weight}


def _drawn(weights: Mapping[str, int], size: int, rng: Random) -> list[str]:
    """`size` different names, each the likelier the greater its weight."""
    left = dict(weights)
    chosen = []
    for _ in range(size):
        name = rng.choices(list(left), list(left.values()))[0]
        chosen.append(name)
        del left[name]
    return chosen


def _trainees(recipients: Sequence[Row], posts: Sequence[Mapping], seed: int) -> list[dict]:
    """Young doctors of the townships, in the specialties that they ask for."""
    wished: dict[str, list[str]] = {}
    for post in posts:
        if post["role"] == "clinician":
            wished.setdefault(post["recipient"], []).append(post["specialty"])
    sizes = {row["id"]: TRAINEES for row in recipients}
    return make_trainees(recipients, wished, sizes, seed, FIRST, LAST)


def _goals(recipients: Sequence[Row]) -> list[dict]:
    """Grade I-A where it was not reached before; three new techniques where it was, or is not."""
    rows = []
    for recipient in recipients:
        reached = recipient["level"] == GRADE
        if not reached:
            rows.append(_goal(recipient, "医院等级", GRADE))
        rows.append(_goal(recipient, "新技术", "3项" if reached else "3项（未达一级甲等时）"))
    return rows


def _goal(recipient: Row, goal: str, target: str) -> dict:
    row = {"recipient": recipient["id"], "goal": goal, "target": target}
    return row | {"due": LAST, "status": "未达到"}
