"""The words of compare: none missing, none left over."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

import matcher
from matcher.compare import Proposal, compare
from matcher.compare.agreements import Action, Reason
from matcher.compare.changes import Status
from matcher.compare.files import comparison_files
from matcher.compare.result import Outcome
from matcher.language.catalogue import LANGS, tell
from matcher.milp.budget import Budget
from matcher.rules.presence import Presence
from matcher.terminal.comparison import compared_ending, compared_tables
from matcher.terminal.console import show
from tests.cli.test_cli_texts import _entries
from tests.small import pairs, small_scenario

PACKAGE = Path(matcher.__file__).parent


def _source() -> str:
    files = [*PACKAGE.glob("compare/**/*.py"), PACKAGE / "terminal" / "comparison.py"]
    return "\n".join(path.read_text("utf-8") for path in files)


def test_no_message_is_left_over():
    source = _source()
    kinds = {"outcome": Outcome, "status": Status, "action": Action, "reason": Reason}
    of_kinds = {f"compare-{k}-{value}" for k, values in kinds.items() for value in get_args(values)}
    known = set(_entries("en", "compare.ftl"))
    assert of_kinds <= known
    others = known - of_kinds - {"compare-outcome-infeasible_best"}
    whole = {code for code in others if f'"{code}"' in source}
    parts = {code: code.removeprefix("compare-") for code in others - whole}
    tails = {code: {part, part.partition("-")[2]} for code, part in parts.items()}
    left = [code for code, words in tails.items() if not any(f'"{w}"' in source for w in words)]
    assert left == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("case", ["stopped", "infeasible", "no incumbent", "open"])
def test_every_end_has_its_words(lang, case, capsys):
    budget, fields = Budget(20, workers=1), {}
    if case == "stopped":
        budget.stop()
    if case == "infeasible":
        fields = {"rules": [Presence(people=9, soft=False)]}
    if case == "no incumbent":
        fields = {"incumbent": None}
    table = Proposal("t", pairs("A>R1", "A>R3", "B>R2"), "t.csv")
    comparison = compare(small_scenario(**fields), [table], budget=budget)
    show(compared_tables(comparison, lang))
    show(compared_ending(Path("x"), 1.0, case == "stopped", lang))
    shown = capsys.readouterr().out
    assert "t " in shown
    assert shown.encode("gbk")
    page = comparison_files(comparison, lang)["comparison.html"].decode()
    if case in ("stopped", "infeasible"):
        best = "_best" if case == "infeasible" else ""
        assert tell(f"compare-outcome-{case}{best}", lang) in page
        assert tell(f"compare-outcome-{case}{best}", lang)[:6] in shown
    if case == "no incumbent":
        assert tell("compare-no-incumbent", lang) in shown
