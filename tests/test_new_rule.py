"""The rule of one file in docs/developing.md, registered as it says, takes part in everything."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from tests.readmes import ROOT, page_text

PAGE = page_text("docs/developing", "en").split("\n## A new rule in one file\n")[1]
SCENARIO = """matcher: 1
title: two supporters
horizon: {first: 2030-01, last: 2030-12}
tables: {supporters: supporters.csv, recipients: recipients.csv}
objective: [shortfall, travel]
"""
SUPPORTERS = """id,name,kind,level,latitude,longitude,capacity
NEAR,near,general,二级甲等,30,110,2
FAR,far,general,三级甲等,30,115,2
"""
RECIPIENTS = """id,name,kind,latitude,longitude
R1,one,general,30,110
R2,two,general,30,111
"""
Run = Callable[..., subprocess.CompletedProcess[str]]


def block(language: str) -> str:
    """The page's first block of code in a language."""
    return re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)[1]


def registered(registry: str) -> str:
    """The registry with the lines of the page, each after the line that it stands below."""
    for before, line in pairwise(block("diff").splitlines()):
        if line.startswith("+"):
            assert registry.count(f"{before[1:]}\n") == 1
            registry = registry.replace(f"{before[1:]}\n", f"{before[1:]}\n{line[1:]}\n")
    return registry


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The command of a copy of the package that has the page's rule."""
    home = tmp_path_factory.mktemp("package")
    shutil.copytree(ROOT / "matcher", home / "matcher")
    (home / re.search(r"The whole of `(.+?)`", PAGE)[1]).write_text(block("python"), "utf-8")
    registry = home / "matcher" / "rules" / "__init__.py"
    registry.write_text(registered(registry.read_text("utf-8")), "utf-8")

    def called(*words: object, lang: str = "en") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "matcher", "--lang", lang, *map(str, words)]
        paths = {"PYTHONPATH": str(home), "COLUMNS": "200"}
        return subprocess.run(
            command, cwd=home, env=os.environ | paths, capture_output=True, encoding="utf-8"
        )

    return called


def scenario(folder: Path, rule: str, supporters: str = SUPPORTERS) -> Path:
    """A scenario whose rules are the page's, with ``rule`` for its own line."""
    rules = block("yaml").replace(own_line(), rule)
    path = folder / "scenario.yaml"
    path.write_text(f"{SCENARIO}{rules}  full_coverage:\n  capacity:\n", "utf-8")
    (folder / "supporters.csv").write_text(supporters, "utf-8")
    (folder / "recipients.csv").write_text(RECIPIENTS, "utf-8")
    return path


def own_line() -> str:
    """How the page switches the rule on."""
    return re.search(r"  supporter_level: .*\n", block("yaml"))[0]


def table(folder: Path, *pairs: tuple[str, str]) -> Path:
    """A pairing table."""
    path = folder / "table.csv"
    rows = "".join(f"{supporter},{recipient}\n" for supporter, recipient in pairs)
    path.write_text(f"supporter,recipient\n{rows}", "utf-8")
    return path


def chosen(run: Run, path: Path) -> set[tuple[str, str]]:
    """The pairs of the plan."""
    plan = path.parent / "plan"
    done = run("solve", path, "-o", plan, "--quiet")
    assert done.returncode == 0, done.stderr
    rows = (plan / "pairs.csv").read_text("utf-8-sig").splitlines()[1:]
    return {tuple(row.split(",")[:2]) for row in rows}


@pytest.mark.parametrize(
    ("rule", "supporters"),
    [("", {"R1": "NEAR", "R2": "NEAR"}), (own_line(), {"R1": "FAR", "R2": "FAR"})],
    ids=["without it", "with it"],
)
def test_the_plan_keeps_it(run: Run, tmp_path: Path, rule: str, supporters: dict[str, str]):
    """Without the rule the nearer hospital supports both."""
    found = chosen(run, scenario(tmp_path, rule))
    assert found == {(supporter, recipient) for recipient, supporter in supporters.items()}


def test_it_is_limited_to_recipients(run: Run, tmp_path: Path):
    limited = own_line().replace("{", "{recipients: [R2], ")
    assert chosen(run, scenario(tmp_path, limited)) == {("NEAR", "R1"), ("FAR", "R2")}


def test_its_soft_form_lacks_no_more_than_it_must(run: Run, tmp_path: Path):
    """The hospital of that level can carry one of the two; hard, there is no plan."""
    few = SUPPORTERS.replace("115,2", "115,1")
    hard = run("solve", scenario(tmp_path, own_line(), few), "-o", tmp_path / "plan")
    assert hard.returncode == 3
    soft = own_line().replace("{", "{soft: true, ")
    found = chosen(run, scenario(tmp_path, soft, few))
    assert sorted(supporter for supporter, _ in found) == ["FAR", "NEAR"]


def test_the_checker_reports_a_table_that_breaks_it(run: Run, tmp_path: Path):
    path = scenario(tmp_path, own_line())
    broken = table(tmp_path, ("NEAR", "R1"), ("FAR", "R2"))
    done = run("check", path, broken)
    assert done.returncode == 1
    assert "NEAR" in done.stdout and "(二级甲等) may not support" in done.stdout
    assert "不得支援" in run("check", path, broken, lang="zh").stdout
    assert run("check", path, table(tmp_path, ("FAR", "R1"), ("FAR", "R2"))).returncode == 0


def test_a_fault_in_its_parameters_is_located(run: Run, tmp_path: Path):
    done = run("validate", scenario(tmp_path, "  supporter_level:\n"))
    assert done.returncode == 2
    assert 'scenario.yaml, line 7, supporter_level: "levels" is missing.' in done.stderr


def test_it_is_listed_with_its_clause(run: Run, tmp_path: Path):
    listed = run("rules", scenario(tmp_path, own_line()))
    assert "supporter_level - level of supporters\n" in listed.stdout
    assert "levels: 三级甲等" in listed.stdout and "clause: 二(一)" in listed.stdout
    assert "supporter_level" in run("schema").stdout
