"""The hospitals of Hebei's township programme: those of cities and counties, and townships."""

from collections.abc import Iterable, Sequence
from math import ceil
from pathlib import Path

import numpy as np

from matcher.synthetic.draws import bell, stream
from matcher.synthetic.programmes.hebei_places import County, city_hospitals
from matcher.synthetic.programmes.places import Place, counties, hospital, read_places

TOWNSHIPS = 867
XIONGAN = {"雄县": 12, "容城县": 8, "安新县": 12}  # township hospitals of each county
XIONGAN_CITY, XIONGAN_LAST = "雄安新区", "2019-05-10"
PROVINCIAL = "石家庄市"  # its hospitals also go to central township hospitals of deep poverty
CENTRAL = 2  # central township hospitals in a county
NUMBERS = {  # general and TCM tertiary hospitals by city
    "石家庄市": (6, 1),
    "秦皇岛市": (2, 1),
    "邯郸市": (4, 1),
    "邢台市": (4, 1),
    "保定市": (5, 1),
    "张家口市": (4, 1),
    "承德市": (4, 1),
    "沧州市": (4, 1),
    "衡水市": (4, 1),
}
GENERAL_SHARE, TCM_SHARE, CITY_SHARE = 0.5, 0.25, 0.35  # of the townships, by who has room


def _sizes(poor: Sequence[County], seed: int) -> list[int]:
    """Township hospitals of each county, TOWNSHIPS in all."""
    weights = bell(stream(seed, "townships", ""), len(poor), 8, 20)
    steps = np.rint(TOWNSHIPS * np.cumsum(weights) / weights.sum()).astype(int)
    return np.diff(steps, prepend=0).tolist()


def make_townships(scenarios: Path, poor: Sequence[County], seed: int) -> list[dict]:
    """The townships of the poor counties, then those of Xiong'an; ids T001 on."""
    rows = [
        row
        for county, size in zip(poor, _sizes(poor, seed), strict=True)
        for row in _of_county(county.place, size, seed)
    ]
    return _numbered("T", [*rows, *_xiongan(scenarios, seed)])


def _of_county(place: Place, size: int, seed: int, last: str = "") -> list[dict]:
    """Township hospitals up to 0.2 degrees around the county's own coordinates."""
    shifts = bell(stream(seed, "coordinates", place.code), 2 * size, -0.2, 0.2).reshape(size, 2)
    rows = []
    for number, (north, east) in enumerate(shifts, start=1):
        level = "中心卫生院" if number <= CENTRAL else "乡镇卫生院"
        row = hospital("", f"{place.county}第{number}{level}", "township", place, level)
        row["latitude"] = f"{float(place.latitude) + north:.4f}"
        row["longitude"] = f"{float(place.longitude) + east:.4f}"
        rows.append({**row, "load": "1", "priority": "1", "last": last})
    return rows


def _xiongan_places(scenarios: Path) -> list[Place]:
    found = counties(read_places(scenarios / "places" / "hebei.csv"), "保定市")
    return [place for place in found if place.county in XIONGAN]


def _xiongan(scenarios: Path, seed: int) -> list[dict]:
    """The townships that leave the programme after XIONGAN_LAST."""
    return [
        {**row, "city": XIONGAN_CITY}
        for place in _xiongan_places(scenarios)
        for row in _of_county(place, XIONGAN[place.county], seed, XIONGAN_LAST)
    ]


def make_supporters(scenarios: Path, poor: Sequence[County], seed: int) -> list[dict]:
    """City hospitals, each county's general and TCM hospital, and those of the three counties
    of Xiong'an; ids S001 on."""
    rows: list[dict] = []
    of_city: dict[str, int] = {}
    for county, size in zip(poor, _sizes(poor, seed), strict=True):
        place = county.place
        of_city[place.city] = of_city.get(place.city, 0) + size
        rows += _county_hospitals(place, size, "")
    for place in _xiongan_places(scenarios):
        own = _county_hospitals(place, XIONGAN[place.county] + 3, XIONGAN_LAST)
        rows += [{**row, "city": XIONGAN_CITY} for row in own]
    tertiary = [
        {**row, "capacity": str(_city_room(row["city"], of_city)), "last": ""}
        for row in city_hospitals(scenarios, NUMBERS)
    ]
    return _numbered("S", [*tertiary, *rows])


def _county_hospitals(place: Place, size: int, last: str) -> list[dict]:
    named = (("general", "医院", GENERAL_SHARE), ("tcm", "中医医院", TCM_SHARE))
    return [
        {
            **hospital("", place.county + name, kind, place, "二级"),
            "capacity": str(ceil(share * size)),
            "last": last,
        }
        for kind, name, share in named
    ]


def _city_room(city: str, townships: dict[str, int]) -> int:
    """What each of a city's hospitals takes; the provincial ones have six places more."""
    share = ceil(CITY_SHARE * townships[city] / sum(NUMBERS[city]))
    return share + (6 if city == PROVINCIAL else 0)


def _numbered(letter: str, rows: Iterable[dict]) -> list[dict]:
    return [{**row, "id": f"{letter}{number:03d}"} for number, row in enumerate(rows, start=1)]
