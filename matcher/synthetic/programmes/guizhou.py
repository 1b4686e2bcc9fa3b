"""Guizhou 2016: telemedicine nodes, goals, and the people who may go for training.

Nodes and goals follow the document and real places; only the trainees are made up. The other
made-up tables of that folder come from `python -m matcher.synthetic`.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from matcher.synthetic.catalogue import CLINICAL_KINDS
from matcher.synthetic.files import read_rows
from matcher.synthetic.programmes.places import Place, cities, counties, read_places
from matcher.synthetic.trainees import make_trainees

FIRST, LAST = "2017-01", "2020-12"
POVERTY_COUNTY_ROWS = 37  # the first rows of the annex
GOALS = (("医院等级", "二级甲等"), ("县域内就诊率", "90%"))
CENTRES = (("N", "国家卫生计生委远程医疗管理与培训中心"), ("P", "贵州省远程医疗中心"))
SHORT = {  # as the annex calls them
    "黔西南布依族苗族自治州": "黔西南州",
    "黔东南苗族侗族自治州": "黔东南州",
    "黔南布依族苗族自治州": "黔南州",
}
TOP = 5
TRAINEES = 14  # of a recipient: three a year, and two to choose from


def make(scenarios: Path, seed: int) -> dict[str, list[dict]]:
    """The tables nodes, goals and trainees of the scenario folder."""
    folder = scenarios / "guizhou-2016"
    recipients = read_rows(folder / "recipients.csv")
    specialties = _most_referred(read_rows(folder / "referrals.csv"), _core(folder))
    sizes = {row["id"]: TRAINEES for row in recipients if row["kind"] in CLINICAL_KINDS}
    return {
        "nodes": _nodes(scenarios / "places"),
        "goals": _goals(recipients[:POVERTY_COUNTY_ROWS]),
        "trainees": make_trainees(recipients, specialties, sizes, seed, FIRST, LAST),
    }


def _core(folder: Path) -> list[str]:
    return [row["id"] for row in read_rows(folder / "specialties.csv") if row["core"] == "1"]


def _most_referred(
    referrals: Sequence[Mapping[str, str]], core: Sequence[str]
) -> dict[str, list[str]]:
    """By recipient, the core specialties and the TOP others with the highest referral-out rate."""
    sums: dict[str, dict[str, list[int]]] = {}
    for row in referrals:
        both = sums.setdefault(row["recipient"], {}).setdefault(row["specialty"], [0, 0])
        both[0] += int(row["referred_out"])
        both[1] += int(row["patients"])
    return {
        recipient: [*core, *sorted(own.keys() - set(core), key=lambda s: _rank(own[s], s))[:TOP]]
        for recipient, own in sums.items()
    }


def _rank(both: Sequence[int], specialty: str) -> tuple[float, str]:
    return -both[0] / both[1], specialty


def _nodes(places: Path) -> list[dict]:
    """The national centre, the provincial one, all prefectures and all counties."""
    listed = read_places(places / "guizhou.csv")
    prefectures = cities(listed)
    capital = read_places(places / "beijing.csv")[0]
    (national, first), (provincial, second) = CENTRES
    return [
        _node(national, first, "national", capital),
        _node(provincial, second, "province", prefectures[0]),
        *(_node(p.code[:4], SHORT.get(p.city, p.city), "city", p) for p in prefectures),
        *(_node(p.code, p.county, "county", p) for p in counties(listed)),
    ]


def _node(id: str, name: str, level: str, place: Place) -> dict:
    where = {"latitude": place.latitude, "longitude": place.longitude}
    return {"id": id, "name": name, "level": level} | where


def _goals(recipients: Sequence[Mapping[str, str]]) -> list[dict]:
    return [
        {"recipient": row["id"], "goal": goal, "target": target, "due": LAST, "status": ""}
        for row in recipients
        for goal, target in GOALS
    ]
