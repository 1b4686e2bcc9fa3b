"""East-West 2012: nine eastern provinces support county hospitals of the west.

The links are those of 卫办医管发〔2012〕108号. Hospitals, figures and people are made up on real
place names.
"""

from collections.abc import Sequence
from pathlib import Path
from random import Random

from matcher.synthetic import make_tables
from matcher.synthetic.files import read_rows
from matcher.synthetic.pairing import Pairs, make_pairs, pair_rows
from matcher.synthetic.programmes.east_west_hospitals import (
    Row,
    city_hospitals,
    county_hospitals,
    western_places,
)
from matcher.synthetic.programmes.places import read_places
from matcher.synthetic.qualifications import make_qualifications
from matcher.synthetic.trainees import make_trainees

FIRST, LAST = "2012-10", "2017-09"
ROUND_BEFORE = "2009-09"
LINKS = (  # lists of places: the supporting province, the supported one
    ("beijing", "neimenggu"),
    ("tianjin", "gansu"),
    ("liaoning", "qinghai"),
    ("shanghai", "yunnan"),
    ("jiangsu", "shaanxi"),
    ("zhejiang", "guizhou"),
    ("fujian", "ningxia"),
    ("shandong", "corps"),
    ("guangdong", "guangxi"),
)
HEADCOUNTS = {"clinician": (2, (60, 30, 10)), "manager": (2, (40, 40, 20))}
LEAST_NEEDS, MOST_NEEDS, TCM_NEEDS = 3, 5, 3  # key specialties that a pair agrees on
GRADE_DUE = "2015-12"
CANDIDATES_SHARE = 0.7  # of the key staff may go for training
APPRAISED = {  # every 16th pair of the round before, by its place among those 16
    3: ("pin", "上一轮考核优秀（虚构）"),
    11: ("ban", "上一轮考核不合格（虚构）"),
}


def make(scenarios: Path, seed: int) -> dict[str, list[dict]]:
    """All tables of the scenario folder but the specialties, which stand in it."""
    specialties = read_rows(scenarios / "east-west-2012" / "specialties.csv")
    ids = [row["id"] for row in specialties]
    supporters, recipients, links = _hospitals(scenarios / "places", seed)
    duties = {kind: [("", "manager")] for kind in ("general", "tcm")}
    made = make_tables(
        supporters, recipients, specialties, [], seed, FIRST, LAST, duties, headcounts=HEADCOUNTS
    )
    posts = _posts(recipients, ids, seed)
    pairs = _pairs_before(supporters, recipients, links, seed)
    return {
        "supporters": supporters,
        "recipients": recipients,
        "links": links,
        "capabilities": made["capabilities"],
        "staff": made["staff"],
        "qualifications": make_qualifications(made["staff"], set(ids), seed),
        "absences": made["absences"],
        "posts": posts,
        "incumbent": pair_rows(pairs, recipients, dict.fromkeys(pairs, ROUND_BEFORE)),
        "decisions": _decisions(pairs, recipients),
        "trainees": _trainees(recipients, posts, seed),
        "goals": _goals(recipients),
    }


def _hospitals(places: Path, seed: int) -> tuple[list[Row], list[Row], list[Row]]:
    """Supporters, recipients and links of the nine pairs of provinces."""
    supporters: list[Row] = []
    recipients: list[Row] = []
    links: list[Row] = []
    for east, west in LINKS:
        rng = Random(f"{seed}/{west}")
        ours, theirs = read_places(places / f"{east}.csv"), western_places(places, west, rng)
        own = county_hospitals(theirs, west, len(recipients), rng)
        supporters += city_hospitals(ours, own, len(supporters), rng)
        recipients += own
        ends = {"supporter_region": ours[0].province, "recipient_region": theirs[0].province}
        links.append(ends)
    return supporters, recipients, links


def _posts(recipients: Sequence[Row], specialties: list[str], seed: int) -> list[dict]:
    """The key specialties that each pair agrees on; TCM hospitals begin with their own."""
    rows = []
    for recipient in recipients:
        rng = Random(f"{seed}/posts/{recipient['id']}")
        chosen = rng.sample(specialties, rng.randint(LEAST_NEEDS, MOST_NEEDS))
        if recipient["kind"] == "tcm":
            chosen = list(dict.fromkeys(["traditional_medicine", *chosen]))[:TCM_NEEDS]
        rows += [
            {"recipient": recipient["id"], "post": name, "specialty": name, "role": "clinician"}
            for name in chosen
        ]
    return rows


def _pairs_before(
    supporters: Sequence[Row], recipients: Sequence[Row], links: Sequence[Row], seed: int
) -> Pairs:
    """The pairs of the round that began in 2009."""
    linked = {(row["supporter_region"], row["recipient_region"]) for row in links}

    def allowed(supporter: Row, recipient: Row) -> bool:
        same_kind = supporter["kind"] == recipient["kind"]
        return same_kind and (supporter["province"], recipient["province"]) in linked

    return make_pairs(supporters, recipients, allowed, seed, "incumbent")


def _decisions(pairs: Pairs, recipients: Sequence[Row]) -> list[dict]:
    """What the appraisal of the round before decides about some pairs of general hospitals."""
    general = [row["id"] for row in recipients if row["kind"] == "general"]
    return [
        {"supporter": pairs[id], "recipient": id, "decision": decision, "note": note}
        for number, id in enumerate(general)
        for decision, note in [APPRAISED.get(number % 16, ("", ""))]
        if decision
    ]


def _trainees(recipients: Sequence[Row], posts: Sequence[Row], seed: int) -> list[dict]:
    """All leaders, without specialty; CANDIDATES_SHARE of the key staff in agreed specialties."""
    agreed: dict[str, list[str]] = {}
    for post in posts:
        agreed.setdefault(post["recipient"], []).append(post["specialty"])
    leaders = {row["id"]: int(row["leaders"]) for row in recipients}
    staff = {row["id"]: round(CANDIDATES_SHARE * int(row["key_staff"])) for row in recipients}
    return [
        *make_trainees(recipients, {}, leaders, seed, FIRST, LAST, role="manager"),
        *make_trainees(recipients, agreed, staff, seed, FIRST, LAST),
    ]


def _goals(recipients: Sequence[Row]) -> list[dict]:
    """Grade II-A for the designated hospitals of the counties above 300,000 people."""
    return [
        {
            "recipient": row["id"],
            "goal": "医院等级",
            "target": "二级甲等",
            "due": GRADE_DUE,
            "status": "已达到" if row["level"] == "二级甲等" else "未达到",
        }
        for row in recipients
        if row["priority"] == "2"
    ]
