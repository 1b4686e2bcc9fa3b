"""``matcher why`` as a planner meets it, in both languages."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from matcher.reading import load
from tests.cli.conftest import call, example

__all__ = ["example"]


@pytest.fixture
def mine(example, tmp_path) -> Path:
    """A scenario of one's own to change."""
    return Path(shutil.copytree(example, tmp_path / "mine"))


@pytest.fixture(scope="session")
def answers(example) -> list[dict]:
    """The answer for each pair of the example."""
    found = load(example).scenario
    return [
        json.loads(call("why", example, s, r, "--json", "--quiet").stdout)
        for s in found.supporters
        for r in found.recipients
    ]


def test_every_pair_of_the_example_has_an_answer(answers):
    assert any(answer["chosen"] for answer in answers)
    assert any(not answer["chosen"] and answer.get("end") == "priced" for answer in answers)
    for answer in answers:
        if answer["forbidden"]:
            assert all(breach["rule"] for breach in answer["forbidden"])
        elif answer["end"] == "priced":
            for level in answer["levels"]:
                difference = level["with"]["value"] - level["without"]["value"]
                assert level["at_least"] <= difference <= level["at_most"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_answer_reads_well_in_both_languages(example, answers, lang):
    for chosen in (True, False):
        one = next(a for a in answers if a["chosen"] == chosen and not a["forbidden"])
        told = call("why", example, one["supporter"], one["recipient"], "--quiet", lang=lang)
        assert told.exit_code == 0
        assert one["supporter"] in told.stdout
        assert {"en": "MADE-UP DATA", "zh": "虚构数据"}[lang] in told.stdout
        told.stdout.encode("gbk")


def test_names_do_as_well_as_ids(example):
    scenario = load(example).scenario
    supporter = next(iter(scenario.supporters.values()))
    recipient = next(iter(scenario.recipients.values()))
    by_id = call("why", example, supporter.id, recipient.id, "--quiet", "--json")
    by_name = call("why", example, supporter.name, f" {recipient.name}", "--quiet", "--json")
    assert by_name.exit_code == 0
    assert by_name.stdout == by_id.stdout


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_unknown_names_are_all_told_with_the_nearest(example, lang):
    known = next(iter(load(example).scenario.supporters))
    result = call("why", example, f"{known}-", "nobody at all", lang=lang)
    assert result.exit_code == 2
    assert known in result.stderr
    assert "nobody at all" in result.stderr
    assert not result.stdout


def test_a_banned_pair_names_the_row_of_the_decisions_table(mine):
    found = load(mine).scenario
    supporter, recipient = next(iter(found.supporters)), next(iter(found.recipients))
    text = f"supporter,recipient,decision\n{supporter},{recipient},ban\n"
    (mine / "decided.csv").write_text(text, encoding="utf-8")
    scenario = mine / "scenario.yaml"
    lines = scenario.read_text("utf-8").replace("tables:", "tables:\n  decisions: decided.csv", 1)
    scenario.write_text(lines, encoding="utf-8")
    result = call("why", mine, supporter, recipient)
    assert result.exit_code == 0, result.stderr
    assert "decided.csv, row 2" in result.stdout
    assert "banned" in result.stdout
