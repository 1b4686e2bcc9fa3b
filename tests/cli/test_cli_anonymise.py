"""``matcher anonymise``: what it writes, says and refuses."""

from __future__ import annotations

import csv
import json

import pytest

from matcher.language.catalogue import tell
from tests.cli.conftest import call


def test_the_copy_is_solved_to_the_same_levels(example, plan, tmp_path):
    assert call("anonymise", example, tmp_path / "copy").exit_code == 0
    assert call("solve", tmp_path / "copy", "-o", tmp_path / "plan", "--quiet").exit_code == 0
    files = (folder / "plan.json" for folder in (plan, tmp_path / "plan"))
    ours, theirs = (json.loads(file.read_text("utf-8")) for file in files)
    assert ours["levels"] == theirs["levels"]
    assert [*ours["synthetic"], "costs"] == theirs["synthetic"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_it_says_what_was_replaced_and_what_can_still_tell(example, tmp_path, lang):
    before = {path: path.read_bytes() for path in example.iterdir()}
    result = call("anonymise", example, tmp_path / "new" / "copy", lang=lang)
    assert (result.exit_code, result.stderr) == (0, "")
    for code in ("anonymise-heading", "anonymise-stays", "anonymise-no-key"):
        assert tell(code, lang) in result.stdout
    assert before == {path: path.read_bytes() for path in example.iterdir()}
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["copy"]
    checked = call("validate", tmp_path / "new" / "copy", lang=lang)
    assert (checked.exit_code, checked.stderr) == (0, "")
    assert tell("cli-valid", lang) in checked.stdout


def test_the_key_translates_back(example, tmp_path):
    key = tmp_path / "key.csv"
    (tmp_path / "copy").mkdir()
    assert call("anonymise", example, tmp_path / "copy", "--key", key).exit_code == 0
    assert key.stat().st_mode & 0o077 == 0
    with key.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    meant = {row["original"]: row["pseudonym"] for row in rows if row["what"] == "hospital"}
    with (tmp_path / "copy" / "supporters.csv").open(encoding="utf-8-sig", newline="") as file:
        ids = [row["id"] for row in csv.DictReader(file)]
    assert ids == sorted(key for original, key in meant.items() if original.startswith("S"))
    assert {"S01", "R01"} <= meant.keys()


def test_nothing_is_overwritten(example, tmp_path):
    full, key = tmp_path / "full", tmp_path / "key.csv"
    full.mkdir()
    (full / "note.txt").write_text("mine", "utf-8")
    key.write_text("mine", "utf-8")
    result = call("anonymise", example, full, "--key", key)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "is not empty" in result.stderr
    assert "There is already" in result.stderr
    assert call("anonymise", example, key).exit_code == 2
    inside = call("anonymise", example, tmp_path / "copy", "--key", tmp_path / "copy" / "key.csv")
    assert inside.exit_code == 2
    assert "is to be shown" in inside.stderr
    assert call("anonymise", example, example).exit_code == 2
    nowhere = call("anonymise", example, tmp_path / "c", "--key", tmp_path / "no" / "key.csv")
    assert nowhere.exit_code == 2
    assert {path.name for path in tmp_path.iterdir()} == {"full", "key.csv"}
    assert [path.read_text("utf-8") for path in (full / "note.txt", key)] == ["mine", "mine"]


def test_an_interrupt_leaves_nothing(example, tmp_path, monkeypatch):
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("matcher.anonymise.write.traces", stop)
    result = call("anonymise", example, tmp_path / "copy", "--key", tmp_path / "key.csv")
    assert result.exit_code == 130
    assert list(tmp_path.iterdir()) == []
