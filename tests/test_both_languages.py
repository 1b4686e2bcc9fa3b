"""Nothing that a person reads exists in only one of the two languages; and the audit finds it."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

import matcher
from matcher.handouts.workbook.listed import LISTED
from matcher.plan.files import COLUMNS
from matcher.reading.column import Column, TableSpec
from matcher.reading.columns import TABLES
from matcher.reading.sheet_names import PLAN_SHEETS
from matcher.rules import RULES
from matcher.show.files import FILES
from matcher.terms import TERMS
from tests import both_languages as audit

PACKAGE = Path(matcher.__file__).parent
OWNERS = (*RULES, *TERMS)
SPECS = (*TABLES.values(), *FILES.values())


@pytest.mark.parametrize(
    "part",
    [audit.catalogue, audit.own_words, audit.code_words, audit.template_words, audit.letter_fields],
    ids=lambda part: part.__name__,
)
def test_nothing_is_in_one_language_alone(part):
    assert list(part(PACKAGE)) == []


def test_every_code_that_is_said_is_in_both():
    assert list(audit.spoken_codes(PACKAGE, audit.known_codes(PACKAGE, OWNERS))) == []


def test_rules_and_terms_say_all_in_both():
    assert list(audit.rule_texts(OWNERS)) == []


def test_headers_and_sheets_have_both_names():
    assert list(audit.headers(SPECS)) == []
    assert all(len({*names}) == 2 for names in PLAN_SHEETS.values())
    known = audit.known_codes(PACKAGE, ())
    for lang in audit.LANGS:
        assert {f"book-sheet-{key}" for key in (*LISTED, *PLAN_SHEETS)} <= known[lang]
        assert {f"book-about-{key}" for key in (*LISTED, *PLAN_SHEETS)} <= known[lang]


def test_show_knows_the_chinese_of_each_header_that_it_reads():
    for name, spec in FILES.items():
        own = {*COLUMNS[name], "synthetic"}
        read = {column.name for column in spec.columns if not column.name.endswith("_name")}
        assert read <= own, name


# The audit finds what was taken away -------------------------------------------------------------


@pytest.fixture
def copy(tmp_path):
    """The catalogue alone, to be doctored."""
    shutil.copytree(PACKAGE / "language", tmp_path / "language")
    return tmp_path


def doctored(file: Path, pattern: str, put: str = "") -> None:
    """Change the first place that matches."""
    text = file.read_text("utf-8")
    changed = re.sub(pattern, put, text, count=1, flags=re.MULTILINE)
    assert changed != text
    file.write_text(changed, "utf-8")


@pytest.mark.parametrize("lang", audit.LANGS)
@pytest.mark.parametrize(
    ("file", "code"), [("plan", "reason-absent"), ("show", "show-open"), ("help", "help-solve")]
)
def test_a_removed_message_is_found(copy, lang, file, code):
    doctored(copy / "language" / lang / f"{file}.ftl", rf"^{code} = .*\n")
    assert f"{file}.ftl {code}: in one language" in list(audit.catalogue(copy))


def test_a_message_that_was_emptied_or_broken_is_found(copy):
    doctored(copy / "language/zh/show.ftl", r"^show-plan = .*", "show-plan =")
    doctored(copy / "language/zh/plan.ftl", r"^reason-title = .*", "reason-title = { $")
    found = " ".join(audit.catalogue(copy))
    assert "show-plan" in found and "reason-title" in found


def test_a_removed_file_and_another_order_are_found(copy):
    (copy / "language/en/why.ftl").unlink()
    doctored(copy / "language/zh/words.ftl", r"^(role-clinician.*\n)(role-manager.*\n)", r"\2\1")
    found = list(audit.catalogue(copy))
    assert "why.ftl: in one language" in found and "words.ftl: in another order" in found


def test_a_value_that_is_told_in_chinese_alone_is_found(copy):
    doctored(copy / "language/en/show.ftl", r"\{ \$uncovered \}", "some")
    assert "show.ftl show-open: other variables" in list(audit.catalogue(copy))


def test_a_message_left_in_the_other_language_is_found(copy):
    doctored(copy / "language/zh/show.ftl", r"^show-plan = .*", "show-plan = Plan")
    doctored(copy / "language/en/show.ftl", r"^show-plan = .*", "show-plan = 方案")
    assert list(audit.own_words(copy)) == [
        "en/show.ftl show-plan: Chinese",
        "zh/show.ftl show-plan: no Chinese",
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('tell("show-nothing-such", lang)', "show-nothing-such"),
        ('Message("show-plan" if x else "show-nix")', "show-nix"),
        ('tell(f"no-such-stem-{x}", lang)', "no-such-stem-"),
    ],
)
def test_a_code_without_a_message_is_found(copy, line, told):
    (copy / "page.py").write_text(line, "utf-8")
    found = list(audit.spoken_codes(copy, audit.known_codes(copy, ())))
    assert len(found) == 2 and all(told in one for one in found)
    (copy / "page.py").write_text('tell("show-plan", lang)', "utf-8")
    assert list(audit.spoken_codes(copy, audit.known_codes(copy, ()))) == []


def test_words_in_code_are_found(tmp_path):
    (tmp_path / "page.py").write_text('"""方案"""\nx = "方案"\nclick.echo("Done.")\n', "utf-8")
    assert list(audit.code_words(tmp_path)) == ["page.py: 方案", "page.py: 'Done.' is printed"]


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("<h2>Recipients</h2>", "Recipients"),
        ("<p>{{ tell('x') }} 家</p>", "家"),
        ('<img alt="The network">', "The network"),
        ('<th aria-label="{{ x }} posts">', "posts"),
    ],
)
def test_a_literal_word_in_a_template_is_found(tmp_path, template, told):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(template, "utf-8")
    (found,) = audit.template_words(tmp_path)
    assert told in found
    (tmp_path / "templates" / "page.html").write_text("<p>{{ x }}: {% if y %}–{% endif %}</p>")
    assert list(audit.template_words(tmp_path)) == []


def test_a_template_that_says_an_unknown_word_is_found(copy):
    (copy / "templates").mkdir()
    (copy / "templates" / "page.html").write_text('<p>{{ tell("report-nix") }}</p>')
    found = list(audit.spoken_codes(copy, audit.known_codes(copy, ())))
    assert found == ["page.html report-nix: not in en", "page.html report-nix: not in zh"]


def test_a_field_that_one_letter_lacks_is_found(tmp_path):
    folder = tmp_path / "letters" / "templates"
    shutil.copytree(PACKAGE / "letters" / "templates", folder)
    letter = folder / "en" / "responsibility.docx"
    with zipfile.ZipFile(letter) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    text = parts["word/document.xml"].decode("utf-8")
    parts["word/document.xml"] = text.replace("{{ made_up }}", "", 1).encode()
    assert len(parts["word/document.xml"]) < len(text.encode())
    with zipfile.ZipFile(letter, "w") as file:
        for name, data in parts.items():
            file.writestr(name, data)
    (folder / "supplementary.docx").unlink()
    assert list(audit.letter_fields(tmp_path)) == [
        "supplementary.docx: in one language",
        "responsibility.docx {{ made_up }}: in one language",
    ]


@pytest.mark.parametrize(
    ("pair", "told"),
    [
        (("A plan.",), "in one language"),
        (("A plan.", " "), "in one language"),
        (("{ $x } months.", "若干个月。"), "other variables"),
        (("A plan.", "Plan"), "the other language's words"),
        (("方案", "方案"), "the other language's words"),
        (("{ $", "方案"), "no message"),
    ],
)
def test_a_text_of_a_rule_in_one_language_is_found(pair, told):
    owner = SimpleNamespace(texts={"rule-x": pair})
    assert list(audit.rule_texts([owner])) == [f"rule-x: {told}"]


def test_a_header_in_one_language_is_found():
    columns = (Column("id", ("编号",)), Column("name", ()), Column("名称", ("名称",)))
    found = list(audit.headers([TableSpec("t", "表", columns)]))
    assert found == ["t name: in one language", "t 名称: in one language"]
