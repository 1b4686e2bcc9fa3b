"""Faults and violations by row; nothing is repaired in silence, nothing stops the comparison."""

from __future__ import annotations

from matcher.compare import Proposal, compare
from matcher.domain.tables import TableRow
from matcher.milp.budget import Budget
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.max_changes import MaxChanges
from matcher.rules.presence import Presence
from tests.cli.conftest import call
from tests.small import pairs, recipient, small_scenario, span


def rows(told) -> list[tuple]:
    return [(v["code"], v["rows"]) for v in told["violations"]]


def test_rows_that_cannot_be_used_are_listed_and_the_rest_is_compared(compared):
    told = compared.tables["faulty"]
    faults = {(fault["row"], fault["code"]) for fault in told["faults"]}
    assert faults == {
        (5, "input-unknown-supporter"),
        (6, "input-row-twice"),
        (7, "input-unknown-recipient"),
    }
    assert told["pairs"] == 3
    assert told["coverage"] is not None
    for row in (5, 6, 7):
        assert f"faulty.csv, row {row}" in compared.stdout
    assert "nothing is put in their place" in compared.stdout


def test_violations_name_the_rows_to_blame(compared):
    found = rows(compared.tables["faulty"])
    assert ("capacity-exceeded", [3, 4]) in found
    assert ("full_coverage-few", []) in found
    assert "rows 3, 4: S02" in compared.stdout
    assert rows(compared.tables["short"])[0] == ("kinds-mismatch", [4])


def test_a_table_that_obeys_has_no_findings(compared):
    assert compared.tables["good"]["violations"] == []
    assert compared.tables["good"]["faults"] == []


def test_a_missing_file_or_column_is_bad_input_and_all_are_told(scenario, tmp_path):
    (tmp_path / "odd.csv").write_text("supporter,hospital\nS01,R01\n", "utf-8")
    tables = [tmp_path / "none.csv", tmp_path / "odd.csv", scenario.with_name("good.csv")]
    result = call("compare", scenario, *tables, "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert "none.csv" in result.stderr
    assert "odd.csv" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_table_without_a_usable_row_is_compared_as_empty(scenario, tmp_path):
    table = tmp_path / "empty.csv"
    table.write_text("supporter,recipient\nS99,R01\n", "utf-8")
    assert call("compare", scenario, table, "-o", tmp_path / "out", "--quiet").exit_code == 0


def _compared(scenario, *tables):
    proposals = [Proposal(f"t{n}", table, "x") for n, table in enumerate(tables)]
    return {r.name: r for r in compare(scenario, proposals, budget=Budget(20)).results}


def test_a_table_without_a_rotation_is_shown_as_such():
    scenario = small_scenario(rules=[FullCoverage(), Presence(people=1, soft=False)])
    found = _compared(scenario, pairs("A>R1"), pairs("A>R1", "A>R3", "B>R2"))
    assert found["t0"].outcome == "infeasible"
    assert set(found["t0"].conflict) <= {"R2", "R3"}
    assert found["t0"].plan is None
    assert [b.violation.where["recipient"] for b in found["t0"].breaches] == ["R2", "R3"]
    assert found["t0"].figures.terms["travel"] > 0
    assert found["t1"].outcome == found["best"].outcome == "optimal"


def test_where_no_table_keeps_the_rules_there_is_no_best_one():
    scenario = small_scenario(rules=[Presence(people=9, soft=False)])
    found = _compared(scenario, pairs("A>R1"))
    assert found["best"].outcome == "infeasible"
    assert found["best"].figures is None
    assert found["best"].changes == found["best"].agreements == found["best"].breaches == ()


def test_a_pair_that_never_meets_is_the_tables_fault():
    late = recipient("R3", months=span("2019-01", "2019-12"))
    found = _compared(small_scenario(recipients=[late]), pairs("A>R1", "A>R3"))
    assert [b.violation.code for b in found["t0"].breaches] == ["structure-never_in_force"]
    assert found["t0"].plan is not None


def test_soft_pairing_rules_count_as_shortfall_and_name_their_rows():
    rule = MaxChanges(pairs=0, soft=True)
    typed = (TableRow("A", "R1", row=2), TableRow("A", "R3", row=3), TableRow("B", "R2", row=4))
    found = _compared(small_scenario(rules=[rule]), typed)
    breach = found["t0"].breaches[0]
    assert (breach.soft, breach.rows) == (True, (3,))


def test_stopped_before_it_began_nothing_is_claimed():
    budget = Budget(20)
    budget.stop()
    results = compare(small_scenario(), [Proposal("t", pairs("A>R1"), "x")], budget=budget).results
    assert [result.outcome for result in results] == ["stopped", "stopped"]
    assert results[0].figures.pairs == 1
    assert results[0].plan is None
