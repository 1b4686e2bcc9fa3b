"""The conflict that the README shows is what ``explain`` says of that scenario."""

from __future__ import annotations

import shutil

import pytest

from matcher.explain.explain import explain
from matcher.milp.budget import Budget
from matcher.reading import load
from matcher.terminal.console import text_of as printed
from matcher.terminal.explain import explain_part
from tests.readmes import ROOT, text_of


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """The stored programme, with no room at the first supporter."""
    folder = shutil.copytree(ROOT / "scenarios", tmp_path_factory.mktemp("explain") / "scenarios")
    table = folder / "guizhou-2016" / "supporters.csv"
    head, first, *others = table.read_text("utf-8-sig").splitlines()
    table.write_text("\n".join([head, f"{first.rpartition(',')[0]},0", *others]), "utf-8")
    return explain(load(folder / "guizhou-2016").scenario, Budget())


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_conflict_shown_is_the_one_found(found, lang):
    shown = text_of(lang).partition("<!-- explain -->")[2].split("```")[1]
    told = printed(explain_part(found, lang))
    assert shown.partition("guizhou-2016\n")[2].strip() in told
