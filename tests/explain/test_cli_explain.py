"""``matcher explain`` as a planner meets it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from matcher.cli import exits
from matcher.cli.main import main as matcher

SCENARIO = Path("tests/data/good/base")


@pytest.fixture
def run(monkeypatch):
    """Run a command; give its exit code, what it printed and what it said on stderr."""
    monkeypatch.setenv("COLUMNS", "200")

    def call(*words):
        result = CliRunner().invoke(matcher, [str(word) for word in words])
        return result.exit_code, result.stdout, result.stderr

    return call


def _scenario(folder: Path, rules: str, **tables: str) -> Path:
    (folder / "supporters.csv").write_text(
        tables.get("supporters", "id,name,capacity\nS1,甲医院,1\nS2,乙医院,1\n"), "utf-8"
    )
    recipients = "id,name\nR1,丙县医院\nR2,丁县医院\nR3,戊县医院\n"
    (folder / "recipients.csv").write_text(recipients, "utf-8")
    named = ["supporters", "recipients"]
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, "utf-8")
        named.append(name)
    listed = "".join(f"  {name}: {name}.csv\n" for name in dict.fromkeys(named))
    (folder / "scenario.yaml").write_text(
        f"matcher: 1\nhorizon: {{first: 2027-01, last: 2027-12}}\ntables:\n{listed}rules:\n{rules}",
        "utf-8",
    )
    return folder


ROOM = "  full_coverage: {}\n  capacity: {clause: 办法第二条}\n"


def test_need_and_room_are_told_with_rows_and_clauses(tmp_path, run):
    code, told, _ = run("explain", _scenario(tmp_path, ROOM), "--quiet")
    assert code == exits.DONE
    assert "Conflict 1 of 1" in told
    assert "together need 3, but only S1 甲医院, S2 乙医院 may support them" in told
    assert "S1 甲医院: capacity 1 — supporters.csv, row 2" in told
    assert "R3 戊县医院: at least 1 supporter, at most 1 — recipients.csv, row 4" in told
    assert "Clause: 办法第二条" in told
    assert "scenario.yaml, line" in told
    assert "Verified" in told
    assert "1. Allow 2 recipients instead of 1 for S1 甲医院 (supporters.csv, row 2)." in told


def test_the_repair_mends_it(tmp_path, run):
    folder = _scenario(tmp_path, ROOM, supporters="id,name,capacity\nS1,甲医院,2\nS2,乙医院,1\n")
    code, told, _ = run("explain", folder, "--quiet")
    assert code == exits.DONE
    assert "Nothing is in conflict" in told
    assert run("solve", folder, "--quiet", "-o", tmp_path / "plan")[0] == exits.DONE


def test_solve_points_there_with_exit_code_3(tmp_path, run):
    folder = _scenario(tmp_path, ROOM)
    code, _, told = run("solve", folder, "--quiet", "-o", tmp_path / "plan")
    assert code == exits.INFEASIBLE
    assert f"matcher explain {folder}" in told
    assert not (tmp_path / "plan").exists()


def test_pins_that_ask_too_much_of_one_supporter(tmp_path, run):
    pins = "supporter,recipient,decision\nS1,R1,pin\nS2,R3,pin\nS1,R2,pin\n"
    folder = _scenario(tmp_path, "  capacity: {}\n", decisions=pins)
    code, told, _ = run("explain", folder, "--quiet")
    assert code == exits.DONE
    assert "S1 甲医院 → R1 丙县医院 must be chosen — decisions.csv, row 2" in told
    assert "S1 甲医院 → R2 丁县医院 must be chosen — decisions.csv, row 4" in told
    assert "row 3" not in told
    assert "Take back the decision" in told


def test_a_hard_demand_that_nobody_can_meet(tmp_path, run):
    staff = "id,hospital,specialty,first,last\nP1,S1,icu,2027-01,2027-06\n"
    posts = "recipient,post,specialty\nR1,icu,icu\n"
    folder = _scenario(
        tmp_path,
        "  presence: {people: 1, soft: false, recipients: [R1]}\n",
        specialties="id,name\nicu,重症医学科\n",
        staff=staff,
        posts=posts,
    )
    code, told, _ = run("explain", folder, "--quiet")
    assert code == exits.DONE
    assert "P1: 2027-01" in told
    assert "staff.csv, row 2" in told
    assert "One more person from S" in told


def test_disjoint_conflicts_come_one_after_the_other(tmp_path, run):
    staff = "id,hospital,specialty,first,last\nP1,S1,icu,2027-01,2027-06\n"
    folder = _scenario(
        tmp_path,
        ROOM + "  presence: {people: 1, soft: false, recipients: [R1]}\n",
        specialties="id,name\nicu,重症医学科\n",
        staff=staff,
        posts="recipient,post,specialty\nR1,icu,icu\n",
    )
    code, told, _ = run("explain", folder, "--quiet")
    assert code == exits.DONE
    assert "Conflict 1 of 2" in told
    assert "Conflict 2 of 2" in told
    assert "One change for each conflict" in told


def test_chinese_and_json_say_the_same(tmp_path, run):
    folder = _scenario(tmp_path, ROOM)
    _, told, _ = run("--lang", "zh", "explain", folder, "--quiet")
    assert "冲突 1（共 1 处）" in told
    assert "支援能力 1（supporters.csv 第 2 行）" in told
    assert "允许 S1 甲医院 支援 2 家受援医院，现为 1 家（supporters.csv 第 2 行）" in told
    _, text, _ = run("explain", folder, "--quiet", "--json")
    (conflict,) = json.loads(text)["conflicts"]
    assert conflict["verified"] is True
    assert {"kind": "capacity", "key": ["S1"], "clause": "办法第二条", "file": "scenario.yaml",
            "table": "supporters.csv", "rows": [2]}.items() <= {
        key: value for key, value in conflict["members"][-2].items() if key != "line"
    }.items()  # fmt: skip
    assert conflict["repairs"][0]["column"] == "capacity"


def test_a_scenario_with_a_plan_has_no_conflict(tmp_path, run):
    folder = Path(shutil.copytree(SCENARIO, tmp_path / "base"))
    code, told, _ = run("explain", folder, "--quiet")
    assert code == exits.DONE
    assert "Nothing is in conflict" in told
