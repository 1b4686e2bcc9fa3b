"""Every pair has its agreement, and what stands in it is the plan's files, row by row."""

from __future__ import annotations

import hashlib
import json
import shutil

import pytest

from tests.cli.conftest import call
from tests.letters.conftest import docx, rows_of, table_of, text_of


def day(text: str) -> str:
    """A month of a file as the first part of a written day."""
    year, month = text.split("-")
    return f"{year}年{int(month)}月"


def test_each_pair_has_one_letter_of_the_kind_that_its_status_asks_for(plan, written):
    pairs, index = rows_of(plan / "pairs.csv"), rows_of(written / "letters.csv")
    kinds = {"new": "agreement", "kept": "supplementary_agreement"}
    told = [(row["supporter"], row["recipient"], row["kind"]) for row in index]
    assert told == [(row["supporter"], row["recipient"], kinds[row["status"]]) for row in pairs]
    assert {row["status"] for row in pairs} == {"new", "kept"}
    assert sorted(row["file"] for row in index) == sorted(p.name for p in written.glob("*.docx"))
    titles = {"agreement": "对口帮扶责任书", "supplementary_agreement": "对口帮扶补充协议"}
    for row in index:
        text = text_of(written / row["file"])
        assert titles[row["kind"]] in text
        assert row["supporter_name"] in text
        assert row["recipient_name"] in text


def test_the_day_of_signature_is_that_of_the_milestones(written):
    days = {"agreement": "2030-02-15", "supplementary_agreement": "2030-03-31"}
    for row in rows_of(written / "letters.csv"):
        assert row["due"] == days[row["kind"]]
        year, month, number = map(int, row["due"].split("-"))
        assert f"应于{year}年{month}月{number}日前签订" in text_of(written / row["file"])


def test_the_people_of_a_letter_are_the_rows_of_stints_csv(plan, written):
    found = []
    for row in rows_of(written / "letters.csv"):
        for line in table_of(written / row["file"], "派驻岗位"):
            found.append((row["supporter"], row["recipient"], line["姓名"], line["起始日期"][:-2],
                          line["结束日期"].split("月")[0] + "月"))  # fmt: skip
    stints = [
        (row["supporter"], row["recipient"], row["staff_name"], day(row["first"]), day(row["last"]))
        for row in rows_of(plan / "stints.csv")
    ]
    assert found
    assert sorted(found) == sorted(stints)


def test_a_stint_ends_on_the_last_day_of_its_month(written):
    ends = {
        line["结束日期"]
        for path in written.glob("*.docx")
        for line in table_of(path, "派驻岗位")
    }
    last = {"1": "31", "2": "28", "3": "31", "4": "30", "6": "30", "9": "30", "12": "31"}
    assert ends
    for end in ends:
        month, number = end.split("年")[1].removesuffix("日").split("月")
        assert last.get(month, number) == number


def test_appointments_and_trainees_are_those_of_the_plan(plan, written):
    appointed = [row for row in rows_of(plan / "stints.csv") if row["appointment"]]
    trainees = rows_of(plan / "trainees.csv")
    assert appointed
    assert trainees
    posts, stays = [], []
    for path in written.glob("*.docx"):
        posts += [row["聘任职务"] for row in table_of(path, "派驻岗位") if row["聘任职务"] != "—"]
        people = [row["人员"] for row in table_of(path, "进修科室")]
        assert people == [f"人选待定{number}" for number in range(1, len(people) + 1)]
        stays += people
    assert len(posts) == len(appointed)
    assert len(stays) == len(trainees)


def test_the_posts_and_their_months_are_those_of_posts_csv(plan, written):
    told = {}
    for row in rows_of(written / "letters.csv"):
        for line in table_of(written / row["file"], "外转率"):
            told.setdefault(row["recipient"], []).append(int(line["岗位月数"]))
            assert (line["空缺月份"] == "无") or "20" in line["空缺月份"]
    posts = {}
    for row in rows_of(plan / "posts.csv"):
        posts.setdefault(row["recipient"], []).append(int(row["months"]))
    assert told == posts


def test_what_is_made_up_is_declared(written):
    told = json.loads((written / "letters.json").read_text("utf-8"))
    assert told["synthetic"]
    for path in written.glob("*.docx"):
        assert "虚构数据" in text_of(path)


def test_two_runs_write_the_same_bytes(scenario, plan, written, tmp_path):
    result = call("letters", scenario, plan, "-o", tmp_path / "again", lang="zh")
    assert result.exit_code == 0
    files = {p.relative_to(written) for p in written.rglob("*") if p.is_file()}
    assert len(files) > 5
    for name in files:
        assert (tmp_path / "again" / name).read_bytes() == (written / name).read_bytes(), name


