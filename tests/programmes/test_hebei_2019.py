"""冀卫医函〔2019〕19号, section 2: some pairs of tertiary and county hospitals are changed."""

from collections import Counter, defaultdict

import pytest

from tests.programmes.always import (
    assert_goals_are_carried,
    assert_made_up_is_declared,
    assert_no_rule_is_broken,
    assert_one_place_at_a_time,
    assert_open_months_are_listed,
    assert_people_fit,
)
from tests.programmes.clauses import (
    assert_appointed,
    assert_trained_or_listed,
    assert_trainees_learn_what_is_needed,
    ranked_specialties,
)
from tests.programmes.conftest import matcher
from tests.programmes.plan_files import ASSOCIATE_CHIEF, month, read

MAY = month("2019-05")


def adjusted(programme):
    """The adjustment table in the place of annex 1, as the office typed it."""
    rows = read(programme.scenario.parent / "adjusted.csv")
    return {(row["支援医院编号"], row["受援医院编号"]) for row in rows}


def new_pairs(programme):
    return adjusted(programme) - programme.incumbent


def people_lacking(programme):
    """†: of five a batch, three at TCM hospitals, and one associate chief or above among them."""
    lacking = 0
    for recipient, row in programme.named("recipients").items():
        for start in (MAY, MAY + 12):
            there = programme.present[recipient, start]
            seniors = [p for p in there if programme.ranks[p] >= ASSOCIATE_CHIEF]
            lacking += max(0, (3 if row["kind"] == "tcm" else 5) - len(there))
            lacking += max(0, 1 - len(seniors))
    return lacking


def late_posts(programme):
    """Posts that a new pair holds in 2019, but nobody in May."""
    new = new_pairs(programme)
    held = {
        (stay.recipient, stay.post)
        for stay in programme.stays
        if (stay.supporter, stay.recipient) in new and stay.first <= month("2019-12")
    }
    assert held
    return [post for post in held if not programme.held[*post, MAY]]


def gaps_in_presence(programme):
    """Months in which nobody is at a recipient with a new pair."""
    changed = {recipient for _, recipient in new_pairs(programme)}
    return [
        (recipient, when)
        for recipient in changed
        for when in programme.horizon
        if not programme.present[recipient, when]
    ]


def test_the_plan_breaks_no_rule(hebei):
    assert_no_rule_is_broken(hebei)


def test_made_up_tables_are_declared(hebei):
    assert_made_up_is_declared(hebei)


@pytest.mark.parametrize("table", ["adjusted.csv", "adjusted-2.csv"])
def test_2_an_adjustment_table_holds_every_rule(hebei, table):
    """二, 附件1: the tables as an office would type them are ones that the rules permit."""
    done = matcher("check", hebei.scenario, hebei.scenario.parent / table)
    assert done.returncode == 0, done.stdout + done.stderr


def test_2_some_pairs_change_all_others_stay(hebei):
    """二, 附件1: the plan has the pairs of the table; ten are new."""
    statuses = {(r["supporter"], r["recipient"]): r["status"] for r in hebei.rows("pairs")}
    assert set(statuses) == adjusted(hebei)
    assert {pair for pair, status in statuses.items() if status == "new"} == new_pairs(hebei)
    assert hebei.level("changes") == len(new_pairs(hebei)) == 10
    assert sorted(r for _, r in statuses) == sorted(hebei.named("recipients"))


def test_2_new_pairs_have_everybody_on_duty_by_10_may(hebei):
    """二: every post that they fill this year is held in May."""
    assert not late_posts(hebei)


def test_press_no_month_without_anybody_after_a_change(hebei):
    """† 有序衔接、不断档."""
    assert not gaps_in_presence(hebei)


def test_press_five_a_batch_three_at_tcm_hospitals_one_senior(hebei):
    """†: what lacks of them is the shortfall that the plan tells."""
    others = len(late_posts(hebei)) + len(gaps_in_presence(hebei))
    assert hebei.level("shortfall") == people_lacking(hebei) + others


def test_press_stints_of_twelve_months_from_may(hebei):
    """†: at least twelve months; batches in May are ours."""
    assert min(len(stay.months) for stay in hebei.stays) >= 12
    assert {stay.first for stay in hebei.stays} <= {MAY, MAY + 12}
    assert_one_place_at_a_time(hebei)


def test_2_agreements_by_10_may(hebei):
    """二: new pairs sign and plan the year, kept ones sign what is supplementary."""
    new = {("2019-05-10", pair) for pair in new_pairs(hebei)}
    kept = {("2019-05-10", pair) for pair in adjusted(hebei) & hebei.incumbent}
    assert set(hebei.milestones("agreement")) == new
    assert set(hebei.milestones("plan")) == new
    assert set(hebei.milestones("supplementary_agreement")) == kept


