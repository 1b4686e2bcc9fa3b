"""Schedules from solve to check: written, told, read back, and what was tampered with found."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import call

RULES = """rules:
  appointments: {from_title: attending}
  telemedicine: {levels: [national, province, county], children: 2}
  milestones:
    - {date: 2029-12, kind: 协议, for: new, note: "=SUM(A1)"}
    - {every: year, kind: inspection}
    - {at: stint_end, kind: appraisal, note: in writing}
"""
NODES = """编号,名称,层级,纬度,经度
N,国家中心,national,39.9,116.4
P,省中心,province,26.6,106.7
K1,县一,county,27.1,107.2
K2,县二,county,26.1,107.4
K3,县三,county,28.2,109.1
"""
GOALS = """recipient,goal,target,due,status
R01,二级甲等,,2031-12,
R02,县域内就诊率,90%,2031-06-30,进行中
"""


@pytest.fixture(scope="module")
def scheduled(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with every schedule in force."""
    folder = tmp_path_factory.mktemp("schedules") / "example"
    shutil.copytree(example, folder)
    (folder / "nodes.csv").write_text(NODES, "utf-8")
    (folder / "goals.csv").write_text(GOALS, "utf-8")
    file = folder / "scenario.yaml"
    text = re.sub("(?m)^rules:.*\n", RULES, file.read_text("utf-8"))
    tables = "tables:\n  nodes: nodes.csv\n  goals: goals.csv\n"
    file.write_text(re.sub("(?m)^tables:.*\n", tables, text), "utf-8")
    return folder


@pytest.fixture(scope="module")
def solved(scheduled: Path) -> Path:
    """Its plan directory."""
    folder = scheduled.parent / "plan"
    result = call("solve", scheduled, "-o", folder, "--quiet")
    assert result.exit_code == 0, result.stderr
    return folder


@pytest.fixture
def copied(solved: Path, tmp_path: Path) -> Path:
    """A copy of the plan directory to tamper with."""
    return Path(shutil.copytree(solved, tmp_path / "plan"))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8-sig")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8-sig")


def first_rows(file: Path) -> list[list[str]]:
    return [line.split(",") for line in file.read_text("utf-8-sig").splitlines()]


def test_each_schedule_has_its_file(solved):
    network = {row[0]: row[1:3] for row in first_rows(solved / "telemedicine.csv")}
    assert network.pop("node") == ["parent", "level"]
    assert network == {
        "N": ["", "national"],
        "P": ["N", "province"],
        "K1": ["P", "county"],
        "K2": ["P", "county"],
        "K3": ["", "county"],
    }
    goals = [row[:5] for row in first_rows(solved / "goals.csv")]
    assert goals[1] == ["R01", "二级甲等", "", "2031-12-31", ""]
    assert first_rows(solved / "milestones.csv")[1][:2] == ["2029-12-31", "协议"]
    assert {row[7] for row in first_rows(solved / "stints.csv")[1:]} >= {"vice_president"}


def test_plan_json_sums_them_up(solved):
    told = json.loads((solved / "plan.json").read_bytes())
    network = told["schedules"]["telemedicine"]
    assert network["value"] == network["bound"] > 1000
    assert (network["unit"], network["unreached"], network["rows"]) == ("km", ["K3"], 5)
    rows = len(first_rows(solved / "milestones.csv")) - 1
    assert told["schedules"]["milestones"] == {"rows": rows}
    assert told["rules"]["milestones"]["milestones"][0]["for"] == "new"
    assert {"telemedicine.csv", "milestones.csv", "goals.csv"} <= set(told["outputs"])


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("vice-president: ", "3 nodes connected", "no way is shorter", "K3", "2 goals")),
        ("zh", ("副院长 ", "接入 3 个节点", "已证明总距离最短", "K3 县三", "2 项目标")),
    ],
)
def test_the_summary_has_a_line_for_each(scheduled, tmp_path, lang, words):
    result = call("solve", scheduled, "-o", tmp_path / "plan", "--quiet", lang=lang)
    assert all(word in result.stdout for word in words), result.stdout
    assert result.stdout.encode("gbk")


def test_the_rules_are_shown(scheduled):
    shown = call("rules", scheduled, lang="zh").stdout
    assert all(word in shown for word in ("任职安排", "远程医疗网络", "重要节点", "日程"))


def test_what_was_written_is_clean(scheduled, solved):
    result = call("check", scheduled, solved)
    assert result.exit_code == 0, result.stdout
    assert "Not assessed" not in result.stdout
    assert "It says the same." in result.stdout


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("stints.csv", "vice_president", "deputy_head", "due is: vice-president"),
        ("stints.csv", "vice_president", "", "no appointment, due is: vice-president"),
        ("stints.csv", "vice_president", "king", "stints.csv, row"),
        ("telemedicine.csv", "K1,P", "K1,N", "not of the level above"),
        ("telemedicine.csv", "K1,P", "K1,", "1 more could be"),
        ("telemedicine.csv", "P,N", "P,", "not reached itself"),
        ("telemedicine.csv", "K3,,", "K4,,", "K4: there is no such node"),
        ("milestones.csv", "2029-12-31", "2029-12-30", "is not what the rule asks for"),
        ("milestones.csv", "2029-12-31", "31 December", "milestones.csv, row 2"),
        ("milestones.csv", "inspection", "feast", "inspection, due"),
        ("milestones.csv", "in writing", "by mouth", "in writing"),
        ("milestones.csv", "'=SUM(A1)", "", "协议 (=SUM(A1))"),
    ],
)
def test_what_was_tampered_with_is_found(scheduled, copied, file, old, new, words):
    change(copied / file, old, new)
    result = call("check", scheduled, copied)
    assert result.exit_code == 1
    assert words in re.sub(r"\s+", " ", result.stdout), result.stdout
    assert f"{file} is not the file that was written" in result.stdout


def test_a_longer_way_is_told_twice(scheduled, copied):
    """By the checker, and against the value of plan.json."""
    change(copied / "telemedicine.csv", "K1,P", "K1,")
    change(copied / "telemedicine.csv", "K3,,", "K3,P,")
    result = call("check", scheduled, copied)
    assert result.exit_code == 1
    assert "could be connected at" in result.stdout
    assert "plan.json says" in result.stdout


@pytest.mark.parametrize("file", ["telemedicine.csv", "milestones.csv"])
def test_an_absent_file_is_not_assessed(scheduled, copied, file):
    (copied / file).unlink()
    result = call("check", scheduled, copied)
    assert result.exit_code == 0
    assert "not assessed, there is no such schedule" in re.sub(r"\s+", " ", result.stdout)


def test_a_file_without_its_column_is_bad_input(scheduled, copied):
    (copied / "telemedicine.csv").write_text("knot,parent\nK1,P\n", "utf-8")
    result = call("check", scheduled, copied)
    assert result.exit_code == 2
    assert "telemedicine.csv" in result.stderr


def test_a_pairing_table_has_no_schedules(scheduled, solved):
    result = call("check", scheduled, solved / "pairs.csv")
    assert result.exit_code == 0
    assert result.stdout.count("there is no such schedule") == 3


def test_a_plan_without_them_drops_their_files(example, scheduled, copied):
    result = call("solve", example, "-o", copied, "--quiet")
    assert result.exit_code == 0
    assert not {"telemedicine.csv", "milestones.csv"} & {path.name for path in copied.iterdir()}
