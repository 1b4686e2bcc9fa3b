"""How the parameters of each rule are read, and what is refused."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from pydantic import ValidationError

from matcher.domain.hospitals import Kind
from matcher.domain.people import Role, Title
from matcher.rules import RULES
from matcher.rules.appointments import Appointments
from matcher.rules.batches import Batches
from matcher.rules.intake import Intake
from matcher.rules.kinds import Kinds
from matcher.rules.listed import Listed
from matcher.rules.max_distance import MaxDistance
from matcher.rules.max_months import MaxMonths
from matcher.rules.milestones import Milestones
from matcher.rules.min_stint import MinStint
from matcher.rules.min_title import MinTitle
from matcher.rules.on_duty_by import OnDutyBy
from matcher.rules.posts import Posts
from matcher.rules.presence import Presence
from matcher.rules.rest import Rest
from matcher.rules.retention import Retention
from matcher.rules.same_region import SameRegion
from matcher.rules.team import Team
from matcher.rules.telemedicine import Telemedicine
from matcher.rules.top_referred import TopReferred
from matcher.rules.training import Training
from matcher.rules.two_plus_five import TwoPlusFive


def test_the_matrix_of_kinds_stands_in_the_rule_itself():
    rule = Kinds.model_validate({"general": ["general", "tcm"], "tcm": ["tcm"], "clause": "二(一)"})
    assert rule.matrix == {
        Kind.GENERAL: (Kind.GENERAL, Kind.TCM),
        Kind.TCM: (Kind.TCM,),
    }
    assert (rule.clause, rule.kinds) == ("二(一)", None)


def test_kinds_without_a_matrix_but_with_the_common_keys():
    rule = Kinds.model_validate({"kinds": ["tcm"], "soft": True})
    assert (rule.matrix, rule.kinds, rule.is_soft) == (None, (Kind.TCM,), True)


def test_posts_as_a_bare_list_and_as_a_mapping():
    items = [{"post": "first_vice_director", "min_title": "attending", "single": True}]
    bare = Posts.model_validate(items)
    assert bare == Posts.model_validate({"posts": items})
    (post,) = bare.posts
    assert (post.role, post.min_title, post.single) == (Role.CLINICIAN, Title.ATTENDING, True)
    assert (post.count, post.weight, post.specialty) == (1, None, None)
    assert Posts.model_validate({"posts": items, "clause": "八"}).clause == "八"


@pytest.mark.parametrize("typed", [0.34, "0.34"])
def test_a_share_is_exact(typed):
    assert Fraction(Retention(away_share=typed).away_share) == Fraction(34, 100)


def test_defaults():
    assert Presence().people == 1
    assert MaxMonths().months is None
    assert TwoPlusFive(top=5, years=3).core is None
    assert Kind.CDC not in TwoPlusFive(top=5, years=3).kinds
    assert Team(size=5).seniors is None
    assert (Training().a_year, Training().months, Training().leaders) == (None, 6, None)
    assert SameRegion().level == "county"
    assert Kind.CDC not in TopReferred(top=4, years=3).kinds


def test_batches_are_put_in_order():
    assert Batches(months=[9, 3, 9]).months == (3, 9)


def test_a_deadline_is_a_day_or_a_month():
    assert OnDutyBy(date=date(2019, 5, 10)).date == "2019-05-10"
    assert OnDutyBy(date="2019-05").date == "2019-05"


def test_titles_are_read_by_name():
    rule = MinTitle(clinician="attending", nurse=Title.CHIEF)
    assert (rule.clinician, rule.manager, rule.nurse) == (Title.ATTENDING, None, Title.CHIEF)
    assert rule.parameters()["clinician"] == "attending"


def test_milestones_as_a_bare_list_and_by_day_or_month():
    items = [
        {"date": "2016-02", "kind": "agree-\nment", "for": "new"},
        {"date": "2016-12-05", "kind": "kick-off", "note": "in Guiyang"},
    ]
    rule = Milestones.model_validate(items)
    assert rule == Milestones.model_validate({"milestones": items})
    assert [due.date for due in rule.milestones] == [date(2016, 2, 29), date(2016, 12, 5)]
    assert [due.pairs for due in rule.milestones] == ["new", None]
    assert rule.milestones[0].kind == "agree- ment"


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        (MinStint, {}),
        (MinStint, {"months": 0}),
        (MinStint, {"months": True}),
        (MinStint, {"months": 6.5}),
        (MinStint, {"month": 6}),
        (Rest, {"months": -1}),
        (MinTitle, {"clinician": "professor"}),
        (MinTitle, {"clinician": 2}),
        (Retention, {"away_share": 1.01}),
        (Retention, {"away_share": "a third"}),
        (Retention, {"away_share": True}),
        (Retention, {"away_share": "nan"}),
        (Presence, {"people": 0}),
        (Team, {"size": 5, "seniors": {"count": 1}}),
        (Team, {"size": 5, "seniors": {"title": "chief"}}),
        (Kinds, {"genral": ["general"]}),
        (Kinds, {"general": ["genral"]}),
        (Posts, [{"role": "nurse"}]),
        (Posts, [{"post": "nurse"}, {"post": "nurse"}]),
        (Posts, [{"post": "nurse", "count": 0}]),
        (TwoPlusFive, {"top": 5}),
        (Appointments, {}),
        (Appointments, {"from_title": "attending", "leader": "president"}),
        (Telemedicine, {"levels": ["city"], "children": 20}),
        (Telemedicine, {"levels": ["city", "city"], "children": 20}),
        (Telemedicine, {"levels": ["city", "county"], "children": 0}),
        (Training, {"a_year": -1}),
        (Training, {"months": 0}),
        (Training, {"key_staff_share": 1.5}),
        (Training, {"leaders": "some"}),
        (Training, {"leaders": True}),
        (Milestones, []),
        (Milestones, [{"kind": "bulletin"}]),
        (Milestones, [{"kind": "bulletin", "every": "week"}]),
        (Milestones, [{"kind": "bulletin", "every": "month", "at": "stint_end"}]),
        (Milestones, [{"kind": "agreement", "date": "2016-13"}]),
        (Milestones, [{"kind": "agreement", "date": "2016-12-32"}]),
        (Milestones, [{"kind": "agreement", "date": 2016}]),
        (Milestones, [{"kind": " ", "date": "2016-12"}]),
        (Listed, {"top": 5}),
        (TopReferred, {"top": 5}),
        (TopReferred, {"top": 5, "years": 3, "core": ["icu"]}),
        (SameRegion, {"level": "village"}),
        (MaxDistance, {}),
        (MaxDistance, {"km": -1}),
        (Batches, {"months": []}),
        (Batches, {"months": [0]}),
        (Batches, {"months": [13]}),
        (Batches, {"months": 3}),
        (Intake, {}),
        (OnDutyBy, {}),
        (OnDutyBy, {"date": "2019-02-30"}),
        (OnDutyBy, {"date": "2019-13"}),
        (OnDutyBy, {"date": "next May"}),
        (OnDutyBy, {"date": 20190510}),
    ],
)
def test_what_is_refused(rule, value):
    with pytest.raises(ValidationError):
        rule.model_validate(value)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_schema_and_no_clause_of_its_own(rule):
    assert rule.model_json_schema()["type"] == "object"
    assert rule.model_fields["clause"].default == ""
