"""Each question gives what its command gives."""

from __future__ import annotations

import json

import pandas as pd
import pytest

import matcher
from tests.cli.conftest import call

LIMIT = {"time_limit": 60}
ALL_BY_S01 = [("S01", "R01"), ("S01", "R02"), ("S02", "R03"), ("S03", "R04")]


def read(path):
    """A CSV file of text."""
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def test_solve_writes_what_the_command_writes(folder, written, tmp_path):
    done = call("solve", folder, "-o", tmp_path / "plan", "--quiet")
    assert done.exit_code == 0, done.stderr
    ours, theirs = (
        json.loads((at / "plan.json").read_bytes()) for at in (written, tmp_path / "plan")
    )
    assert ours["levels"] == theirs["levels"] and ours["status"] == theirs["status"]
    assert {path.name for path in written.iterdir()} == {
        path.name for path in (tmp_path / "plan").iterdir()
    }
    assert call("check", folder, written).exit_code == 0


def test_a_plan_read_again_is_the_same(scenario, plan, written):
    again = matcher.read_plan(scenario, written)
    assert again.left_out == () and again.question == "best plan"
    for name in ("pairs", "stints", "unmet", "levels", "posts"):
        pd.testing.assert_frame_equal(getattr(again, name), getattr(plan, name))


def test_bounds_of_another_question_are_not_believed(scenario, plan, tmp_path):
    """A plan of a variant is in a folder whose plan.json has the same files, but other rules."""
    tied = scenario.with_rule("max_changes", pairs=1)
    folder = matcher.solve(tied, **LIMIT).write(tmp_path / "tied")
    assert matcher.read_plan(tied, folder).status == "optimal"
    assert matcher.read_plan(scenario, folder).levels["bound"].tolist()[1] == 0


@pytest.mark.parametrize(
    "form",
    [
        lambda pairs, place: pairs,
        lambda pairs, place: pd.DataFrame(pairs, columns=["supporter", "recipient"]),
        lambda pairs, place: pd.DataFrame(pairs, columns=["支援医院", "受援医院"]),
        lambda pairs, place: _file(pairs, place),
    ],
    ids=["list", "frame", "Chinese headers", "file"],
)
def test_pairs_are_given_in_any_form(scenario, tmp_path, form):
    given = form(ALL_BY_S01, tmp_path)
    found = matcher.solve(scenario, pairs=given, **LIMIT)
    chosen = found.pairs[["supporter", "recipient"]].to_numpy().tolist()
    assert sorted(map(tuple, chosen)) == sorted(ALL_BY_S01)
    assert found.question == "best rotation of the given pairs"
    assert "with these pairs" in repr(found)
    assert (
        scenario.check(given).violations["rule"].tolist()
        == found.check().violations["rule"].tolist()
    )


def _file(pairs, place):
    path = place / "table.csv"
    pd.DataFrame(pairs, columns=["supporter", "recipient"]).to_csv(path, index=False)
    return path


def test_rows_that_cannot_be_used_are_told(scenario):
    table = pd.DataFrame({"supporter": ["S01", "S9", None], "recipient": ["R01", "R02", None]})
    check = scenario.check(table)
    assert not check.clean and len(check.left_out) == 1
    assert "row 3" in check.left_out[0] and "S9" in check.left_out[0]
    found = matcher.solve(scenario.without_rule("full_coverage"), pairs=table, **LIMIT)
    assert found.left_out == check.left_out


def test_check_takes_a_plan_or_its_directory(scenario, plan, written):
    for proposal in (plan, written, str(written)):
        check = scenario.check(proposal)
        assert check.clean and check.terms == plan.check().terms
    limited = scenario.with_rule("max_months", months=1)
    assert not limited.check(plan).clean


def test_violations_are_told_in_sentences(scenario):
    check = scenario.check([("S01", "R01")])
    assert set(check.violations["rule"]) == {"full_coverage"}
    assert check.violations["amount"].sum() == 3
    assert "has no supporter" in check.violations["sentence"][0]
    assert "3 violations" in repr(check)


def test_what_is_kept_stays(scenario, plan):
    tied = scenario.with_decisions(banned=[tuple(plan.pairs.loc[0, ["supporter", "recipient"]])])
    other = matcher.solve(tied, **LIMIT)
    kept = matcher.solve(scenario, keep=other, **LIMIT)
    columns = ["staff", "recipient", "post", "first", "last"]
    pd.testing.assert_frame_equal(kept.stints[columns], other.stints[columns])
    assert kept.levels["value"].tolist() >= plan.levels["value"].tolist()