def test_4_appraisals(hebei):
    """四: that of 2018 is filed by the end of April, and there is one in each year."""
    kept = adjusted(hebei) & hebei.incumbent
    assert set(hebei.milestones("evaluation")) == {("2019-04-30", pair) for pair in kept}
    found = Counter((date[:4], pair) for date, pair in hebei.milestones("appraisal"))
    assert found == {(year, pair): 1 for year in ("2019", "2020") for pair in hebei.pairs}


def test_2_general_may_support_general_or_tcm_and_tcm_supports_tcm(hebei):
    """二: 综合医院支援县级综合医院和县级中医医院的……；中医医院支援县级中医医院的."""
    supporters, recipients = hebei.named("supporters"), hebei.named("recipients")
    kinds = {(supporters[s]["kind"], recipients[r]["kind"]) for s, r in hebei.pairs}
    assert kinds == {("general", "general"), ("general", "tcm"), ("tcm", "tcm")}


def test_2_two_sets_of_indicators(hebei):
    """二: the TCM set where a TCM hospital supports one, the general set for general supporters."""
    supporters = hebei.named("supporters")
    rows = {(r["supporter"], r["recipient"]): r["indicator_set"] for r in hebei.rows("assessment")}
    assert set(rows) == set(hebei.pairs)
    assert rows == {pair: supporters[pair[0]]["kind"] for pair in hebei.pairs}


def test_2_managers_and_head_nurses_are_sent_beside_key_staff(hebei):
    """二: a post each at every recipient, beside those of the specialties."""
    roles = defaultdict(Counter)
    for row in hebei.rows("posts"):
        roles[row["recipient"]][row["role"]] += 1
    assert set(roles) == set(hebei.named("recipients"))
    for found in roles.values():
        assert found == {"clinician": 4, "manager": 1, "nurse": 1}


def test_2_the_four_specialties_most_referred_out(hebei):
    """二 群众急需、机构短缺: where the most patients are lost; that it is four is ours."""
    ranked = ranked_specialties(hebei, ("2016", "2017", "2018"))
    helped = defaultdict(set)
    for row in hebei.rows("gaps"):
        helped[row["recipient"]].add(row["specialty"])
    assert helped == {recipient: set(order[:4]) for recipient, order in ranked.items()}
    assert set(helped) == set(hebei.named("recipients"))
    assert_people_fit(hebei)


def test_2_the_leader_is_vice_president_others_head_departments(hebei):
    """二: by batch; from attending physicians on, one head for a department."""
    assert_appointed(hebei, period=lambda start: (start - MAY) // 12)


def test_2_key_staff_train_at_the_supporter(hebei):
    """二: two a year of six months each (ours), or the plan lists who is missing."""
    assert_trained_or_listed(hebei, a_year=2)
    assert_trainees_learn_what_is_needed(hebei, months=6)


def test_2_goals_are_carried(hebei):
    """二: 明确帮扶总体目标, for every recipient."""
    assert_goals_are_carried(hebei)
    assert {row["recipient"] for row in hebei.rows("goals")} == set(hebei.named("recipients"))


def test_4_the_figures_of_the_appraisal(hebei):
    """四: people, months and trainees of each pair, as stints and trainees show them."""
    gaps = {(row["recipient"], row["specialty"]) for row in hebei.rows("gaps")}
    trainees = Counter((t["supporter"], t["recipient"]) for t in hebei.rows("trainees"))
    stays = defaultdict(list)
    for stay in hebei.stays:
        stays[stay.supporter, stay.recipient].append(stay)
    for row in hebei.rows("assessment"):
        pair = row["supporter"], row["recipient"]
        own = stays[pair]
        seniors = [s for s in own if hebei.ranks[s.person] >= ASSOCIATE_CHIEF]
        assert int(row["people"]) == len({stay.person for stay in own})
        assert int(row["person_months"]) == sum(len(stay.months) for stay in own)
        assert int(row["months_present"]) == len({when for stay in own for when in stay.months})
        assert int(row["senior_months"]) == sum(len(stay.months) for stay in seniors)
        assert int(row["covered_post_months"]) == sum(len(stay.months) for stay in own)
        assert int(row["gaps"]) == len({(s.recipient, s.post) for s in own} & gaps)
        assert int(row["trainees"]) == trainees[pair]


def test_4_who_is_not_posted_is_listed(hebei):
    """四: hospitals that post nobody are named, so no open month is hidden."""
    assert_open_months_are_listed(hebei)
