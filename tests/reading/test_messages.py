"""Every sentence of the reader exists in both languages and shows on a GBK console."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

import matcher.language
import matcher.reading
from matcher.language.catalogue import LANGS

FOLDER = Path(next(iter(matcher.language.__path__)))
CODE = re.compile(r'"((?:input|mend|place|form)-[a-z][a-z0-9-]*)"')
NOUNS = ("supporter", "recipient", "hospital", "specialty", "person", "post")


def messages(lang: str, file: str) -> dict[str, ast.Message]:
    text = (FOLDER / lang / file).read_text(encoding="utf-8")
    entries = FluentParser().parse(text).body
    assert not [entry for entry in entries if isinstance(entry, ast.Junk)]
    found = [entry for entry in entries if isinstance(entry, ast.Message)]
    assert len(found) == len({entry.id.name for entry in found})
    return {entry.id.name: entry for entry in found}


def variables(message: ast.Message) -> set[str]:
    return set(re.findall(r"VariableReference.*?name='(\w+)'", repr(message.to_json()))) | set(
        re.findall(r"'type': 'VariableReference'.*?'name': '(\w+)'", repr(message.to_json()))
    )


@pytest.mark.parametrize("file", ["reading.ftl", "form.ftl"])
def test_both_languages_have_the_same(file):
    english, chinese = (messages(lang, file) for lang in LANGS)
    assert list(english) == list(chinese)
    for code in english.keys() - {"mend-add-column", "mend-rename-column", "mend-header"}:
        assert variables(english[code]) == variables(chinese[code]), code


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("file", ["reading.ftl", "form.ftl"])
def test_a_gbk_console_shows_them(lang, file):
    (FOLDER / lang / file).read_text(encoding="utf-8").encode("gbk")


def test_every_code_has_a_sentence():
    folder = Path(matcher.reading.__file__).parent
    used = {code for file in folder.glob("*.py") for code in CODE.findall(file.read_text("utf-8"))}
    used |= {f"input-unknown-{noun}" for noun in NOUNS}
    known = messages("en", "reading.ftl").keys() | messages("en", "form.ftl").keys()
    assert used <= known, used - known
