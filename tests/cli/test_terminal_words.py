"""Numbers and proofs in plain words."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

import matcher
from matcher.check import Violation
from matcher.gaps.rank import Standing
from matcher.gaps.table import RankRow
from matcher.language.catalogue import tell
from matcher.plan.plan import LevelResult
from matcher.plan.shares import by_recipient, by_specialty, whole_share
from matcher.rules import RULES
from matcher.solving.progress import Progress
from matcher.terminal.gaps import why
from matcher.terminal.levels import level_part, proven
from matcher.terminal.progress import progress_line
from matcher.terminal.verdict import TableRows, violation_part
from matcher.terminal.words import Names, clock, percent_done, percent_open
from matcher.terms import TERMS
from tests.small import small, small_scenario, stint


@pytest.fixture
def names():
    """The names of the tiny scenario."""
    return Names(small_scenario(), "en")


def test_a_share_is_whole_only_when_nothing_is_missing():
    assert percent_done(999_999, 1_000_000) == "99.9%"
    assert percent_done(48, 72) == "66.7%"
    assert percent_done(5, 5) == "100.0%"
    assert percent_done(0, 0) == "100.0%"


def test_what_is_open_is_never_said_to_be_less():
    assert percent_open(0, 10) == "0%"
    assert percent_open(1, 1_000_000) == "0.01%"
    assert percent_open(1, 80) == "1.3%"
    assert percent_open(3, 0) == "300.0%"


def test_clock():
    assert [clock(seconds) for seconds in (0.9, 61, 3600)] == ["0:00", "1:01", "60:00"]


def _levels(*pairs: tuple[int, int]) -> list[LevelResult]:
    return [LevelResult(str(n), value, bound, "") for n, (value, bound) in enumerate(pairs)]


def test_proofs_in_plain_words():
    levels = _levels((3, 3), (100, 99), (7, 7), (5, 0))
    words = [proven(levels, number, "en") for number in range(4)]
    assert words == [
        "proven: no plan is better",
        "with the values above kept, at most 1.0% could still be gained",
        "proven for the values above, which are not proven themselves",
        "nothing proven",
    ]
    settled = _levels((0, 0), (1, 1))
    assert proven(settled, 1, "en") == "proven: no plan as good on the levels above is better"


@pytest.mark.parametrize(
    ("lang", "first", "later"),
    [
        ("en", "at most 1.0%", "with the values above kept, at most 50.0% could still be gained"),
        ("zh", "数值至多还能降低 1.0%", "以上层级保持现值时，数值至多还能降低 50.0%"),
    ],
)
def test_a_later_level_can_gain_only_while_the_earlier_ones_keep_their_values(lang, first, later):
    levels = _levels((100, 99), (8, 4))
    assert proven(levels, 0, lang).startswith(first)
    assert proven(levels, 1, lang) == later


def test_a_bound_that_says_nothing_is_a_dash(names):
    levels = _levels((5, 0))
    console = Console(width=110, record=True, file=StringIO())
    for part in level_part(levels, names):
        console.print(part)
    (line,) = [row for row in console.export_text().splitlines() if "nothing proven" in row]
    assert line.split()[:2] == ["0", "5"]
    assert line.split()[2:4] == ["-", "-"]


def test_months_in_a_row_stand_in_one_line(names):
    months = ["2017-01", "2017-02", "2017-03", "2017-05"]
    found = [
        Violation("presence", "presence-few", 1, {"recipient": "R1", "present": 0, "month": month})
        for month in months
    ]
    rows = TableRows((), [(2, stint("A-icu-1", "R1", "icu", "2017-01", "2017-02"))])
    lines = [str(part) for part in violation_part(found, rows, names)]
    assert len([line for line in lines if line.startswith("- ")]) == 2
    assert "each month from 2017-01 to 2017-03" in "".join(lines)
    double = {"person": "A-icu-1", "month": "2017-02", "posts": "x"}
    other = [Violation("structure", "structure-two_posts", 1, double)]
    assert "stints.csv, row 2: A-icu-1" in "".join(map(str, violation_part(other, rows, names)))


def test_progress_in_one_line(names):
    line = progress_line(Progress("rotation", 1.0, "coverage", 200, 150, 2, 3), 65, names)
    assert line == (
        "1:05  rotation, uncovered posts: best 200, bound 150, proof gap 25.0%, "
        "2 of 3 independent parts searched at this level"
    )
    early = progress_line(Progress("pairing", 1.0, "coverage"), 1, names)
    assert early == "0:01  pairing, uncovered posts: no plan yet"
    found = progress_line(Progress("pairing", 1.0, "coverage", 200), 1, names)
    assert found == "0:01  pairing, uncovered posts: best 200, nothing proven yet"
    assert progress_line(None, 0, names) == "0:00  deriving gaps"


def test_progress_in_chinese_says_what_the_parts_are():
    chinese = Names(small_scenario(), "zh")
    line = progress_line(Progress("rotation", 1.0, "coverage", 200, 150, 0, 10), 65, chinese)
    assert line.endswith("界差 25.0%，本层级 10 个互不影响的部分已求解 0 个")
    alone = progress_line(Progress("rotation", 1.0, "coverage", 200, 150, 0, 1), 65, chinese)
    assert alone.endswith("界差 25.0%")


PACKAGE = Path(matcher.__file__).parent


def test_gap_has_one_word_for_each_of_its_meanings():
    texts = [path.read_text("utf-8") for path in (PACKAGE / "language" / "zh").glob("*.ftl")]
    owners = (*RULES, *TERMS)
    texts += [chinese for owner in owners for _, chinese in owner.texts.values()]
    words = "\n".join(texts)
    assert "帮扶专科缺口" in words and "界差" in words
    assert "缺口" not in words.replace("帮扶专科缺口", "")
    assert "差距" not in words and "差额" not in words
    assert tell("cli-col-gap", "en") == "Proof gap"
    assert "gap" not in tell("name-no_gap", "en") + tell("unplaced-no_gap", "en")


def _row(key: str, patients: int, out: int, rank: int) -> RankRow:
    return RankRow("R1", key, patients, out, "", rank, Standing.TOP, True)


def test_ties_say_what_broke_them(names):
    rows = [_row("a", 100, 10, 1), _row("b", 50, 5, 2), _row("c", 50, 5, 3), _row("d", 50, 4, 4)]
    reasons = [why(row, rows, 4, names) for row in rows]
    assert reasons[0] == "among the 4 highest rates"
    assert reasons[1].endswith("; same rate as a, which refers out more")
    assert reasons[2].endswith("; same numbers as b, order of ids")
    assert reasons[3] == reasons[0]


def test_many_hospitals_are_cut_short(names):
    assert names.hospitals(["X1", "X2"]) == "X1, X2"
    assert names.hospitals(f"X{n}" for n in range(12)).endswith("X9 and 2 more")


def test_shares_count_months_and_weights():
    problem = small()
    covered = {post.key: frozenset() for post in problem.posts}
    first = problem.posts[0]
    covered[first.key] = frozenset(first.months)
    whole = whole_share(problem, covered)
    assert whole.months - whole.uncovered == len(first.months)
    assert whole.weight - whole.uncovered_weight == len(first.months) * first.weight
    for shares in (by_specialty(problem, covered), by_recipient(problem, covered)):
        assert sum(share.months for share in shares) == whole.months
        assert [s.uncovered for s in shares] == sorted((s.uncovered for s in shares), reverse=True)
