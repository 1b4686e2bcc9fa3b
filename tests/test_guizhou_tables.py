"""The tables of Guizhou 2016 against the counts and the structure of the official annex."""

import csv
import math
from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "scenarios" / "guizhou-2016"
KINDS = {  # supporter kind: recipient kinds that occur in the annex
    "general": {"general", "maternal_child"},
    "tcm": {"general", "tcm"},
    "maternal_child": {"maternal_child"},
    "infectious": {"infectious", "psychiatric"},
    "psychiatric": {"psychiatric"},
    "emergency_centre": {"emergency_centre"},
    "cdc": {"cdc"},
    "blood_centre": {"blood_centre"},
}
CENTRES = {"emergency_centre", "cdc", "blood_centre"}


def read(name):
    with (FOLDER / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def by_id(name):
    rows = read(name)
    table = {row["id"]: row for row in rows}
    assert len(table) == len(rows)
    return table


def pairs(prefix=""):
    supporters, recipients = by_id(f"{prefix}supporters"), by_id(f"{prefix}recipients")
    return [
        (supporters[row["supporter"]], recipients[row["recipient"]])
        for row in read(f"{prefix}incumbent")
    ]


def kilometres(a, b):
    lat1, lon1, lat2, lon2 = (
        math.radians(float(side[name])) for side in (a, b) for name in ("latitude", "longitude")
    )
    cosine = math.sin(lat1) * math.sin(lat2)
    cosine += math.cos(lat1) * math.cos(lat2) * math.cos(lon1 - lon2)
    return 6371.0088 * math.acos(min(1, cosine))


def test_the_annex_has_74_recipients_72_supporters_75_pairs():
    found = pairs()
    assert len(found) == len({(s["id"], r["id"]) for s, r in found}) == 75
    assert len({s["id"] for s, _ in found}) == len(by_id("supporters")) == 72
    assert list(by_id("recipients")) == [f"R{number:02d}" for number in range(1, 75)]


def test_recipients_by_category():
    kinds = Counter(row["kind"] for row in read("recipients"))
    assert [kinds[k] for k in ("emergency_centre", "cdc", "blood_centre")] == [9, 8, 5]
    assert sum(kinds[k] for k in kinds if k not in CENTRES) == 37 + 15


def test_every_official_pair_lies_within_its_link():
    links = {
        (row["supporter_region"], row["recipient_region"]): row["kind"] for row in read("links")
    }
    assert len(links) == 9
    used = {(s["city"], r["city"]) for s, r in pairs()}
    assert used == set(links)
    for supporter, recipient in pairs():
        kind = links[supporter["city"], recipient["city"]]
        assert kind in ("", recipient["kind"])
    assert links["无锡市", "贵阳市"] == "emergency_centre"


def test_the_matrix_of_kinds_allows_just_the_official_combinations():
    used = {(s["kind"], r["kind"]) for s, r in pairs()}
    assert used == {(kind, other) for kind, others in KINDS.items() for other in others}


def test_tcm_hospitals_support_general_county_hospitals_in_nine_rows():
    rows = [r["id"] for s, r in pairs() if (s["kind"], r["kind"]) == ("tcm", "general")]
    assert rows == ["R06", "R11", "R14", "R19", "R20", "R30", "R31", "R33", "R34"]


def test_capacities_are_the_numbers_of_recipients():
    loads = Counter(s["name"] for s, _ in pairs())
    assert {name for name, load in loads.items() if load > 1} == {
        "苏州市立医院",
        "广州市急救中心",
        "广州市疾控中心",
    }
    for supporter in read("supporters"):
        assert int(supporter["capacity"]) == loads[supporter["name"]]


def test_row_42_has_two_supporters_of_two_kinds():
    assert [s["name"] for s, r in pairs() if r["id"] == "R42"] == [
        "大连市第七人民医院",
        "大连市结核病医院",
    ]
    limits = {r["id"]: (r["min_supporters"], r["max_supporters"]) for r in read("recipients")}
    assert limits.pop("R42") == ("2", "2")
    assert set(limits.values()) == {("", "")}


@pytest.mark.parametrize("prefix", ["", "ministry-"])
def test_coordinates_are_plausible(prefix):
    for recipient in read(f"{prefix}recipients"):
        assert recipient["province"] == "贵州省"
        assert 24.6 < float(recipient["latitude"]) < 29.3
        assert 103.6 < float(recipient["longitude"]) < 109.6
    for supporter, recipient in pairs(prefix):
        assert 600 < kilometres(supporter, recipient) < 2200


@pytest.mark.parametrize(("name", "side"), [("supporters", "S"), ("recipients", "R")])
def test_places_of_a_city_lie_near_each_other(name, side):
    rows = read(name)
    for row in rows:
        assert row["id"].startswith(side)
        near = [other for other in rows if other["city"] == row["city"]]
        assert all(kilometres(row, other) < 200 for other in near)


def test_each_centre_has_a_manager_and_a_technician_post():
    centres = {row["id"] for row in read("recipients") if row["kind"] in CENTRES}
    posts = Counter((row["recipient"], row["post"], row["role"]) for row in read("posts"))
    assert posts == Counter((c, p, p) for c in centres for p in ("manager", "technician"))


def test_core_specialties_are_critical_care_and_emergency():
    core = {row["name"] for row in read("specialties") if row["core"] == "1"}
    assert core == {"重症医学科", "急诊科"}


def test_the_ministry_block_pins_its_five_official_pairs():
    assert {(s["name"], r["name"]) for s, r in pairs("ministry-")} == {
        ("中日友好医院", "贵州医科大学附属医院"),
        ("北京大学第一医院", "贵州省人民医院"),
        ("北京大学人民医院", "遵义医学院附属医院"),
        ("北京大学第三医院", "贵州省第三人民医院"),
        ("北京大学第六医院", "贵州省第二人民医院"),
    }
    official = [(row["supporter"], row["recipient"]) for row in read("ministry-incumbent")]
    decisions = read("ministry-decisions")
    assert [(row["supporter"], row["recipient"]) for row in decisions] == official
    assert {row["decision"] for row in decisions} == {"pin"}
    assert all("尊重既往合作关系" in row["note"] for row in decisions)
