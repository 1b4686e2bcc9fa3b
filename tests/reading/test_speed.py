"""A table of a hundred thousand rows reads in seconds."""

from __future__ import annotations

import time

from matcher.reading import load

ROWS = 100_000


def test_a_hundred_thousand_people(tmp_path):
    people = (f"P{n:06d},S1,icu,甲,clinician,主治医师,2017-01,,18,0" for n in range(ROWS))
    head = "id,hospital,specialty,name,role,title,first,last,max_months,months_served"
    (tmp_path / "staff.csv").write_text("\n".join((head, *people)), encoding="utf-8")
    (tmp_path / "s.csv").write_text("id,name,kind\nS1,甲,general\n", encoding="utf-8")
    (tmp_path / "r.csv").write_text("id,name,kind\nR1,乙,general\n", encoding="utf-8")
    tables = "tables: {supporters: s.csv, recipients: r.csv, staff: staff.csv}\n"
    text = "matcher: 1\nhorizon: {first: 2017-01, last: 2017-02}\n" + tables
    (tmp_path / "scenario.yaml").write_text(text, encoding="utf-8")
    start = time.process_time()
    assert len(load(tmp_path).scenario.staff) == ROWS
    assert time.process_time() - start < 15  # about 2 s; the rest is for slow machines
