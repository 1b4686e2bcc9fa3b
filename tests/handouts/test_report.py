"""report.html: what it says, that it needs nothing else, and that its links lead somewhere."""

import posixpath
import re
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import unquote

import matcher.handouts.report.places as places_module
import pytest
from markupsafe import escape
from matcher.domain.people import Title
from matcher.domain.schedules import (
    Appointment,
    Connection,
    Milestone,
    NoPlace,
    Schedules,
    TrainingStay,
    Unplaced,
)
from matcher.domain.tables import Goal, Node, Specialty
from matcher.handouts.files import HOSPITAL_MAKERS, MAKERS
from matcher.handouts.report.cells import Lines
from matcher.handouts.report.maker import hospital_page, report
from matcher.handouts.report.places import places
from matcher.handouts.report.vacant import vacancies
from matcher.handouts.report.view import View
from matcher.handouts.report.worst import worst_recipients
from matcher.handouts.stem import file_stem
from matcher.language.catalogue import LANGS
from matcher.language.message import Fault
from matcher.plan.question import QUESTIONS
from matcher.plan.reasons import Reason
from matcher.plan.stops import months_stopped
from matcher.rules.appointments import Appointments
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.max_months import MaxMonths
from matcher.rules.milestones import Milestones
from matcher.rules.presence import Presence
from matcher.rules.retention import Retention
from matcher.rules.team import Team
from matcher.rules.telemedicine import Telemedicine
from matcher.rules.training import Training
from matcher.rules.two_plus_five import TwoPlusFive
from matcher.solving.solve import solve
from matcher.terminal.binding import binding
from matcher.terminal.stops import candidate_lines, detail_words
from matcher.terminal.words import Names
from tests.handouts.plans import HANDED_OVER, PAIRS, made, subject
from tests.small import person, post, recipient, small, span


class Page(HTMLParser):
    """Marks, links and addresses of a page, and its text."""

    def __init__(self, data):
        super().__init__()
        self.ids, self.links, self.sources, self.text = [], [], [], ""
        self.feed(data.decode())

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        if "id" in told:
            self.ids.append(told["id"])
        if tag == "a":
            self.links.append(told["href"])
        self.sources += [told[key] for key in ("src", "srcset", "data", "action") if key in told]
        if tag == "link":
            self.sources.append(told.get("href"))

    def handle_data(self, data):
        self.text += data


@pytest.fixture(scope="module")
def solved():
    """A solved plan as ``solve`` hands it over."""
    found = solve(small(rules=[FullCoverage()]).scenario)
    told = {"question": "best plan", "inputs": {"scenario.yaml": "0123abc"}, "seed": 0}
    return subject(replace(found.plan, levels=()), told)


def text_of(files, name="report.html"):
    """What a reader sees of a page, blanks put together."""
    return re.sub(r"\s+", " ", Page(files[name]).text)


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_needs_nothing_and_its_links_lead_somewhere(solved, lang):
    page = Page(report(solved, lang)["report.html"])
    assert page.sources == []
    assert len(page.ids) == len(set(page.ids))
    marks = {unquote(link[1:]) for link in page.links if link.startswith("#")}
    assert [link for link in page.links if not link.startswith("#")] == []
    assert marks <= set(page.ids)
    assert {"r-R1", "r-R2", "r-R3", "s-A", "s-B", "certificate"} <= set(page.ids)


def test_an_equal_subject_gives_equal_bytes(solved):
    assert report(solved, "zh") == report(solved, "zh")


def test_it_starts_with_the_answer(solved):
    told = text_of(report(solved, "en"))
    assert "Proven: no plan at all is better, for these rules and this order" in told
    assert "how much better a plan could be at most; 0: none is" in told
    assert "2 kept, 1 new, 0 dropped" in told
    assert "no violation of a hard rule" in told
    assert told.index("Proven") < told.index("Pairing table") < told.index("Certificate")
    assert "0123abc" in told


def test_the_annex_has_the_official_columns(solved):
    told = text_of(report(solved, "zh"))
    assert "序号 受援市（州） 支援城市 受援机构 支援机构".replace(" ", "") in told.replace(" ", "")
    assert re.search(r"1\s*铜仁市\s*苏州市\s*一县人民医院\s*甲医院\s*保留", told)


def rule_sentences(page):
    """What the page says in its list of rules."""
    return page[page.index("现行规则及依据") :].partition("各受援医院详情")[0]


