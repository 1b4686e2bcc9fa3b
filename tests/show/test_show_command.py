"""matcher show as a person calls it: pages, near names, located faults, never a traceback."""

from __future__ import annotations

import random
import re

import pytest
from matcher.language.catalogue import LANGS, tell
from matcher.plan.write import write_plan
from matcher.show.files import ALWAYS, FILES
from matcher.solving.solve import solve
from tests.cli.conftest import call
from tests.show.conftest import HAND
from tests.small import small


def test_in_which_months_is_there_no_icu_physician_and_why(by_hand):
    page = call("show", by_hand, "县医院", lang="zh", env={"COLUMNS": "120"})
    assert page.exit_code == 0, page.stderr
    (row, more) = re.findall(r"^icu 重症 +(2017.*)\n +(.*)", page.stdout, re.MULTILINE)[0]
    why = "可派人员当月均须留守，其科室外派人数已达上限。"
    assert row.startswith(f"2017-05 至 2017-09      5   4 个月：{why}")
    assert more == "1 个月：可派人员当月均请假。"
    assert re.search(r"^icu 重症 +11\+2!\.\.\.\.11\.$", page.stdout, re.MULTILINE)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Covered in each of their months: head.\n"),
        ("zh", "没有空缺的岗位（逐月均有人在岗）：head。\n"),
    ],
)
def test_posts_without_a_vacant_month_are_named(by_hand, lang, told):
    """H2 has a post that is covered throughout, H3 one that nobody assessed."""
    assert told in call("show", by_hand, "H2", lang=lang).stdout
    assert told.split("head")[0] not in call("show", by_hand, "H3", lang=lang).stdout


KEPT = "H2,icu,2017-{:02},retention,{}\n"


def kept(folder, details):
    """The page of H2 with these details of the five months from May on."""
    rows = "".join(KEPT.format(at, f'"{detail}"') for at, detail in enumerate(details, 5))
    head = HAND["unmet.csv"].split("\n")[0]
    (folder / "unmet.csv").write_text(f"{head}\n{rows}", "utf-8-sig")
    return call("show", folder, "H2", env={"COLUMNS": "120"}).stdout


def test_who_could_have_come_stands_with_what_kept_them(by_hand):
    away = "p1: elsewhere (H2/head 2017-05/2017-07); p2: retention (p1 H2/head)"
    text = kept(by_hand, [away] * 3 + ["p1, p2: absent (2017-08/2017-09)"] * 2)
    told = text.split("what kept them\n")[1].split("\n\n")[0]
    assert re.sub(r"\s+", " ", told) == (
        "icu 重症, 2017-05 to 2017-09: "
        "p1 甲 2017-05 to 2017-07 at another post (县医院 head); 2017-08 to 2017-09 absent "
        "p2 乙 2017-05 to 2017-07 department must keep them (p1 甲 at 县医院 head); "
        "2017-08 to 2017-09 absent"
    )


def test_of_many_candidates_six_lines_are_shown(by_hand):
    many = "; ".join(f"x{at}: elsewhere (H{at}/icu 2017-05/2017-09)" for at in range(9))
    text = kept(by_hand, [many] * 5)
    assert "x5 " in text and "x6 " not in text
    assert "… 3 more: matcher show PLAN HOSPITAL --post icu names them all" in text


def test_signs_tell_who_is_there(by_hand):
    text = call("show", by_hand, "H2", env={"COLUMNS": "80"}).stdout
    lines = text.splitlines()
    at = next(n for n, line in enumerate(lines) if line.endswith(" 2017"))
    assert [line.split()[-1] for line in lines[at + 1 : at + 4]] == [
        "113221111221",
        "11+2!....11.",
        "1111111111",
    ]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("hospital", ["H1", "H2", "H3"])
def test_every_part_stands_on_the_page_in_both_languages(by_hand, hospital, lang):
    result = call("show", by_hand, hospital, lang=lang)
    assert result.exit_code == 0, result.stderr
    result.stdout.encode("gbk")
    declared = tell("cli-synthetic", lang, tables="").split("." if lang == "en" else "。")[0]
    assert declared.rstrip("：: ") in result.stdout
    assert tell("cli-status-feasible", lang) in result.stdout
    headings = {"H1": ["show-away", "show-shortfalls"], "H3": ["show-lacks", "show-not-assessed"]}
    both = ["show-as-recipient", "show-as-supporter", "show-posts", "show-goals", "show-milestones"]
    assert all(tell(code, lang) in result.stdout for code in headings.get(hospital, both))
    assert "{" not in result.stdout


def test_a_plan_of_pairs_alone_has_its_page(tmp_path):
    solved = solve(small(staff=None).scenario)
    write_plan(solved.plan, solved.verdict, tmp_path / "plan")
    for hospital in ("A", "R1"):
        result = call("show", tmp_path / "plan", hospital)
        assert result.exit_code == 0, result.stderr
    assert "=: covered; no people are planned" in call("show", tmp_path / "plan", "R1").stdout


@pytest.mark.parametrize(
    ("word", "suggested"),
    [("H02", "H2"), ("县医园", "县医院"), ("卫生", "乡卫生院"), ("医院", "省医院"), ("Ｈ２", "")],
)
def test_what_is_near_is_suggested_and_never_taken(by_hand, word, suggested):
    result = call("show", by_hand, word, lang="zh")
    if not suggested:
        assert result.exit_code == 0, "width makes no other id"
        return
    assert (result.exit_code, result.stdout) == (2, "")
    assert suggested in result.stderr
    assert word in result.stderr


