"""Whatever the bytes are: a scenario or located faults, never anything else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matcher.language.catalogue import LANGS
from matcher.reading import InputError, load, render

BASE = Path(__file__).parents[1] / "data" / "good" / "base"
FILES = sorted(path.name for path in BASE.iterdir() if path.suffix in (".csv", ".yaml"))
WORDS = (
    "",
    "\0",
    ",",
    "\n",
    '"',
    "-1",
    "{",
    ": ",
    "S01",
    "*",
    "\t",
    "省",
    "2017-01",
    "false",
    "[]",
)
SCRAPS = (b"\xff", b"9" * 25, *(word.encode() for word in WORDS))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    target = tmp_path_factory.mktemp("fuzz") / "base"
    shutil.copytree(BASE, target)
    return target


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(
    st.sampled_from(FILES),
    st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from(SCRAPS)),
        min_size=1,
        max_size=4,
    ),
)
def test_spoilt_files(folder, name, changes):
    data = sound = (BASE / name).read_bytes()
    for where, length, scrap in changes:
        start = int(where * len(data))
        data = data[:start] + scrap + data[start + length :]
    (folder / name).write_bytes(data)
    try:
        found = load(folder).warnings
    except InputError as error:
        found = error.faults
        assert found
    finally:
        (folder / name).write_bytes(sound)
    for fault in found:
        for lang in LANGS:
            assert render(fault, lang)
