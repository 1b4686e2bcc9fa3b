"""Hebei 2019: tertiary hospitals support the county hospitals of 62 counties."""

from collections.abc import Sequence
from pathlib import Path

from matcher.synthetic import make_tables
from matcher.synthetic.draws import between, pick, stream
from matcher.synthetic.files import read_rows
from matcher.synthetic.pairing import Row, make_pairs, move_some, pair_rows
from matcher.synthetic.programmes.hebei_places import (
    County,
    city_hospitals,
    poverty_counties,
)
from matcher.synthetic.programmes.places import hospital
from matcher.synthetic.qualifications import make_qualifications
from matcher.synthetic.trainees import make_trainees

FIRST, LAST = "2019-05", "2020-12"
TCM_SHARE = 0.6
TRAINEES = 4
NUMBERS = {  # general and TCM tertiary hospitals by city
    "石家庄市": (12, 3),
    "唐山市": (9, 2),
    "秦皇岛市": (5, 1),
    "邯郸市": (7, 2),
    "邢台市": (5, 1),
    "保定市": (8, 2),
    "张家口市": (6, 1),
    "承德市": (5, 1),
    "沧州市": (6, 2),
    "廊坊市": (6, 1),
    "衡水市": (4, 1),
}
HELPERS = {  # cities whose hospitals go to a city beside its own
    "秦皇岛市": ["唐山市"],
    "邯郸市": ["石家庄市"],
    "邢台市": ["石家庄市", "邯郸市"],
    "保定市": ["石家庄市", "廊坊市"],
    "张家口市": ["唐山市", "廊坊市", "保定市"],
    "承德市": ["唐山市", "秦皇岛市", "廊坊市"],
    "沧州市": ["廊坊市"],
    "衡水市": ["沧州市", "石家庄市"],
}
KINDS = {"general": ("general", "tcm"), "tcm": ("tcm",)}
DUTIES = [("", "manager"), ("", "nurse")]
GOALS = (
    ("县域内就诊率", "90%"),
    ("新开展技术项目", "6项"),
    ("县级重点专科", "2个"),
)


def make(scenarios: Path, seed: int) -> dict[str, list[dict]]:
    """All made-up tables of the scenario folder; its specialties stand in the folder."""
    specialties = read_rows(scenarios / "hebei-2019" / "specialties.csv")
    supporters = _supporters(scenarios, seed)
    recipients = _recipients(poverty_counties(scenarios), seed)
    tables = make_tables(
        supporters,
        recipients,
        specialties,
        [],
        seed,
        FIRST,
        LAST,
        duties={"general": DUTIES, "tcm": DUTIES},
    )
    known = {row["id"] for row in specialties}
    return {
        "supporters": supporters,
        "recipients": recipients,
        "links": _links(recipients),
        **tables,
        "qualifications": make_qualifications(tables["staff"], known, seed),
        **_pairing_tables(supporters, recipients, seed),
        "trainees": _trainees(recipients, tables["referrals"], seed),
        "goals": _goals(recipients, seed),
    }


def _supporters(scenarios: Path, seed: int) -> list[dict]:
    """Three in five have room for one recipient, the others for two."""
    rows = city_hospitals(scenarios, NUMBERS)
    rooms = {row["id"]: pick(stream(seed, "capacity", row["id"]), 1, (60, 40))[0] for row in rows}
    return [{**row, "capacity": str(1 + rooms[row["id"]])} for row in rows]


def _recipients(counties: Sequence[County], seed: int) -> list[dict]:
    """The county hospital of each county, and of TCM_SHARE of them the TCM hospital."""
    rows: list[dict] = []
    for county in counties:
        place = county.place
        named = [("general", f"{place.county}医院")]
        if stream(seed, "tcm", place.code).random() < TCM_SHARE:
            named.append(("tcm", f"{place.county}中医医院"))
        for kind, name in named:
            rows.append(hospital(f"R{len(rows) + 1:03d}", name, kind, place))
    return [{**row, "load": "1", "priority": "1"} for row in rows]


def _links(recipients: Sequence[Row]) -> list[dict]:
    """Each city's own hospitals, and those of its helpers."""
    own = dict.fromkeys(row["city"] for row in recipients)
    return [
        {"supporter_region": helper, "recipient_region": city, "kind": ""}
        for city in own
        for helper in (city, *HELPERS.get(city, ()))
    ]


def _allowed(supporter: Row, recipient: Row) -> bool:
    regions = (recipient["city"], *HELPERS.get(recipient["city"], ()))
    return supporter["city"] in regions and recipient["kind"] in KINDS[supporter["kind"]]


def _pairing_tables(
    supporters: Sequence[Row], recipients: Sequence[Row], seed: int
) -> dict[str, list[dict]]:
    """The table in force since 2017, and two proposals to change some of it from 2019-05 on."""
    pairs = make_pairs(supporters, recipients, _allowed, seed, "incumbent")
    since = dict.fromkeys(pairs, "2017-01")
    tables = {"incumbent": pair_rows(pairs, recipients, since)}
    for name, moves in (("adjusted", 10), ("adjusted-2", 18)):
        moved = move_some(pairs, supporters, recipients, _allowed, moves, seed, name)
        new = {key: FIRST for key in pairs if moved[key] != pairs[key]}
        rows = pair_rows(moved, recipients, since | new)
        tables[name] = _typed(rows, supporters, recipients)
    return tables


def _typed(rows: Sequence[Row], supporters: Sequence[Row], recipients: Sequence[Row]) -> list[dict]:
    """A pairing table with the headings and names that an office would type."""
    names = {row["id"]: row["name"] for row in (*supporters, *recipients)}
    return [
        {
            "支援医院编号": row["supporter"],
            "支援医院名称": names[row["supporter"]],
            "受援医院编号": row["recipient"],
            "受援医院名称": names[row["recipient"]],
            "起始时间": row["since"],
        }
        for row in rows
    ]


def _trainees(recipients: Sequence[Row], referrals: Sequence[Row], seed: int) -> list[dict]:
    run: dict[str, dict[str, None]] = {}
    for row in referrals:
        run.setdefault(row["recipient"], {})[row["specialty"]] = None
    specialties = {recipient: list(own) for recipient, own in run.items()}
    sizes = dict.fromkeys(specialties, TRAINEES)
    return make_trainees(recipients, specialties, sizes, seed, FIRST, LAST)


def _goals(recipients: Sequence[Row], seed: int) -> list[dict]:
    """One goal a recipient."""
    rows = []
    for recipient in recipients:
        chosen = between(stream(seed, "goals", recipient["id"]), 1, 0, len(GOALS) - 1)[0]
        goal, target = GOALS[chosen]
        rows.append(
            {
                "recipient": recipient["id"],
                "goal": goal,
                "target": target,
                "due": LAST,
                "status": "",
            }
        )
    return rows