def test_rules_in_force_are_told_in_the_readers_words():
    rules = [
        TwoPlusFive(core=("icu",), top=5, years=3),
        Retention(away_share="0.34"),
        Telemedicine(levels=("province", "county", "my own"), children=5),
    ]
    told = rule_sentences(text_of(report(subject(made(small(rules=rules))), "zh")))
    assert "核心专科（重症医学科）" in told
    assert "不超过 34%" in told
    assert "远程医疗网络自上而下为：省、县、my own；" in told
    assert all(code not in told for code in ("two_plus_five", "retention", "icu", "0.34"))


def test_two_specialties_of_one_name_keep_their_ids():
    twins = (Specialty("icu", "重症"), Specialty("emergency", "重症"))
    rules = [TwoPlusFive(core=("icu",), top=5, years=3)]
    plan = made(small(specialties={one.id: one for one in twins}, rules=rules))
    assert "核心专科（icu 重症）" in text_of(report(subject(plan), "zh"))


def test_what_is_lacking_has_a_unit_and_no_codes():
    asked = [Presence(people=2, soft=True), Team(size=5, soft=True)]
    one = text_of(report(subject(made(small(rules=asked[:1]))), "zh"))
    assert re.search(r"缺额\s*\d+ 人月\s*软性规则未满足的部分", one)
    assert re.search(r"每月在岗：一县人民医院 在 2017-", one)
    both = text_of(report(subject(made(small(rules=asked))), "zh"))
    assert re.search(r"缺额\s*\d+\s*软性规则未满足的部分，各项合计（人月、人）", both)


def test_breaches_name_posts_as_the_reader_does():
    names = view(made(), "zh").names
    told = [names.post(key) for key in ("icu", "nurse", "vice_president", "own")]
    assert told == ["重症医学科", "护理人员", "副院长", "own"]
    assert Names(names.scenario, "zh").post("nurse") == "nurse"
    assert names.rule("team") == "派驻团队人数"
    assert names.hospitals(["A", "R1", "X"]) == "甲医院、一县人民医院、X"


def test_recipients_with_the_lowest_covered_share_lead_to_their_sections():
    page = view(made())
    table = worst_recipients(page)
    shares = [float(row[-1].removesuffix("%")) for row in table.rows]
    assert shares == sorted(shares)
    assert table.rows[0][0].href.startswith("#r-R")
    assert all(row[1] != "0" for row in table.rows)
    told = text_of(report(subject(page.plan), "en"))
    assert '"Weighted" means' in told
    assert "Recipients with the lowest covered share" in told
    assert "Every post of every recipient is covered" not in told


def test_the_page_says_so_when_every_post_is_covered():
    whole = made(small(posts=(post("R1", "icu", months=span("2017-01", "2017-06")),)))
    told = text_of(report(subject(whole), "en"))
    assert "Every post of every recipient is covered in all its months." in told
    assert "Recipients with the lowest covered share" not in told
    assert "覆盖率" not in text_of(report(subject(made(small(posts=None))), "zh")).split("结对")[1]


def test_titles_of_people_stand_beside_them_where_a_table_tells_them():
    told = text_of(report(subject(made()), "zh"))
    titles = r"人员\s*职称\s*派往\s*岗位\s*起止月\s*月数"
    assert re.search(rf"{titles}\s*A-icu-1\s*\S*医师\s*一县人民医院", told)
    bare = {key: replace(one, title=Title.RESIDENT) for key, one in small().staff.items()}
    told = text_of(report(subject(made(small(staff=bare))), "zh"))
    assert "职称" not in told
    assert re.search(r"人员\s*派往\s*岗位\s*起止月\s*月数\s*A-icu-1\s*一县人民医院", told)


def test_columns_that_say_nothing_are_left_out():
    page = view(made(), "zh")
    table = page.table(("recipient", "channel", "note"), [("R1", "-", "a"), ("R2", "", "")])
    assert table.columns == ("受援医院", "说明")
    assert table.rows == (("R1", "a"), ("R2", ""))
    assert len(page.table(("recipient", "note"), [("R1", "-")], always=True).columns) == 2


def test_the_page_of_one_hospital_is_not_about_the_sizes_of_the_programme():
    problem = small(title="某帮扶", source="某文件〔2016〕1号。")
    page = text_of(hospital_page(subject(made(problem)), "R1", "zh"), "R1.html")
    about = "所属项目：某帮扶。依据：某文件〔2016〕1号。规划期 2017-01 至 2017-12（12 个月）。"
    assert about in page
    assert "支援医院 2 家" not in page
    assert "支援医院 2 家" in text_of(report(subject(made(problem)), "zh"))


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({}, "How good the plan is, is not known"),
        ({"question": QUESTIONS["pairs"]}, "The pairs were given."),
        ({"question": QUESTIONS["repair"]}, "This plan repairs a published one."),
        ({"question": QUESTIONS["kept"]}, "Rows that were accepted before are kept."),
    ],
)
def test_what_is_proven_is_said_of_the_question_that_was_asked(told, words):
    page = text_of(report(subject(made(), told), "en"))
    assert words in page
    assert ("Proven: no plan at all" in page) is False
    assert ("bounds are not known" in page) is (told == {})


