"""Hebei's 62 counties and its cities' tertiary hospitals, as both of its programmes use them."""

import csv
from dataclasses import dataclass, replace
from pathlib import Path

from matcher.synthetic.programmes.places import Place, cities, hospital, read_places

ORDINALS = ("第一医院", "第二医院", "中心医院", "人民医院", "第三医院", "第四医院", "第五医院")
MORE = ("第六医院", "第七医院", "第八医院", "第九医院", "第十医院", "骨科医院", "急救医院")
GENERAL_NAMES = ORDINALS + MORE
TCM_NAMES = ("中医医院", "中西医结合医院", "第二中医医院")


@dataclass(frozen=True)
class County:
    """One of the 62 counties; `deep` says whether it is taken as deeply poor."""

    place: Place
    deep: bool


def poverty_counties(scenarios: Path) -> list[County]:
    """The counties chosen in `places/hebei-62.csv`, under their names of 2019."""
    places = {place.code: place for place in read_places(scenarios / "places" / "hebei.csv")}
    with (scenarios / "places" / "hebei-62.csv").open(encoding="utf-8-sig", newline="") as file:
        return [
            County(replace(places[row["code"]], county=row["county"]), row["deep"] == "1")
            for row in csv.DictReader(file)
        ]


def city_hospitals(scenarios: Path, numbers: dict[str, tuple[int, int]]) -> list[dict[str, str]]:
    """Tertiary hospitals: of each city so many general and so many TCM ones, ids S001 on."""
    rows: list[dict[str, str]] = []
    for city in cities(read_places(scenarios / "places" / "hebei.csv")):
        general, tcm = numbers.get(city.city, (0, 0))
        named = [("general", name) for name in GENERAL_NAMES[:general]]
        named += [("tcm", name) for name in TCM_NAMES[:tcm]]
        for kind, name in named:
            id = f"S{len(rows) + 1:03d}"
            rows.append(hospital(id, city.city + name, kind, city, "三级"))
    return rows
