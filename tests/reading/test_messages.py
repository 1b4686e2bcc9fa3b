"""Every sentence of the reader exists in both languages and shows on a GBK console."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import matcher.language
import matcher.reading
from matcher.language.catalogue import LANGS, say
from matcher.language.message import Message
from matcher.reading.columns import TABLES
from matcher.reading.document import Document
from matcher.reading.glosses import key_typed, rule_typed, table_typed, term_typed
from matcher.rules import RULES
from matcher.terms import TERMS

FOLDER = Path(next(iter(matcher.language.__path__)))
CODE = re.compile(r'"((?:input|mend|place|form|word)-[a-z][a-z0-9-]*)"')
FILES = ("reading.ftl", "form.ftl", "lists.ftl")
NOUNS = ("supporter", "recipient", "hospital", "specialty", "person", "post")


def say_zh(word: str | Message) -> str:
    return say(word, "zh") if isinstance(word, Message) else word


def messages(lang: str, file: str) -> dict[str, ast.Message]:
    text = (FOLDER / lang / file).read_text(encoding="utf-8")
    entries = FluentParser().parse(text).body
    assert not [entry for entry in entries if isinstance(entry, ast.Junk)]
    found = [entry for entry in entries if isinstance(entry, ast.Message)]
    assert len(found) == len({entry.id.name for entry in found})
    return {entry.id.name: entry for entry in found}


def variables(message: ast.Message) -> set[str]:
    class Found(Visitor):
        def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
            names.add(node.id.name)

    names: set[str] = set()
    Found().visit(message)
    return names


@pytest.mark.parametrize("file", ["reading.ftl", "form.ftl"])
def test_both_languages_have_the_same(file):
    english, chinese = (messages(lang, file) for lang in LANGS)
    assert list(english) == list(chinese)
    for code in english:
        assert variables(english[code]) == variables(chinese[code]), code


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("file", ["reading.ftl", "form.ftl"])
def test_a_gbk_console_shows_them(lang, file):
    (FOLDER / lang / file).read_text(encoding="utf-8").encode("gbk")


def test_every_code_has_a_sentence():
    folder = Path(matcher.reading.__file__).parent
    used = {code for file in folder.glob("*.py") for code in CODE.findall(file.read_text("utf-8"))}
    used |= {f"input-unknown-{noun}" for noun in NOUNS}
    known = {code for file in FILES for code in messages("en", file)}
    assert used <= known, used - known


def test_the_words_of_lists_are_told_in_both_languages():
    english, chinese = (messages(lang, "lists.ftl") for lang in LANGS)
    assert list(english) == list(chinese)
    assert all(variables(english[code]) <= variables(chinese[code]) for code in english)


def test_every_word_that_is_typed_has_its_chinese():
    keys = set(Document.model_fields) | {"first", "last", "name", "terms"}
    keys |= {name for rule in RULES for name in rule.model_fields} - {"matrix"}
    for key in keys:
        assert not say_zh(key_typed(key)).isascii(), key
    for shown, words in (
        (rule_typed, [rule.name for rule in RULES]),
        (term_typed, [term.name for term in TERMS]),
        (table_typed, TABLES),
    ):
        assert all(not say_zh(shown(word)).isascii() for word in words)


def test_one_word_for_one_thing():
    """A scenario is 场景, a plan 方案, a shortfall 缺额."""
    texts = [path.read_text("utf-8") for path in (FOLDER / "zh").glob("*.ftl")]
    texts += [pair[1] for owner in (*RULES, *TERMS) for pair in owner.texts.values()]
    for word in ("方案数据", "差额", "未满足要求"):
        assert not [text for text in texts if word in text], word
