"""The files of a plan directory: what they say, and that they read back as they were."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.check import check
from matcher.domain.hospitals import Kind
from matcher.plan.files import sheets
from matcher.plan.files.cells import Sheet, encoded
from matcher.plan.pairs import plan_pairs
from matcher.plan.plan import LevelResult, Plan
from matcher.plan.read import read_plan
from matcher.plan.write import write_plan
from matcher.reading.faults import InputError
from matcher.reading.formulas import escape, unescape
from matcher.reading.pairs import read_pairs
from matcher.rules.min_stint import MinStint
from matcher.rules.retention import Retention
from tests.small import fixed, person, post, recipient, small, stint, supporter

CHOSEN = [("A", "R1"), ("B", "R2")]
STINTS = (
    stint("A-icu-1", "R1", "icu", "2017-04", "2017-09", specialty="icu"),
    stint("B-icu-2", "R2", "icu", "2017-01", "2017-02", specialty="icu"),
)
FACT = fixed("A-icu-2", "R1", "icu", "2016-10", "2017-03")


def plan_of(problem=None, stints=STINTS, chosen=CHOSEN):
    problem = problem or small(
        fixed_stints=(FACT,),
        posts=[post("R1", "icu", gap=True), post("R2", "icu", gap=True)],
        staff=[person("A-icu-1", months_served=4)],
        rules=[MinStint(months=2), Retention(away_share=0.5)],
    )
    levels = (LevelResult("coverage", 10, 8, "post-months"),)
    return Plan(problem, plan_pairs(problem, chosen), stints, levels, {"pairing": 1.23456}, 7)


def files_of(plan):
    return sheets(plan, check(plan.evidence))


def rows_of(plan, name):
    sheet = files_of(plan)[name]
    return [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]


def written(plan, folder):
    write_plan(plan, check(plan.evidence), folder)
    return folder


def test_each_file_has_the_columns_of_the_contract():
    columns = {name: ", ".join(sheet.columns) for name, sheet in files_of(plan_of()).items()}
    assert columns == {
        "pairs.csv": "supporter, recipient, since, status, last, channel, "
        "supporter_name, recipient_name",
        "pair_reasons.csv": "supporter, recipient, reason, detail, eligible, cost, second, "
        "second_cost, difference, unit, second_free, supporter_name, recipient_name, second_name",
        "stints.csv": "staff, supporter, recipient, post, specialty, first, last, appointment, "
        "fixed, supporter_name, recipient_name, staff_name, specialty_name",
        "gaps.csv": "recipient, specialty, rank, rate, core, patients, referred_out, years, "
        "source, weight, recipient_name, specialty_name",
        "posts.csv": "recipient, post, specialty, role, min_title, count, weight, first, last, "
        "months, covered_months, uncovered, recipient_name, specialty_name",
        "unmet.csv": "recipient, post, month, reason, detail, recipient_name",
        "shortfalls.csv": "rule, recipient, supporter, staff, post, specialty, first, last, "
        "missing, unit, reason, detail, supporter_name, recipient_name, staff_name, specialty_name",
        "people.csv": "staff, stints, months, months_total, cme_years, staff_name",
        "assessment.csv": "supporter, recipient, indicator_set, people, person_months, "
        "months_present, senior_months, gaps, covered_post_months, trainees, "
        "supporter_name, recipient_name",
    }


def test_pairs_alone_say_nothing_of_people():
    files = files_of(plan_of(stints=None))
    always = {"pairs.csv", "pair_reasons.csv", "gaps.csv", "posts.csv", "unmet.csv"}
    assert set(files) == always | {"shortfalls.csv"}


def test_people_count_months_inside_the_horizon_and_credit_by_calendar_year():
    columns = ("staff", "stints", "months", "months_total", "cme_years")
    people = [{key: row[key] for key in columns} for row in rows_of(plan_of(), "people.csv")]
    assert people == [
        {"staff": "A-icu-1", "stints": 1, "months": 6, "months_total": 10, "cme_years": "2017"},
        {"staff": "A-icu-2", "stints": 1, "months": 3, "months_total": 3, "cme_years": "2017"},
        {"staff": "B-icu-2", "stints": 1, "months": 2, "months_total": 2, "cme_years": ""},
    ]


def test_assessment_by_pair():
    one, two = rows_of(plan_of(), "assessment.csv")
    assert one == {
        "supporter": "A",
        "recipient": "R1",
        "indicator_set": "general",
        "people": 2,
        "person_months": 9,
        "months_present": 9,
        "senior_months": 6,
        "gaps": 1,
        "covered_post_months": 9,
        "trainees": None,
        "supporter_name": "甲医院",
        "recipient_name": "一县人民医院",
    }
    assert (two["indicator_set"], two["people"], two["covered_post_months"]) == ("tcm", 1, 2)
    assert plan_of().problem.recipients["R2"].kind is Kind.TCM


def test_posts_and_unmet_months_add_up():
    plan = plan_of()
    posts = {(row["recipient"], row["post"]): row for row in rows_of(plan, "posts.csv")}
    assert (posts["R1", "icu"]["months"], posts["R1", "icu"]["covered_months"]) == (12, 9)
    open_months = sum(row["months"] - row["covered_months"] for row in posts.values())
    assert len(rows_of(plan, "unmet.csv")) == open_months
    bare = Plan(small(staff=None, capabilities=None), (), None, ())
    assert {row["covered_months"] for row in rows_of(bare, "posts.csv")} == {None}


def test_open_months_are_told_as_ranges():
    posts = {(row["recipient"], row["post"]): row for row in rows_of(plan_of(), "posts.csv")}
    assert posts["R1", "icu"]["uncovered"] == "2017-10/2017-12"
    assert posts["R2", "icu"]["uncovered"] == "2017-03/2017-12"
    stints = (*STINTS, stint("A-icu-3", "R1", "icu", "2017-11", "2017-11"))
    rows = rows_of(plan_of(stints=stints), "posts.csv")
    posts = {(row["recipient"], row["post"]): row for row in rows}
    assert posts["R1", "icu"]["uncovered"] == "2017-10;2017-12"


def test_names_stand_beside_ids_and_the_ids_count(tmp_path):
    problem = small(
        supporters=[supporter("A", name="甲医院")],
        recipients=[recipient("R1", name="乙县医院")],
        staff=[person("A-icu-1", name="李明")],
    )
    plan = plan_of(problem)
    (row,) = [row for row in rows_of(plan, "stints.csv") if row["recipient"] == "R1"]
    assert (row["supporter_name"], row["recipient_name"]) == ("甲医院", "乙县医院")
    assert row["staff_name"] == "李明"
    folder = written(plan, tmp_path / "plan")
    before = read_plan(folder, problem)
    for name in ("pairs.csv", "stints.csv"):
        text = (folder / name).read_text(encoding="utf-8-sig")
        assert "甲医院" in text
        (folder / name).write_text(text.replace("甲医院", "R2").replace("乙县医院", "A"))
    assert read_plan(folder, problem) == before
    table = read_pairs(folder, problem.scenario)
    assert {row.pair for row in table.rows} == set(CHOSEN)
    assert table.faults == ()


def test_a_name_of_another_hospital_beside_an_id_is_a_fault_of_the_row(tmp_path):
    plan = plan_of()
    folder = written(plan, tmp_path / "plan")
    text = (folder / "pairs.csv").read_text(encoding="utf-8-sig")
    (folder / "pairs.csv").write_text(text.replace("乙中医院", "甲医院"))
    read = read_plan(folder, plan.problem)
    assert [fault.row for fault in read.faults] == [3]
    assert [row.pair for row in read.pairs] == [("A", "R1")]


def test_a_plan_reads_back_as_it_was(tmp_path):
    plan = plan_of()
    read = read_plan(written(plan, tmp_path / "plan"), plan.problem)
    assert read.faults == ()
    assert {row.pair for row in read.pairs} == set(CHOSEN)
    assert [row.since for row in read.pairs] == [pair.since for pair in plan.pairs]
    planned = [one for one in read.stints if not one.fixed]
    assert sorted(planned) == sorted(STINTS)
    assert [one.months for one in read.stints if one.fixed] == [FACT.months]


def test_odd_ids_come_back(tmp_path):
    ids = ("=1+1", "-x", "@me", "'=x", "000123", 'say "hi", twice')
    suppliers = [supporter(one) for one in ids]
    problem = small(supporters=suppliers, recipients=[recipient("+R")], staff=None)
    plan = plan_of(problem, None, [(one, "+R") for one in ids])
    folder = written(plan, tmp_path / "plan")
    with (folder / "pairs.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [row[0] for row in csv.reader(file)][1:]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    read = read_plan(folder, problem)
    assert {row.supporter for row in read.pairs} == set(ids)
    assert read.stints is None


@given(st.text(alphabet="'=+-@ab\t＝", max_size=6))
def test_escaping_is_undone_for_every_text(text):
    assert unescape(escape(text)) == text
    assert not escape(text).startswith(("=", "+", "-", "@", "\t"))


def test_csv_is_utf8_with_bom_and_leaves_blanks_blank():
    data = encoded(Sheet(("a", "b"), (("甲", None), (0, "x,y"))))
    assert data == '\ufeffa,b\r\n甲,\r\n0,"x,y"\r\n'.encode()


def test_unknown_ids_and_bad_months_are_faults_by_row(tmp_path):
    plan = plan_of()
    folder = written(plan, tmp_path / "plan")
    (folder / "stints.csv").write_text(
        "staff,recipient,post,first,last,mood\n"
        "A-icu-1,R1,icu,2017-04,2017-09,good\n"
        "A-icu-9,R1,icu,2017-04,2017-09,\n"
        "A-icu-1,R9,icu,2017-04,2017-09,\n"
        "A-icu-1,R1,surgery,2017-04,2017-09,\n"
        "A-icu-1,R1,icu,2017-13,2017-09,\n"
        "A-icu-1,R1,icu,2017-09,2017-04,\n"
    )
    read = read_plan(folder, plan.problem)
    assert [one.months for one in read.stints] == [STINTS[0].months]
    assert [(fault.row, fault.column) for fault in read.faults] == [
        (3, "staff"),
        (4, "recipient"),
        (5, "post"),
        (6, "first"),
        (7, "last"),
    ]
    assert {Path(fault.file or "").name for fault in read.faults} == {"stints.csv"}


def test_the_certificate_says_what_was_proven_and_from_what(tmp_path):
    home = tmp_path / "scenario"
    home.mkdir()
    (home / "supporters.csv").write_text("id\n")
    (tmp_path / "profile.yaml").write_text("matcher: 1\n")
    plan = plan_of()
    inputs = (home / "supporters.csv", tmp_path / "profile.yaml", home / "gone.csv")
    scenario = replace(plan.problem.scenario, path=home / "scenario.yaml", inputs=inputs)
    scenario = replace(scenario, synthetic=("staff",))
    plan = replace(plan, problem=replace(plan.problem, scenario=scenario))
    folder = written(plan, tmp_path / "plan")
    proof = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
    assert proof["status"] == "feasible"
    assert proof["question"] == "best plan"
    assert "pairs_given" not in proof
    assert proof["levels"] == [
        {
            "name": "coverage",
            "value": 10,
            "bound": 8,
            "gap": 2,
            "gap_percent": 20.0,
            "unit": "post-months",
        }
    ]
    assert (proof["seed"], proof["seconds"]) == (7, {"pairing": 1.235})
    assert set(proof["inputs"]) == {"supporters.csv", "../profile.yaml", "gone.csv"}
    assert proof["inputs"]["gone.csv"] is None
    for name, digest in proof["outputs"].items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    assert set(proof["outputs"]) == {e.name for e in folder.iterdir()} - {"plan.json"}
    assert proof["rules"]["retention"]["away_share"] == "0.5"
    assert proof["synthetic"] == ["staff"]
    assert proof["check"]["violations"] == len(check(plan.evidence).violations)
    assert "python" in proof["versions"]


def test_a_stint_takes_its_supporter_from_the_file_where_it_has_one(tmp_path):
    plan = plan_of()
    folder = written(plan, tmp_path / "plan")
    text = io.StringIO((folder / "stints.csv").read_text(encoding="utf-8-sig"))
    rows = list(csv.DictReader(text))
    assert {row["supporter"] for row in rows} == {"A", "B"}
    altered = (folder / "stints.csv").read_text(encoding="utf-8-sig").replace(",B,", ",A,")
    (folder / "stints.csv").write_text(altered)
    read = read_plan(folder, plan.problem)
    assert {one.supporter for one in read.stints} == {"A"}


def test_a_missing_pairs_file_is_an_input_error(tmp_path):
    with pytest.raises(InputError):
        read_plan(tmp_path, small())
