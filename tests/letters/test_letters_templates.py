"""Templates: those that ship are what their text says; an office's own are checked first."""

from __future__ import annotations

import io
import random
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm

import matcher
from matcher.language.catalogue import LANGS, say
from matcher.letters.asked import slips
from matcher.letters.fields import known_fields, paths
from matcher.letters.letter import FORMS
from matcher.letters.shipped import shipped
from matcher.letters.shipped.draw import drawn
from matcher.letters.shipped.every import every_form
from matcher.letters.template import opened
from matcher.letters.word_file import OnePlace, WordFile, parts_of
from matcher.reading import render
from matcher.reading.faults import InputError
from tests.cli.conftest import call
from tests.letters.conftest import docx, text_of

ROOT = Path(matcher.__file__).parents[1]
DRAWN = ("word/document.xml", "word/header1.xml", "word/footer1.xml", "word/footer2.xml")


@pytest.mark.parametrize(("form", "lang"), [(f, lang) for f in FORMS for lang in LANGS])
def test_the_stored_templates_are_what_the_package_draws(form, lang):
    stored, made = (parts_of(d) for d in (shipped(form, lang), drawn(every_form()[form, lang])))
    assert [stored[name] for name in DRAWN] == [made[name] for name in DRAWN]
    section = Document(io.BytesIO(shipped(form, lang))).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert section.left_margin > Mm(20)
    assert opened(shipped(form, lang), "shipped")


@pytest.mark.parametrize("lang", LANGS)
def test_the_shipped_templates_name_every_table_of_a_letter(lang):
    for form in FORMS:
        word = WordFile(shipped(form, lang))
        text = "".join(part.source for part in word.parts())
        for name in ("posts", "stints", "trainees", "goals", "milestones", "telemedicine", "rules"):
            assert re.search(rf"in {name} ", text), name


def test_the_documented_fields_are_those_of_a_letter():
    page = (ROOT / "docs" / "letters.md").read_text("utf-8")
    part = page.split("| field | what it holds | 内容 |\n|---|---|---|\n")[1]
    rows = [[cell.strip() for cell in line[1:-1].split("|")] for line in part.splitlines()]
    assert [row[0] for row in rows] == [f"`{path}`" for path in paths(known_fields())]
    assert all(len(row) == 3 and row[1].isascii() and not row[2].isascii() for row in rows)


# Faults -------------------------------------------------------------------------------------------


def faults(folder, *paragraphs, **more):
    with pytest.raises(InputError) as found:
        opened(docx(folder, *paragraphs, **more).read_bytes(), "own.docx")
    return found.value.faults


def test_each_unknown_field_is_located_with_the_near_one(tmp_path):
    paragraphs = ("甲方：{{ suporter.name }}", "乙方：{{ recipient.nmae }}", "{{ title }}")
    first, second, third = faults(
        tmp_path, *paragraphs, table=["{%tr for s in stints %}", "{{ s.persn }}", "{%tr endfor %}"]
    )
    assert [fault.value for fault in (first, second, third)] == ["suporter", "nmae", "persn"]
    assert render(first, "en") == (
        'own.docx: text "甲方：{{ suporter.name }}": the template asks for the field "suporter", '
        'which a letter does not have. Did you mean supporter?'
    )
    assert "name" in render(second, "zh")
    assert "person" in render(third, "zh")


def test_headers_are_checked_too(tmp_path):
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ titel }}"
    document.save(tmp_path / "own.docx")
    with pytest.raises(InputError) as found:
        opened((tmp_path / "own.docx").read_bytes(), "own.docx")
    assert [say(f, "en")[:6] for f in found.value.faults] == ["header"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{% if due %}由此", "letters-broken-template"),
        ("{{ due ", "letters-broken-template"),
        ("{{ due | nosuch }}", "letters-broken-template"),
        ("{{ stints.person }}", "letters-list-field"),
        ("{% include 'other.docx' %}", "letters-outside-field"),
        ("{{ due.__class__ }}{{ title.nothing }}", "letters-unknown-field"),
        ("{{ range(5) }}", "letters-unknown-field"),
        ("甲方：｛｛ supporter.name ｝｝", "letters-wide"),
        ("{％ if due %}", "letters-wide"),
        ("{{p title }}", "letters-bare"),
        ("{{ stints|map(attribute='persn')|join }}", "letters-unknown-field"),
        ("{% if stints|selectattr('fxed')|list %}{% endif %}", "letters-unknown-field"),
        ("{{ " + "(" * 200 + "due" + ")" * 200 + " }}", "letters-broken-template"),
    ],
)
def test_what_cannot_be_filled_in_is_told(tmp_path, text, code):
    found = faults(tmp_path, text)
    assert found[0].code == code
    assert all(render(found[0], lang).startswith("own.docx") for lang in LANGS)


