"""The reference is the docstrings', and they say what a reader has to know."""

from __future__ import annotations

import doctest
import inspect
import re

import pytest

import matcher
from matcher.api.table import Table
from tests.reference.page import PAGE, members, names, page, text_of

EVERY = [(name, getattr(matcher, name)) for name in names()]
EVERY += [
    (f"{name}.{key}", value)
    for name, kind in EVERY
    if inspect.isclass(kind) and not issubclass(kind, Exception)
    for key, value in members(kind)
]
IDS = [name for name, _ in EVERY]
WHOLE = page()
public = pytest.mark.parametrize(("name", "value"), EVERY, ids=IDS)


def test_the_page_is_what_the_command_writes():
    assert PAGE.read_text("utf-8") == WHOLE, "run python -m tests.reference"


@public
def test_it_begins_with_a_sentence(name, value):
    first = text_of(value).split("\n\n")[0]
    assert re.search(r"[.!:]$|[.] Errors: none[.]", first), first
    assert name.rpartition(".")[2] in WHOLE


@public
def test_it_says_which_errors_there_are(name, value):
    if not inspect.isclass(value):
        assert "Errors:" in text_of(value), name


@public
def test_a_function_tells_each_parameter_what_it_gives_and_its_source(name, value):
    if not inspect.isfunction(value):
        return
    text = text_of(value)
    for parameter in inspect.signature(value).parameters:
        assert parameter == "self" or f"`{parameter}`" in text, (name, parameter)
    assert "\nGives:" in text and "\nSource:" in text
    for word in re.findall(r"Errors:.*?(?=\n\n|$)", text, re.DOTALL):
        for error in re.findall(r"`(\w+)`", word):
            known = hasattr(matcher, error) or error in ("OSError",)
            assert known or error.islower(), (name, error)


@public
def test_a_table_tells_rows_columns_units_and_none(name, value):
    if not isinstance(value, Table):
        return
    text = text_of(value)
    assert all(f"`{column}`" in text for column in value.columns)
    for word in ("Shape:", "None:", "Source:"):
        assert word in text, (name, word)


def test_the_examples_run(tmp_path):
    """As doctests, one after the other."""
    folder = tmp_path / "example"
    matcher.new(folder, year=2030)
    scenario = matcher.load(folder)
    names = {"matcher": matcher, "folder": str(folder), "scenario": scenario}
    names["plan"] = matcher.solve(scenario, time_limit=20)
    runner, parser = doctest.DocTestRunner(), doctest.DocTestParser()
    tried = 0
    for name, value in EVERY:
        test = parser.get_doctest(text_of(value), dict(names), name, None, 0)
        tried += len(test.examples)
        runner.run(test)
    assert tried >= 10 and runner.failures == 0
