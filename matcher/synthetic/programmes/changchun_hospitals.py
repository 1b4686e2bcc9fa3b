"""The hospitals of Changchun 2011: county hospitals and the townships of the same county."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from pathlib import Path

from matcher.synthetic.draws import bell, stream
from matcher.synthetic.files import read_rows
from matcher.synthetic.pairing import Row
from matcher.synthetic.programmes.places import Place, counties, hospital, read_places

CITY = "长春市"
RENAMED = {"九台区": "九台市"}  # by what the list calls it, its name of 2011
NAMES = (  # of a county's hospitals, the first ones first
    ("general", "人民医院"),
    ("tcm", "中医院"),
    ("general", "第二人民医院"),
    ("general", "中心医院"),
    ("tcm", "中西医结合医院"),
)
SHARE = 5  # townships for each hospital of a county, at most
SPARE = 1  # recipients that a county's first hospital has room for beyond its share
HIGH_GRADE_SHARE = 0.2  # of the townships were grade I-A before
REACH = 0.22  # degrees around the county's own coordinates


def county_places(scenarios: Path) -> list[Place]:
    """The ten counties and districts, with their names of 2011."""
    own = counties(read_places(scenarios / "places" / "jilin.csv"), CITY)
    return [replace(place, county=RENAMED.get(place.county, place.county)) for place in own]


def county_hospitals(places: Sequence[Place], townships: Sequence[Row]) -> list[dict]:
    """One or more for each county, with room for all its townships and SPARE more."""
    sizes = Counter(row["county"] for row in townships)
    rows: list[dict] = []
    for place in places:
        number = max(1, ceil(sizes[place.county] / SHARE))
        share = ceil(sizes[place.county] / number)
        for rank, (kind, name) in enumerate(NAMES[:number]):
            id = f"S{len(rows) + 1:02d}"
            before = CITY if place.county.endswith("区") else ""
            row = hospital(id, before + place.county + name, kind, place, "二级甲等")
            rows.append(row | {"capacity": str(share + SPARE * (rank == 0))})
    return rows


def township_hospitals(folder: Path, places: Sequence[Place], seed: int) -> list[dict]:
    """Each township's hospital, at a place drawn around its county's."""
    by_county = {place.county: place for place in places}
    rows: list[dict] = []
    for row in read_rows(folder / "townships.csv"):
        place, name = by_county[row["county"]], row["township"]
        rng = stream(seed, "townships", row["county"] + name)
        north, east = bell(rng, 2, -REACH, REACH)
        people, staff = bell(rng, 1, 9, 46)[0], bell(rng, 1, 6, 16)[0]
        there = replace(
            place,
            latitude=f"{float(place.latitude) + north:.6f}",
            longitude=f"{float(place.longitude) + east:.6f}",
        )
        level = "一级甲等" if rng.random() < HIGH_GRADE_SHARE else ""
        id = f"R{len(rows) + 1:03d}"
        rows.append(
            hospital(id, f"{row['county']}{name}卫生院", "township", there, level)
            | {
                "load": "1",
                "priority": "1",
                "population": str(round(people) * 1000),
                "key_staff": str(round(staff)),
            }
        )
    return rows
