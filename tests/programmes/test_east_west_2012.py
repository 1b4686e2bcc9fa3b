"""卫办医管发〔2012〕108号: nine eastern provinces support the west, 2012-10 to 2017-09."""

import math
from collections import Counter, defaultdict

from tests.programmes.always import (
    assert_goals_are_carried,
    assert_kept_and_new,
    assert_made_up_is_declared,
    assert_no_rule_is_broken,
    assert_one_place_at_a_time,
    assert_open_months_are_listed,
    assert_people_fit,
)
from tests.programmes.clauses import (
    assert_appointed,
    assert_credit_and_service,
    assert_trainees_learn_what_is_needed,
)
from tests.programmes.plan_files import ATTENDING, month

PROVINCES = {
    ("北京市", "内蒙古自治区"),
    ("天津市", "甘肃省"),
    ("辽宁省", "青海省"),
    ("上海市", "云南省"),
    ("江苏省", "陕西省"),
    ("浙江省", "贵州省"),
    ("福建省", "宁夏回族自治区"),
    ("山东省", "新疆生产建设兵团"),
    ("广东省", "广西壮族自治区"),
}
LARGE = 300_000


def test_the_plan_breaks_no_rule(east_west):
    assert_no_rule_is_broken(east_west)
    assert east_west.level("shortfall") == 0


def test_made_up_tables_are_declared(east_west):
    assert_made_up_is_declared(east_west)


def test_1_the_nine_province_links(east_west):
    """一: each eastern province supports its western one, and no other."""
    supporters, recipients = east_west.named("supporters"), east_west.named("recipients")
    linked = {(supporters[s]["province"], recipients[r]["province"]) for s, r in east_west.pairs}
    assert linked == PROVINCES


def test_1_every_recipient_has_a_tertiary_supporter(east_west):
    """一: tertiary hospitals; one each, within what each can carry, is our reading."""
    supporters = east_west.named("supporters")
    assert sorted(r for _, r in east_west.pairs) == sorted(east_west.named("recipients"))
    loads = Counter(s for s, _ in east_west.pairs)
    assert all(supporters[s]["level"].startswith("三级") for s in loads)
    assert all(load <= int(supporters[s]["capacity"]) for s, load in loads.items())


def test_2_1_large_counties_have_one_hospital_to_reach_grade_2a(east_west):
    """二(一): above 300,000 people the county hospital has priority 2 and the goal."""
    designated = defaultdict(list)
    for row in east_west.table("recipients"):
        if int(row["population"]) > LARGE:
            place = row["province"], row["city"], row["county"]
            designated[place] += [row["id"]] if row["priority"] == "2" else []
    assert {len(hospitals) for hospitals in designated.values()} == {1}
    wanted = {hospital for hospitals in designated.values() for hospital in hospitals}
    goals = east_west.rows("goals")
    assert {(g["goal"], g["target"]) for g in goals} == {("医院等级", "二级甲等")}
    assert {g["recipient"] for g in goals} == wanted
    assert_goals_are_carried(east_west)
    weights = {(p["recipient"] in wanted, int(p["weight"])) for p in east_west.rows("posts")}
    assert {weight for large, weight in weights if large} == {
        2 * weight for large, weight in weights if not large
    }


def test_2_2_the_specialties_agreed_and_a_manager(east_west):
    """二(二): the contents that both sides agreed on, and experience in management, as posts."""
    agreed = {(row["recipient"], row["post"], row["role"]) for row in east_west.table("posts")}
    managers = {(recipient, "manager", "manager") for recipient in east_west.named("recipients")}
    found = {(row["recipient"], row["post"], row["role"]) for row in east_west.rows("posts")}
    assert found == agreed | managers
    per_hospital = Counter(row["recipient"] for row in east_west.table("posts"))
    assert set(per_hospital.values()) <= {3, 4, 5}
    assert_people_fit(east_west)
    assert_open_months_are_listed(east_west)


def test_2_2_the_people_posted_take_office(east_west):
    """二(二): vice-president, heads of department."""
    assert_appointed(east_west, period=lambda start: start // 12)
    assert {s.recipient for s in east_west.stays if s.appointment == "vice_president"} == set(
        east_west.named("recipients")
    )


def test_2_3_all_leaders_and_half_of_the_key_staff_train_in_five_years(east_west):
    """二(三): at each recipient, or the plan lists how many it lacks."""
    assert len(east_west.horizon) == 60
    went = Counter((t["recipient"], t["role"] == "manager") for t in east_west.rows("trainees"))
    listed = {(u["recipient"], u["demand"]): int(u["missing"]) for u in east_west.rows("unplaced")}
    assert {demand for _, demand in listed} <= {"leaders", "key_staff_share"}
    for recipient, row in east_west.named("recipients").items():
        leaders = went[recipient, True] + listed.get((recipient, "leaders"), 0)
        assert leaders == int(row["leaders"])
        key_staff = went[recipient, False] + listed.get((recipient, "key_staff_share"), 0)
        assert key_staff == math.ceil(int(row["key_staff"]) / 2)


def test_2_3_trainees_get_what_their_hospital_lacks(east_west):
    """二(三) 缺什么补什么: in its specialties, at its supporter, three months each (ours)."""
    assert_trainees_learn_what_is_needed(east_west, months=3)


def test_2_4_tcm_hospitals_keep_their_character(east_west):
    """二(四): Chinese and ethnic medicine is supported by its like."""
    supporters, recipients = east_west.named("supporters"), east_west.named("recipients")
    kinds = {(supporters[s]["kind"], recipients[r]["kind"]) for s, r in east_west.pairs}
    assert kinds == {("general", "general"), ("tcm", "tcm")}


def test_3_1_the_appraisal_of_the_last_round_decides(east_west):
    """三(一): pairs to be continued are in the plan, those to be ended are not."""
    decided = {"pin": set(), "ban": set()}
    for row in east_west.table("decisions"):
        decided[row["decision"]].add((row["supporter"], row["recipient"]))
    assert decided["pin"] <= set(east_west.pairs)
    assert decided["ban"] and not decided["ban"] & set(east_west.pairs)
    assert_kept_and_new(east_west)


def test_3_2_each_pair_signs_and_reviews_every_year(east_west):
    """三(二): an agreement at the start, the year's work looked at in every year."""
    assert {(d[:7], p) for d, p in east_west.milestones("agreement")} == {
        ("2012-10", pair) for pair in east_west.pairs
    }
    years = Counter((date[:4], pair) for date, pair in east_west.milestones("evaluation"))
    assert years == {(str(y), pair): 1 for y in range(2012, 2018) for pair in east_west.pairs}


def test_4_1_credit_and_months_of_service(east_west):
    """四(一): three months give the year's credit, time served counts towards promotion."""
    assert_credit_and_service(east_west)


def test_4_1_stints_of_three_to_twelve_months_by_attending_physicians(east_west):
    """四(一): three months at least make the credit; twelve at most and the title are ours."""
    assert {len(stay.months) for stay in east_west.stays} <= set(range(3, 13))
    assert min(east_west.ranks[stay.person] for stay in east_west.stays) >= ATTENDING
    assert_one_place_at_a_time(east_west)


def test_4_3_a_written_appraisal_closes_each_stint(east_west):
    """四(三): one milestone in the last month of every stint, with the person's name."""
    rows = [row for row in east_west.rows("milestones") if row["kind"] == "appraisal"]
    found = Counter(
        (row["note"].split(":")[0], row["supporter"], row["recipient"], month(row["date"]))
        for row in rows
    )
    assert found == Counter((s.person, s.supporter, s.recipient, s.last) for s in east_west.stays)