def test_compare_is_that_of_the_command(scenario, folder, plan, tmp_path):
    table = _file(ALL_BY_S01, tmp_path)
    found = scenario.compare([table], **LIMIT)
    done = call("compare", folder, table, "-o", tmp_path / "there", "--quiet")
    assert done.exit_code == 0, done.stderr
    told = json.loads((tmp_path / "there" / "comparison.json").read_bytes())["tables"]
    assert found.tables["table"].tolist() == [one["name"] for one in told]
    assert found.tables["broken"].tolist() == [
        sum(not breach["soft"] for breach in one["violations"]) for one in told
    ]
    for level in ("shortfall", "coverage"):
        values = [next(x["value"] for x in t["levels"] if x["name"] == level) for t in told]
        assert found.tables[level].tolist() == values
    written = read(tmp_path / "there" / "changes.csv")
    assert found.changes["status"].tolist() == written["status"].tolist()
    assert found.plans["best"].levels["value"].tolist() == plan.levels["value"].tolist()
    assert found.write(tmp_path / "here").joinpath("comparison.html").is_file()


def test_tables_of_ones_own_have_names_of_ones_own(scenario):
    found = scenario.compare({"mine": ALL_BY_S01}, **LIMIT)
    assert found.tables["table"].tolist() == ["incumbent", "mine", "best"]
    assert found.plans["mine"].question == "best rotation of the given pairs"


def test_frontier_is_that_of_the_command(scenario, folder, tmp_path):
    found = scenario.frontier(**LIMIT)
    done = call("frontier", folder, "-o", tmp_path / "there", "--quiet")
    assert done.exit_code == 0, done.stderr
    written = read(tmp_path / "there" / "frontier.csv")
    assert list(found.table.columns) == list(written.columns)
    assert found.table["coverage"].astype(str).tolist() == written["coverage"].tolist()
    assert [found.plans[most].levels["value"].tolist()[1] for most in found.plans] == (
        found.table["coverage"].tolist()
    )
    assert found.findings and found.proven
    assert found.curve().svg.startswith("<svg") and len(found.curve().table) == len(found.table)


def test_alternatives_share_few_pairs(scenario):
    found = scenario.alternatives(2, 20, **LIMIT)
    one, other = (
        set(map(tuple, p.pairs[["supporter", "recipient"]].to_numpy())) for p in found.plans
    )
    assert found.table["shared"].tolist()[1] == len(one & other)
    assert len(found.pairs) == len(scenario.recipients)


def test_why_prices_a_pair_or_says_what_forbids_it(scenario, plan):
    supporter, recipient = plan.pairs.loc[0, ["supporter", "recipient"]]
    why = scenario.why(supporter, recipient, **LIMIT)
    assert why.chosen and not why.forbidden and why.plan is not None
    assert why.prices["level"].tolist() == plan.levels["level"].tolist()
    other = scenario.why("S01", "R04", **LIMIT)
    assert other.forbidden and other.plan is None and other.prices.empty
    assert "forbids" in repr(other)


def test_repair_changes_what_has_to_and_nothing_else(scenario, plan, written):
    for published in (plan, written):
        repair = scenario.repair(published, "2030-06", "2030-12", **LIMIT)
        assert repair.changes.empty and repair.left_out == ()
        assert repair.plan.question == "best repair that leaves alone what can stay"
    supporter, recipient = plan.pairs.loc[0, ["supporter", "recipient"]]
    edited = scenario.with_decisions(banned=[(supporter, recipient)])
    repair = edited.repair(plan, "2030-06", pd.Period("2030-12", "M"), **LIMIT)
    assert set(repair.changes["before_recipient"].dropna()) >= {recipient}


def test_stress_counts_the_same_courses_of_events(scenario, plan, folder, written, tmp_path):
    found = scenario.stress(plan, 0.02, samples=20)
    words = ["--rate", "0.02", "--samples", "20", "-o", tmp_path / "stress", "--quiet"]
    done = call("stress", folder, written, *words)
    assert done.exit_code == 0, done.stderr
    told = read(tmp_path / "stress" / "samples.csv")
    assert (
        found.samples["uncovered_weight"].astype(str).tolist() == told["uncovered_weight"].tolist()
    )
    assert found.low_share <= found.expected_share <= plan.covered_share
    assert found.chart().svg.startswith("<svg")


def test_explain_says_what_cannot_hold_together(scenario):
    assert scenario.explain(**LIMIT).has_plan
    found = scenario.with_rule("max_distance", km=1).explain(**LIMIT)
    assert not found.has_plan and "Conflict 1 of" in repr(found)
    assert found.repairs["verified"].all() and found.repairs["rank"].tolist()[0] == 1
    assert len(found.answer["conflicts"]) == found.repairs["conflict"].max()