@pytest.mark.parametrize(
    "text",
    [
        "{% for s in stints|selectattr('fixed') %}{{ s.person }}{{ loop.index }}{% endfor %}",
        "{% set who = supporter %}{{ who.name }}{{ (stints|first).person }}{{ stints[0].post }}",
        "{% if stints and stints[0]['post'] == 'icu' %}{{ due or title.upper() }}{% endif %}",
        "{% macro m(x) %}{{ x.y }}{% endmacro %}{% with a = goals %}{{ a|length }}{% endwith %}",
    ],
)
def test_what_jinja_allows_is_no_fault(text):
    assert slips(OnePlace().parse(text), known_fields()) == ()


def test_a_damaged_file_is_told_or_filled_in():
    whole, drawn_at = shipped("responsibility", "zh"), random.Random(1)
    ends = set()
    for _ in range(12):
        data = bytearray(whole)
        for _ in range(20):
            data[drawn_at.randrange(len(data))] = drawn_at.randrange(256)
        try:
            ends.add(opened(bytes(data), "own.docx").name)
        except InputError as error:
            ends.update(fault.code for fault in error.faults)
    assert "letters-not-word" in ends
    assert ends <= {"letters-not-word", "own.docx"}


@pytest.mark.parametrize("content", [b"no word", None])
def test_a_file_that_is_no_word_file_is_told(scenario, plan, tmp_path, content):
    path = tmp_path / "own.docx"
    if content is None:
        with zipfile.ZipFile(path, "w") as file:
            file.writestr("something", "else")
    else:
        path.write_bytes(content)
    result = call("letters", scenario, plan, "--template", path, "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert f"{path}: This is no Word file (.docx)." in result.stderr
    assert not (tmp_path / "out").exists()


def test_the_faults_of_both_templates_are_told_and_nothing_is_written(scenario, plan, tmp_path):
    own = docx(tmp_path, "{{ suporter }}")
    wish = ("--template", own, "--supplementary", tmp_path / "none.docx", "-o", tmp_path / "out")
    result = call("letters", scenario, plan, *wish)
    assert result.exit_code == 2
    assert "suporter" in result.stderr
    assert "none.docx: It cannot be read" in result.stderr
    assert not (tmp_path / "out").exists()


# The office's own ---------------------------------------------------------------------------------


def test_the_offices_own_template_is_used(scenario, plan, tmp_path):
    own = docx(tmp_path, "甲方 {{ supporter.name }} 派 {{ people }} 人",
               table=["{%tr for s in stints %}", "{{ s.person }}", "{%tr endfor %}"])  # fmt: skip
    wish = ("--template", own, "--supplementary", own, "-o", tmp_path / "out")
    assert call("letters", scenario, plan, *wish).exit_code == 0
    texts = [text_of(path) for path in (tmp_path / "out").glob("*.docx")]
    assert texts
    assert all(re.match(r"MADE-UP DATA.+\n甲方 .+ 派 \d+ 人", text) for text in texts)
    assert (tmp_path / "out" / "templates" / "responsibility.docx").read_bytes() == own.read_bytes()


def test_a_template_that_fails_when_filled_in_is_told(scenario, plan, tmp_path):
    own = docx(tmp_path, "{{ months // (people - people) }}")
    wish = ("--template", own, "--supplementary", own, "-o", tmp_path / "out")
    result = call("letters", scenario, plan, *wish)
    assert result.exit_code == 2
    assert "own.docx: The agreement of" in result.stderr
    assert not (tmp_path / "out").exists()


def test_nothing_of_python_can_be_reached():
    environment = OnePlace()
    made = environment.from_string("{{ x.__class__.__mro__ }}")
    with pytest.raises(Exception, match="unsafe"):
        made.render(x="")


def test_every_message_is_used():
    used = "\n".join(
        path.read_text("utf-8")
        for folder in ("letters", "terminal", "cli")
        for path in (ROOT / "matcher" / folder).rglob("*.py")
    )
    catalogue = (ROOT / "matcher/language/en/letters.ftl").read_text("utf-8")
    known = set(re.findall(r"^(letters-[\w-]+) =", catalogue, re.MULTILINE))
    stems = tuple(re.findall(r'f"(letters-[a-z-]*)\{', used))
    plain = set(re.findall(r'"(letters-[a-z-]+[a-z])"', used))
    assert plain <= known
    mends = {f"{code}-mend" for code in plain}
    assert [code for code in known - plain - mends if not code.startswith(stems)] == []
