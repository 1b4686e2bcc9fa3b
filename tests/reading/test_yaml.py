"""The YAML file itself: what 1.1 would have turned into something else, and ``extends``."""

from __future__ import annotations

import pytest

from matcher.reading import InputError, load
from matcher.reading.extends import read_chain
from matcher.reading.faults import Place
from matcher.reading.yaml_file import read_yaml


def plain(tmp_path, text):
    path = tmp_path / "x.yaml"
    path.write_text(text, encoding="utf-8")
    place = Place(path, "x.yaml")
    return read_yaml(path, place, place).plain()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("010", "010"),
        ("0o10", "0o10"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("2017-01", "2017-01"),
        ("2017-01-05", "2017-01-05"),
        ("7", 7),
        ("-7", -7),
        ("0", 0),
        ("0.34", 0.34),
        ("true", True),
        ("", None),
        ("~", None),
        ("'7'", "7"),
        ('"true"', "true"),
        ("9" * 40, "9" * 40),
        (".inf", ".inf"),
        ("!!int '7'", "7"),
    ],
)
@pytest.mark.parametrize("version", ["", "%YAML 1.1\n---\n"])
def test_scalars(tmp_path, text, value, version):
    assert plain(tmp_path, f"{version}a: {text}\n") == {"a": value}


def test_aliases_are_followed(tmp_path):
    assert plain(tmp_path, "a: &x [1, {b: 2}]\nc: *x\n") == {"a": [1, {"b": 2}], "c": [1, {"b": 2}]}


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [*a]\n",
        "[" * 5000,
        "a: {" * 200,
        "a: *nobody\n",
        "a: !!python/object:os.system {}\nb: [",
        "? [1, 2]\n: 3\n",
        "a: 1\n---\nb: 2\n",
        "x" * 1_100_000,
    ],
)
def test_nothing_but_faults(tmp_path, text):
    with pytest.raises(InputError):
        plain(tmp_path, text)


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_child_overrides_key_by_key(tmp_path):
    write(
        tmp_path, "up/grand.yaml", "core_weight: 1\nrules: {team: {size: 5}, rest: {months: 3}}\n"
    )
    write(tmp_path, "up/parent.yaml", "extends: grand.yaml\ncore_weight: 2\nobjective: [travel]\n")
    text = "extends: up/parent.yaml\nrules: {team: {size: 7}, rest: false}\nobjective: [changes]\n"
    child = write(tmp_path, "child.yaml", text)
    chain = read_chain(child, "child.yaml")
    root, files = chain.root, chain.files
    assert root.plain() == {
        "extends": "up/parent.yaml",
        "core_weight": 2,
        "rules": {"team": {"size": 7}, "rest": False},
        "objective": ["changes"],
    }
    assert [file.name for file in files] == ["child.yaml", "parent.yaml", "grand.yaml"]
    assert root.at("core_weight").place.shown == "up/parent.yaml"
    assert root.at("rules", "team", "size").place.shown == "child.yaml"


def test_tables_are_beside_the_file_that_names_them(tmp_path):
    write(tmp_path, "up/s.csv", "id,name,kind\nS1,甲,general\n")
    write(tmp_path, "r.csv", "id,name,kind\nR1,乙,general\n")
    write(tmp_path, "up/parent.yaml", "tables: {supporters: s.csv, staff: none.csv}\n")
    text = "matcher: 1\nextends: up/parent.yaml\nhorizon: {first: 2017-01, last: 2017-02}\n"
    child = write(tmp_path, "child.yaml", text + "tables: {recipients: r.csv, staff: }\n")
    scenario = load(child).scenario
    assert list(scenario.supporters) == ["S1"]
    assert scenario.staff is None
