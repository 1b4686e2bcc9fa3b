"""Hostile words in every text of a scenario: nothing that is written runs, fetches or breaks."""

from __future__ import annotations

import csv
import io

import pytest

from matcher.reading import load
from matcher.reading.formulas import unescape
from tests.cli.conftest import call
from tests.safe.hostile import WORDS, hostile
from tests.safe.inspected import faults

KINDS = {".csv", ".xlsx", ".docx", ".html", ".ics", ".json"}


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Every file that solve, report, letters and compare write, by its path."""
    home = tmp_path_factory.mktemp("safe")
    scenario, plan = hostile(home), home / "plan"
    table = scenario / "incumbent.csv"
    hospital = next(iter(load(scenario).scenario.recipients))
    for lang, *words in (
        ("zh", "solve", scenario, "-o", plan, "--quiet"),
        ("en", "report", scenario, plan, "-o", home / "report"),
        ("zh", "report", scenario, plan, "--hospital", hospital, "-o", home / "one"),
        ("en", "letters", scenario, plan, "-o", home / "letters"),
        ("zh", "compare", scenario, table, "-o", home / "compared", "--quiet"),
    ):
        run = call(*words, lang=lang)
        assert run.exit_code == 0, (words, run.stderr, run.exception)
    return home, scenario, plan


def test_nothing_that_is_written_runs_or_fetches(written):
    home, scenario, _ = written
    files = [path for path in home.rglob("*") if path.is_file() and scenario not in path.parents]
    files = [path for path in files if "sound" not in path.parts]
    assert {path.suffix for path in files} >= KINDS
    assert not [(path.name, fault) for path in files for fault in faults(path)]


def test_the_hostile_words_are_shown_as_they_are(written):
    _, scenario, plan = written
    names = {h.name for h in load(scenario).scenario.recipients.values()}
    assert any(name.startswith("=HYPERLINK") or "<script>" in name for name in names)
    page = (plan / "report.html").read_text("utf-8")
    assert "&lt;script&gt;" in page


def test_ids_come_back_as_they_were(written):
    _, scenario, plan = written
    known = load(scenario).scenario
    text = (plan / "pairs.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert {unescape(row["supporter"]) for row in rows} <= known.supporters.keys()
    assert {unescape(row["recipient"]) for row in rows} <= known.recipients.keys()
    assert all(row["supporter"].startswith("'=") for row in rows)
    run = call("check", scenario, plan)
    assert run.exit_code == 0, run.stdout
    run = call("check", scenario, plan / "plan.xlsx")
    assert run.exit_code == 0, run.stdout


def test_every_word_is_one_that_needs_care():
    assert len(set(WORDS)) == len(WORDS) >= 14
