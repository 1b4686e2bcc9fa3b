"""黔府办函〔2016〕247号: eastern cities support Guizhou, 2017 to 2020, clause by clause."""

from collections import Counter, defaultdict

import pytest

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
    assert_trained_or_listed,
    assert_trainees_learn_what_is_needed,
    missing_months,
    missing_people_by_year,
    ranked_specialties,
)
from tests.programmes.conftest import matcher
from tests.programmes.plan_files import month

CENTRES = ("emergency_centre", "cdc", "blood_centre")
CORE = {"icu", "emergency"}


def hospitals(programme):
    """The recipients that are no emergency, disease control or blood centre."""
    return [r for r, row in programme.named("recipients").items() if row["kind"] not in CENTRES]


def test_the_plan_breaks_no_rule(guizhou, ministry):
    assert_no_rule_is_broken(guizhou)
    assert_no_rule_is_broken(ministry)


def test_made_up_tables_are_declared(guizhou, ministry):
    assert_made_up_is_declared(guizhou)
    assert_made_up_is_declared(ministry)


def test_annex_74_recipients_each_with_its_number_of_supporters(guizhou):
    """附件: 74 rows, one supporter each, but row 42 names two: 75 pairs."""
    supporters = Counter(recipient for _, recipient in guizhou.pairs)
    assert supporters.pop("R42") == 2
    assert supporters == {f"R{n:02d}": 1 for n in range(1, 75) if n != 42}


def test_annex_nobody_supports_more_than_the_annex_asks(guizhou):
    """附件: three institutions support two recipients each, all others one."""
    official = Counter(supporter for supporter, _ in guizhou.incumbent)
    planned = Counter(supporter for supporter, _ in guizhou.pairs)
    assert sorted(official.values())[-4:] == [1, 2, 2, 2]
    assert all(number <= official[supporter] for supporter, number in planned.items())


def test_annex_pairs_stay_between_the_linked_cities(guizhou):
    """附件: each prefecture has its city; Guiyang–Wuxi is for the emergency centre only."""
    supporters, recipients = guizhou.named("supporters"), guizhou.named("recipients")

    def cities(pairs):
        return {(supporters[s]["city"], recipients[r]["city"]) for s, r in pairs}

    assert cities(guizhou.pairs) == cities(guizhou.incumbent)
    assert len(cities(guizhou.pairs)) == 9
    assert_kept_and_new(guizhou)
    wuxi = [(supporters[s]["name"], recipients[r]["name"]) for s, r in guizhou.pairs if r == "R53"]
    assert wuxi == [("无锡市急救中心", "贵阳市急救中心")]
    beside = [pair for pair in guizhou.pairs if recipients[pair[1]]["city"] == "贵阳市"]
    beside += [pair for pair in guizhou.pairs if supporters[pair[0]]["city"] == "无锡市"]
    assert {recipient for _, recipient in beside} == {"R53"}


def test_annex_like_supports_like_as_in_the_annex(guizhou):
    """附件: centres with centres of their kind, other kinds only as some row combines them."""
    supporters, recipients = guizhou.named("supporters"), guizhou.named("recipients")

    def kinds(pairs):
        return {(supporters[s]["kind"], recipients[r]["kind"]) for s, r in pairs}

    assert kinds(guizhou.pairs) <= kinds(guizhou.incumbent)
    assert {pair for pair in kinds(guizhou.pairs) if set(pair) & set(CENTRES)} == {
        (kind, kind) for kind in CENTRES
    }


def test_annex_itself_holds_every_rule(guizhou):
    """附件: the official table, typed in, is one that the rules permit."""
    done = matcher("check", guizhou.scenario, guizhou.scenario.parent / "incumbent.csv")
    assert done.returncode == 0, done.stdout + done.stderr


