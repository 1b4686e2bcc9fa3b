"""The stored tables of the made-up programmes, and what their documents fix about them."""

import re
from collections import Counter
from pathlib import Path

import pytest

from matcher.synthetic.files import read_rows, table_text
from matcher.synthetic.programmes import PROGRAMMES, make_programme
from matcher.synthetic.programmes.hebei_places import poverty_counties

SCENARIOS = Path(__file__).parents[1] / "scenarios"
COMMAND = re.compile(r"python -m matcher\.synthetic\.programmes \S+ --seed (\d+)$", re.M)
HEBEI, TOWNSHIP = "hebei-2019", "hebei-township-2019"


def recorded_seed(programme: str) -> int:
    """The seed in the command that the folder's README gives."""
    readme = (SCENARIOS / programme / "README.md").read_text(encoding="utf-8")
    return int(COMMAND.search(readme)[1])


def table(programme: str, name: str) -> list[dict[str, str]]:
    return read_rows(SCENARIOS / programme / f"{name}.csv")


def pairing_table(programme: str, name: str) -> list[dict[str, str]]:
    """A pairing table by its English columns, whichever headings it was typed with."""
    typed = {"支援医院编号": "supporter", "受援医院编号": "recipient", "起始时间": "since"}
    columns = ("supporter", "recipient", "since")
    return [
        {typed.get(key, key): row[key] for key in row if typed.get(key, key) in columns}
        for row in table(programme, name)
    ]


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_stored_tables_are_what_the_recorded_command_makes(programme):
    tables = make_programme(programme, SCENARIOS, recorded_seed(programme))
    for name, rows in tables.items():
        stored = (SCENARIOS / programme / f"{name}.csv").read_text(encoding="utf-8-sig")
        assert stored == table_text(name, rows), f"{programme}/{name}.csv is stale"


def test_another_seed_gives_other_tables_and_the_same_programme():
    tables = make_programme(TOWNSHIP, SCENARIOS, 1)
    assert tables["staff"] != table(TOWNSHIP, "staff")
    assert [row["id"] for row in tables["recipients"]] == [
        row["id"] for row in table(TOWNSHIP, "recipients")
    ]


def test_867_townships_in_62_counties_and_those_of_xiongan_beside_them():
    townships = table(TOWNSHIP, "recipients")
    inside = [row for row in townships if not row["last"]]
    assert len(inside) == 867
    counties = {(row["city"], row["county"]) for row in inside}
    chosen = {(county.place.city, county.place.county) for county in poverty_counties(SCENARIOS)}
    assert counties == chosen and len(chosen) == 62
    beside = [row for row in townships if row["last"]]
    assert {row["last"] for row in beside} == {"2019-05-10"}
    assert {row["county"] for row in beside} == {"雄县", "容城县", "安新县"}


def test_each_township_of_xiongan_has_one_running_stint_to_its_last_month():
    beside = [row["id"] for row in table(TOWNSHIP, "recipients") if row["last"]]
    stints = table(TOWNSHIP, "stints")
    assert [row["recipient"] for row in stints] == beside
    assert {row["last"] for row in stints} == {"2019-05"}
    hospitals = {row["id"]: row["hospital"] for row in table(TOWNSHIP, "staff")}
    supporters = {row["recipient"]: row["supporter"] for row in table(TOWNSHIP, "incumbent")}
    assert all(hospitals[row["staff"]] == supporters[row["recipient"]] for row in stints)


@pytest.mark.parametrize("name", ["incumbent", "adjusted", "adjusted-2"])
def test_hebei_pairing_tables_keep_kinds_links_and_capacities(name):
    supporters = {row["id"]: row for row in table(HEBEI, "supporters")}
    recipients = {row["id"]: row for row in table(HEBEI, "recipients")}
    links = {(row["supporter_region"], row["recipient_region"]) for row in table(HEBEI, "links")}
    pairs = pairing_table(HEBEI, name)
    assert [row["recipient"] for row in pairs] == list(recipients)
    for row in pairs:
        supporter, recipient = supporters[row["supporter"]], recipients[row["recipient"]]
        assert (supporter["city"], recipient["city"]) in links
        assert (supporter["kind"], recipient["kind"]) != ("tcm", "general")
    loads = Counter(row["supporter"] for row in pairs)
    assert all(load <= int(supporters[id]["capacity"]) for id, load in loads.items())


@pytest.mark.parametrize(("name", "moves"), [("adjusted", 10), ("adjusted-2", 18)])
def test_hebei_adjustments_change_a_few_pairs_from_the_first_month_on(name, moves):
    before = {row["recipient"]: row for row in pairing_table(HEBEI, "incumbent")}
    after = pairing_table(HEBEI, name)
    new = [row for row in after if row["supporter"] != before[row["recipient"]]["supporter"]]
    assert len(new) == moves
    assert {row["since"] for row in new} == {"2019-05"}
    assert all(row == before[row["recipient"]] for row in after if row not in new)
