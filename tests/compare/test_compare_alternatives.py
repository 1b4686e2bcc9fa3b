"""Alternative tables made up from a seed keep the rules on pairs that the incumbent keeps."""

from __future__ import annotations

from pathlib import Path

from matcher.check import Evidence, check
from matcher.domain.tables import TableRow
from matcher.problem import pose
from matcher.reading import load
from tests.alternatives import alternative

HEBEI = Path(__file__).parents[2] / "scenarios" / "hebei-2019"


def test_so_many_recipients_move_and_no_rule_breaks():
    scenario = load(HEBEI).scenario
    table = alternative(scenario, 12, 7)
    rows = tuple(TableRow(*pair) for pair in table)
    verdict = check(Evidence(pose(scenario), rows, None))
    assert verdict.clean
    assert verdict.terms["changes"] == 12
    assert table == alternative(scenario, 12, 7)
    assert table != alternative(scenario, 12, 8)
