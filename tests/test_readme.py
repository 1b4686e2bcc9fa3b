"""What the README and its pages show, in both languages, is what the repository holds."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any

import pytest
from ruamel.yaml import YAML

from matcher.language.catalogue import tell
from matcher.plan.files import COLUMNS
from matcher.reading import load, new_scenario
from matcher.reading.columns import TABLES
from matcher.rules import RULES, Rule
from matcher.terms import NAMED
from tests.benchmarks.stored import MARKS
from tests.readmes import ROOT, code_in, page_text, rows_below, text_of

SCENARIOS = ROOT / "scenarios"
HEADERS = {
    "profiles": {"en": "profile | what it asks for", "zh": "规则档 | 内容"},
    "tables": {"en": "table | required columns | further columns", "zh": "表 | 必填列 | 其他列"},
    "rules": {
        "en": "rule | class | parameters | what it says | a breach counts",
        "zh": "规则 | 类别 | 参数 | 内容 | 违反时的计量单位",
    },
    "terms": {
        "en": "term | unit | what is added up | left out without",
        "zh": "目标项 | 单位 | 累计什么 | 缺少下列数据时略去",
    },
    "files": {"en": "file | a row for", "zh": "文件 | 每行内容"},
    "folders": {"en": "folder | what is in it", "zh": "目录 | 内容"},
    "packages": {"en": "package | why", "zh": "软件包 | 理由"},
}


@pytest.fixture(params=["en", "zh"])
def lang(request: pytest.FixtureRequest) -> str:
    """The language of the page looked at."""
    return request.param


def rows(table: str, lang: str) -> list[tuple[str, ...]]:
    """The rows of one of the tables above."""
    return rows_below(lang, *HEADERS[table][lang].split(" | "))


def written(value: Any) -> str:
    """A default as a scenario file would hold it."""
    if isinstance(value, tuple):
        return ", ".join(map(written, value))
    return str(value.value) if isinstance(value, Enum) else str(value)


def parameters(rule: type[Rule]) -> Iterator[str]:
    """A rule's own parameters, in brackets where a scenario may leave them out."""
    for name in rule.model_fields.keys() - Rule.model_fields.keys():
        field = rule.model_fields[name]
        default = "" if field.default is None else f": {written(field.default)}"
        yield f"`{name}`" if field.is_required() else f"[`{name}{default}`]"


def without_clauses(rules):
    """Rules as the page shows them: no clauses, and nothing where a rule has no parameters."""
    shown = {}
    for name, given in rules.items():
        parameters = {key: value for key, value in (given or {}).items() if key != "clause"}
        shown[name] = parameters or None
    return shown


def test_the_scenario_shown_is_the_stored_one(lang):
    yaml = YAML(typ="safe", pure=True)
    page = page_text("docs/scenario", lang)
    shown = yaml.load(re.search(r"```yaml\n(.*?)```", page, re.DOTALL)[1])
    stored = yaml.load(SCENARIOS / "guizhou-2016" / "pairing-only.yaml")
    stored["rules"] = without_clauses(stored["rules"])
    left_out = stored["rules"].keys() - shown["rules"].keys()
    assert left_out <= {"links"}, "rules that are on by themselves"
    stored["rules"] = {name: stored["rules"][name] for name in shown["rules"]}
    assert shown == stored


def test_every_folder_of_the_package_is_on_the_map(lang):
    folders = {f"matcher/{path.parent.name}/" for path in (ROOT / "matcher").glob("*/__init__.py")}
    assert folders <= {name for row in rows("folders", lang) for name in code_in(row[0])}


def test_every_dependency_has_its_reason(lang):
    setup = (ROOT / "setup.cfg").read_text(encoding="utf-8")
    block = re.search(r"install_requires =\n((?:    .+\n)+)", setup)[1]
    needed = {re.split(r"[><=]", line.strip())[0] for line in block.splitlines()}
    assert needed == {row[0] for row in rows("packages", lang)}


