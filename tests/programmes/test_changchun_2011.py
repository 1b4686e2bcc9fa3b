"""长卫医管发〔2011〕3号: county hospitals support township hospitals, 2011-06 to 2014-05."""

from collections import Counter, defaultdict

from tests.programmes.always import (
    assert_goals_are_carried,
    assert_made_up_is_declared,
    assert_no_rule_is_broken,
    assert_one_place_at_a_time,
    assert_open_months_are_listed,
    assert_people_fit,
)
from tests.programmes.clauses import (
    assert_trained_or_listed,
    assert_trainees_learn_what_is_needed,
)
from tests.programmes.plan_files import SENIOR_ATTENDING

DISTRICTS = {
    *("南关区", "宽城区", "朝阳区", "二道区", "绿园区", "双阳区"),
    *("九台市", "榆树市", "德惠市", "农安县"),
}


def test_the_plan_breaks_no_rule(changchun):
    assert_no_rule_is_broken(changchun)
    assert changchun.level("shortfall") == 0


def test_made_up_tables_are_declared(changchun):
    assert_made_up_is_declared(changchun)


def test_1_three_years(changchun):
    """一: 2011-05-15 to 2014-05-15, in whole months; relations are stable over all of them."""
    assert len(changchun.horizon) == 36
    terms = {(row["since"], row["last"]) for row in changchun.rows("pairs")}
    assert terms == {("2011-06", "2014-05")}


def test_2_1_every_township_hospital_has_its_county_hospital(changchun):
    """二(一)2: one each is our reading, within what each can carry."""
    supporters = changchun.named("supporters")
    assert sorted(r for _, r in changchun.pairs) == sorted(changchun.named("recipients"))
    loads = Counter(supporter for supporter, _ in changchun.pairs)
    assert all(load <= int(supporters[s]["capacity"]) for s, load in loads.items())


def test_3_1_2_pairs_stay_inside_each_of_the_ten(changchun):
    """三(一)2: ten counties and districts, no pair across a border."""
    supporters, recipients = changchun.named("supporters"), changchun.named("recipients")
    found = {(supporters[s]["county"], recipients[r]["county"]) for s, r in changchun.pairs}
    assert found == {(county, county) for county in DISTRICTS}
    assert len(DISTRICTS) == 10


def test_3_1_3_physicians_are_senior_attending_or_above(changchun):
    """三(一)3: whoever holds a physician's post."""
    role = {(p["recipient"], p["post"]): p["role"] for p in changchun.rows("posts")}
    clinicians = [s for s in changchun.stays if role[s.recipient, s.post] == "clinician"]
    assert clinicians
    assert min(changchun.ranks[stay.person] for stay in clinicians) >= SENIOR_ATTENDING


def test_3_1_3_numbers_follow_population(changchun):
    """三(一)3: more people, more physicians; one or two others may come, and weigh less."""
    posts = defaultdict(list)
    for row in changchun.rows("posts"):
        posts[row["recipient"]].append(row)
    for recipient, row in changchun.named("recipients").items():
        physicians = [int(p["weight"]) for p in posts[recipient] if p["role"] == "clinician"]
        others = [int(p["weight"]) for p in posts[recipient] if p["role"] != "clinician"]
        people = int(row["population"])
        assert len(physicians) == (1 if people <= 20_000 else 2 if people <= 30_000 else 3)
        assert 1 <= len(others) <= 2
        assert max(others) < min(physicians)
    roles = {p["role"] for rows in posts.values() for p in rows}
    assert roles == {"clinician", "manager", "nurse", "technician"}


def test_3_1_3_six_months_in_one_piece(changchun):
    """三(一)3: at least, then somebody else may come; twelve at most is ours."""
    assert {len(stay.months) for stay in changchun.stays} <= set(range(6, 13))
    assert_one_place_at_a_time(changchun)
    assert_people_fit(changchun)


def test_2_3_1_one_or_two_trainees_a_year(changchun):
    """二(三)1, 三(一)3: two a year, or the plan lists who is missing; never more."""
    assert_trained_or_listed(changchun, a_year=2)
    assert_trainees_learn_what_is_needed(changchun, months=6)
    years = Counter((t["recipient"], t["first"][:4]) for t in changchun.rows("trainees"))
    assert max(years.values()) == 2


def test_3_1_5_grade_1a_or_three_new_techniques(changchun):
    """三(一)5: who is not grade I-A strives for it, or for three techniques; others for these."""
    assert_goals_are_carried(changchun)
    goals = defaultdict(set)
    for row in changchun.rows("goals"):
        goals[row["recipient"]].add((row["goal"], row["target"][:2]))
        assert row["due"] == "2014-05-31"
    for recipient, row in changchun.named("recipients").items():
        grade = set() if row["level"] == "一级甲等" else {("医院等级", "一级")}
        assert goals[recipient] == grade | {("新技术", "3项")}


def test_3_2_the_dates(changchun):
    """三(二): plan, agreements, supervision plan, county inspection, city inspection, the end."""
    dates = {
        ("plan", "2011-05-15"),
        ("agreement", "2011-05-31"),
        ("plan", "2011-06-20"),
        ("inspection", "2011-06-30"),
        ("inspection", "2011-10-01"),
        ("evaluation", "2014-05-15"),
    }
    kinds = {kind for kind, _ in dates}
    found = Counter((kind, *one) for kind in kinds for one in changchun.milestones(kind))
    assert found == {(*date, pair): 1 for date in dates for pair in changchun.pairs}
    assert len(changchun.rows("milestones")) == len(found)


def test_5_who_is_not_sent_is_listed(changchun):
    """五: whether people are there is appraised, so no open month is hidden."""
    assert_open_months_are_listed(changchun)
