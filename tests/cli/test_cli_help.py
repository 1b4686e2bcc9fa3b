"""Help comes at once, in two languages, and the README knows every command and option."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from matcher.cli.help import wrapped
from matcher.cli.lang import spoken
from matcher.cli.main import COMMANDS, main
from matcher.language.catalogue import LANGS, tell
from matcher.language.help import _texts, tell_help
from tests.cli.conftest import call
from tests.readmes import rows_below

ROOT = Path(__file__).parents[2]
PAGES = [["--help"], *([name, "--help"] for name in COMMANDS)]


def _commands() -> list[click.Command]:
    return [main.get_command(None, name) for name in COMMANDS]


def test_help_takes_less_than_three_tenths_of_a_second():
    """Once in twenty is enough: other tests keep the machine busy."""
    assert any(_seconds_of_help() < 0.3 for _ in range(20))


def _seconds_of_help() -> float:
    started = time.perf_counter()
    line = [sys.executable, "-m", "matcher", "--help"]
    subprocess.run(line, check=True, capture_output=True)
    return time.perf_counter() - started


def test_help_loads_nothing_that_it_does_not_need():
    code = (
        "import sys; from matcher.cli.main import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "heavy = {'ortools', 'numpy', 'pandas', 'pydantic', 'rich', 'fluent', 'ruamel'}\n"
        "assert not heavy & sys.modules.keys(), heavy & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_help_is_in_the_language_asked_for(page, lang):
    result = call(*page, lang=lang)
    assert result.exit_code == 0
    assert tell_help("help-options", lang) in result.stdout
    assert result.stdout.isascii() == (lang == "en")
    result.stdout.encode("gbk")


@pytest.mark.parametrize("lang", LANGS)
def test_lang_counts_before_and_after_the_command(lang):
    pages = [call(*words, lang="").stdout for words in _orders(lang)]
    assert len(set(pages)) == 1
    assert tell_help("help-solve", lang)[:20] in pages[0]


def _orders(lang: str) -> list[list[str]]:
    asked = ["--lang", lang]
    return [
        [*asked, "solve", "--help"],
        ["solve", *asked, "--help"],
        ["solve", "--help", *asked],
        ["solve", "--help", f"--lang={lang}"],
    ]


def test_the_last_language_asked_for_holds_else_that_of_the_locale():
    assert spoken(["--lang", "en", "solve", "--lang=zh"], {}) == "zh"
    assert spoken(["solve", "--", "--lang", "zh"], {"LANG": "C"}) == "en"
    assert spoken([], {"LANG": "zh_CN.UTF-8"}) == "zh"
    assert spoken([], {"LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}) == "en"
    assert spoken([], {"LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "C"}) == "zh"
    assert spoken(["--lang", "fr"], {"LANG": "C"}) == "en"


def test_every_command_and_option_has_its_words_and_no_words_are_left():
    wanted = {"usage", "arguments", "options", "commands", "matcher", "help", "lang", "version"}
    for command in _commands():
        words = [_word(param) for param in command.params]
        wanted |= {command.name} | {w if w in SHARED else f"{command.name}-{w}" for w in words}
    for lang in LANGS:
        told = {code for code in _texts(lang) if not code.startswith("help-value-")}
        assert {f"help-{word}" for word in wanted} == told


SHARED = {"lang", "time-limit", "gap", "seed", "workers", "quiet"}
"""Options that mean the same wherever they stand."""


def _word(param: click.Parameter) -> str:
    return param.opts[-1].lstrip("-") if isinstance(param, click.Option) else str(param.name)


@pytest.mark.parametrize("lang", LANGS)
def test_the_help_reads_its_file_as_the_catalogue_does(lang):
    assert all(tell(code, lang) == text for code, text in _texts(lang).items())


def test_the_readme_documents_every_command_and_option():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in _commands():
        options = [p for p in command.params if isinstance(p, click.Option)]
        assert [o.opts[-1] for o in options if f"`{o.opts[-1]}" not in readme] == []
        arguments = [p for p in command.params if isinstance(p, click.Argument)]
        words = " ".join(a.make_metavar(click.Context(command)) for a in arguments)
        assert f"`matcher {command.name} {words}".rstrip() in readme


@pytest.mark.parametrize(
    ("lang", "header"),
    [("en", ("option", "commands", "meaning")), ("zh", ("选项", "命令", "含义"))],
)
def test_the_readme_says_which_commands_take_an_option(lang, header):
    taken: dict[str, list[str]] = {}
    for command in _commands():
        for option in command.params:
            if isinstance(option, click.Option):
                taken.setdefault(option.opts[-1], []).append(str(command.name))
    del taken["--lang"]
    told = {
        re.match(r"`([\w-]+)", row[0])[1]: re.findall(r"`([a-z]+)`", row[1])
        for row in rows_below(lang, *header)
    }
    assert {option: sorted(names) for option, names in told.items()} == {
        option: sorted(names) for option, names in taken.items()
    }


def test_lines_break_by_cells():
    assert wrapped("one two three", 7) == ["one two", "three"]
    assert wrapped("支援医院，受援医院。", 10) == ["支援医院，", "受援医院。"]
    assert wrapped("", 10) == [""]
