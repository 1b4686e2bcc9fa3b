"""The hospitals of county-2012: Shanxi's, those of the ministry in Beijing, and Beijing's own."""

from collections.abc import Collection
from dataclasses import replace
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

MINISTRY, LOCAL = "卫生部任务", "地方任务"
MINISTRY_HOSPITALS = {  # with the recipients that each has room for, of both channels together
    "中日友好医院": 3,
    "北京大学第一医院": 3,
    "北京大学人民医院": 2,
    "北京大学第三医院": 2,
    "北京医院": 2,
    "北京协和医院": 3,
}
CAPITAL_COUNTIES = {  # by what the list calls them, their names of 2012
    "密云区": "密云县",
    "延庆区": "延庆县",
    "怀柔区": "怀柔区",
    "平谷区": "平谷区",
}
PROVINCIAL = (  # in Taiyuan: kind, name, how many, and the recipients that each has room for
    ("general", "人民医院", 9, 2),
    ("tcm", "中医医院", 2, 3),
)
NUMERALS = "一二三四五六七八九"
MOST_COUNTIES = 4  # of a prefecture
TCM_COUNTIES = 1  # so many of them also with their TCM hospital, in every other prefecture


def ministry_hospitals(places: Path) -> list[Row]:
    """Hospitals of the ministry in Beijing, by their real names."""
    capital = read_places(places / "beijing.csv")[0]
    city = replace(capital, city=capital.province)
    return [_supporter(name, "general", city, room) for name, room in MINISTRY_HOSPITALS.items()]


def tertiary_hospitals(places: Path) -> list[Row]:
    """Taiyuan's tertiary hospitals, and one general hospital in each other prefecture."""
    taiyuan, *others = cities(read_places(places / "shanxi.csv"))
    rows = [
        _supporter(f"太原市第{numeral}{name}", kind, taiyuan, room)
        for kind, name, number, room in PROVINCIAL
        for numeral in NUMERALS[:number]
    ]
    return rows + [_supporter(f"{p.city}人民医院", "general", p, 2) for p in others]


def _supporter(name: str, kind: str, place: Place, room: int) -> Row:
    return hospital("", name, kind, place, "三级甲等") | {"capacity": str(room)}


def county_hospitals(places: Path, by_ministry: Collection[str], rng: Random) -> list[Row]:
    """Drawn counties of each prefecture; the ministry's tasks are those in `by_ministry`."""
    listed = read_places(places / "shanxi.csv")
    rows: list[Row] = []
    for number, city in enumerate(cities(listed)):
        rural = [place for place in counties(listed, city.city) if place.county.endswith("县")]
        drawn = rng.sample(rural, min(MOST_COUNTIES, len(rural)))
        channel = MINISTRY if city.city in by_ministry else LOCAL
        with_tcm = drawn[:TCM_COUNTIES] if number % 2 and channel == LOCAL else []
        for place in sorted(drawn, key=lambda place: place.code):
            rows.append(_recipient("人民医院", "general", place, channel, rng))
            if place in with_tcm:
                rows.append(_recipient("中医医院", "tcm", place, channel, rng))
    return rows


def capital_hospitals(places: Path, rng: Random) -> list[Row]:
    """Those of Beijing's outer counties, the local tasks of the ministry hospitals."""
    return [
        _recipient("医院", "general", replace(place, county=then), LOCAL, rng)
        for place in counties(read_places(places / "beijing.csv"))
        if (then := CAPITAL_COUNTIES.get(place.county))
    ]


def _recipient(name: str, kind: str, place: Place, channel: str, rng: Random) -> Row:
    level = "二级甲等" if rng.random() < 0.3 else "二级乙等"
    return hospital("", place.county + name, kind, place, level) | {
        "load": "1",
        "priority": "1",
        "leaders": str(rng.randint(4, 7)),
        "key_staff": str(rng.randint(12, 26)),
        "channel": channel,
    }