def test_violations_and_rows_left_out_are_told():
    broken = made(small(rules=[FullCoverage()]), pairs=PAIRS[:2])
    fault = Fault("input-unknown-person", {"value": "X"}, file="stints.csv", row=7)
    told = text_of(report(subject(broken, faults=(fault,)), "en"))
    assert "R2" in told
    assert "2 violations" in told, "two people without a handover rule, and no supporter"
    assert "stints.csv" in told and 'There is nobody "X"' in told
    assert "This recipient has no supporter in this plan." in told


def test_made_up_data_is_declared_on_every_page(monkeypatch):
    monkeypatch.setattr(places_module, "MOST", 2)
    one = subject(made(small(synthetic=("staff",))))
    pages = {**report(one, "en"), **hospital_page(one, "R1", "en")}
    assert len(pages) == 4
    assert all("MADE-UP DATA" in Page(data).text for data in pages.values())


# Uncovered posts ---------------------------------------------------------------------------------


def view(plan, lang="en"):
    """The plan as its page sees it."""
    return View(subject(plan), lang, places(plan), "report.html")


def test_months_in_a_row_with_one_reason_stand_together():
    plan = made(small(posts=[post("R1", "icu")]))
    one = view(plan)
    found = vacancies(one, [plan.problem.post["R1", "icu"]])
    assert [(run.months, len(run.months)) for run in found] == [(span("2017-11", "2017-12"), 2)]
    months = sum(len(run.months) for run in vacancies(one, plan.problem.posts))
    assert months == len(plan.unmet)


def test_when_and_why_a_post_is_vacant_stands_in_one_row():
    plan = made(small(rules=[MaxMonths(months=6)]))
    told = text_of(report(subject(plan), "zh"))
    assert re.search(
        r"一县人民医院\s*松桃苗族自治县\s*重症医学科\s*2017-11 至 2017-12\s*2\s*\S+。", told
    )


@pytest.mark.parametrize(
    ("detail", "words"),
    [
        (
            "A-icu-1, A-icu-2: months_used_up (12+6>12); "
            "A-icu-3: absent (2017-03/2017-04, 2017-06)",
            "A-icu-1, A-icu-2: months used up (12 months on stints, 6 more at least, 12 at most); "
            "A-icu-3: absent (2017-03 – 2017-04, 2017-06)",
        ),
        (
            "A-icu-1: resting (R1/icu 2017-01/2017-06)",
            "A-icu-1: must rest before or after (一县人民医院 icu 重症医学科 2017-01 – 2017-06)",
        ),
        (
            "A-icu-1: retention (A-icu-2 R1/icu)",
            "A-icu-1: department must keep them (A-icu-2 at 一县人民医院 icu 重症医学科)",
        ),
        (
            "A-icu-1: title (resident < chief)",
            "A-icu-1: title too low (resident, asked for is chief)",
        ),
        (
            "A-icu-1: out_of_months (/2017-03)",
            "A-icu-1: not available (can be sent until 2017-03 only)",
        ),
        (
            "A-icu-1: out_of_months (2017-03/)",
            "A-icu-1: not available (can be sent from 2017-03 only)",
        ),
        (
            "A-icu-1: out_of_months (2017-03/2017-09)",
            "A-icu-1: not available (can be sent from 2017-03 to 2017-09 only)",
        ),
        ("A-icu-1: not_chosen", "A-icu-1: could come, not chosen"),
        ("A B", "甲医院, 乙中医院"),
        ("A 2017-03", "甲医院 (paired 2017-03)"),
        ("A 2017-01/2017-03 B", "甲医院 (paired 2017-01 – 2017-03), 乙中医院"),
        ("A there", "A there"),
        ("X: made_up (?)", "X: made_up (?)"),
        ("A-icu-1: resting (?)", "A-icu-1: must rest before or after (?)"),
        ("A-icu-1: title (odd)", "A-icu-1: title too low (odd)"),
        ("", ""),
    ],
)
def test_causes_are_put_into_words_and_odd_ones_stay(detail, words):
    assert detail_words(view(made()), detail) == words


