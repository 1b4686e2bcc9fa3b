"""The generator of synthetic tables, and the stored tables that it made."""

import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from matcher.synthetic import make_tables
from matcher.synthetic.catalogue import CLINICAL_KINDS, suitable
from matcher.synthetic.files import read_inputs, table_text

FOLDER = Path(__file__).parents[1] / "scenarios" / "guizhou-2016"
COMMAND = re.compile(r"python -m matcher\.synthetic \S+ --seed (\d+)(?: --prefix (\S+))?$", re.M)
COMMANDS = COMMAND.findall((FOLDER / "README.md").read_text(encoding="utf-8"))
FIRST, LAST = "2017-01", "2020-12"


@pytest.fixture(scope="module")
def inputs():
    return read_inputs(FOLDER)


@pytest.fixture(scope="module")
def tables(inputs):
    return make_tables(**inputs, seed=1)


def test_the_readme_records_both_blocks():
    assert [prefix for _, prefix in COMMANDS] == ["", "ministry-"]


@pytest.mark.parametrize(("seed", "prefix"), COMMANDS)
def test_stored_tables_are_what_the_recorded_command_makes(seed, prefix):
    tables = make_tables(**read_inputs(FOLDER, prefix), seed=int(seed))
    for name, rows in tables.items():
        stored = (FOLDER / f"{prefix}{name}.csv").read_text(encoding="utf-8-sig")
        assert stored == table_text(name, rows), f"{prefix}{name}.csv is stale"


def test_same_seed_same_tables_other_seed_others(inputs, tables):
    assert make_tables(**inputs, seed=1) == tables
    other = make_tables(**inputs, seed=2)
    assert all(other[name] != tables[name] for name in tables)


def test_adding_a_hospital_leaves_the_others_as_they_are(inputs, tables):
    more = dict(inputs)
    more["supporters"] = [{**inputs["supporters"][0], "id": "NEW"}, *inputs["supporters"]]
    more["recipients"] = [{**inputs["recipients"][0], "id": "NEW2"}, *inputs["recipients"]]
    grown = make_tables(**more, seed=1)
    for name, rows in tables.items():
        old = [row for row in grown[name] if not next(iter(row.values())).startswith("NEW")]
        assert old == rows
        assert len(grown[name]) > len(rows)


def test_referrals_stay_in_range_and_suit_the_hospital(inputs, tables):
    specialties = [row["id"] for row in inputs["specialties"]]
    run = defaultdict(set)
    for row in tables["referrals"]:
        assert 0.02 <= row["referred_out"] / row["patients"] <= 0.45
        assert 100 <= row["patients"] <= 20_000
        run[row["recipient"]].add(row["specialty"])
    for recipient in inputs["recipients"]:
        kind, own = recipient["kind"], run.pop(recipient["id"], set())
        assert bool(own) == (kind in CLINICAL_KINDS)
        assert own <= set(suitable(specialties, kind))
        assert not own or {"icu", "emergency"} <= own
        assert kind not in ("general", "tcm") or 12 <= len(own) <= 16
    assert not run


def test_referrals_are_of_the_three_years_before_the_horizon(inputs):
    tables = make_tables(**inputs, seed=1, first="2013-04", last="2015-12")
    assert {row["year"] for row in tables["referrals"]} == {2010, 2011, 2012}


def test_capabilities_stay_in_range_and_have_staff(tables):
    departments = {(row["hospital"], row["specialty"]) for row in tables["staff"]}
    for row in tables["capabilities"]:
        assert 1 <= row["strength"] <= 5
        assert 0 <= row["training_places"] <= 4
        assert (row["supporter"], row["specialty"]) in departments


def test_departments_have_the_promised_sizes(inputs, tables):
    capacity = {row["id"]: int(row["capacity"]) for row in inputs["supporters"]}
    sizes = Counter((row["hospital"], row["specialty"], row["role"]) for row in tables["staff"])
    limits = {"clinician": (2, 6), "manager": (2, 4), "technician": (4, 6)}
    for (hospital, specialty, role), size in sizes.items():
        low, high = limits[role]
        assert low <= size / capacity[hospital] <= high
        assert bool(specialty) == (role == "clinician")


def test_people_and_absences_lie_in_the_horizon(tables):
    people = {row["id"]: row for row in tables["staff"]}
    assert len(people) == len(tables["staff"])
    for person in people.values():
        assert FIRST <= (person["first"] or FIRST) <= (person["last"] or LAST) <= LAST
    for absence in tables["absences"]:
        assert absence["staff"] in people
        assert FIRST <= absence["first"] <= absence["last"] <= LAST


def test_supporters_without_the_listed_roles_have_no_staff(inputs):
    tables = make_tables(**{**inputs, "posts": []}, seed=1)
    assert {row["role"] for row in tables["staff"]} == {"clinician"}
