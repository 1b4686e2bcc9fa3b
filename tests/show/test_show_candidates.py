"""``matcher show --post``: everybody who could come to a post, and what keeps each of them."""

from __future__ import annotations

import re
from datetime import date

import pytest

from matcher.language.catalogue import LANGS, tell
from matcher.show.candidates import asked_of_files, asked_of_plan, post_meant
from matcher.show.directory import read_directory
from matcher.show.hospital import hospital_page
from matcher.terminal.console import text_of
from matcher.terminal.show.called import Called
from matcher.terminal.show.candidates import candidates_part
from matcher.terminal.show.page import page_part
from tests.cli.conftest import call
from tests.show.conftest import PROBLEM


def lacking(solved):
    """A recipient, a post with an open month for which somebody was asked, and the month."""
    row = next(row for row in solved.plan.unmet if ": " in row.detail)
    return row.recipient, row.post, row.month


def shown(asked, directory, recipient, lang="en"):
    called = Called(hospital_page(directory, recipient), lang)
    return text_of(candidates_part(asked, directory, called))


def test_the_files_alone_tell_what_the_plan_tells(solved, folder):
    directory = read_directory(folder)
    for post in PROBLEM.posts_of["R1"]:
        told = asked_of_files(directory, "R1", post.name, None)
        assert told.runs == asked_of_plan(solved.plan, "R1", post.name, None).runs
        months = {month for span, _ in told.runs for month in span}
        assert months == {row.month for row in solved.plan.unmet_at(post.key)}
        assert told.unpaired is None


def test_one_month_alone(solved, folder):
    directory = read_directory(folder)
    recipient, post, month = lacking(solved)
    told = asked_of_files(directory, recipient, post, month)
    assert [list(span) for span, _ in told.runs] == [[month]]
    covered = next(p for p in PROBLEM.posts_of["R1"] if solved.plan.covered[p.key])
    month = min(solved.plan.covered[covered.key])
    assert asked_of_files(directory, "R1", covered.name, month).runs == ()


@pytest.mark.parametrize("lang", LANGS)
def test_everybody_of_the_supporters_is_named_with_the_own_reason(solved, folder, lang):
    directory = read_directory(folder)
    recipient, post, month = lacking(solved)
    asked = asked_of_files(directory, recipient, post, month)
    text = re.sub(r"\s+", "", shown(asked, directory, recipient, lang))
    (reason, detail) = asked.runs[0][1]
    assert tell(f"reason-{reason}", lang).replace(" ", "") in text
    for part in detail.split("; "):
        people, code = re.fullmatch(r"(.+?): (\w+).*", part).groups()
        assert all(person in text for person in people.split(", "))
        assert tell(f"stops-stop-{code}", lang).replace(" ", "") in text
    assert tell("show-more-with-scenario", lang).replace(" ", "") in text


@pytest.mark.parametrize("lang", LANGS)
def test_the_scenario_adds_eligible_supporters_without_a_pair(solved, folder, lang):
    directory = read_directory(folder)
    asked = asked_of_plan(solved.plan, "R1", "icu", None)
    chosen = {key for key, recipient in solved.plan.chosen if recipient == "R1"}
    others = {one.supporter: one for one in asked.unpaired}
    assert set(others) == set(PROBLEM.supporters) - chosen
    for one in others.values():
        people = [p for p in PROBLEM.people_of[one.supporter] if "icu" in p.specialties]
        assert one.qualified == len([p for p in people if p.role.value == "clinician"])
        assert one.qualified >= one.titled >= one.free
        assert one.cost == PROBLEM.cost(one.supporter, "R1")
    text = shown(asked, directory, "R1", lang)
    assert tell("show-unpaired", lang, count=len(others)) in text


def test_a_post_is_meant_by_its_specialty_too(folder):
    directory = read_directory(folder)
    names = {post.name for post in PROBLEM.posts_of["R1"]}
    assert {post_meant(directory, "R1", name) for name in names} == names
    name = PROBLEM.scenario.specialties["icu"].name
    assert post_meant(directory, "R1", name) == "icu"


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["--post", "nix"], "show-no-post", {"recipient": "R1", "value": "nix"}),
        (["--month", "2017-05"], "show-needs-post", {}),
        (["--scenario", "x"], "show-needs-post", {}),
        (["--post", "icu", "--month", "2030-01"], "show-no-month",
         {"post": "icu", "month": "2030-01"}),
    ],
)  # fmt: skip
@pytest.mark.parametrize("lang", LANGS)
def test_what_cannot_be_asked_is_said(folder, words, code, told, lang):
    result = call("show", str(folder), "R1", *words, lang=lang)
    assert result.exit_code == 2
    assert tell(code, lang, **told) in result.stderr


@pytest.mark.parametrize("lang", LANGS)
def test_the_command_prints_one_post(solved, folder, lang):
    recipient, post, _ = lacking(solved)
    result = call("show", str(folder), recipient, "--post", post, lang=lang)
    assert result.exit_code == 0
    assert tell("show-more-with-scenario", lang) in result.stdout
    assert result.stdout.encode("gbk")


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_says_why_each_pair_is_there(solved, folder, lang):
    directory = read_directory(folder)
    page = hospital_page(directory, "R1")
    (partner,) = page.recipient.supporters
    (why,) = [one for one in solved.plan.pair_reasons if one.recipient == "R1"]
    assert (partner.why.reason, partner.why.detail) == (why.reason, why.detail)
    assert partner.why.difference == (why.second and why.second.difference)
    text = text_of(page_part(page, directory, date(2017, 1, 1), lang))
    assert tell("pairwhy-note", lang) in text
