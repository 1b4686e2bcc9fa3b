"""The folder that an answer goes to when nobody says so."""

from __future__ import annotations

from pathlib import Path

from matcher.plan.naming import table_word, usual_folder


def test_folder_file_and_table_stand_in_the_name(tmp_path):
    scenario = tmp_path / "hebei" / "scenario.yaml"
    assert usual_folder(scenario) == Path("plan-hebei")
    assert usual_folder(scenario, "comparison") == Path("comparison-hebei")
    assert usual_folder(scenario, table="draft") == Path("plan-hebei-draft")
    assert usual_folder(scenario.with_name("b.yaml"), table="draft") == Path("plan-hebei-b-draft")


def test_a_table_is_named_by_file_sheet_or_plan(tmp_path):
    assert table_word("some/draft.csv") == "draft"
    assert table_word("some/book.xlsx#二版") == "book-二版"
    (tmp_path / "plan-a.1").mkdir()
    assert table_word(str(tmp_path / "plan-a.1")) == "plan-a.1"
