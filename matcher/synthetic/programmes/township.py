"""Hebei's township programme of 2019: a first vice-president for each of 867 township hospitals."""

from collections.abc import Sequence
from pathlib import Path

from matcher.synthetic.pairing import Row, make_pairs, pair_rows
from matcher.synthetic.programmes.hebei_places import poverty_counties
from matcher.synthetic.programmes.township_hospitals import (
    PROVINCIAL,
    make_supporters,
    make_townships,
)
from matcher.synthetic.staff import make_absences, make_staff

FIRST, LAST = "2019-05", "2021-05"
POST = "first_vice_director"
HEADCOUNTS = {"clinician": (1, (60, 35, 5))}  # one department for each hospital's posted people


def make(scenarios: Path, seed: int) -> dict[str, list[dict]]:
    """All made-up tables of the scenario folder."""
    poor = poverty_counties(scenarios)
    supporters = make_supporters(scenarios, poor, seed)
    recipients = make_townships(scenarios, poor, seed)
    departments = {row["id"]: [("", "clinician")] for row in supporters}
    staff = make_staff(supporters, departments, seed, FIRST, LAST, HEADCOUNTS)
    deep = {county.place.county for county in poor if county.deep}
    central = [row for row in recipients if row["county"] in deep and row["level"] == "中心卫生院"]
    pairs = make_pairs(supporters, recipients, _near, seed, "incumbent")
    stints = _running(recipients, pairs, staff)
    posted = {row["staff"] for row in stints}
    return {
        "supporters": supporters,
        "recipients": recipients,
        "links": _links(recipients, deep),
        "staff": [_served(row) if row["id"] in posted else row for row in staff],
        "absences": make_absences([p for p in staff if p["id"] not in posted], seed, FIRST, LAST),
        "incumbent": pair_rows(pairs, recipients, dict.fromkeys(pairs, "2018-05")),
        "decisions": _annex(supporters, central, seed),
        "stints": stints,
    }


def _near(supporter: Row, recipient: Row) -> bool:
    """Inside one city."""
    return supporter["city"] == recipient["city"]


def _links(recipients: Sequence[Row], deep: set[str]) -> list[dict]:
    """City with itself, and the provincial hospitals with the counties of deep poverty."""
    own = dict.fromkeys(row["city"] for row in recipients)
    far = dict.fromkeys(row["county"] for row in recipients if row["county"] in deep)
    links = [*((city, city) for city in own), *((PROVINCIAL, county) for county in far)]
    return [
        {"supporter_region": one, "recipient_region": other, "kind": "township"}
        for one, other in links
    ]


def _annex(supporters: Sequence[Row], central: Sequence[Row], seed: int) -> list[dict]:
    """The re-paired central township hospitals of deep poverty, each with a provincial hospital."""
    tertiary = [row for row in supporters if row["city"] == PROVINCIAL and row["level"] == "三级"]
    tertiary = [{**row, "capacity": "4"} for row in tertiary]
    pairs = make_pairs(tertiary, central, lambda supporter, recipient: True, seed, "annex-2")
    return [
        {
            "supporter": pairs[row["id"]],
            "recipient": row["id"],
            "decision": "pin",
            "note": "冀卫医函〔2019〕19号 附件2（表未公布，此处虚构）",
        }
        for row in central
    ]


def _running(recipients: Sequence[Row], pairs: dict[str, str], staff: Sequence[Row]) -> list[dict]:
    """The stints that serve the townships of Xiong'an until their last month."""
    people: dict[str, list[str]] = {}
    for person in staff:
        if not person["first"] and not person["last"]:
            people.setdefault(person["hospital"], []).append(person["id"])
    return [
        {
            "staff": people[pairs[row["id"]]].pop(0),
            "recipient": row["id"],
            "post": POST,
            "specialty": "",
            "first": "2018-06",
            "last": "2019-05",
        }
        for row in recipients
        if row["last"]
    ]


def _served(person: dict) -> dict:
    """Somebody who has been posted for the eleven months before the horizon."""
    return {**person, "months_served": 11}
