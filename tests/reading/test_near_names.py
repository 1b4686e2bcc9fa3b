"""A name that nearly matches is suggested in both languages, in every table, and never taken."""

from __future__ import annotations

import pytest

from matcher.language.catalogue import LANGS
from matcher.reading import InputError, load, render
from matcher.reading.columns import TABLES
from tests.offices.truth import RECIPIENTS, REFERRALS, SPECIALTIES, STAFF, SUPPORTERS, csv_text

SCENARIO = """\
matcher: 1
title: 名称
horizon: {first: 2019-05, last: 2020-04}
tables:
TABLES
rules:
  top_referred: {top: 1, years: 1}
  full_coverage: {RECIPIENTS}
  training: {a_year: 1}
"""
ROWS = {
    "supporters": SUPPORTERS,
    "recipients": RECIPIENTS,
    "specialties": SPECIALTIES,
    "referrals": REFERRALS,
    "staff": STAFF,
    "capabilities": [["支援医院", "专科", "能力"], ["000001", "icu", 3]],
    "major_diseases": [["病种", "专科", "受援医院"], ["脑卒中", "neurology", "000101"]],
    "qualifications": [["人员", "专科"], ["0007", "neurology"]],
    "absences": [["人员", "起始月", "截止月"], ["0009", "2019-11", "2019-12"]],
    "posts": [["受援医院", "岗位", "专科"], ["000101", "教学", "icu"]],
    "links": [["支援地区", "受援地区"], ["苏州市", "遵义市"], ["江苏省", "黔西南州"]],
    "costs": [["支援医院", "受援医院", "费用"], ["000001", "000101", 900]],
    "incumbent": [["支援医院", "受援医院"], ["000001", "000101"]],
    "decisions": [["支援医院", "受援医院", "决定"], ["000002", "000101", "禁止"]],
    "stints": [["人员", "受援医院", "岗位", "专科", "起始月", "截止月"],
               ["0007", "000101", "教学", "icu", "2019-05", "2019-10"]],
    "trainees": [["编号", "受援医院", "专科"], ["T1", "000101", "icu"]],
    "goals": [["受援医院", "目标"], ["000101", "三级医院"]],
}  # fmt: skip
HOSPITAL = {"supporter": ("苏州市市立医院", "苏州市立医院 (000001)"),
            "recipient": ("正安县医院", "正安县人民医院 (000101)")}  # fmt: skip
SPECIALTY = ("重症医学", "重症医学科 (icu)")
PERSON = ("欧阳娜", "欧阳娜娜 (0009)")
NEAR = {
    **HOSPITAL,
    "hospital": HOSPITAL["supporter"],
    "specialty": SPECIALTY,
    "staff": PERSON,
    "supporter_region": ("苏州", "苏州市"),
    "recipient_region": ("遵义", "遵义市"),
    "post": ("教学岗", "教学"),
}
OWN = {("posts", "post")}  # a name given here, not one referred to
ASKED = [(table, column.name) for table in ROWS for column in TABLES[table].columns
         if column.name in NEAR and (table, column.name) not in OWN]  # fmt: skip


def write(folder, rules="", **other):
    for table, rows in {**ROWS, **other}.items():
        (folder / f"{table}.csv").write_text(csv_text(rows), "utf-8")
    named = "\n".join(f"  {table}: {table}.csv" for table in ROWS)
    text = SCENARIO.replace("TABLES", named).replace("{RECIPIENTS}", rules or "{}")
    (folder / "scenario.yaml").write_text(text, "utf-8")


def spoilt(table, column):
    rows = [list(row) for row in ROWS[table]]
    spec = next(one for one in TABLES[table].columns if one.name == column)
    position = next((n for n, word in enumerate(rows[0]) if word in spec.chinese), None)
    if position is None:  # a column that the table does without
        rows[0].append(spec.chinese[0])
        rows[1:] = [[*row, ""] for row in rows[1:]]
        position = len(rows[0]) - 1
    rows[1][position] = NEAR[column][0]
    return rows


def faults(folder):
    """Faults, those of rows left out among them."""
    try:
        return [fault for fault in load(folder).warnings if fault.mend]
    except InputError as error:
        return error.faults


def test_every_table_that_names_somebody_is_asked():
    for table, spec in TABLES.items():
        if {column.name for column in spec.columns} & (NEAR.keys() - {"post"}):
            assert table in ROWS, table


def test_the_scenario_is_sound(tmp_path):
    write(tmp_path)
    assert load(tmp_path).scenario.staff["0007"].specialties == ("icu", "neurology")


@pytest.mark.parametrize(("table", "column"), ASKED, ids=lambda word: word)
def test_the_near_name_is_suggested_and_never_taken(tmp_path, table, column):
    rows = spoilt(table, column)
    write(tmp_path, **{table: rows})
    word, meant = NEAR[column]
    found = [fault for fault in faults(tmp_path) if fault.value == word]
    assert [(fault.file, fault.row) for fault in found] == [(f"{table}.csv", 2)]
    for lang in LANGS:
        said = render(found[0], lang)
        shown = meant if lang == "en" else meant.replace(" (", "（").replace(")", "）")
        assert said.count(word) == 1 + meant.startswith(word)
        assert f"Did you mean {shown}?" in said or f"是否应为“{shown}”？" in said


@pytest.mark.parametrize(
    ("rule", "word", "meant"),
    [("{recipients: [正安县医院]}", *HOSPITAL["recipient"]),
     ("{recipients: ['00101']}", "00101", "正安县人民医院 (000101)")],
)  # fmt: skip
def test_in_rules_too(tmp_path, rule, word, meant):
    write(tmp_path, rules=rule)
    found = [fault for fault in faults(tmp_path) if fault.value == word]
    assert len(found) == 1 and found[0].line
    assert f"Did you mean {meant}?" in render(found[0], "en")


def test_two_that_are_as_near_are_both_suggested(tmp_path):
    rows = [list(row) for row in RECIPIENTS]
    rows[3][1] = rows[1][1]
    goals = [["受援医院", "目标"], ["正安县医院", "三级医院"]]
    write(tmp_path, recipients=rows, goals=goals)
    found = [fault for fault in faults(tmp_path) if fault.value == "正安县医院"]
    said = render(found[0], "en")
    assert "正安县人民医院 (000101)" in said and "正安县人民医院 (000201)" in said
