"""Office files as they come: each is read right, or refused with sentences that say where."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from matcher.language.catalogue import LANGS
from tests.offices.corpus import FOLDER, corpus, plain, tables_of
from tests.offices.outcome import Outcome, outcome

TABLES = tables_of()
# Each of these says more of the file than of a cell.
WHOLE_FILE = {"input-workbook", "input-web-page", "input-text-book", "input-password",
              "input-not-a-table", "input-empty-table", "input-encoding", "input-not-text",
              "input-which-sheet", "input-too-wide"}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return Path(shutil.copytree(FOLDER, tmp_path_factory.mktemp("office") / "office"))


@pytest.fixture(scope="module")
def outcomes(folder) -> dict[str, Outcome]:
    return {name: outcome(folder, name, table) for name, table in TABLES.items()}


@pytest.fixture(scope="module")
def said() -> dict[str, dict[str, list[str]]]:
    return {lang: _sections(FOLDER / f"said.{lang}.txt") for lang in LANGS}


def _sections(path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith(" "):
            name = line.partition(": ")[0]
        found.setdefault(name, []).append(line)
    return found


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", TABLES)
def test_what_comes_out_is_what_is_stated(outcomes, said, name, lang):
    assert list(outcomes[name].lines(name, lang)) == said[lang][name]


def test_every_statement_is_about_a_file(said):
    for lang in LANGS:
        assert said[lang].keys() == TABLES.keys()


def test_the_stored_files_are_those_that_are_written():
    for name, data in plain().items():
        assert (FOLDER / "base" / name).read_bytes() == data, name
    for name, (_, data) in corpus().items():
        assert (FOLDER / name).read_bytes() == data, name
    written = {*TABLES, "base", *(f"said.{lang}.txt" for lang in LANGS)}
    assert {path.name for path in FOLDER.iterdir()} == written


def test_every_refusal_says_where_and_what_to_do(outcomes):
    for name, found in outcomes.items():
        for fault in found.said if found.right is None else ():
            assert fault.file and fault.mend, (name, fault)
            assert fault.row or fault.code in WHOLE_FILE, (name, fault)


def test_what_is_missing_is_told(outcomes):
    for name, found in outcomes.items():
        if found.right is False:
            assert {fault.code for fault in found.said} == {"input-blank-below"}, name


def test_there_is_enough_of_each(outcomes):
    rights = [found.right for found in outcomes.values()]
    assert rights.count(True) >= 80 and rights.count(None) >= 50
