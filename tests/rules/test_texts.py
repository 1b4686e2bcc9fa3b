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
from matcher.rules.min_title import MinTitle
from matcher.rules.posts import Posts
from matcher.rules.retention import Retention
from matcher.rules.team import Team
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
    assert "0.34" in describe(Retention(away_share=0.34), "en").sentence
    assert "主治医师" in describe(MinTitle(clinician="attending"), "zh").sentence
    team = Team(size=5, tcm=3, seniors={"title": "associate_chief", "count": 1})
    assert describe(team, "en").parameters["seniors"] == "title: associate chief, count: 1"
    posts = Posts.model_validate([{"post": "manager", "role": "manager"}])
    assert "manager" in describe(posts, "en").sentence
