"""A new scenario folder works as it is."""

from __future__ import annotations

import openpyxl
import pytest

from matcher.language.catalogue import LANGS
from matcher.reading import InputError, load, new_scenario
from matcher.reading.columns import TABLES
from matcher.reading.form import _note, header
from matcher.reading.new import sheet_name


@pytest.mark.parametrize("lang", LANGS)
def test_it_reads_without_a_word(tmp_path, lang):
    file = new_scenario(tmp_path / "new", lang, 2027)
    loaded = load(file)
    assert loaded.warnings == ()
    scenario = loaded.scenario
    assert (len(scenario.supporters), len(scenario.recipients)) == (3, 4)
    assert "supporters" in scenario.synthetic and "staff" in scenario.synthetic
    assert sum(s.capacity for s in scenario.supporters.values()) >= 4


def test_both_languages_say_the_same(tmp_path):
    first, second = (load(new_scenario(tmp_path / lang, lang, 2027)).scenario for lang in LANGS)
    assert first.referrals == second.referrals and first.capabilities == second.capabilities
    assert [p.title for p in first.staff.values()] == [p.title for p in second.staff.values()]


def test_equal_bytes(tmp_path):
    for name in ("a", "b"):
        new_scenario(tmp_path / name, "zh", 2027)
    for file in ("scenario.yaml", "tables.xlsx"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def test_ids_stay_text(tmp_path):
    new_scenario(tmp_path, "zh")
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    assert book.sheetnames[0] == "说明"
    sheet = book["支援医院"]
    assert sheet["A2"].value == "S01" and sheet["A2"].number_format == "@"
    assert sheet.column_dimensions["A"].width and sheet["A1"].comment is not None


@pytest.mark.parametrize("lang", LANGS)
def test_every_column_is_explained(lang):
    for spec in TABLES.values():
        assert all(_note(spec, column, lang) for column in spec.columns), spec.name


@pytest.mark.parametrize("lang", LANGS)
def test_every_table_has_a_sheet_and_an_explanation(tmp_path, lang):
    path = new_scenario(tmp_path, lang, 2027)
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    first, *sheets = book.sheetnames
    assert sheets == [sheet_name(spec, lang) for spec in TABLES.values()]
    explained = {row[0] for row in book[first].iter_rows(values_only=True) if row[4]}
    assert set(sheets) <= explained
    text = path.read_text("utf-8")
    for spec, sheet in zip(TABLES.values(), sheets, strict=True):
        heads = [cell.value for cell in book[sheet][1]]
        assert heads == [header(column, lang) for column in spec.columns]
        assert f"{spec.name}: tables.xlsx#{sheet}\n" in text


def test_nothing_is_overwritten(tmp_path):
    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(InputError) as caught:
        new_scenario(tmp_path, "en")
    assert caught.value.faults[0].code == "input-folder-not-empty"
    with pytest.raises(InputError):
        new_scenario(tmp_path / "mine.txt", "en")


def test_formats_suit_the_columns(tmp_path):
    new_scenario(tmp_path, "en", 2027)
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    sheet, core = book["supporters"], book["specialties"]["C2"]
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    formats = {name: sheet.column_dimensions[heads[name]].number_format for name in heads}
    assert formats["id"] == formats["first"] == "@"  # neighbours that are alike count as one
    assert formats["capacity"] == formats["latitude"] == "General"
    assert sheet[f"{heads['capacity']}2"].value == 2
    assert core.value == "true" and "true" in book["specialties"]["C1"].comment.text
    assert "Blank" not in book["absences"]["B1"].comment.text


def test_no_list_where_it_would_leave_titles_out(tmp_path):
    new_scenario(tmp_path, "zh", 2027)
    sheet = openpyxl.load_workbook(tmp_path / "tables.xlsx")["派出人员"]
    lists = [choice.formula1 for choice in sheet.data_validations.dataValidation]
    assert len(lists) == 1 and "主治医师" not in lists[0]
