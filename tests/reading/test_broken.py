"""The folders of broken and of doubtful scenarios, with the expected lines beside each."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.language.catalogue import LANGS, say
from matcher.reading import InputError, load, render
from matcher.reading.near import Register

DATA = Path(__file__).parents[1] / "data"
BROKEN = sorted((DATA / "broken").iterdir())
WARNED = sorted((DATA / "warned").iterdir())


def expected(folder: Path, lang: str) -> list[str]:
    return (folder / f"expected.{lang}.txt").read_text(encoding="utf-8").splitlines()


def test_there_are_enough_of_them():
    assert len(BROKEN) >= 25


@pytest.mark.parametrize("folder", BROKEN, ids=lambda folder: folder.name)
def test_all_faults_at_once(folder):
    with pytest.raises(InputError) as caught:
        load(folder)
    for lang in LANGS:
        lines = [render(fault, lang) for fault in caught.value.faults]
        assert lines == expected(folder, lang)


@pytest.mark.parametrize("folder", WARNED, ids=lambda folder: folder.name)
def test_warnings_do_not_stop(folder):
    warnings = load(folder).warnings
    for lang in LANGS:
        assert [render(warning, lang) for warning in warnings] == expected(folder, lang)


@pytest.mark.parametrize("folder", BROKEN, ids=lambda folder: folder.name)
def test_every_fault_has_a_place(folder):
    with pytest.raises(InputError) as caught:
        load(folder / "scenario.yaml")
    for fault in caught.value.faults:
        assert fault.file


@pytest.mark.parametrize(
    "path", ["nowhere", "nowhere/scenario.yaml", "\0", "a\0b/scenario.yaml", ""]
)
def test_a_path_that_leads_nowhere(path, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError) as caught:
        load(path)
    assert len(caught.value.faults) == 1
    assert render(caught.value.faults[0], "zh")


def test_a_folder_without_scenario(tmp_path):
    with pytest.raises(InputError) as caught:
        load(tmp_path)
    assert "scenario.yaml" in render(caught.value.faults[0], "en")


def test_a_table_made_a_folder(tmp_path):
    (tmp_path / "s.csv").mkdir()
    text = "matcher: 1\nhorizon: {first: 2017-01, last: 2017-02}\n"
    (tmp_path / "scenario.yaml").write_text(
        text + "tables: {supporters: s.csv, recipients: s.csv}\n"
    )
    with pytest.raises(InputError) as caught:
        load(tmp_path)
    assert {fault.code for fault in caught.value.faults} == {"input-not-a-file"}


def test_a_spoilt_workbook_is_silent(capfd):
    with pytest.raises(InputError):
        load(DATA / "broken" / "spoilt-workbook")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["tables.xlsx", "supporters.csv"])
def test_a_table_alone_is_no_scenario(tmp_path, name):
    (tmp_path / name).write_text("x")
    with pytest.raises(InputError) as caught:
        load(tmp_path / name)
    assert render(caught.value.faults[0], "en").endswith("Give the folder, or its scenario.yaml.")


def test_everybody_of_a_name_is_offered_three_at_most():
    names = {f"P{number}": "张伟" for number in range(1, 6)} | {"Q1": "李娜", "Q2": "李 娜"}
    register = Register("person", names)
    said = {word: say(register.mend(word), "en") for word in ("张伟", "李娜", "李 娜", "张伟伟")}
    several = "Did you mean 张伟 (P1), 张伟 (P2) or 张伟 (P3)?"
    assert said["张伟"] == said["张伟伟"] == several
    assert said["李娜"] == said["李 娜"] == "Did you mean 李娜 (Q1) or 李 娜 (Q2)?"
    assert say(register.mend("张伟"), "zh") == "是否应为“张伟（P1）、张伟（P2）或张伟（P3）”？"


def test_a_near_id_is_offered_only_for_the_same_number():
    register = Register("supporter", {"S01": "甲", "S02": "乙", "icu": "重症医学科"})
    codes = {word: register.mend(word).code for word in ("S03", "S1", "Ｓ０１", "R01", "icuu")}
    assert codes == {"S03": "mend-add-id", "R01": "mend-add-id"} | dict.fromkeys(
        ("S1", "Ｓ０１", "icuu"), "mend-did-you-mean"
    )
