"""冀卫医函〔2019〕19号, section 3: a first vice-director for each of 867 township hospitals."""

from collections import Counter

from tests.programmes.always import (
    assert_kept_and_new,
    assert_made_up_is_declared,
    assert_no_rule_is_broken,
    assert_one_place_at_a_time,
    assert_open_months_are_listed,
    assert_people_fit,
)
from tests.programmes.plan_files import month

POST = "first_vice_director"
MAY = month("2019-05")


def xiongan(programme):
    """Township hospitals that take part until 10 May."""
    return {r["id"] for r in programme.table("recipients") if r["last"] == "2019-05-10"}


def townships(programme):
    return set(programme.named("recipients")) - xiongan(programme)


def test_the_plan_breaks_no_rule(township):
    assert_no_rule_is_broken(township)


def test_made_up_tables_are_declared(township):
    assert_made_up_is_declared(township)


def test_3_867_township_hospitals_in_62_counties(township):
    """三: each has one post, first vice-director, for a physician, and one supporter."""
    recipients = township.named("recipients")
    own = townships(township)
    assert len(own) == 867
    assert len({(recipients[r]["city"], recipients[r]["county"]) for r in own}) == 62
    posts = Counter((p["recipient"], p["post"], p["role"]) for p in township.rows("posts"))
    assert posts == {(recipient, POST, "clinician"): 1 for recipient in recipients}
    assert Counter(r for _, r in township.pairs) == dict.fromkeys(recipients, 1)


def test_3_supporters_are_of_the_second_grade_or_above(township):
    """三: 二级以上医院, each within what it can carry."""
    supporters = township.named("supporters")
    loads = Counter(supporter for supporter, _ in township.pairs)
    assert all(supporters[s]["level"] in ("二级", "三级") for s in loads)
    assert all(load <= int(supporters[s]["capacity"]) for s, load in loads.items())


def test_3_whoever_is_posted_is_first_vice_director(township):
    """三: 任命乡镇卫生院第一副院长; one person in any month."""
    assert {stay.appointment for stay in township.stays} == {POST}
    assert {len(people) for people in township.held.values() if people} == {1}
    assert_people_fit(township)
    assert_one_place_at_a_time(township)


def test_3_annex_2_central_township_hospitals_go_to_tertiary_hospitals(township):
    """三, 附件2: these pairs and no others are new, and the supporters are tertiary."""
    supporters, recipients = township.named("supporters"), township.named("recipients")
    annex = {(row["supporter"], row["recipient"]) for row in township.table("decisions")}
    new = {(r["supporter"], r["recipient"]) for r in township.rows("pairs") if r["status"] == "new"}
    assert new == annex
    assert_kept_and_new(township)
    assert {supporters[supporter]["level"] for supporter, _ in annex} == {"三级"}
    assert {recipients[recipient]["level"] for _, recipient in annex} == {"中心卫生院"}
    assert set(township.pairs) - annex <= township.incumbent


def test_3_agreements_are_filed_by_1_may(township):
    """三: of every township hospital in the programme."""
    filed = {pair[1]: date for date, pair in township.milestones("agreement")}
    assert {filed[recipient] for recipient in townships(township)} == {"2019-05-01"}


def test_3_the_second_batch_is_on_duty_by_10_may(township):
    """三: where a new pair posts somebody in 2019, somebody is there in May."""
    for row in township.table("decisions"):
        recipient = row["recipient"]
        year = [township.held[recipient, POST, when] for when in range(MAY, month("2020-01"))]
        assert year[0] or not any(year)
    assert township.level("shortfall") == 0


def test_3_xiongan_is_out_from_11_may(township):
    """三: pairs and posts end in May, which those who are there already serve; nobody is sent."""
    out = xiongan(township)
    recipients = township.named("recipients")
    assert {recipients[r]["county"] for r in out} == {"雄县", "容城县", "安新县"}
    assert {row["last"] for row in township.rows("pairs") if row["recipient"] in out} == {"2019-05"}
    posts = [row for row in township.rows("posts") if row["recipient"] in out]
    assert {(row["first"], row["last"]) for row in posts} == {("2019-05", "2019-05")}
    known = {(row["staff"], row["recipient"]) for row in township.table("stints")}
    there = [stay for stay in township.stays if stay.recipient in out]
    assert all(stay.fixed and stay.last == MAY for stay in there)
    assert {(stay.person, stay.recipient) for stay in there} == known


def test_press_twelve_months_at_least_from_may(township):
    """† 不少于12个月、三年一周期; batches in May are ours."""
    sent = [stay for stay in township.stays if not stay.fixed]
    assert {len(stay.months) for stay in sent} <= set(range(12, 37))
    assert {stay.first for stay in sent} <= {MAY, MAY + 12}


def test_press_near_hospitals(township):
    """† 就近: inside the city (ours), but for annex 2."""
    supporters, recipients = township.named("supporters"), township.named("recipients")
    annex = {row["recipient"] for row in township.table("decisions")}
    far = {r for s, r in township.pairs if supporters[s]["city"] != recipients[r]["city"]}
    assert far <= annex


def test_4_who_is_not_posted_is_listed(township):
    """四: township hospitals times months are those served and those in unmet.csv."""
    assert_open_months_are_listed(township)
    own = townships(township)
    served = sum(int(p["covered_months"]) for p in township.rows("posts") if p["recipient"] in own)
    unmet = [row for row in township.rows("unmet") if row["recipient"] in own]
    assert served + len(unmet) == 867 * 25
    assert served > 0 and unmet


def test_4_appraisals(township):
    """四: of 2018 by the end of April, every year, and when somebody's time is over."""
    kept = {pair for pair in township.pairs if pair in township.incumbent}
    assert set(township.milestones("evaluation")) == {("2019-04-30", pair) for pair in kept}
    found = Counter((month(date), pair) for date, pair in township.milestones("appraisal"))
    wanted = Counter((s.last, (s.supporter, s.recipient)) for s in township.stays)
    for row in township.rows("pairs"):
        pair = row["supporter"], row["recipient"]
        ends = (month("2019-12"), month("2020-12"), month("2021-05"))
        yearly = ends if row["recipient"] in townships(township) else (MAY,)
        wanted.update((when, pair) for when in yearly)
    assert found == wanted