def test_the_mark_lists_every_file_by_its_fingerprint(written):
    told = json.loads((written / "letters.json").read_text("utf-8"))
    found = {p.relative_to(written).as_posix(): p for p in written.rglob("*") if p.is_file()}
    assert set(told["outputs"]) == found.keys() - {"letters.json"}
    for name, fingerprint in told["outputs"].items():
        assert hashlib.sha256(found[name].read_bytes()).hexdigest() == fingerprint


def test_only_the_letters_of_some_hospitals(scenario, plan, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    first = rows_of(plan / "pairs.csv")[0]
    by_name = call("letters", scenario, plan, "--hospital", first["recipient_name"])
    assert by_name.exit_code == 0
    folder = tmp_path / f"letters-example-more-{first['recipient']}"
    rows = rows_of(folder / "letters.csv")
    assert {row["recipient"] for row in rows} == {first["recipient"]}
    odd = call("letters", scenario, plan, "--hospital", "S99", "--hospital", "R01", "-o", "odd")
    assert odd.exit_code == 2
    assert '"S99"' in odd.stderr
    assert not (tmp_path / "odd").exists()


def test_a_hospital_without_a_pair_is_told(scenario, plan, tmp_path):
    shutil.copytree(plan, tmp_path / "plan")
    pairs = (tmp_path / "plan" / "pairs.csv").read_text("utf-8-sig").splitlines()
    (tmp_path / "plan" / "pairs.csv").write_text("\n".join(pairs[:2]), "utf-8-sig")
    last = pairs[-1].split(",")[1]
    result = call("letters", scenario, tmp_path / "plan", "--hospital", last, "-o", tmp_path / "x")
    assert result.exit_code == 2
    assert "has no pair in the plan" in result.stderr


def test_one_form_for_all(scenario, plan, tmp_path):
    wish = ("--kind", "supplementary", "-o", tmp_path / "all")
    assert call("letters", scenario, plan, *wish).exit_code == 0
    kinds = {row["kind"] for row in rows_of(tmp_path / "all" / "letters.csv")}
    assert kinds == {"supplementary_agreement"}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_plan_without_a_rotation_gives_letters_that_say_so(lang, tmp_path):
    (tmp_path / "s").mkdir()
    for name, row in (("supporters", "A,甲医院"), ("recipients", "R,乙医院")):
        (tmp_path / "s" / f"{name}.csv").write_text(f"id,name,kind\n{row},general\n", "utf-8")
    (tmp_path / "s" / "scenario.yaml").write_text(
        "matcher: 1\nhorizon: {first: 2030-01, last: 2030-12}\n"
        "tables: {supporters: supporters.csv, recipients: recipients.csv}\n"
        "rules: {full_coverage: }\n",
        "utf-8",
    )
    assert call("solve", tmp_path / "s", "-o", tmp_path / "p", "--quiet").exit_code == 0
    result = call("letters", tmp_path / "s", tmp_path / "p", "-o", tmp_path / "out", lang=lang)
    assert result.exit_code == 0, result.stderr
    assert "stints.csv" in result.stdout
    text = text_of(tmp_path / "out" / "A-R.docx")
    assert {"en": "The plan names no people", "zh": "未列派驻人员名单"}[lang] in text
    assert {"en": "Home department", "zh": "派出科室 "}[lang] not in text


def test_a_letter_that_somebody_has_written_in_is_never_replaced(scenario, plan, written, tmp_path):
    shutil.copytree(written, tmp_path / "out")
    path = next((tmp_path / "out").glob("*.docx"))
    docx(tmp_path / "out", "改过", name=path.name)
    before = path.read_bytes()
    result = call("letters", scenario, plan, "-o", tmp_path / "out", lang="en")
    assert result.exit_code == 2
    assert path.name in result.stderr
    assert "changed since it was written" in result.stderr
    assert path.read_bytes() == before
    path.rename(tmp_path / path.name)
    assert call("letters", scenario, plan, "-o", tmp_path / "out").exit_code == 0


def test_rows_left_out_and_violations_are_told(scenario, plan, tmp_path):
    shutil.copytree(plan, tmp_path / "plan")
    with (tmp_path / "plan" / "pairs.csv").open("a", encoding="utf-8") as file:
        file.write("S99,R01,2030-01,new,2030-12,,,,\n")
    rows = (tmp_path / "plan" / "stints.csv").read_text("utf-8-sig").splitlines()
    (tmp_path / "plan" / "stints.csv").write_text("\n".join([*rows, rows[1]]), "utf-8-sig")
    result = call("letters", scenario, tmp_path / "plan", "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert "S99" in result.stderr
