"""What a letter says of one pair, counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from matcher.domain.people import Role, Title
from matcher.domain.schedules import Connection, Milestone, Schedules
from matcher.domain.tables import Goal, Node
from matcher.letters.clauses import signed_clause
from matcher.letters.drafts import drafts
from matcher.letters.files import file_names, folder_word
from matcher.letters.letter import Draft
from matcher.letters.letters import letters, stray_stints
from matcher.letters.shipped import shipped
from matcher.letters.template import opened
from matcher.plan.pairs import plan_pairs
from matcher.plan.plan import Plan
from tests.letters.conftest import docx, text_of
from tests.small import fixed, person, recipient, small, stint, supporter
from tests.small_tables import gap_post

PAIRS = (("A", "R1"), ("A", "R3"), ("B", "R2"))


def planned(*stints, milestones=None, pairs=PAIRS, schedules=None, **changes):
    """A plan of the small scenario."""
    problem = small(**changes)
    found = replace(schedules or Schedules(), milestones=milestones)
    return Plan(problem, plan_pairs(problem, pairs), tuple(stints), (), schedules=found)


def letter_of(plan, recipient="R1", lang="en"):
    return next(iter(letters(plan, drafts(plan, [recipient]), lang)))


def due(day, kind="agreement", pair=(None, None), note=""):
    return Milestone(due=date.fromisoformat(day), kind=kind, supporter=pair[0], recipient=pair[1],
                     note=note)  # fmt: skip


def test_new_pairs_get_responsibility_agreements_kept_ones_supplementary():
    forms = {draft.pair: draft.form for draft in drafts(planned())}
    assert forms == {("A", "R1"): "supplementary", ("A", "R3"): "responsibility",
                     ("B", "R2"): "supplementary"}  # fmt: skip
    assert {draft.form for draft in drafts(planned(), form="responsibility")} == {"responsibility"}


@pytest.mark.parametrize(
    ("rows", "day"),
    [
        ((), None),
        ((due("2016-12-31"),), "2016-12-31"),
        ((due("2016-12-31"), due("2017-01-31", pair=("A", "R3"))), "2017-01-31"),
        ((due("2017-02-28"), due("2016-12-31")), "2016-12-31"),
        ((due("2016-01-01", "supplementary_agreement"), due("2017-01-31")), "2017-01-31"),
        ((due("2016-01-01", "supplementary_agreement"),), "2016-01-01"),
        ((due("2017-01-31", pair=("A", "R1")), due("2017-03-01", "inspection")), None),
    ],
)
def test_the_own_kind_counts_first_and_the_pairs_own_day_before_the_programmes(rows, day):
    found = {draft.pair: draft.due for draft in drafts(planned(milestones=rows))}
    assert found["A", "R3"] == (None if day is None else date.fromisoformat(day))


def test_a_pair_is_in_force_in_the_months_of_both():
    letter = letter_of(planned(), "R3")
    assert (letter.first, letter.last, letter.months) == ("2017-04-01", "2017-09-30", 6)
    assert letter.recipient.region == "贵州省, 铜仁市, 石阡县"


def test_a_post_tells_who_holds_it_and_which_months_nobody_covers():
    plan = planned(stint("A-icu-1", "R1", "icu", "2017-01", "2017-06"))
    [icu] = [post for post in letter_of(plan).posts if post.name == "重症医学科"] or [
        post for post in letter_of(plan).posts if "icu" in post.name.casefold()
    ]
    assert (icu.months, icu.held) == (12, 6)
    assert icu.uncovered == "2017-07 to 2017-12"
    zh = letter_of(plan, lang="zh")
    assert "2017年7月至12月" in {post.uncovered for post in zh.posts}


def test_what_others_hold_is_not_held_by_the_pair():
    stints = (stint("A-icu-1", "R1", "icu", "2017-01", "2017-06"),)
    plan = planned(*stints, pairs=(*PAIRS, ("B", "R1")))
    held = {(row.pair, post.name): post.held
            for row in drafts(plan, ["R1"])
            for letter in letters(plan, [row], "en")
            for post in letter.posts}  # fmt: skip
    assert {pair for (pair, _), months in held.items() if months} == {("A", "R1")}


def test_titles_of_others_than_physicians_are_ranks():
    staff = [
        person("A-icu-1", role=Role.NURSE, title=Title.ASSOCIATE_CHIEF),
        person("A-icu-2", role=Role.MANAGER, title=Title.RESIDENT),
    ]
    stints = [stint(f"A-icu-{n}", "R1", "icu", f"2017-0{n}", f"2017-0{n}") for n in (1, 2)]
    found = [(row.role, row.title) for row in letter_of(planned(*stints, staff=staff)).stints]
    assert found == [("nurse", "associate senior rank"), ("manager", "")]


def test_a_duty_without_a_specialty_is_named_after_its_role():
    duty = replace(gap_post("R1", "护士长", 1), specialty=None, role=Role.NURSE, gap=False)
    posts = letter_of(planned(posts=[duty]), lang="zh").posts
    assert ("护理人员（护士长）", "方案列明的岗位") in {(post.name, post.reason) for post in posts}


def test_regular_dates_are_put_in_words():
    monthly = [due(f"2017-{m:02d}-{d}", "bulletin") for m, d in ((1, 31), (2, 28), (3, 31))]
    yearly = [due(f"{year}-12-31", "inspection", ("A", "R1")) for year in (2017, 2018, 2019)]
    others = [due("2017-05-10", "plan", ("B", "R2")), due("2017-05-11", "own word", note="n")]
    left = due("2017-06-30", "appraisal", ("A", "R1"), "A-icu-1: written")
    plan = planned(stint("A-icu-1", "R1", "icu", "2017-01", "2017-06"),
                   milestones=(*monthly, *yearly, *others, left))  # fmt: skip
    assert [(row.when, row.kind, row.note) for row in letter_of(plan).milestones] == [
        ("by the end of each month (2017-01-31 to 2017-03-31)", "bulletin", ""),
        ("by 2017-05-11", "own word", "n"),
        ("at the end of each stint", "appraisal", "written"),
        ("once a year (2017-12-31 to 2019-12-31)", "inspection", ""),
    ]


def test_dates_with_a_hole_are_listed():
    rows = [due(day, "bulletin") for day in ("2017-01-31", "2017-02-28", "2017-04-30")]
    [told] = letter_of(planned(milestones=tuple(rows))).milestones
    assert told.when == "by 2017-01-31, 2017-02-28, 2017-04-30"


def test_goals_and_the_node_of_the_recipient():
    goals = (Goal(recipient="R1", goal="level", target="II-A", due=date(2020, 12, 31)),
             Goal(recipient="R2", goal="other"))  # fmt: skip
    nodes = tuple(Node(id=str(n), name=name, level="county")
                  for n, name in enumerate(("松桃苗族自治县", "铜仁市", "正安县")))  # fmt: skip
    network = Schedules(telemedicine=(Connection("0", "1"), Connection("2", None)))
    plan = planned(goals=goals, nodes=nodes, schedules=network)
    letter = letter_of(plan)
    assert [(goal.goal, goal.target, goal.due) for goal in letter.goals] == [
        ("level", "II-A", "2020-12-31")
    ]
    assert [(n.node, n.parent) for n in letter.telemedicine] == [("松桃苗族自治县", "铜仁市")]
    assert letter_of(plan, "R2").telemedicine == ()


def test_fixed_stints_of_other_pairs_stand_in_no_letter():
    plan = planned(fixed_stints=(fixed("A-icu-1", "R2", "icu", "2017-01", "2017-03"),))
    assert [s.recipient for s in stray_stints(plan)] == ["R2"]
    assert all(not letter.stints for letter in letters(plan, drafts(plan), "en"))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_any_name_survives(lang):
    name = "Ａ＆<b>“仁爱”&amp;{{ title }}{_{医院\x07"
    plan = planned(
        stint("A-icu-1", "R1", "icu", "2017-01", "2017-06"),
        supporters=[supporter("A", name=name)],
        recipients=[recipient("R1", name="一县{%医院%}>&")],
        staff=[person("A-icu-1", name="王<i>&小明")],
    )
    text = text_of(opened(shipped("supplementary", lang), "x").filled(letter_of(plan, lang=lang)))
    assert "Ａ＆<b>“仁爱”&amp;{{ title }}" in text
    assert "医院?" in text
    assert "一县{%医院%}>&" in text
    assert "王<i>&小明" in text


def test_names_of_files_are_safe_and_differ():
    pairs = (("A/1", "r"), ("A:1", "R"), ("甲", "…"))
    rows = [Draft(*pair, "responsibility", None) for pair in pairs]
    assert file_names(rows) == ("A_1-r.docx", "A_1-R-2.docx", "甲-_.docx")
    assert folder_word([]) == ""
    assert folder_word(["R1", "../x"]) == "R1-x"
    assert folder_word("abcde") == "a-and-4"


def test_made_up_data_are_declared_once_whatever_the_template_says(tmp_path):
    plan = planned(synthetic=("staff",))
    letter = letter_of(plan)
    assert "staff" in letter.made_up
    for texts in (("{{ title }}",), ("{{ title }}", "{{ made_up }}")):
        own = opened(docx(tmp_path, *texts).read_bytes(), "own.docx")
        assert text_of(own.filled(letter)).count(letter.made_up) == 1
    shown = text_of(own.filled(letter_of(planned())))
    assert shown == "small\n"


@pytest.mark.parametrize(
    ("clause", "signed"),
    [
        ("247号 三(一)", "247号 三(一)"),
        ("本工具假设（非文件规定）", ""),
        ("†新闻报道：每批不少于5人；未见文件原文", ""),
        (
            "247号 一 每年3名；每人6个月是本工具假设；急救列为未落实",
            "247号 一 每年3名；急救列为未落实",
        ),
        ("19号 二（于5月；†全部到岗）", ""),
        ("19号 二（于5月；全部到岗）", "19号 二（于5月；全部到岗）"),
        ("Order 19, 2; six months is an assumption of this tool", "Order 19, 2"),
    ],
)
def test_only_what_rests_on_a_document_is_signed(clause, signed):
    assert signed_clause(clause) == signed


@pytest.mark.parametrize(
    ("kinds", "form", "said"),
    [
        (["agreement"], "supplementary", ["签订补充协议"]),
        (["agreement"], "responsibility", ["签订协议书"]),
        (["supplementary_agreement"], "responsibility", ["签订协议书"]),
        (["agreement", "supplementary_agreement"], "supplementary", ["签订补充协议"]),
        (["agreement", "inspection"], "supplementary", ["签订补充协议", "督查"]),
    ],
)
def test_what_is_signed_is_the_letter_itself(kinds, form, said):
    rows = [due(f"2016-0{number}-01", kind) for number, kind in enumerate(kinds, 1)]
    plan = planned(milestones=tuple(rows))
    letter = next(iter(letters(plan, drafts(plan, ["R1"], form), "zh")))
    assert [event.kind for event in letter.milestones] == said