def test_a_name_of_several_shows_them(written):
    result = call("show", written, "一县人民医院", lang="zh")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "R1" in result.stderr
    assert "R4" in result.stderr


def test_what_is_nowhere_near_is_told_where_to_look(by_hand):
    result = call("show", by_hand, "XYZ", lang="en")
    assert result.exit_code == 2
    assert "pairs.csv" in result.stderr


@pytest.mark.parametrize("place", ["nowhere", "empty"])
def test_what_is_no_plan_directory_is_said_to_be_none(tmp_path, place):
    (tmp_path / "empty").mkdir()
    result = call("show", tmp_path / place, "R1")
    assert result.exit_code == 2
    assert "not a plan directory" in result.stderr


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ALWAYS[1:])
def test_a_file_that_is_missing_is_named_and_the_rest_is_shown(folder, name, lang):
    (folder / name).unlink()
    result = call("show", folder, "R1", lang=lang)
    assert result.exit_code == 2
    assert name in result.stderr
    assert "R1 一县人民医院" in result.stdout


def test_without_its_pairs_there_is_no_page(folder):
    (folder / "pairs.csv").unlink()
    result = call("show", folder, "R1")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "pairs.csv" in result.stderr


@pytest.mark.parametrize(
    ("name", "old", "new", "where"),
    [
        ("unmet.csv", "H2,icu,2017-05,absent", "H2,icu,2017-05,asleep", ("unmet.csv", "row 2")),
        ("unmet.csv", "2017-06", "June", ("unmet.csv", "row 3", "month")),
        ("posts.csv", "2017-05/2017-09", "2017-09/2017-05", ("posts.csv", "row 2", "uncovered")),
        ("stints.csv", "2017-01,2017-03", "2017-03,2017-01", ("stints.csv", "row 2", "last")),
        ("gaps.csv", "0.125000", "12,5%", ("gaps.csv", "row 2")),
        ("gaps.csv", "specialty,rank", "speciality,rank", ("gaps.csv", "row 1", "specialty")),
        ("pairs.csv", "H2,H3,2017-01,kept", "H1,H2,2017-01,kept", ("pairs.csv", "row 3")),
        ("goals.csv", "H2,医院等级", ",医院等级", ("goals.csv", "row 2", "recipient")),
        ("plan.json", "{", "[", ("plan.json",)),
    ],
)
def test_a_row_changed_by_hand_is_located_and_left_out(by_hand, name, old, new, where):
    path = by_hand / name
    encoding = "utf-8-sig" if name.endswith("csv") else "utf-8"
    assert old in HAND[name]
    path.write_text(HAND[name].replace(old, new, 1), encoding)
    for lang in LANGS:
        result = call("show", by_hand, "H2", lang=lang)
        assert result.exit_code == 2
        assert "H2" in result.stdout
        words = where if lang == "en" else where[:1]
        assert all(word in result.stderr for word in words), result.stderr


@pytest.mark.parametrize("unit", ["", "heads"])
def test_a_unit_or_rule_that_nobody_knows_stands_there_as_it_is(by_hand, unit):
    text = HAND["shortfalls.csv"].replace("team,H2", "wish,H2").replace("2,people", f"2,{unit}")
    (by_hand / "shortfalls.csv").write_text(text, "utf-8")
    result = call("show", by_hand, "H2", lang="zh")
    assert result.exit_code == 0
    assert re.search(rf"^wish +2 +{unit}", result.stdout, re.MULTILINE)


def test_a_file_that_has_changed_is_named(folder):
    assert "stints.csv" not in call("show", folder, "R1").stdout
    path = folder / "stints.csv"
    path.write_bytes(path.read_bytes() + b"\r\n")
    result = call("show", folder, "R1")
    assert result.exit_code == 0
    assert "stints.csv: no longer as the plan was written" in result.stdout


def test_what_is_due_next_is_shown_where_it_is_still_to_come(by_hand):
    assert "Next" not in call("show", by_hand, "H1").stdout
    path = by_hand / "milestones.csv"
    path.write_text(HAND["milestones.csv"] + "2190-06-30,bulletin,,,\n", "utf-8")
    text = call("show", by_hand, "H1").stdout
    assert "Next" in text
    assert text.count("2190-06-30") == 2


MORE = "supporter,recipient,people,person_months,months_present\nH1,H2,3,20,12\n"


def test_hands_that_slip_anywhere_end_in_a_sentence(by_hand):
    rng = random.Random(6)
    odd = ["", "x", "2017-13", "０１", "-1", '"', ";", "/", "2017-01/", "\0", "=1+1", "是"]
    for _ in range(80):
        name = rng.choice([*FILES, "plan.json"])
        text = HAND.get(name, MORE)
        at = rng.randrange(len(text))
        (by_hand / name).write_text(
            text[:at] + rng.choice(odd) + text[at + rng.randrange(6) :], "utf-8"
        )
        result = call("show", by_hand, rng.choice(["H1", "H2", "H3"]))
        assert result.exit_code in (0, 2), result.stderr
        (by_hand / name).write_text(text, "utf-8")
