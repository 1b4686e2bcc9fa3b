"""Tables have the columns of the files, with types that can be counted on."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import matcher
from matcher.api.table import Table
from matcher.api.types import DTYPES, type_of
from matcher.plan.files import COLUMNS
from matcher.reading.columns import TABLES
from tests.api.scheduled import with_schedules

FILES = {name.removesuffix(".csv"): name for name in COLUMNS}


def own(kind: type) -> dict[str, Table]:
    """The tables of a class."""
    return {name: value for name, value in vars(kind).items() if isinstance(value, Table)}


@pytest.fixture(scope="session")
def scheduled(scenario) -> matcher.Plan:
    """A plan with every schedule."""
    return matcher.solve(with_schedules(scenario), time_limit=60)


def as_written(frame: pd.DataFrame) -> list[list[str]]:
    """The cells of a frame as a file would hold them, numbers as numbers."""
    return [[_cell(cell) for cell in row] for row in frame.itertuples(index=False)]


def _cell(cell: object) -> str:
    if cell is None or pd.isna(cell):
        return ""
    if isinstance(cell, bool | np.bool_):
        return "yes" if cell else "no"
    return cell.date().isoformat() if isinstance(cell, pd.Timestamp) else str(cell)


def test_each_file_of_a_plan_is_a_table(scheduled):
    assert own(matcher.Plan).keys() == {*FILES, "levels"}
    assert [name for name in FILES if getattr(scheduled, name) is None] == [
        "telemedicine",
        "goals",
    ]


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_table_holds_what_its_file_holds(scheduled, tmp_path_factory, name):
    frame, file = getattr(scheduled, name), tmp_path_factory.getbasetemp() / "scheduled"
    if not file.exists():
        scheduled.write(file)
    if frame is None:
        assert not (file / FILES[name]).exists()
        return
    read = pd.read_csv(file / FILES[name], dtype=str, keep_default_na=False)
    assert list(frame.columns) == list(read.columns)
    told = read.to_numpy().tolist()
    decimals = {n for n, column in enumerate(frame.columns) if type_of(column) == "decimal"}
    for row, expected in zip(as_written(frame), told, strict=True):
        for number, (cell, text) in enumerate(zip(row, expected, strict=True)):
            same = float(cell) == float(text) if number in decimals and text else cell == text
            assert same, (name, frame.columns[number], cell, text)


def test_columns_have_the_types_told(scenario, scheduled):
    every = [(scheduled, name) for name in own(matcher.Plan)]
    every += [(scenario, name) for name in own(matcher.Scenario)]
    for owner, name in every:
        frame = getattr(owner, name)
        for column in () if frame is None else frame.columns:
            told = type_of(column) or "text"
            assert str(frame[column].dtype) == DTYPES[told], (name, column)


def test_a_scenario_has_each_table_by_the_name_of_its_file(scenario):
    tables = {name for name in own(matcher.Scenario) if name in TABLES}
    assert tables == set(TABLES)
    for name, spec in TABLES.items():
        frame = getattr(scenario, name)
        assert frame is None or list(frame.columns) == [column.name for column in spec.columns]
    assert scenario.goals is None


def test_a_scenarios_tables_say_what_was_read(scenario):
    assert scenario.supporters["id"].tolist() == ["S01", "S02", "S03"]
    assert scenario.staff["title"].isin(["attending", "chief", "resident"]).any()
    assert scenario.staff["max_months"].isna().all() or scenario.staff["max_months"].min() > 0
    assert len(scenario.absences) == 1
    assert scenario.incumbent["supporter_name"].notna().all()


def test_months_compare_with_text(plan):
    stints = plan.stints
    first = stints[stints["first"] == "2030-01"]
    assert 0 < len(first) < len(stints)
    assert (stints["first"] <= stints["last"]).all()
    assert ((stints["last"] - stints["first"]).map(lambda gone: gone.n) >= 0).all()


def test_a_table_is_ones_own(plan):
    mine = plan.pairs
    mine["supporter"] = "nobody"
    assert set(plan.pairs["supporter"]) <= {"S01", "S02", "S03"}
    with pytest.raises(AttributeError):
        plan.pairs = None


def test_levels_say_what_is_proven(plan):
    levels = plan.levels
    assert levels["level"].tolist() == ["shortfall", "coverage", "changes", "travel"]
    assert (levels["proof_gap"] == levels["value"] - levels["bound"]).all()
    assert plan.status == ("optimal" if levels["proven"].all() else "feasible")
    assert levels["value"].tolist() == list(plan.check().levels.values())
    posts = plan.posts
    weight = (posts["weight"] * posts["months"]).sum()
    assert plan.covered_share == pytest.approx(1 - int(levels["value"][1]) / weight)


def test_without_a_staff_table_nobody_is_sent(folder, tmp_path):
    for file in folder.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    path = tmp_path / "scenario.yaml"
    lines = path.read_text("utf-8").splitlines()
    words = ("staff", "qualifications", "absences")
    path.write_text("\n".join(x for x in lines if x.split(":")[0].strip() not in words), "utf-8")
    bare = matcher.solve(matcher.load(path), time_limit=20)
    assert bare.stints is None and bare.people is None and bare.assessment is None
    assert len(bare.pairs)
