"""The words of the commands: both languages alike, inside GBK, none missing, none left over."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser, visitor
from fluent.syntax.ast import Junk, Message, VariableReference

import matcher
from matcher.gaps.rank import Standing
from matcher.prices import Kind

PACKAGE = Path(matcher.__file__).parent
OWN = {
    "why": ("terminal/why.py",),
    "explain": ("terminal/explain.py", "cli", "api"),
    "changes": ("terminal/changes.py",),
    "prices": ("terminal/prices.py",),
    "keep": ("cli", "plan", "keep", "terminal/levels.py"),
    "show": ("show", "terminal/show", "cli/showing.py"),
    "anonymise": ("anonymise", "terminal/anonymise.py"),
    "calendar": ("handouts/calendar", "terminal/show"),
}
"""Files of messages, and where their words are used."""
OTHERS = ("cli", "help", "compare", "repair", "frontier", "stress", "report", "letters")
FILES = [f"{name}.ftl" for name in (*OTHERS, *OWN)]


def _entries(lang: str, name: str) -> dict[str, set[str]]:
    """Give the variables of each message of a file."""
    body = FluentParser().parse((PACKAGE / "language" / lang / name).read_text("utf-8")).body
    assert not [entry for entry in body if isinstance(entry, Junk)]
    return {entry.id.name: _variables(entry) for entry in body if isinstance(entry, Message)}


def _variables(message: Message) -> set[str]:
    class Found(visitor.Visitor):
        def visit_VariableReference(self, node: VariableReference) -> None:
            names.add(node.id.name)

    names: set[str] = set()
    Found().visit(message)
    return names


@pytest.mark.parametrize("name", FILES)
def test_both_languages_have_the_same_messages_in_the_same_order(name):
    english, chinese = _entries("en", name), _entries("zh", name)
    assert list(english) == list(chinese)
    few = [code for code in english if not chinese[code] <= english[code] | {"count"}]
    assert few == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_file_of_the_catalogue_stays_inside_gbk(lang):
    for path in (PACKAGE / "language" / lang).glob("*.ftl"):
        path.read_text("utf-8").encode("gbk")


def test_no_message_is_missing_or_left_over():
    code = "\n".join(
        path.read_text("utf-8")
        for folder in ("cli", "terminal", "plan")
        for path in (PACKAGE / folder).rglob("*.py")
    )
    used = set(re.findall(r'"((?:cli|told)-[a-z_-]+[a-z])"', code))
    stems = set(re.findall(r'f"((?:cli|told)-[a-z-]+-)\{', code)) | {"told-"}
    known = set(_entries("en", "cli.ftl"))
    assert used - known == set()
    assert [code for code in known - used if not any(code.startswith(s) for s in stems)] == []
    assert {f"cli-why-{standing.value}" for standing in Standing} <= known


@pytest.mark.parametrize("name", OWN)
def test_no_message_of_a_command_is_missing_or_left_over(name):
    prefix = name.removesuffix("s")
    files = [f for at in OWN[name] for f in [PACKAGE / at, *(PACKAGE / at).rglob("*.py")]]
    code = "\n".join(path.read_text("utf-8") for path in files if path.is_file())
    used = set(re.findall(rf'"({prefix}-[a-z_-]+[a-z])"', code))
    stems = tuple(re.findall(rf'f"({prefix}-[a-z-]*)\{{', code))
    known = set(_entries("en", f"{name}.ftl"))
    assert used <= known
    assert [code for code in known - used if not (stems and code.startswith(stems))] == []


def test_every_meaning_of_a_price_has_its_sentence():
    assert {f"price-{kind}" for kind in get_args(Kind)} <= set(_entries("en", "prices.ftl"))
