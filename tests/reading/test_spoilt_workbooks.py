"""Workbooks with some bytes changed: a table or one located fault, whatever the format."""

from __future__ import annotations

import random

import pytest

from matcher.reading import InputError
from matcher.reading.faults import Place
from matcher.reading.table_file import read_grid
from tests.offices.corpus import FOLDER

TRIES = 15


FILES = [(name, form) for name in ("plain", "laid-out", "faulty") for form in ("xlsx", "xls", "ods")]


@pytest.mark.parametrize(("name", "form"), FILES)
def test_some_spoilt_bytes(tmp_path, name, form):
    spoil(tmp_path, name, form, TRIES)


@pytest.mark.long
@pytest.mark.parametrize(("name", "form"), FILES)
def test_many_spoilt_bytes(tmp_path, name, form):
    spoil(tmp_path, name, form, 100 * TRIES)


def spoil(tmp_path, name, form, tries):
    sound = (FOLDER / f"libreoffice-{name}.{form}").read_bytes()
    path, dice = tmp_path / f"t.{form}", random.Random(f"{name}.{form}")
    for _ in range(tries):
        data = bytearray(sound)
        for _ in range(dice.randint(1, 12)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        path.write_bytes(data[: dice.choice((len(data), len(data), dice.randrange(len(data))))])
        try:
            assert read_grid(path, None, "recipients", Place(path, "t"), "t").rows
        except InputError as error:
            assert all(fault.file and fault.mend for fault in error.faults)
