"""Who notices a change: the tests of the default run, with their own seeds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from matcher.problem import Problem
from tests.mutants.mutant import Kind, Mutant
from tests.random_problems import SMALL, random_problem
from tests.test_agreement import ALONE, disagreements
from tests.test_joint_bound import faults, planned
from tests.test_nothing_omitted import SEEDS, TINY, pair_faults, stint_faults
from tests.test_shared_stints import ALIKE, shared_faults

Watcher = Callable[[Mutant], str | None]
"""Where a change is noticed first; None: nowhere."""
TESTS = Path(__file__).parents[1]
BY_HAND: Mapping[Kind, Sequence[str]] = {
    "rule": (
        "rules/test_truth.py",
        "rules/test_coverage.py",
        "test_agreement.py::test_half_of_four_may_be_away",
        "test_shared_stints.py::test_a_handover_to_a_fact_is_asked_only_where_the_fact_is",
    ),
    "policy": ("gaps",),
    "schedule": ("rules/test_truth.py", "schedules"),
    "term": (
        "rules/test_terms.py",
        "rules/test_terms_of_pairs.py",
        "rules/test_coverage.py",
        "rules/test_check.py",
        "test_terms_proven.py",
        "repair/test_repair_best.py",
    ),
}
AGREEING, BOUNDED = 30, 80
"""Seeds at which any rules are in force together, in the tests of either name."""


def _problems(mutant: Mutant, alone: int, together: int) -> Iterator[tuple[int, Problem]]:
    """A rule is in force alone; where a term changes, any rules are."""
    if mutant.kind == "rule":
        yield from ((n, random_problem(n, [mutant.subject], only=True)) for n in range(alone))
    if mutant.kind == "term":
        yield from ((n, random_problem(n)) for n in range(together))


def _first(seeds: Iterable[int]) -> str | None:
    return next((f"seed {seed}" for seed in seeds), None)


def _agreement(mutant: Mutant) -> str | None:
    drawn = _problems(mutant, ALONE, AGREEING)
    return _first(seed for seed, problem in drawn if disagreements(problem, seed, Counter()))


def _joint(mutant: Mutant) -> str | None:
    drawn = _problems(mutant, 4, BOUNDED)
    return _first(seed for seed, problem in drawn if not _optimal(problem))


def _optimal(problem: Problem) -> bool:
    """Nothing contradicts, and nothing is left open."""
    outcome = planned(problem)
    return outcome.proven and not list(faults(problem, outcome))


def _omitted(mutant: Mutant) -> str | None:
    seeds = range(max(SEEDS, ALIKE)) if mutant.kind == "rule" else ()
    return _first(seed for seed in seeds if _leaves_out(mutant.subject, seed))


def _leaves_out(name: str, seed: int) -> bool:
    shared = list(shared_faults(random_problem(seed, [name], only=True))) if seed < ALIKE else ()
    if seed >= SEEDS:
        return bool(shared)
    pairs = pair_faults(random_problem(seed, [name], SMALL))
    stints = stint_faults(random_problem(seed, [name], TINY, only=True))
    return bool([*pairs, *stints, *shared])


class _Failures:
    """Keeps the names of the tests that fail."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Called for each step of each test."""
        if report.failed:
            self.names.append(report.nodeid.partition("::")[2].partition("[")[0])


def _by_hand(mutant: Mutant) -> str | None:
    """The first test with results worked out by hand that fails."""
    seen, options = _Failures(), ("-x", "-q", "-p", "no:cacheprovider")
    files = [str(TESTS / name) for name in BY_HAND[mutant.kind]]
    with redirect_stdout(StringIO()) as told, redirect_stderr(told):
        code = pytest.main([*options, *files], [seen])
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise RuntimeError(told.getvalue())
    return next(iter(seen.names), None)


WATCHERS: Mapping[str, Watcher] = {
    "agreement": _agreement,
    "joint bound": _joint,
    "nothing omitted": _omitted,
    "by hand": _by_hand,
}


def noticed(mutant: Mutant) -> dict[str, str | None]:
    """Where each kind of test notices a change first."""
    with mutant.alive():
        return {name: watcher(mutant) for name, watcher in WATCHERS.items()}


def fails_already() -> bool:
    """Tell whether a test worked out by hand fails without any change."""
    return any(_by_hand(Mutant(kind, "nothing", "", "", ())) for kind in BY_HAND)
