"""卫医管发〔2012〕60号, as Shanxi forwards it: tertiary hospitals raise county hospitals."""

from collections import Counter, defaultdict
from fractions import Fraction

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
    assert_trained_or_listed,
    assert_trainees_learn_what_is_needed,
    missing_months,
    missing_people_by_year,
)
from tests.programmes.plan_files import month

MINISTRY, LOCAL = "卫生部任务", "地方任务"


def test_the_plan_breaks_no_rule(county):
    assert_no_rule_is_broken(county)


def test_made_up_tables_are_declared(county):
    assert_made_up_is_declared(county)


def test_1_goals(county):
    """一: grade II-A and 90 % treated inside the county, for every recipient."""
    assert_goals_are_carried(county)
    goals = {(g["recipient"], g["goal"], g["target"]) for g in county.rows("goals")}
    wanted = (("医院等级", "二级甲等"), ("县域内就诊率", "90%"))
    assert goals == {
        (recipient, *goal) for recipient in county.named("recipients") for goal in wanted
    }


def test_2_1_every_recipient_has_one_supporter(county):
    """二(一): support is a matter of two hospitals; one each is our reading."""
    assert sorted(r for _, r in county.pairs) == sorted(county.named("recipients"))
    assert_kept_and_new(county)


def test_2_2_managers_are_posted_and_take_office(county):
    """二(二): a manager's post everywhere; vice-presidents, heads and deputy heads."""
    managers = {p["recipient"] for p in county.rows("posts") if p["role"] == "manager"}
    assert managers == set(county.named("recipients"))
    assert_appointed(county, period=lambda start: start // 12)


def test_2_2_managers_and_key_staff_go_the_other_way(county):
    """二(二): two a year (ours) train at the supporter, or the plan lists who is missing."""
    assert_trained_or_listed(county, a_year=2)
    assert {row["role"] for row in county.rows("trainees")} == {"manager", "clinician"}


def test_3_1_top_four_diseases_and_major_diseases_are_the_gaps(county):
    """三(一): the four diseases most referred out in three years, and the major ones taken on."""
    sums = defaultdict(lambda: [0, 0])
    treats = defaultdict(set)
    for row in county.table("referrals"):
        if row["year"] in ("2010", "2011", "2012"):
            sums[row["recipient"], row["disease"]][0] += int(row["referred_out"])
            sums[row["recipient"], row["disease"]][1] += int(row["patients"])
            treats[row["recipient"], row["disease"]].add(row["specialty"])
    rates = defaultdict(list)
    for (recipient, disease), (out, patients) in sums.items():
        if patients:
            rates[recipient].append((-Fraction(out, patients), -out, disease))
    wanted = defaultdict(set)
    for recipient, ranked in rates.items():
        for *_, disease in sorted(ranked)[:4]:
            wanted[recipient] |= treats[recipient, disease]
    for row in county.table("major_diseases"):
        assert row["recipient"]
        wanted[row["recipient"]].add(row["specialty"])
    found = defaultdict(set)
    for row in county.rows("gaps"):
        found[row["recipient"]].add(row["specialty"])
    assert found == wanted
    assert set(found) == set(county.named("recipients"))


def test_3_1_the_hospitals_own_wish_is_a_post_beside_the_gaps(county):
    """三(一) 结合医院发展需求: what the hospital asks for itself."""
    wishes = {(row["recipient"], row["specialty"]) for row in county.table("posts")}
    posts = {(p["recipient"], p["specialty"]) for p in county.rows("posts") if p["post"] == "wish"}
    assert posts == wishes
    gaps = {(row["recipient"], row["specialty"]) for row in county.rows("gaps")}
    own = {(p["recipient"], p["post"]) for p in county.rows("posts")}
    assert own == gaps | {(r, post) for r, _ in wishes for post in ("wish", "manager")}
    assert_open_months_are_listed(county)


def test_3_1_teams_and_3_2_duty_rotas(county):
    """三(一)(二) †: what lacks of five a year at general hospitals and one a month is told."""
    recipients = county.named("recipients")
    general = [r for r, row in recipients.items() if row["kind"] == "general"]
    lacking = missing_people_by_year(county, 5, general) + missing_months(county, list(recipients))
    assert county.level("shortfall") == lacking


def test_3_2_people_share_the_rota_of_one_hospital(county):
    """三(二): full time and at one place; six months at least (†), twelve at most (ours)."""
    assert_people_fit(county)
    assert_one_place_at_a_time(county)
    assert {len(stay.months) for stay in county.stays} <= set(range(6, 13))


def test_3_3_trainees_learn_what_their_hospital_is_helped_with(county):
    """三(三): in its specialties, at its supporter, where there is a place."""
    assert_trainees_learn_what_is_needed(county, months=6)


def test_3_5_tcm_hospitals_support_tcm_hospitals(county):
    """三(五): like with like is our reading."""
    supporters, recipients = county.named("supporters"), county.named("recipients")
    kinds = {(supporters[s]["kind"], recipients[r]["kind"]) for s, r in county.pairs}
    assert kinds == {("general", "general"), ("tcm", "tcm")}


def test_5_1_two_channels_share_one_capacity(county):
    """五(一): ministry hospitals carry local tasks beside the ministry's, all within one number."""
    supporters, recipients = county.named("supporters"), county.named("recipients")
    channels = {(r["supporter"], r["recipient"]): r["channel"] for r in county.rows("pairs")}
    assert all(channel == recipients[pair[1]]["channel"] for pair, channel in channels.items())
    assert set(channels.values()) == {MINISTRY, LOCAL}
    in_beijing = {s for s, row in supporters.items() if row["city"] == "北京市"}
    for (supporter, recipient), channel in channels.items():
        if channel == MINISTRY:
            assert supporter in in_beijing
        if supporter in in_beijing:
            near = recipients[recipient]["city"] == "北京市"
            assert channel == (LOCAL if near else MINISTRY)
    loads = Counter(supporter for supporter, _ in channels)
    assert all(load <= int(supporters[s]["capacity"]) for s, load in loads.items())


def test_5_3_credit_after_three_months_of_service(county):
    """五(三): three months on site give posted people the year's credit."""
    assert_credit_and_service(county)


def test_5_3_credit_after_six_months_of_training(county):
    """五(三): six months and more give trainees the year's credit."""
    stays = county.rows("trainees")
    assert stays
    for stay in stays:
        months = month(stay["last"]) - month(stay["first"]) + 1
        assert stay["cme_credit"] == ("yes" if months >= 6 else "no")
        assert months >= 6


def test_5_3_an_inspection_every_year(county):
    """五(三): of every pair; once a year is ours."""
    found = Counter((date[:4], pair) for date, pair in county.milestones("inspection"))
    wanted = ("2013", "2014", "2015")
    assert found == {(year, pair): 1 for year in wanted for pair in county.pairs}
