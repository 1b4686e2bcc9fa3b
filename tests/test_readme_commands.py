"""The commands that a newcomer copies from a README or its pages work as they are printed."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from matcher.cli.main import main
from tests.readme_headings import HEADINGS
from tests.readmes import LANGS, README, ROOT, Section, section_of, sections_of

START = "Start with your own hospitals"


def section(lang: str, heading: str) -> Section:
    """The README's section with this English heading."""
    return section_of(README, lang, heading if lang == "en" else HEADINGS[README][heading])


@pytest.mark.parametrize("lang", LANGS)
def test_a_newcomer_gets_from_nothing_to_a_plan(lang: str, tmp_path: Path):
    """A terminal of an English system; the Chinese page asks for Chinese itself."""
    first = next(one for one in section(lang, START).blocks if one.language == "sh")
    command = f'set -e; matcher() {{ "{sys.executable}" -m matcher "$@"; }}\n{first.text}'
    environment = os.environ | {"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=tmp_path,
        env=environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "plan-my-programme" / "plan.json").exists()
    assert ("状态" in done.stdout) == (lang == "zh")


@pytest.mark.parametrize("lang", LANGS)
def test_what_ci_runs_installs_as_a_newcomer_does(lang: str):
    """The line by itself is what the command that CI runs begins with."""
    install = section(lang, "Install").blocks[0].text.splitlines()[0]
    blocks = [block for one in sections_of(lang) for block in one.blocks]
    assert [b.text.startswith(f"{install} && ") for b in blocks if b.marker == "solve"] == [True]


@pytest.mark.parametrize("lang", LANGS)
def test_every_command_shown_is_one_of_the_tool(lang: str):
    """Commands, options and arguments are read as the tool reads them; nothing is run."""
    lines = [
        line
        for one in sections_of(lang)
        for block in one.blocks
        if block.language in ("sh", "text")
        for line in block.text.splitlines()
    ]
    shown = [
        shlex.split(line.lstrip("$ "), comments=True)
        for line in lines
        if re.match(r"(\$ )?matcher ", line)
    ]
    assert len(shown) > len(section(lang, START).blocks)
    for _, *words in shown:
        context = main.make_context("matcher", list(words))
        name, command, rest = main.resolve_command(context, context._protected_args + context.args)
        assert isinstance(command, click.Command), name
        command.make_context(name, rest, parent=context)
