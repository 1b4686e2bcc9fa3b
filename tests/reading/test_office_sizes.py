"""Large workbooks: the ids are numbers that a format shows with zeros, which costs most to read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.offices.truth import STAFF
from tests.offices.xlsx import Book, Sheet, Styled, written

SCENARIO = """\
matcher: 1
horizon: {first: 2019-05, last: 2020-04}
tables: {supporters: s.csv, recipients: r.csv, staff: staff.xlsx}
"""
MEASURED = """\
import json, sys, time
from pathlib import Path
from matcher.reading import load
start = time.process_time()
staff = load(sys.argv[1]).scenario.staff
seconds = time.process_time() - start
lines = Path("/proc/self/status").read_text().splitlines()
most = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
print(json.dumps([len(staff), min(staff), seconds, most / 1024]))
"""


def measured(folder: Path, rows: int) -> tuple[int, str, float, float]:
    """Give people read, the first id, seconds of processor time, MiB at most."""
    rest = ["S1", "icu", "张三", "医师", "主治医师", "2019-05", "2020-04"]
    people = [[Styled(number, "000000"), *rest] for number in range(rows)]
    book = Book([Sheet("派出人员", [STAFF[0], *people])])
    (folder / "staff.xlsx").write_bytes(written(book))
    (folder / "s.csv").write_text("id,name,kind\nS1,甲,general\n", "utf-8")
    (folder / "r.csv").write_text("id,name,kind\nR1,乙,general\n", "utf-8")
    (folder / "scenario.yaml").write_text(SCENARIO, "utf-8")
    command = [sys.executable, "-c", MEASURED, str(folder)]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return tuple(json.loads(said))


def test_a_thousand_rows(tmp_path):
    people, first, seconds, mebibytes = measured(tmp_path, 1000)
    assert (people, first) == (1000, "000000")
    assert seconds < 5 and mebibytes < 200


@pytest.mark.long
def test_a_hundred_thousand_rows(tmp_path):
    people, first, seconds, mebibytes = measured(tmp_path, 100_000)
    print(f"{people} rows: {seconds:.1f} s, {mebibytes:.0f} MiB")
    assert (people, first) == (100_000, "000000")
    assert seconds < 40 and mebibytes < 512  # about 10 s on a shared core, 345 MiB
