"""Whatever goes wrong is said in sentences, all at once, in the scenario's language."""

from __future__ import annotations

import threading
import time

import pandas as pd
import pytest

import matcher
from matcher.api.effort import budget_of, searched


def test_every_fault_is_told_with_its_place(tmp_path):
    (tmp_path / "s.csv").write_text("id,name,kind\nS1,one,generall\nS1,two,general\n", "utf-8")
    (tmp_path / "r.csv").write_text("id,name,kind\nR1,,general\n", "utf-8")
    (tmp_path / "scenario.yaml").write_text(
        "matcher: 1\ntitle: t\nhorizon: {first: 2030-01, last: 2030-12}\n"
        "tables: {supporters: s.csv, recipients: r.csv}\n",
        "utf-8",
    )
    for lang, words in (("en", "row 2"), ("zh", "第2行")):
        with pytest.raises(matcher.InputError) as refused:
            matcher.load(tmp_path, lang=lang)
        error = refused.value
        assert len(error.faults) >= 3 and str(error) == "\n".join(error.faults)
        assert any(words in fault for fault in error.faults)
        assert isinstance(error, ValueError) and isinstance(error, matcher.MatcherError)


def test_faults_of_tables_come_together(scenario, tmp_path):
    with pytest.raises(matcher.InputError) as refused:
        scenario.compare([tmp_path / "a.csv", tmp_path / "b.csv"])
    assert len(refused.value.faults) == 2


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda s: matcher.solve(s, time_limit=0), "time_limit: 0 is given"),
        (lambda s: matcher.solve(s, gap=101), "gap"),
        (lambda s: matcher.solve(s, seed=-1), "seed"),
        (lambda s: matcher.solve(s, workers=0), "workers"),
        (lambda s: matcher.solve(s, gap=float("nan")), "gap: nan is given"),
        (lambda s: matcher.solve(s, pairs=[]), "holds no pair"),
        (lambda s: matcher.solve(s, pairs=pd.DataFrame({"a": ["S01"]})), "supporter"),
        (lambda s: matcher.solve(s, pairs=[("S01", "R01")], keep="x"), "cannot be given together"),
        (lambda s: matcher.solve(s, keep="no-such-folder"), "no-such-folder"),
        (lambda s: matcher.read_plan(s, "no-such-folder"), "no-such-folder"),
        (lambda s: s.check("no-such-table.csv"), "no-such-table.csv"),
        (lambda s: s.why("S01", "Nowhere"), 'no recipient "Nowhere"'),
        (lambda s: s.alternatives(1, 5), "number: 1 is given"),
        (lambda s: s.stress("no-such-folder", 0.1), "no-such-folder"),
        (lambda s: s.stress("x", 2), "rate: 2 is given"),
        (lambda s: s.repair("x", "May", "2030-12"), "May"),
        (lambda s: s.stress("x", 0.1, first="2050-01"), "2050-01"),
    ],
)
def test_a_wrong_question_is_refused_in_a_sentence(scenario, ask, said):
    with pytest.raises(matcher.InputError) as refused:
        ask(scenario)
    assert said in str(refused.value)


def test_infeasible_names_recipients_and_rules(scenario):
    for lang, words in (("en", "Proven: no plan"), ("zh", "已证明")):
        with pytest.raises(matcher.Infeasible) as nothing:
            matcher.solve(scenario.speaking(lang).with_rule("max_distance", km=1))
        assert words in str(nothing.value) and "max_distance" in str(nothing.value)


def test_a_directory_of_other_things_is_left_alone(plan, tmp_path):
    (tmp_path / "letter.txt").write_text("mine", "utf-8")
    with pytest.raises(matcher.OutputError):
        plan.write(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_the_first_interrupt_ends_the_search_with_what_it_has(scenario, monkeypatch):
    """As Ctrl-C in a notebook: the waiting thread is interrupted, the search is not."""
    budget = budget_of(60, 0, 0, 1, "en")
    waited = threading.Event.wait
    struck = []

    def wait(self, timeout=None):
        if timeout is not None and not struck:
            struck.append(True)
            raise KeyboardInterrupt
        return waited(self, timeout)

    def work():
        while not budget.stopped:
            time.sleep(0.01)
        return "the best so far"

    monkeypatch.setattr(threading.Event, "wait", wait)
    assert searched(work, budget, scenario._inner, "en") == "the best so far"
    assert struck and budget.stopped
