"""A few faults of each kind; ``python -m tests.faults`` tries hundreds."""

from __future__ import annotations

import os

import pytest

from tests.faults import disks, kills, memory
from tests.faults.place import commands

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(os.name == "nt", reason="signals and limits of POSIX"),
]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return commands(tmp_path_factory.mktemp("faults"))


def test_killed_at_random_moments(made):
    assert not [lost for _, lost in kills.at_any_moment(made, 4, 7) if lost]


def test_killed_in_the_exchange(made):
    assert not [lost for _, lost in kills.at_a_step(made, 4, 7) if lost]


def test_no_room(made, tmp_path):
    assert not [lost for _, lost in disks.too_large({"solve": made["solve"]}, 1, 7) if lost]
    with disks.small_disk(tmp_path) as disk:
        if disk is None:
            pytest.skip("only root may mount a small disk")
        assert not [lost for _, lost in disks.full(disk, 1, 7) if lost]


def test_in_use(made):
    assert not [lost for _, lost in disks.in_use({"letters": made["letters"]}) if lost]
    assert not [lost for _, lost in disks.twice(made) if lost]


def test_little_memory(made):
    assert not [lost for _, lost in memory.little(made["solve"], [300, 400]) if lost]