@pytest.mark.parametrize(
    ("detail", "words"),
    [
        ("A-icu-1: out_of_months (/2017-03)", "A-icu-1：不可派出（只能派到 2017-03）"),
        ("A-icu-1: out_of_months (2017-03/)", "A-icu-1：不可派出（2017-03 起方可派出）"),
        (
            "A-icu-1: out_of_months (2017-03/2017-09)",
            "A-icu-1：不可派出（只能在 2017-03 至 2017-09 派出）",
        ),
        (
            "A-icu-1: absent (2017-03/2017-04, 2017-06)",
            "A-icu-1：请假（2017-03 至 2017-04、2017-06）",
        ),
        (
            "A-icu-1: resting (R1/icu 2017-01/2017-06)",
            "A-icu-1：前后须休整（一县人民医院 重症医学科 2017-01 至 2017-06）",
        ),
    ],
)
def test_causes_are_told_in_chinese(detail, words):
    assert detail_words(view(made(), "zh"), detail) == words


CHANGING = {
    month: detail
    for months, detail in (
        (span("2017-01", "2017-03"), "A-icu-1: elsewhere (R1/icu 2017-01/2017-03); A-icu-2: title"),
        (span("2017-04", "2017-05"), "A-icu-1, A-icu-2: absent (2017-04/2017-05)"),
    )
    for month in months
}


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            "en",
            [
                "A-icu-1: 2017-01 – 2017-03 at another post (一县人民医院 icu 重症医学科); "
                "2017-04 – 2017-05 absent",
                "A-icu-2: 2017-01 – 2017-03 title too low; 2017-04 – 2017-05 absent",
            ],
        ),
        (
            "zh",
            [
                "A-icu-1：2017-01 至 2017-03 在其他岗位（一县人民医院 重症医学科）；"
                "2017-04 至 2017-05 请假",
                "A-icu-2：2017-01 至 2017-03 职称不够；2017-04 至 2017-05 请假",
            ],
        ),
    ],
)
def test_each_candidate_stands_with_the_months_of_each_cause(lang, lines):
    assert candidate_lines(view(made(), lang), CHANGING) == lines


def test_many_candidates_are_opened_and_no_name_is_markup():
    lines = tuple(f"<{name}>" for name in "abcde")
    assert str(escape(Lines(lines, 3, "2 more"))) == (
        "<div>&lt;a&gt;</div><div>&lt;b&gt;</div><div>&lt;c&gt;</div>"
        "<details><summary>2 more</summary><div>&lt;d&gt;</div><div>&lt;e&gt;</div></details>"
    )
    assert "details" not in str(escape(Lines(lines, 5, "")))


@pytest.mark.parametrize("lang", LANGS)
def test_what_keeps_candidates_is_counted_with_the_rule_and_its_value(lang):
    plan = made(small(rules=[MaxMonths(months=6), Retention(away_share="0.34")]))
    found = binding(plan, view(plan, lang).names)
    counts = months_stopped(row.detail for row in plan.unmet)
    assert sorted((one.months for one in found), reverse=True) == [one.months for one in found]
    assert sum(one.months for one in found) == sum(counts.values()) > 0
    told = " ".join(one.source for one in found)
    for reason, words in ((Reason.MONTHS_USED_UP, "max_months"), (Reason.RETENTION, "34%")):
        assert (words in told) == (reason in counts)
    assert found[0].source in text_of(report(subject(plan), lang))


def test_without_a_number_in_the_rule_the_staff_table_says_how_many_months():
    plan = made(small(rules=[MaxMonths()], staff=[person("A-icu-1", max_months=6)]))
    sources = {one.source for one in binding(plan, view(plan).names)}
    assert "column max_months of the staff table" in sources


# Schedules ---------------------------------------------------------------------------------------

RULES = [
    Appointments(leader=Appointment.VICE_PRESIDENT, from_title=Title.ATTENDING),
    Training(a_year=1),
    Telemedicine(levels=("province", "county"), children=5),
    Milestones(milestones=({"every": "month", "kind": "bulletin", "for": "all"},)),
    Retention(away_share="0.34"),
]


