"""The words of rules and terms: both languages, one console encoding, one catalogue."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, VariableReference
from fluent.syntax.ast import Message as FluentMessage
from fluent.syntax.visitor import Visitor

import matcher.language.catalogue as catalogue
from matcher.domain.hospitals import Kind
from matcher.domain.people import Role, Title
from matcher.language.catalogue import LANGS, tell
from matcher.reading.words import KINDS, first_words
from matcher.rules import RULES
from matcher.rules.describe import describe
from matcher.rules.kinds import Kinds
from matcher.rules.milestones import Milestones
from matcher.rules.min_title import MinTitle
from matcher.rules.posts import Posts
from matcher.rules.retention import Retention
from matcher.rules.team import Team
from matcher.rules.two_plus_five import TwoPlusFive
from matcher.terminal.rules import rule_part
from matcher.terms import TERMS

OWNERS = (*RULES, *TERMS)
TEXTS = [(code, pair) for owner in OWNERS for code, pair in owner.texts.items()]
FOLDER = Path(catalogue.__file__).parent


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def variables(code: str, pattern: str) -> set[str]:
    resource = FluentParser().parse(f"{code} = {pattern}\n")
    assert not [entry for entry in resource.body if isinstance(entry, Junk)], pattern
    visitor = _Variables()
    visitor.visit(resource)
    return visitor.names


def file_variables(path: Path) -> dict[str, set[str]]:
    found = {}
    for entry in FluentParser().parse(path.read_text("utf-8")).body:
        if isinstance(entry, FluentMessage):
            visitor = _Variables()
            visitor.visit(entry)
            found[entry.id.name] = visitor.names
    return found


@pytest.mark.parametrize(("code", "pair"), TEXTS, ids=[code for code, _ in TEXTS])
def test_a_text_has_two_languages_with_the_same_variables(code, pair):
    assert re.fullmatch(r"[a-z][a-z0-9_-]*", code)
    english, chinese = pair
    assert english.isascii() or "→" in english
    assert english.encode("gbk") and chinese.encode("gbk")
    assert variables(code, english) == variables(code, chinese)


def test_codes_are_given_once():
    codes = [code for code, _ in TEXTS]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_sentence_names_every_parameter(rule):
    own = set(rule.model_fields) - set(rule.__mro__[1].model_fields)
    named = variables("x", rule.texts[f"rule-{rule.name}"][0])
    assert {name for name in named if not name.startswith("has_")} == own
    assert f"name-{rule.name}" in rule.texts


def test_parts_that_are_not_asked_for_are_not_told():
    assert describe(Team(size=5), "en").sentence.endswith("people a year: 5.")
    assert describe(Team(size=5), "zh").sentence.endswith("不少于 5 人。")
    assert "(TCM hospitals: 3), among them" not in describe(Team(size=5, tcm=3), "en").sentence
    assert describe(Team(size=5, tcm=3), "en").sentence.endswith("5 (TCM hospitals: 3).")


def test_kinds_bear_the_names_that_tables_use():
    kinds = {kind.value for kind in Kind}
    told = [tell(f"kind-{kind}", "zh") for kind in kinds]
    assert set(told) == set(first_words(KINDS, "zh"))


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.name)
def test_a_term_has_a_name_and_a_unit(term):
    assert {f"term-{term.name}", f"unit-{term.name}"} <= set(term.texts)


@pytest.mark.parametrize("lang", LANGS)
def test_the_words_of_the_domain(lang):
    for kind in Kind:
        assert tell(f"kind-{kind.value}", lang)
    for role in Role:
        assert tell(f"role-{role.value}", lang)
    for title in Title:
        assert tell(f"title-{title.name.lower()}", lang)
    for rule in RULES:
        assert tell(f"group-{rule.group}", lang)
        assert not rule.unit or tell(f"measure-{rule.unit}", lang)


@pytest.mark.parametrize("name", ["check.ftl", "words.ftl"])
def test_both_languages_hold_the_same_codes(name):
    english, chinese = (file_variables(FOLDER / lang / name) for lang in LANGS)
    assert english == chinese


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_describes_itself(rule, lang):
    found = describe(rule, lang)
    assert (found.name, found.group, found.clause) == (rule.name, rule.group, "")
    required = {name for name, field in rule.model_fields.items() if field.is_required()}
    assert {name for name, value in found.parameters.items() if value is None} == required


def test_a_rule_in_force_is_described_with_its_values():
    rule = Kinds.model_validate({"general": ["general", "tcm"], "clause": "二(一)"})
    found = describe(rule, "en")
    assert found.sentence == "Which kind of hospital supports which: general: general, TCM."
    assert found.clause == "二(一)"
    assert "34%" in describe(Retention(away_share=0.34), "en").sentence
    assert "主治医师" in describe(MinTitle(clinician="attending"), "zh").sentence
    team = Team(size=5, tcm=3, seniors={"title": "associate_chief", "count": 1})
    assert (
        "among them at least 1 of title associate chief or above" in describe(team, "en").sentence
    )
    assert "其中副主任医师及以上不少于 1 人" in describe(team, "zh").sentence


def test_posts_are_told_in_plain_words():
    full = {"post": "nurse", "role": "nurse", "specialty": "icu", "min_title": "attending"}
    full |= {"count": 2, "weight": 7, "single": True}
    posts = Posts.model_validate([{"post": "manager", "role": "manager"}, full])
    assert describe(posts, "en").sentence.endswith(
        "manager (manager); nurse (nurse of icu, attending or above, 2 people, weight 7, "
        "one person from first to last)."
    )
    assert describe(posts, "zh").sentence.endswith(
        "manager（管理人员）；nurse（护理人员，专科icu，主治医师及以上，2 人，权重 7，一人到底）。"
    )


@pytest.mark.parametrize(
    ("share", "words"), [("0", "0%"), ("0.34", "34%"), ("0.125", "12.5%"), ("1", "100%")]
)
def test_a_sentence_tells_a_share_in_per_cent(share, words):
    found = describe(Retention(away_share=share), "zh")
    assert f"不超过 {words}（" in found.sentence
    assert found.parameters["away_share"] == share, "as the file has it"


def test_a_sentence_calls_specialties_as_it_is_told():
    rule = TwoPlusFive(core=("icu", "emergency"), top=5, years=3)
    assert "(icu, emergency)" in describe(rule, "en").sentence
    assert "(ICU, EMERGENCY)" in describe(rule, "en", str.upper).sentence
    assert describe(rule, "en", str.upper).parameters["core"] == "icu, emergency"
    duty = Posts.model_validate([{"post": "icu", "specialty": "icu", "role": "nurse"}])
    assert "ICU" in describe(duty, "en", str.upper).sentence
    assert "NURSE" not in describe(duty, "en", str.upper).sentence


def test_milestones_are_told_in_plain_words():
    entries = [
        {"date": "2016-12", "kind": "agreement", "for": "new"},
        {"every": "year", "kind": "inspection", "note": "at least one"},
        {"every": "month", "kind": "bulletin", "for": "all"},
        {"at": "stint_end", "kind": "my_own", "for": "kept"},
    ]
    rule = Milestones.model_validate(entries)
    assert describe(rule, "en").sentence == (
        "By these dates the following is due: agreement by 2016-12-31 for each new pair; "
        "inspection each year (at least one); bulletin each month for each pair; "
        "my_own at the end of each stint for each kept pair."
    )
    assert describe(rule, "zh").sentence == (
        "按期办理下列事项：2016-12-31 前，每对新增结对，签订协议书；每年，督查（at least one）；"
        "每月，每对结对，简报；每个派驻期结束时，每对保留结对，my_own。"
    )


@pytest.mark.parametrize("lang", LANGS)
def test_what_the_sentence_tells_whole_is_not_told_twice(lang):
    entry = {"date": "2016-12", "kind": "agreement", "note": "once"}
    team = Team(size=5, seniors={"title": "associate_chief", "count": 1})
    shown = "\n".join(str(getattr(part, "renderable", part)) for part in rule_part(
        [team, Milestones.model_validate([entry])], lang
    ))  # fmt: skip
    assert shown.count("2016-12-31") == shown.count("once") == 1
    assert shown.count(tell("title-associate_chief", lang)) == 1
