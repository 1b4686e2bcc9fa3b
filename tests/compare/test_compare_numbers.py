"""Every number of a comparison is the one that the independent checker finds."""

from __future__ import annotations

from collections import Counter

import pytest

from matcher.check import Evidence, check
from matcher.check.coverage import covered_months
from matcher.plan.read import read_plan
from matcher.problem import pose
from matcher.reading import load, read_pairs
from tests.cli.conftest import call

NAMES = ["incumbent", "good", "faulty", "short", "best"]


@pytest.fixture(scope="module")
def problem(scenario):
    return pose(load(scenario).scenario)


@pytest.fixture(params=NAMES)
def judged(request, compared, problem):
    """What comparison.json says of a table, and the evidence from the files of its plan."""
    told = compared.tables[request.param]
    read = read_plan(compared.folder / told["plan"], problem)
    return told, Evidence(problem, read.pairs, read.stints, read.schedules)


def test_the_tables_stand_in_order(compared):
    assert list(compared.tables) == NAMES


def test_levels_terms_and_trainees_are_the_checkers(judged):
    told, evidence = judged
    verdict = check(evidence)
    assert {level["name"]: level["value"] for level in told["levels"]} == dict(verdict.levels)
    assert all(level["bound"] <= level["value"] for level in told["levels"])
    assert told["terms"] == verdict.terms
    assert told["trainees"]["unplaced"] == verdict.schedules["training"]
    assert told["trainees"]["placed"] == len(evidence.schedules.training)


def test_coverage_is_that_of_the_stints(judged, problem):
    told, evidence = judged
    covered = covered_months(evidence)
    open_months = {post.key: len(post.months) - len(covered[post.key]) for post in problem.posts}
    uncovered, weights = Counter(), Counter()
    for post in problem.posts:
        county = "/".join(problem.recipients[post.recipient].regions)
        for key in ("all", post.specialty or str(post.role), county):
            uncovered[key] += open_months[post.key]
            weights[key] += open_months[post.key] * post.weight
    shares = {**told["coverage"]["by_specialty"], **told["coverage"]["by_county"]}
    shares["all"] = told["coverage"]
    assert {key: share["uncovered"] for key, share in shares.items()} == uncovered
    assert {key: share["uncovered_weight"] for key, share in shares.items()} == weights
    assert told["coverage"]["post_months"] == sum(len(post.months) for post in problem.posts)


def test_loads_are_those_of_the_pairs(judged, problem):
    told, evidence = judged
    loads = Counter()
    for supporter, recipient in evidence.chosen:
        loads[supporter] += problem.load(supporter, recipient)
    assert {row["supporter"]: row["load"] for row in told["load"]} == loads
    shares = [row["load"] / row["capacity"] for row in told["load"]]
    assert shares == sorted(shares, reverse=True)


def test_violations_are_those_of_the_table_as_it_was_typed(compared, problem):
    for name in ("good", "faulty", "short"):
        table = read_pairs(compared.scenario.with_name(f"{name}.csv"), problem.scenario)
        verdict = check(Evidence(problem, table.rows, None))
        found = [(v.rule, v.code, v.amount, dict(v.where)) for v in verdict.violations]
        rows = compared.tables[name]["violations"]
        assert [(v["rule"], v["code"], v["amount"], v["where"]) for v in rows] == found


def test_check_says_the_same_of_each_plan(compared, judged):
    told, _ = judged
    result = call("check", compared.scenario, compared.folder / told["plan"])
    assert result.exit_code == (1 if told["violations"] else 0)
    assert "It says the same." in result.stdout


def test_the_best_table_is_no_worse_than_any_that_keeps_the_rules(compared):
    values = {name: [level["value"] for level in table["levels"]]
              for name, table in compared.tables.items()}  # fmt: skip
    kept = [values[name] for name, t in compared.tables.items() if not t["violations"]]
    assert values["best"] == min(kept)
    assert compared.tables["best"]["outcome"] == "optimal"


def test_the_summary_shows_these_numbers(compared):
    lines = compared.stdout.splitlines()
    for label, key in (("Pairs ", "pairs"), ("- kept", "kept"), ("new pairs ", "new")):
        line = next(line for line in lines if line.startswith(label))
        assert line.split()[-5:] == [str(table[key]) for table in compared.tables.values()]
    for level in compared.tables["good"]["levels"]:
        values = [f"{row['value']:,}" for table in compared.tables.values()
                  for row in table["levels"] if row["name"] == level["name"]]  # fmt: skip
        assert any(line.split()[-5:] == values for line in lines), (level["name"], values)
    uncovered = [f"{table['coverage']['uncovered']:,}" for table in compared.tables.values()]
    assert any(line.split()[-5:] == uncovered for line in lines)
