"""The hospitals of East-West 2012: drawn counties of the west, cities of the east."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from pathlib import Path
from random import Random

from matcher.synthetic.programmes.places import (
    Place,
    cities,
    counties,
    hospital,
    read_places,
)

Row = dict[str, str]

CORPS = "新疆生产建设兵团"
DIVISIONS = {  # cities of the Corps in 2012, and the seats of four divisions that had none
    "石河子市": "石河子市人民医院",
    "阿拉尔市": "阿拉尔市人民医院",
    "图木舒克市": "图木舒克市人民医院",
    "五家渠市": "五家渠市人民医院",
    "库尔勒市": "兵团农二师医院",
    "伊宁市": "兵团农四师医院",
    "博乐市": "兵团农五师医院",
    "奎屯市": "兵团农七师医院",
}
COUNTIES, TCM_COUNTIES = 9, 2  # of a province; so many of them also with their TCM hospital
FEWER_COUNTIES = {"ningxia": 7, "qinghai": 7}
ETHNIC = {"neimenggu": "蒙医医院", "qinghai": "藏医院"}  # elsewhere 中医医院
COUNTIES_THEN = {"密云区", "延庆区", "静海区", "宁河区", "蓟州区", "崇明区"}  # districts since
RENAMED = {"海东市": "海东地区"}  # what it was called in 2012
LARGE = 300_000
SUPPORTERS_SHARE = 0.85  # supporters for each general recipient; every other one has room for two


def western_places(places: Path, west: str, rng: Random) -> list[Place]:
    """The counties that take part. What the list still calls a county was one in 2012."""
    if west == "corps":
        seats = {place.county: place for place in counties(read_places(places / "xinjiang.csv"))}
        drawn = [seats[name] for name in DIVISIONS]
        return [replace(p, province=CORPS, city=p.city or p.county) for p in drawn]
    rural = [p for p in counties(read_places(places / f"{west}.csv")) if p.county[-1] in "县旗"]
    drawn = sorted(rng.sample(rural, FEWER_COUNTIES.get(west, COUNTIES)), key=lambda p: p.code)
    return [replace(place, city=RENAMED.get(place.city, place.city)) for place in drawn]


def county_hospitals(own: Sequence[Place], west: str, before: int, rng: Random) -> list[Row]:
    """Each county's designated hospital, and the TCM hospital in TCM_COUNTIES of them."""
    with_tcm = [] if west == "corps" else rng.sample(own, TCM_COUNTIES)
    rows: list[Row] = []
    for place in own:
        population = round(min(900, max(25, rng.lognormvariate(5.5, 0.65)))) * 1000
        name = DIVISIONS[place.county] if west == "corps" else f"{place.county}人民医院"
        named = [("general", name)]
        if place in with_tcm:
            named.append(("tcm", place.county + ETHNIC.get(west, "中医医院")))
        for kind, title in named:
            id = f"R{before + len(rows) + 1:03d}"
            rows.append(_recipient(id, title, kind, place, population, rng))
    return rows


def _recipient(id: str, name: str, kind: str, place: Place, population: int, rng: Random) -> Row:
    """Priority 2 for the designated (general) hospital of a county above LARGE people."""
    level = "二级甲等" if rng.random() < 0.35 else "二级乙等"
    designated = kind == "general" and population > LARGE
    return hospital(id, name, kind, place, level) | {
        "load": "1",
        "priority": "2" if designated else "1",
        "population": str(population),
        "leaders": str(rng.randint(4, 7)),
        "key_staff": str(rng.randint(12, 26) if kind == "general" else rng.randint(8, 14)),
    }


def city_hospitals(
    all_east: list[Place], recipients: Sequence[Row], before: int, rng: Random
) -> list[Row]:
    """Tertiary hospitals in drawn cities (districts, in Beijing, Tianjin and Shanghai)."""
    districts = [place for place in counties(all_east) if place.county not in COUNTIES_THEN]
    towns = cities(all_east) or districts
    rows: list[Row] = []
    for kind, name, share in (
        ("general", "第一人民医院", SUPPORTERS_SHARE),
        ("tcm", "中医医院", 1),
    ):
        wanted = ceil(share * sum(row["kind"] == kind for row in recipients))
        drawn = sorted(rng.sample(towns, wanted), key=lambda place: place.code)
        for number, place in enumerate(drawn):
            id = f"S{before + len(rows) + 1:03d}"
            row = hospital(id, place.city + place.county + name, kind, place, "三级甲等")
            two = kind == "general" and number % 2 == 0
            rows.append(row | {"capacity": "2" if two else "1"})
    return rows