def test_the_tables_told_are_those_of_the_tool(lang):
    told = rows("tables", lang)
    assert [row[0] for row in told] == [f"`{s.name}` {s.chinese}" for s in TABLES.values()]
    for row, spec in zip(told, TABLES.values(), strict=True):
        for cell, required in zip(row[1:], (True, False), strict=True):
            names = [f"`{column.name}`" for column in spec.columns if column.required == required]
            assert cell == ", ".join(names), spec.name


def test_the_rules_told_are_those_of_the_tool(lang):
    assert [row[0] for row in rows("rules", lang)] == [f"`{rule.name}`" for rule in RULES]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_told_as_it_is(rule, lang):
    told = next(row for row in rows("rules", lang) if row[0] == f"`{rule.name}`")
    _, group, asked, sentence, unit = told
    assert group == (rule.group if lang == "en" else tell(f"group-{rule.group}", lang))
    assert sorted(re.findall(r"\[?`.+?`\]?", asked)) == sorted(parameters(rule))
    assert sentence
    counted = rule.unit and rule.group != "schedule"
    assert unit == (tell(f"measure-{rule.unit}", lang) if counted else "")


def test_the_kinds_that_a_policy_is_limited_to_are_told(lang):
    limited = {rule.name: rule.model_fields["kinds"].default for rule in RULES}
    limited = {name: kinds for name, kinds in limited.items() if kinds is not None}
    assert len(set(limited.values())) == 1
    kinds = [kind.value for kind in next(iter(limited.values()))]
    if lang == "en":
        names = " and ".join(f"`{name}`" for name in limited)
        told = f"{names} concern {', '.join(kinds[:-1])} and {kinds[-1]} hospitals unless"
    else:
        *first, last = (tell(f"kind-{kind}", lang) for kind in kinds)
        names = " 和 ".join(f"`{name}`" for name in limited)
        told = f"{names} 适用于{'、'.join(first)}和{last}。"
    assert told in text_of(lang)


def test_the_terms_told_are_those_of_the_tool(lang):
    told = [row[:2] for row in rows("terms", lang)]
    assert told == [(f"`{term.name}`", tell(f"unit-{term.name}", lang)) for term in NAMED]


def test_every_file_of_a_plan_is_told(lang):
    told = {name for row in rows("files", lang) for name in code_in(row[0])}
    assert told == set(COLUMNS)


def test_every_place_that_the_pages_name_is_there(lang):
    named = re.findall(r"`((?:tests|matcher|scenarios)/[\w./-]*)`", text_of(lang))
    assert named
    own = "matcher/rules/supporter_level.py"
    assert [name for name in named if not (ROOT / name).exists() and name != own] == []


def test_the_profiles_are_told_and_can_be_extended_as_it_says(lang, tmp_path):
    told = [row[0].strip("`") for row in rows("profiles", lang)]
    assert sorted(told) == sorted(path.name for path in (SCENARIOS / "profiles").glob("*.yaml"))
    (tmp_path / "scenarios").symlink_to(SCENARIOS)
    path = new_scenario(tmp_path / "my-programme", lang)
    line = re.search(r"`(extends: [^`]*scenarios/profiles/[^`]*)`", text_of(lang))[1]
    path.write_text(f"{line}\n{path.read_text('utf-8')}", "utf-8")
    assert "national-2016" in str(load(path).scenario.inputs)


def test_every_programme_and_profile_is_told_in_both_languages():
    chinese, english = (SCENARIOS / "README.md").read_text("utf-8").split("\n## English\n")
    folders = [path.parent.name for path in SCENARIOS.glob("*/README.md")]
    profiles = [path.name for path in (SCENARIOS / "profiles").glob("*.yaml")]
    assert folders and profiles
    for name in (*folders, *profiles):
        assert f"\n| `{name}` |" in chinese
        assert f"\n| `{name}` |" in english


def test_the_table_of_solved_scenarios_has_its_place():
    before, rest = (SCENARIOS / "README.md").read_text("utf-8").split(MARKS[0])
    assert before.endswith("\n")
    assert rest.count(MARKS[1]) == 1
