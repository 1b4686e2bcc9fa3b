"""plan.ics, read by a library that had no part in writing it, against the plan's CSV files."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
import vobject

from matcher.domain.schedules import Milestone
from matcher.handouts.calendar.calendar import hospital_calendar, plan_calendar
from matcher.handouts.stem import file_stem
from matcher.handouts.files import HOSPITAL_MAKERS, MAKERS
from matcher.handouts.subject import Subject
from matcher.language.catalogue import LANGS, tell
from matcher.plan.plan import Plan
from matcher.plan.write import plan_files
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.milestones import Milestones
from matcher.solving.solve import solve
from matcher.terminal.scenario import made_up
from tests.small import fixed, person, recipient, small

ENTRIES = [
    {"date": "2017-02", "kind": "agreement", "for": "all", "note": "签订协议书，一式三份；盖章"},
    {"every": "month", "kind": "bulletin", "for": "all"},
    {"every": "year", "kind": "inspection", "note": "programme"},
    {"at": "stint_end", "kind": "appraisal", "note": "离任考核"},
]
PROBLEM = small(
    title="苏黔对口帮扶, 2017; 示例\\甲",
    rules=[FullCoverage(), Milestones.model_validate({"milestones": ENTRIES})],
    synthetic=("staff",),
    recipients=[recipient("R2", name="二县中医院，县城分院；" * 6)],
    staff=[person("A-icu-1", name="王,小;明"), person("A-icu-2", name="=1+1")],
    fixed_stints=(
        fixed("A-icu-1", "R1", "icu", "2016-01", "2016-02"),
        fixed("A-icu-2", "R1", "icu", "2016-11", "2017-02"),
        fixed("A-icu-3", "R1", "icu", "2017-12", "2017-12"),
    ),
)


@pytest.fixture(scope="module")
def subject() -> Subject:
    solved = solve(PROBLEM.scenario)
    return Subject(solved.plan, solved.verdict, {})


def parsed(data: bytes):
    return vobject.readOne(data.decode("utf-8"))


def rows(subject: Subject, name: str) -> list[dict[str, str]]:
    data = plan_files(subject.plan, subject.verdict)[name]
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def days(event) -> tuple[date, date]:
    """First and last day, both inclusive; only whole days are dates and not times."""
    first, after = event.dtstart.value, event.dtend.value
    assert type(first) is type(after) is date
    return first, after - timedelta(days=1)


def of_kind(calendar, code: str, lang: str = "zh") -> list:
    return [e for e in calendar.vevent_list if e.categories.value == [tell(code, lang)]]


def last_day(month: str) -> date:
    year, number = map(int, month.split("-"))
    return date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1)


def test_every_stint_stands_there_once_with_its_first_and_last_day(subject):
    found = of_kind(parsed(plan_calendar(subject, "zh")["plan.ics"]), "calendar-stints")
    told = Counter((*days(e), e.description.value.split("\n")[0].split("：")[1]) for e in found)
    stints = rows(subject, "stints.csv")
    names = {p.id: p.name for p in PROBLEM.staff.values()}
    assert len(stints) > 5
    assert Counter(who.split("（")[0] for *_, who in told.elements()) == Counter(
        f"{row['staff']} {names[row['staff']]}".strip() for row in stints
    )
    assert Counter((first, last) for first, last, _ in told.elements()) == Counter(
        (date.fromisoformat(row["first"] + "-01"), last_day(row["last"])) for row in stints
    )


def test_a_post_goes_by_its_name_alone_and_an_agreement_by_its_word(subject):
    calendar = parsed(plan_calendar(subject, "zh")["plan.ics"])
    told = "\n".join(e.description.value for e in of_kind(calendar, "calendar-stints"))
    assert "岗位：重症医学科\n" in told
    assert "icu 重症" not in told
    due = [e.summary.value for e in of_kind(calendar, "name-milestones")]
    assert any(one.startswith("签订协议书：") for one in due)


def test_february_and_december_end_where_the_calendar_says(subject):
    found = of_kind(parsed(plan_calendar(subject, "en")["plan.ics"]), "calendar-stints", "en")
    ends = {days(event) for event in found}
    assert (date(2016, 1, 1), date(2016, 2, 29)) in ends
    assert (date(2016, 11, 1), date(2017, 2, 28)) in ends
    assert any(first <= date(2017, 12, 1) and last == date(2017, 12, 31) for first, last in ends)


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_due_on_a_day_is_one_entry_that_lists_its_pairs(subject, lang):
    found = of_kind(parsed(plan_calendar(subject, lang)["plan.ics"]), "name-milestones", lang)
    due = rows(subject, "milestones.csv")
    assert len(found) == len({(row["date"], row["kind"]) for row in due})
    lines = [(e, line) for e in found for line in e.description.value.split("\n")]
    listed = Counter(
        (days(e)[0].isoformat(), *(s.split()[0] for s in line.split(" → ")))
        for e, line in lines
        if " → " in line
    )
    sides = ((row["date"], row["supporter"], row["recipient"]) for row in due)
    assert listed == Counter(row for row in sides if row[1])
    assert all(days(event)[0] == days(event)[1] for event in found)
    notes = {row["note"] for row in due if row["note"]}
    assert notes <= {line for _, line in lines}


@pytest.mark.parametrize("lang", LANGS)
def test_it_keeps_to_the_form(subject, lang):
    files = plan_calendar(subject, lang) | hospital_calendar(subject, "R2", lang)
    for data in files.values():
        text = data.decode("utf-8")
        lines = text.split("\r\n")
        assert lines[-1] == ""
        assert "\n" not in "".join(lines)
        assert max(len(line.encode()) for line in lines) <= 75
        calendar = parsed(data)
        uids = [event.uid.value for event in calendar.vevent_list]
        assert len(set(uids)) == len(uids)
        assert {event.transp.value for event in calendar.vevent_list} == {"TRANSPARENT"}
        declared = made_up(PROBLEM.scenario, lang)
        assert all(declared in event.description.value for event in calendar.vevent_list)
        assert declared in calendar.contents["x-wr-caldesc"][0].value
    assert PROBLEM.scenario.title in calendar.contents["x-wr-calname"][0].value


def test_text_comes_back_as_it_was(subject):
    calendar = parsed(plan_calendar(subject, "zh")["plan.ics"])
    assert calendar.contents["name"][0].value == PROBLEM.scenario.title
    texts = {event.summary.value for event in calendar.vevent_list}
    assert "王,小;明 → 一县人民医院：重症医学科" in texts
    places = {e.location.value for e in calendar.vevent_list if hasattr(e, "location")}
    assert any(place.endswith(PROBLEM.recipients["R2"].name) for place in places)


@pytest.mark.parametrize("lang", LANGS)
def test_a_second_run_gives_the_same_bytes(subject, lang):
    again = solve(PROBLEM.scenario)
    other = Subject(again.plan, again.verdict, {})
    assert plan_calendar(subject, lang) == plan_calendar(other, lang)


def test_an_entry_keeps_its_id_when_it_ends_later_and_in_every_language(subject):
    plan = subject.plan
    longer = tuple(
        replace(s, months=replace(s.months, last=s.months.last + 1)) for s in plan.stints
    )
    other = Subject(replace(plan, stints=longer), subject.verdict, {})
    assert ids(subject, "zh") == ids(other, "zh") == ids(subject, "en")
    elsewhere = replace(PROBLEM, scenario=replace(PROBLEM.scenario, title="another programme"))
    moved = Subject(replace(plan, problem=elsewhere), subject.verdict, {})
    assert not ids(subject, "zh") & ids(moved, "zh")


def ids(subject: Subject, lang: str, hospital: str = "") -> set[str]:
    made = hospital_calendar(subject, hospital, lang) if hospital else plan_calendar(subject, lang)
    return {event.uid.value for data in made.values() for event in parsed(data).vevent_list}


def test_a_row_that_stands_there_twice_has_two_ids(subject):
    doubled = replace(subject.plan, stints=(*subject.plan.stints, subject.plan.planned[0]))
    made = plan_calendar(Subject(doubled, subject.verdict, {}), "zh")
    events = of_kind(parsed(made["plan.ics"]), "calendar-stints")
    assert len({event.uid.value for event in events}) == len(events) == len(doubled.all_stints)


@pytest.mark.parametrize("hospital", ["A", "B", "R1", "R2"])
def test_a_hospital_has_its_own_stints_and_milestones(subject, hospital):
    (name, data), *others = hospital_calendar(subject, hospital, "zh").items()
    assert (name, others) == (f"{hospital}.ics", [])
    calendar = parsed(data)
    own = [
        row
        for row in rows(subject, "stints.csv")
        if hospital in (row["supporter"], row["recipient"])
    ]
    assert own
    assert len(of_kind(calendar, "calendar-stints")) == len(own)
    stints = {e.uid.value for e in of_kind(calendar, "calendar-stints")}
    assert stints <= ids(subject, "zh"), "the same stint is the same entry in every calendar"
    due = {
        (row["date"], row["kind"])
        for row in rows(subject, "milestones.csv")
        if hospital in (row["supporter"], row["recipient"]) or not row["supporter"]
    }
    events = of_kind(calendar, "name-milestones")
    assert len(events) == len(due)
    assert not {event.uid.value for event in events} & ids(subject, "zh")


def test_a_hospital_whose_id_no_file_may_have_gets_a_file_all_the_same(subject):
    assert list(hospital_calendar(subject, "../R 1", "zh")) == [f"{file_stem('../R 1')}.ics"]


def test_a_milestone_of_hospitals_that_nobody_knows_is_no_trouble(subject):
    odd = Milestone(due=date(2017, 5, 1), kind="visit", supporter="S99", recipient="R99")
    schedules = replace(subject.plan.schedules, milestones=(odd,))
    other = Subject(replace(subject.plan, schedules=schedules), subject.verdict, {})
    (event,) = of_kind(parsed(plan_calendar(other, "en")["plan.ics"]), "name-milestones", "en")
    assert event.summary.value == "visit: S99 → R99"


def test_pairs_alone_make_a_calendar_without_stints(subject):
    problem = small(staff=None, rules=[])
    plan = Plan(problem, (), None, ())
    assert parsed(plan_calendar(Subject(plan, subject.verdict, {}), "zh")["plan.ics"])


def test_a_plan_directory_holds_it(subject):
    assert plan_calendar in MAKERS
    assert hospital_calendar in HOSPITAL_MAKERS
    files = plan_files(subject.plan, subject.verdict, lang="zh")
    assert files["plan.ics"] == plan_calendar(subject, "zh")["plan.ics"]
