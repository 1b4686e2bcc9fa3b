"""County hospitals 2012: Shanxi's tertiary hospitals, and ministry hospitals with two channels.

The ministry hospitals of Beijing carry out tasks of the ministry in two prefectures of Shanxi,
and local ones in Beijing, with one capacity.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

from matcher.synthetic import make_tables
from matcher.synthetic.files import read_rows
from matcher.synthetic.pairing import Pairs, Row, make_pairs, pair_rows
from matcher.synthetic.programmes.county_diseases import MAJOR, by_specialty
from matcher.synthetic.programmes.county_hospitals import (
    capital_hospitals,
    county_hospitals,
    ministry_hospitals,
    tertiary_hospitals,
)
from matcher.synthetic.qualifications import make_qualifications
from matcher.synthetic.trainees import make_trainees

FIRST, LAST = "2013-01", "2015-12"
ROUND_BEFORE = "2010-01"
HEADCOUNTS = {"clinician": (1, (45, 35, 20)), "manager": (2, (40, 40, 20))}
LEAST_TASKS, MOST_TASKS = 2, 4  # major diseases that a general county hospital takes on
UNTREATED = 3
WISH_WEIGHT = 120
LEADERS, TRAINEES = 2, 8  # of a recipient who may go for training
GOALS = (("医院等级", "二级甲等"), ("县域内就诊率", "90%"))


def make(scenarios: Path, seed: int) -> dict[str, list[dict]]:
    """All tables of the scenario folder but specialties and links, which stand in it."""
    folder = scenarios / "county-2012"
    specialties, links = read_rows(folder / "specialties.csv"), read_rows(folder / "links.csv")
    ids = [row["id"] for row in specialties]
    supporters, recipients = _hospitals(scenarios / "places", links, seed)
    duties = {kind: [("", "manager")] for kind in ("general", "tcm")}
    tables = make_tables(
        supporters,
        recipients,
        specialties,
        [],
        seed,
        FIRST,
        LAST,
        duties,
        by_specialty(),
        HEADCOUNTS,
    )
    run = _run(tables["referrals"])
    tasks = _tasks(recipients, run, seed)
    pairs = _pairs_before(supporters, recipients, links, seed)
    return {
        "supporters": supporters,
        "recipients": recipients,
        **tables,
        "major_diseases": tasks,
        "qualifications": make_qualifications(tables["staff"], set(ids), seed),
        "posts": _wishes(recipients, tasks, _seldom(tables["referrals"]), seed),
        "incumbent": _with_channel(pairs, recipients),
        "trainees": _trainees(recipients, run, seed),
        "goals": _goals(recipients),
    }


def _hospitals(places: Path, links: Sequence[Row], seed: int) -> tuple[list[Row], list[Row]]:
    """Supporters and recipients; where Beijing helps in Shanxi, it is a task of the ministry."""
    by_ministry = {row["recipient_region"] for row in links if row["supporter_region"] == "北京市"}
    supporters = [*ministry_hospitals(places), *tertiary_hospitals(places)]
    rng = Random(f"{seed}/recipients")
    recipients = [
        *county_hospitals(places, by_ministry, rng),
        *capital_hospitals(places, rng),
    ]
    return (
        [row | {"id": f"S{number:02d}"} for number, row in enumerate(supporters, 1)],
        [row | {"id": f"R{number:02d}"} for number, row in enumerate(recipients, 1)],
    )


def _seldom(referrals: Sequence[Mapping]) -> dict[str, list[str]]:
    """By recipient, the half of its specialties that are least referred out."""
    sums: dict[str, dict[str, list[int]]] = {}
    for row in referrals:
        both = sums.setdefault(row["recipient"], {}).setdefault(row["specialty"], [0, 0])
        both[0] += row["referred_out"]
        both[1] += row["patients"]
    return {
        recipient: sorted(own, key=lambda name: own[name][0] / own[name][1])[: len(own) // 2]
        for recipient, own in sums.items()
    }


def _run(referrals: Sequence[Mapping]) -> dict[str, list[str]]:
    """By recipient, the specialties that it runs."""
    found: dict[str, dict[str, None]] = {}
    for row in referrals:
        found.setdefault(row["recipient"], {})[row["specialty"]] = None
    return {recipient: list(own) for recipient, own in found.items()}


def _tasks(recipients: Sequence[Row], run: Mapping[str, Sequence[str]], seed: int) -> list[dict]:
    """Which of the 20 diseases each general county hospital takes on; a province decides it.

    A disease whose specialty none of those drawn runs goes to UNTREATED hospitals nevertheless.
    """
    general = [row["id"] for row in recipients if row["kind"] == "general"]
    taken: list[tuple[str, tuple[str, str]]] = []
    for id in general:
        rng = Random(f"{seed}/tasks/{id}")
        able = [task for task in MAJOR if task[1] in run[id]]
        taken += [(id, task) for task in rng.sample(able, rng.randint(LEAST_TASKS, MOST_TASKS))]
    rng = Random(f"{seed}/tasks")
    for task in MAJOR:
        if all(task != other for _, other in taken):
            taken += [(id, task) for id in rng.sample(general, UNTREATED)]
    return [
        {"disease": disease, "specialty": specialty, "recipient": id}
        for id, (disease, specialty) in taken
    ]


def _wishes(
    recipients: Sequence[Row],
    tasks: Sequence[Mapping],
    seldom: Mapping[str, Sequence[str]],
    seed: int,
) -> list[dict]:
    """One more specialty that each recipient wishes to build up: none that it sends many out of."""
    taken = {(task["recipient"], task["specialty"]) for task in tasks}
    rows = []
    for recipient in recipients:
        id = recipient["id"]
        free = [name for name in seldom[id] if (id, name) not in taken]
        specialty = Random(f"{seed}/wish/{id}").choice(free)
        row = {"recipient": id, "post": "wish", "specialty": specialty}
        rows.append(row | {"role": "clinician", "weight": WISH_WEIGHT})
    return rows


def _pairs_before(
    supporters: Sequence[Row], recipients: Sequence[Row], links: Sequence[Row], seed: int
) -> Pairs:
    """The pairs of the years before."""
    linked = {(row["supporter_region"], row["recipient_region"]) for row in links}

    def allowed(supporter: Row, recipient: Row) -> bool:
        same_kind = supporter["kind"] == recipient["kind"]
        return same_kind and (supporter["city"], recipient["city"]) in linked

    return make_pairs(supporters, recipients, allowed, seed, "incumbent")


def _with_channel(pairs: Pairs, recipients: Sequence[Row]) -> list[dict]:
    channels = {row["id"]: row["channel"] for row in recipients}
    rows = pair_rows(pairs, recipients, dict.fromkeys(pairs, ROUND_BEFORE))
    return [row | {"channel": channels[row["recipient"]]} for row in rows]


def _trainees(recipients: Sequence[Row], run: Mapping[str, Sequence[str]], seed: int) -> list[dict]:
    """Managers who go on secondment, without specialty, and key staff in what they do."""
    managers = {row["id"]: LEADERS for row in recipients}
    staff = {row["id"]: TRAINEES for row in recipients}
    return [
        *make_trainees(recipients, {}, managers, seed, FIRST, LAST, role="manager"),
        *make_trainees(recipients, run, staff, seed, FIRST, LAST),
    ]


def _goals(recipients: Sequence[Row]) -> list[dict]:
    """Grade II-A and 90 % treated inside the county, for the hospitals with a county of theirs."""
    return [
        {
            "recipient": row["id"],
            "goal": goal,
            "target": target,
            "due": LAST,
            "status": "已达到" if target == row["level"] else "",
        }
        for row in recipients
        for goal, target in GOALS
    ]