def scheduled():
    """A plan with one of everything that is planned beside pairs and stints."""
    first = HANDED_OVER[0]
    day = span("2017-01", "2017-12")
    return made(
        small(
            rules=RULES,
            nodes=(
                Node(id="P", name="省中心", level="province"),
                Node(id="C", name="县中心", level="county"),
            ),
            goals=(Goal(recipient="R1", goal="医院等级", target="二级甲等", status="进行中"),),
        ),
        schedules=Schedules(
            appointments={("A-icu-1", "R1", "icu", first.months.first): Appointment.VICE_PRESIDENT},
            training=(
                TrainingStay(
                    trainee="R1-t1",
                    recipient="R1",
                    supporter="A",
                    specialty="icu",
                    months=span("2017-01", "2017-06"),
                ),
            ),
            unplaced=(Unplaced(recipient="R2", year=2017, missing=3, reason=NoPlace.PLACES_FULL),),
            telemedicine=(Connection("P", None), Connection("C", "P")),
            milestones=tuple(
                Milestone(due=_end_of(month), kind="bulletin", supporter="A", recipient="R1")
                for month in day
            ),
        ),
    )


def _end_of(month):
    from datetime import date

    return date(month // 12, month % 12 + 1, 28)


def test_schedules_are_told_overall_and_for_each_hospital():
    told = text_of(report(subject(scheduled()), "zh"))
    for words in ("省中心", "县中心", "R1-t1", "二级甲等", "进行中 1", "副院长", "R2"):
        assert words in told, words
    assert re.search(r"简报\s*12\s*2017-01-28 至 2017-12-28", told), "not a row a month"
    assert "未能安排的进修" in told


def test_a_plan_without_rotation_has_a_report():
    bare = made(small(staff=None, capabilities=None, posts=None), None)
    page = Page(report(subject(bare), "en")["report.html"])
    assert {"r-R1", "s-A"} <= set(page.ids)
    assert "vacant" not in page.ids


# Pages -------------------------------------------------------------------------------------------


def test_many_recipients_stand_on_pages_by_region(monkeypatch):
    monkeypatch.setattr(places_module, "MOST", 2)
    files = report(subject(made()), "zh")
    assert set(files) == {"report.html", "report/铜仁市.html", "report/遵义市.html"}
    pages = {name: Page(data) for name, data in files.items()}
    for name, page in pages.items():
        for link in page.links:
            target, _, mark = unquote(link).partition("#")
            place = (
                posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
                if target
                else name
            )
            assert place in files, link
            assert not mark or mark in pages[place].ids, link
    assert "r-R1" in pages["report/铜仁市.html"].ids
    assert "s-B" in pages["report/遵义市.html"].ids
    assert "r-R1" not in pages["report.html"].ids


def test_regions_that_no_file_can_be_named_by_keep_apart(monkeypatch):
    monkeypatch.setattr(places_module, "MOST", 1)
    odd = [
        recipient("R1", province="a/b"),
        recipient("R2", province="A?b"),
        recipient("R3", province="..", months=span("2017-01", "2017-12")),
    ]
    found = places(made(small(recipients=odd)))
    assert len(set(found.regions)) == 3
    assert all(re.fullmatch(r"report/[\w-]+\.html", name) for name in found.regions)
    assert len({name.lower() for name in found.regions}) == 3


@pytest.mark.parametrize(("key", "marks"), [("R1", {"r-R1"}), ("A", {"s-A"})])
def test_a_hospital_has_a_page_of_its_own(key, marks):
    files = hospital_page(subject(made()), key, "zh")
    page = Page(files[f"{key}.html"])
    assert {one for one in page.ids if one[:2] in ("r-", "s-")} == marks
    assert [link for link in page.links if not link.startswith("#")] == []
    assert {unquote(link[1:]) for link in page.links} <= set(page.ids)


def test_ids_become_names_of_files():
    assert file_stem("R-01_甲") == "R-01_甲"
    odd = {file_stem(key) for key in ("../x", "a/b", "a b", "a\\b", "a.b")}
    assert len(odd) == 5
    assert all(re.fullmatch(r"[\w-]+", name) for name in odd)


def test_names_from_outside_are_text_and_nothing_else():
    nasty = "<img src=x onerror=1>"
    problem = small(
        recipients=[recipient("R1", name=nasty)], staff=[person("A-icu-1", name=nasty)], title=nasty
    )
    one = subject(made(problem))
    for data in (*report(one, "en").values(), *hospital_page(one, "R1", "en").values()):
        assert b"<img" not in data
        assert nasty in Page(data).text


def test_a_stint_stands_at_its_recipient_and_its_supporter(solved):
    told = text_of(report(solved, "en"))
    assert all(told.count(one.person) >= 2 for one in solved.plan.planned)


def test_every_plan_has_it():
    assert report in MAKERS
    assert hospital_page in HOSPITAL_MAKERS
