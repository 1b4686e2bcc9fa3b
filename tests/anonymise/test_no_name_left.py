"""No name of a hospital, person or region is left in what is written; else nothing is written."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from random import Random

import pytest
from openpyxl import Workbook

from matcher.anonymise import anonymous, write_anonymous
from matcher.anonymise.files import scenario_files
from matcher.anonymise.traces import traces
from matcher.reading import InputError, load

SECRETS = ("正安", "盘县", "遵义", "六盘水", "贵州", "苏州", "江苏", "S01", "R02")


def written(folder: Path) -> str:
    """All bytes of a folder and the names of its files, as one text."""
    return "\n".join(f"{path.name}\n{path.read_text('utf-8-sig')}" for path in folder.iterdir())


def copied(folder: Path, target: Path, seed: int = 1) -> str:
    write_anonymous(load(folder).scenario, target, rng=Random(seed))
    return written(target)


def test_notes_clauses_titles_lists_and_unknown_columns_are_cleared(folder, change, tmp_path):
    change("scenario.yaml", "title: 测试", "title: 贵州省帮扶\nsource: 正安县〔2016〕1号  # 苏州")
    change(
        "scenario.yaml",
        "min_stint: {months: 6}",
        "min_stint: {months: 6, recipients: [R02, R01], clause: 盘县人民医院要求}\n"
        "  posts: [{post: 正安县援建主任, role: manager, weight: 2}]\n"
        "  milestones: [{every: year, kind: 盘县检查, note: 遵义市},\n"
        "               {date: 2018-06, kind: agreement}]",
    )
    change(
        "scenario.yaml",
        "synthetic: [staff, supporters.capacity]",
        "synthetic: [staff, supporters.capacity, decisions.note]\n"
        "objective: [shortfall, {name: 贵州负担, terms: {coverage: 1}}, travel]",
    )
    change("decisions.csv", "不合适", "正安县人民医院不合适")
    change("absences.csv", "会议", "正安县会议")
    change("stints.csv", "2017-04,", "2017-04,苏州第一医院派")
    text = copied(folder, tmp_path / "copy")
    assert [word for word in SECRETS if word in text] == []
    rules = load(tmp_path / "copy").scenario.rules
    assert len(rules["min_stint"].recipients) == 2
    assert rules["min_stint"].clause == ""
    assert "agreement" in text
    assert "decisions.note" in text
    assert "匿名化场景" in text


def test_sheets_of_workbooks_become_tables_of_their_own_name(folder, change, tmp_path):
    book = Workbook()
    for name, sheet in (("staff", "正安县派员"), ("absences", "盘县")):
        page = book.create_sheet(sheet)
        for line in (folder / f"{name}.csv").read_text("utf-8-sig").splitlines():
            page.append(line.split(","))
        change("scenario.yaml", f"{name}: {name}.csv", f"{name}: 贵州省.xlsx#{sheet}")
    hidden = book.create_sheet("苏州")
    hidden.sheet_state = "hidden"
    hidden.append(["江苏省"])
    book.save(folder / "贵州省.xlsx")
    text = copied(folder, tmp_path / "copy")
    assert [word for word in SECRETS if word in text] == []
    assert (tmp_path / "copy" / "staff.csv").exists()


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("心血管内科", "正安县心血管内科", ("specialties.csv", 4, "name")),
        ("心血管内科", "遵义心脏中心", ("specialties.csv", 4, "name")),
        ("cardiology,", "S01-heart,", ("referrals.csv", 2, "specialty")),
    ],
)
def test_a_name_in_a_specialty_is_refused_and_nothing_is_left(
    folder, change, tmp_path, old, new, where
):
    change("specialties.csv", old, new)
    change("referrals.csv", "cardiology,", new if "heart" in new else "cardiology,")
    key = tmp_path / "key.csv"
    with pytest.raises(InputError) as error:
        write_anonymous(load(folder).scenario, tmp_path / "copy", key)
    faults = {fault.code: (fault.file, fault.row, fault.column) for fault in error.value.faults}
    assert faults == {"anonymise-still-named": where}
    assert len(error.value.faults) <= 2
    assert [path.name for path in tmp_path.iterdir()] == ["original"]


def test_a_name_in_a_disease_is_refused(folder, change, tmp_path):
    change("referrals.csv", "referred_out", "referred_out,disease")
    change("referrals.csv", ",80,8", ",80,8,=盘县人民医院")
    with pytest.raises(InputError) as error:
        write_anonymous(load(folder).scenario, tmp_path / "copy")
    assert {fault.column for fault in error.value.faults} == {"disease"}
    assert not (tmp_path / "copy").exists()


def test_every_name_would_be_found_where_it_is_left(folder):
    """Each is put back into one cell: the search misses none but words of the contract."""
    made = anonymous(load(folder).scenario, Random(1))
    files = scenario_files(made)
    problem = made.original
    hospitals = (*problem.supporters.values(), *problem.recipients.values())
    for word in (*(h.id for h in hospitals), *(h.name for h in hospitals), *problem.staff):
        spoilt = files["staff.csv"].replace(b"clinician", word.encode(), 1)
        assert spoilt != files["staff.csv"]
        assert traces(files | {"staff.csv": spoilt}, made), word
    assert traces(files, made) == ()


def test_ids_of_digits_and_words_of_the_contract_are_no_false_alarm(folder, change, tmp_path):
    for name in ("supporters", "capabilities", "costs", "incumbent", "decisions", "staff"):
        text = (folder / f"{name}.csv").read_text("utf-8-sig")
        text = text.replace("S01", "100").replace("S02", "cdc").replace("P3", "Ma")
        (folder / f"{name}.csv").write_text(text, "utf-8")
    change("stints.csv", "P3", "Ma")
    change("specialties.csv", "cardiology", "trauma100")
    change("referrals.csv", "cardiology", "trauma100")
    text = copied(folder, tmp_path / "copy")
    assert "trauma100" in text
    assert not re.search(r"^(100|Ma|cdc),", text, re.MULTILINE)


def test_an_anonymised_scenario_can_be_anonymised_again(folder, tmp_path):
    copied(folder, tmp_path / "first")
    first = load(tmp_path / "first").scenario
    text = copied(tmp_path / "first", tmp_path / "second", seed=2)
    assert [key for key in (*first.supporters, *first.staff) if key in text] == []


def test_the_order_says_nothing_and_differs_each_time(folder, tmp_path):
    scenario = load(folder).scenario
    drawn = [anonymous(scenario, Random(seed)).names for seed in range(12)]
    orders = {tuple(sorted(names.hospital, key=names.hospital.get)) for names in drawn}
    assert len(orders) > 6
    alone = {tuple(anonymous(scenario).names.person.items()) for _ in range(12)}
    assert len(alone) > 1
    same = [scenario_files(anonymous(scenario, Random(5))) for _ in range(2)]
    assert same[0] == same[1]


def test_no_two_names_share_a_pseudonym_and_regions_keep_their_nesting(folder):
    made = anonymous(load(folder).scenario, Random(1))
    for field in fields(made.names):
        pseudonyms = getattr(made.names, field.name)
        assert len(set(pseudonyms.values())) == len(pseudonyms)
    link = made.scenario.links[0]
    supporter = made.scenario.supporters[made.names.hospital["S01"]]
    assert link.supporter_region == f"{supporter.province}/{supporter.city}"
