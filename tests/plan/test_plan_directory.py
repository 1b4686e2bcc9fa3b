"""The exchange of a plan directory: stopped anywhere, shared, full, or holding other files."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from matcher.language.catalogue import LANGS, say
from matcher.plan.directory import DirectoryBusy, OutputError, claimed, exchange, settle


class Crash(BaseException):
    """The power goes."""


def writer(word, *more):
    def write(folder: Path) -> None:
        for name in ("pairs.csv", "plan.json", *more):
            (folder / name).write_text(word)

    return write


def put(folder, word, *more):
    with claimed(folder) as target:
        exchange(target, writer(word, *more))


def content(folder):
    return {entry.name: entry.read_text() for entry in folder.iterdir()}


def neighbours(folder):
    names = {entry.name for entry in folder.parent.iterdir()}
    return names - {folder.name, f".{folder.name}.lock"}


def crash_at(monkeypatch, step):
    """Let the given rename (0, 1, 2 …) not happen any more."""
    calls = iter(range(step))
    rename = os.rename

    def counted(*paths):
        if next(calls, None) is None:
            raise Crash
        rename(*paths)

    monkeypatch.setattr(os, "rename", counted)


def complete_plans(folder):
    """Every complete plan that can be found under the name or beside it."""
    places = [folder, *(folder.with_name(f".{folder.name}.{end}") for end in ("new", "old"))]
    return {(place / "plan.json").read_text() for place in places if place.exists()}


def test_a_new_plan_takes_the_place_of_the_old_one(tmp_path):
    folder = tmp_path / "plan"
    put(folder, "one", "stints.csv")
    put(folder, "two")
    assert content(folder) == {"pairs.csv": "two", "plan.json": "two"}
    assert neighbours(folder) == set()


@pytest.mark.parametrize("step", range(4))
@pytest.mark.parametrize("reader", [False, True])
def test_stopped_between_any_two_moves_a_complete_plan_is_there(
    tmp_path, monkeypatch, step, reader
):
    folder = tmp_path / "plan"
    put(folder, "one")
    (folder / "notes.txt").write_text("mine")
    with monkeypatch.context() as patch:
        crash_at(patch, step)
        with pytest.raises(Crash):
            put(folder, "two")
    assert complete_plans(folder) >= ({"one"} if step == 0 else {"two"})
    if reader:
        settle(folder)
    else:
        with claimed(folder):
            pass
    word = "one" if step == 0 else "two"
    assert content(folder) == {"pairs.csv": word, "plan.json": word, "notes.txt": "mine"}
    assert neighbours(folder) == set()


@pytest.mark.parametrize("step", range(2))
def test_stopped_on_the_first_plan(tmp_path, monkeypatch, step):
    folder = tmp_path / "plan"
    with monkeypatch.context() as patch:
        crash_at(patch, step)
        with pytest.raises(Crash):
            put(folder, "one")
    settle(folder)
    assert folder.exists() == (step == 1)
    assert neighbours(folder) == set()


def test_half_a_plan_left_by_a_killed_run_is_dropped(tmp_path):
    folder = tmp_path / "plan"
    put(folder, "one")
    part = tmp_path / ".plan.part"
    part.mkdir()
    (part / "pairs.csv").write_text("half")
    put(folder, "two")
    assert content(folder)["pairs.csv"] == "two"
    assert neighbours(folder) == set()


def test_an_outgoing_plan_alone_comes_back(tmp_path):
    folder = tmp_path / "plan"
    put(folder, "one")
    os.rename(folder, tmp_path / ".plan.old")
    settle(folder)
    assert content(folder)["plan.json"] == "one"


def test_a_failing_writer_leaves_the_old_plan(tmp_path):
    folder = tmp_path / "plan"
    put(folder, "one")

    def full(part: Path) -> None:
        (part / "pairs.csv").write_text("half")
        raise OSError(errno.ENOSPC, "No space left on device", str(part / "pairs.csv"))

    with pytest.raises(OutputError) as caught, claimed(folder) as target:
        exchange(target, full)
    assert "No space left" in say(caught.value.message, "en")
    assert content(folder) == {"pairs.csv": "one", "plan.json": "one"}
    assert neighbours(folder) == set()


def test_a_failing_exchange_keeps_both_plans(tmp_path, monkeypatch):
    folder = tmp_path / "plan"
    put(folder, "one")
    rename = os.rename

    def held(source, goal):
        if str(source).endswith(".new"):
            raise PermissionError(errno.EACCES, "in use", str(source))
        rename(source, goal)

    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", held)
        with pytest.raises(OutputError) as caught:
            put(folder, "two")
    assert caught.value.message.code == "plan-not-exchanged"
    assert content(folder)["plan.json"] == "one"
    settle(folder)
    assert content(folder)["plan.json"] == "two"


def test_files_that_a_person_added_move_over(tmp_path):
    folder = tmp_path / "plan"
    put(folder, "one")
    (folder / "letters").mkdir()
    (folder / "letters" / "R1.txt").write_text("dear")
    (folder / "note").write_text("keep")
    put(folder, "two", "note")
    assert (folder / "letters" / "R1.txt").read_text() == "dear"
    assert (folder / "note").read_text() == "two"
    assert (folder / "note (1)").read_text() == "keep"


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_what_is_not_a_plan_directory_is_refused(tmp_path, kind):
    target = tmp_path / "plan"
    if kind == "file":
        target.write_text("x")
    else:
        target.mkdir()
        (target / "thesis.docx").write_text("x")
    with pytest.raises(OutputError) as caught:
        put(target, "one")
    for lang in LANGS:
        assert str(target) in say(caught.value.message, lang)
    assert target.is_file() or content(target) == {"thesis.docx": "x"}


def test_an_empty_folder_and_missing_parents_are_welcome(tmp_path):
    (tmp_path / "empty").mkdir()
    put(tmp_path / "empty", "one")
    put(tmp_path / "a" / "b" / "plan", "one")
    assert content(tmp_path / "a" / "b" / "plan")["plan.json"] == "one"


def test_a_link_is_followed(tmp_path):
    put(tmp_path / "real", "one")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    put(tmp_path / "link", "two")
    assert (tmp_path / "link").is_symlink()
    assert content(tmp_path / "real")["plan.json"] == "two"


def test_two_runs_exclude_each_other_and_one_may_nest(tmp_path):
    folder = tmp_path / "plan"
    found = []

    def other():
        try:
            put(folder, "other")
        except DirectoryBusy as error:
            found.append(say(error.message, "zh"))

    with claimed(folder):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
        settle(folder)
        put(folder, "mine")
    assert len(found) == 1
    assert content(folder)["plan.json"] == "mine"


def test_another_process_is_kept_out(tmp_path):
    folder = tmp_path / "plan"
    code = f"""
from pathlib import Path
from matcher.plan.directory import DirectoryBusy, claimed
try:
    with claimed(Path({str(folder)!r})):
        print("in")
except DirectoryBusy:
    print("busy")
"""
    run = [sys.executable, "-c", code]
    with claimed(folder):
        assert subprocess.run(run, capture_output=True, text=True, check=True).stdout == "busy\n"
    assert subprocess.run(run, capture_output=True, text=True, check=True).stdout == "in\n"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError):
        put(tmp_path / "plan", "one")
    tmp_path.chmod(0o700)
