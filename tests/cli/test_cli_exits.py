"""Exit codes, evidence, and that no traceback ever reaches the terminal."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from matcher.cli import solving
from matcher.solving.search import Infeasible, NoPlan
from tests.cli.conftest import call

TCM_FOR_GENERAL = """\
matcher: 1
title: nobody fits
horizon: {first: 2017-01, last: 2017-12}
tables: {supporters: supporters.csv, recipients: recipients.csv}
rules: {full_coverage: }
objective: [shortfall]
"""


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("Proven: ", "R1 乙县医院: the only supporter is ruled out: kinds of hospital")),
        ("zh", ("已证明", "R1 乙县医院：1 家支援医院均不得支援该院", "机构类别（kinds） 1 家")),
    ],
)
def test_proven_infeasible_is_3_and_names_the_recipients_and_the_rules(here, lang, words):
    (here / "supporters.csv").write_text("id,name,kind\nS1,甲医院,tcm\n", "utf-8")
    (here / "recipients.csv").write_text("id,name,kind\nR1,乙县医院,general\n", "utf-8")
    (here / "scenario.yaml").write_text(TCM_FOR_GENERAL, "utf-8")
    result = call("solve", ".", "-o", "plan", lang=lang)
    assert result.exit_code == 3
    assert all(word in result.stderr for word in words)
    assert "(full_coverage)" in result.stderr or "（full_coverage）" in result.stderr
    assert not (here / "plan").exists()


@pytest.mark.parametrize(("number", "words"), [(0, "hard rules.\n"), (7, "X4 and 2 more.\n")])
def test_infeasible_names_at_most_five_recipients(example, here, monkeypatch, number, words):
    found = Infeasible([f"X{n}" for n in range(number)])
    monkeypatch.setattr(solving, "find", _raise(found))
    result = call("solve", example, "-o", "plan", "--quiet")
    assert result.exit_code == 3
    assert words in result.stderr


def test_no_plan_in_time_is_4(example, here, monkeypatch):
    monkeypatch.setattr(solving, "find", _raise(NoPlan()))
    result = call("solve", example, "-o", "plan", "--time-limit", "7")
    assert result.exit_code == 4
    assert "within 7 seconds" in result.stderr
    assert not (here / "plan").exists()


def test_a_plan_that_the_check_refuses_is_5_with_evidence(example, here, monkeypatch):
    real = solving.find
    monkeypatch.setattr(
        solving, "find", lambda *args, **more: replace(real(*args, **more), trusted=False)
    )
    result = call("solve", example, "-o", "plan")
    (evidence,) = here.glob("matcher-evidence-*")
    assert result.exit_code == 5
    assert str(evidence) in result.stderr
    proof = json.loads((evidence / "evidence.json").read_text("utf-8"))
    assert proof["inputs"].keys() == {"scenario.yaml", "tables.xlsx"}
    assert proof["violations"] == []
    assert {"pairs.csv", "stints.csv"} <= {path.name for path in evidence.iterdir()}
    assert not (here / "plan").exists()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_nobody_foresaw_is_5_with_a_traceback_in_a_file(example, here, monkeypatch, lang):
    monkeypatch.setattr(solving, "find", _raise(ZeroDivisionError("oops")))
    result = call("solve", example, "-o", "plan", "--quiet", lang=lang)
    (file,) = here.glob("matcher-evidence-*/traceback.txt")
    assert result.exit_code == 5
    assert len(result.stderr.splitlines()) == 1
    assert str(file) in result.stderr
    assert "ZeroDivisionError: oops" in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "Commands:"),
        (["sove"], "Possible: new, validate"),
        (["solve"], "S is missing."),
        (["solve", "a", "b"], "more arguments"),
        (["solve", "a", "--sed", "1"], "--seed"),
        (["solve", "a", "--seed"], "--seed needs a value"),
        (["solve", "a", "--seed", "-1"], "a whole number from 0 to"),
        (["solve", "a", "--workers", "x"], "a whole number from 1 to"),
        (["solve", "a", "--time-limit", "nan"], "a number of at least 0.1"),
        (["solve", "a", "--gap", "-1"], "a number from 0 to 100"),
        (["solve", "a", "--gap", "101"], "a number from 0 to 100"),
        (["slove", "a"], "Did you mean solve?"),
        (["rules", "--lang", "fr"], "en, zh"),
        (["validate", "nowhere"], 'here is no file "nowhere"'),
        (["check", "nowhere", "nothing"], 'here is no file "nowhere"'),
    ],
    ids=" ".join,
)
def test_bad_usage_and_bad_input_is_2(here, words, told):
    result = call(*words)
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stdout == ""
    assert list(here.iterdir()) == []


def test_bad_usage_is_said_in_chinese(here):
    result = call("solve", "a", "--seed", "-1", lang="zh")
    assert "--seed 的值不合要求" in result.stderr


def _raise(error: Exception):
    def fail(*args: object, **more: object) -> None:
        raise error

    return fail