def test_2_1_all_66_poverty_counties_are_covered(guizhou):
    """二(一): 37 county hospitals here, 29 with Zhejiang already; each has people every year."""
    recipients = guizhou.named("recipients")
    poor = [f"R{number:02d}" for number in range(1, 38)]
    assert len({recipients[recipient]["county"] for recipient in poor}) == 66 - 29
    assert set(poor) <= {recipient for _, recipient in guizhou.pairs}
    for recipient in poor:
        years = {s.first // 12 for s in guizhou.stays if s.recipient == recipient}
        years |= {s.last // 12 for s in guizhou.stays if s.recipient == recipient}
        assert years == {2017, 2018, 2019, 2020}


def test_2_2_ministry_hospitals_support_the_five_named_ones(ministry):
    """二(二): five pairs by name, after earlier cooperation."""
    supporters, recipients = ministry.named("supporters"), ministry.named("recipients")
    assert {(supporters[s]["name"], recipients[r]["name"]) for s, r in ministry.pairs} == {
        ("中日友好医院", "贵州医科大学附属医院"),
        ("北京大学第一医院", "贵州省人民医院"),
        ("北京大学人民医院", "遵义医学院附属医院"),
        ("北京大学第三医院", "贵州省第三人民医院"),
        ("北京大学第六医院", "贵州省第二人民医院"),
    }


def test_2_3_telemedicine_reaches_every_county(guizhou):
    """二(三): national centre, provincial centre, prefectures, counties; nobody is left out."""
    levels = ["national", "province", "city", "county"]
    network = {row["node"]: row for row in guizhou.rows("telemedicine")}
    assert set(network) == {row["id"] for row in guizhou.table("nodes")}
    assert Counter(row["level"] for row in network.values())["county"] == 88
    for row in network.values():
        way = [row]
        while way[-1]["parent"]:
            way.append(network[way[-1]["parent"]])
        assert [node["level"] for node in way] == levels[levels.index(row["level"]) :: -1]
    children = Counter(row["parent"] for row in network.values() if row["parent"])
    assert max(children.values()) <= 20


@pytest.mark.parametrize("block", ["guizhou", "ministry"])
def test_3_1_two_plus_five_specialties(block, request):
    """三(一): critical care, emergency, and the five with the highest share of patients lost."""
    programme = request.getfixturevalue(block)
    ranked = ranked_specialties(programme, ("2014", "2015", "2016"), beside=CORE)
    helped = defaultdict(set)
    for row in programme.rows("gaps"):
        helped[row["recipient"]].add(row["specialty"])
    recipients = programme.named("recipients")
    assert set(helped) == {r for r, row in recipients.items() if row["kind"] not in CENTRES}
    for recipient, found in helped.items():
        assert found == CORE | set(ranked[recipient][:5])
        posts = {p["post"] for p in programme.rows("posts") if p["recipient"] == recipient}
        assert posts == found


def test_3_1_people_come_from_the_supporter_with_the_specialty(guizhou):
    """三(一): whoever is sent has the specialty that the recipient is helped with."""
    assert_people_fit(guizhou)


def test_3_3_trainees_go_to_the_supporter_for_the_specialties_it_helps_with(guizhou):
    """三(三): key staff of these specialties train at the supporter, half a year each."""
    assert_trainees_learn_what_is_needed(guizhou, months=6)


def test_3_4_to_3_6_centres_get_a_manager_and_a_technician(guizhou):
    """三(四)–(六): no specialties, but management and technique, at each of the 22 centres."""
    posts = defaultdict(set)
    for row in guizhou.rows("posts"):
        posts[row["recipient"]].add((row["post"], row["role"]))
    centres = set(guizhou.named("recipients")) - set(hospitals(guizhou))
    assert len(centres) == 9 + 8 + 5
    for centre in centres:
        assert posts[centre] == {("manager", "manager"), ("technician", "technician")}


def test_1_three_people_are_trained_a_year(guizhou):
    """一: at every one of the 74 recipients, 2017 to 2020, or the plan lists who is missing."""
    assert_trained_or_listed(guizhou, a_year=3)


def test_1_goals_of_the_poverty_counties(guizhou):
    """一: grade II-A and 90 % treated inside the county, by the end of 2020."""
    assert_goals_are_carried(guizhou)
    goals = Counter((g["goal"], g["target"], g["due"]) for g in guizhou.rows("goals"))
    assert goals == {
        ("医院等级", "二级甲等", "2020-12-31"): 37,
        ("县域内就诊率", "90%", "2020-12-31"): 37,
    }


def test_1_the_years_2017_to_2020(guizhou):
    """一: pairs, posts and stints lie in these 48 months."""
    assert len(guizhou.horizon) == 48
    for name in ("pairs", "posts"):
        last = {row["last"] for row in guizhou.rows(name)}
        assert last == {"2020-12"}
    assert {row["since"] for row in guizhou.rows("pairs")} == {"2017-01"}
    assert all(
        guizhou.horizon[0] <= s.first <= s.last <= guizhou.horizon[-1] for s in guizhou.stays
    )


def test_press_stints_last_six_to_twelve_months(guizhou):
    """†国卫医发〔2016〕7号: at least 6 months; 12 at most is our choice."""
    assert {len(stay.months) for stay in guizhou.stays} <= set(range(6, 13))
    assert_one_place_at_a_time(guizhou)


def test_press_five_people_a_year_and_somebody_all_year(guizhou):
    """†: what hospitals lack of five people a year and one a month is the shortfall told."""
    own = hospitals(guizhou)
    lacking = missing_people_by_year(guizhou, 5, own) + missing_months(guizhou, own)
    assert guizhou.level("shortfall") == lacking


def test_no_open_month_is_hidden(guizhou):
    assert_open_months_are_listed(guizhou)


def test_5_4_agreements_at_the_kick_off_in_december_2016(guizhou):
    """五(四): each of the 75 pairs signs in 2016-12."""
    signed = guizhou.milestones("agreement")
    assert {month(date) for date, _ in signed} == {month("2016-12")}
    assert sorted(pair for _, pair in signed) == sorted(guizhou.pairs)


def test_5_4_evaluations_in_november_2018_and_october_2020(guizhou):
    """五(四): half way and at the end, of each pair."""
    found = Counter((date[:7], pair) for date, pair in guizhou.milestones("evaluation"))
    assert found == {(when, p): 1 for when in ("2018-11", "2020-10") for p in guizhou.pairs}


def test_5_2_an_inspection_every_year(guizhou):
    """五(二): at least one a year."""
    years = {(pair, date[:4]) for date, pair in guizhou.milestones("inspection")}
    wanted = ("2017", "2018", "2019", "2020")
    assert years == {(pair, year) for pair in guizhou.pairs for year in wanted}


def test_4_3_a_bulletin_every_month(guizhou):
    """四(三): 48 of each pair."""
    found = Counter((month(date), pair) for date, pair in guizhou.milestones("bulletin"))
    assert found == {(when, pair): 1 for when in guizhou.horizon for pair in guizhou.pairs}
