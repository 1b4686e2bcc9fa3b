"""Plans under test: pairs and stints, and what the checker says of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from matcher.check import Evidence, Verdict, check
from matcher.domain.months import Span
from matcher.domain.stints import Stint
from matcher.domain.tables import TableRow
from matcher.problem import Problem

Pair = tuple[str, str]


def judged(problem: Problem, pairs: Iterable[Pair], stints: Iterable[Stint]) -> Verdict:
    """What the independent check says of these pairs and planned stints."""
    rows = tuple(TableRow(*pair) for pair in pairs)
    staffed = problem.scenario.staff is not None
    every = (*stints, *problem.scenario.fixed_stints) if staffed else None
    return check(Evidence(problem, rows, every))


def joined(stints: Iterable[Stint]) -> tuple[Stint, ...]:
    """Adjacent stints of one person at one post as one stint, as the model of stints has them."""
    found: list[Stint] = []
    for stint in sorted(stints, key=lambda s: (s.person, s.post_key, s.months)):
        last = found[-1] if found else None
        same = last and (last.person, last.post_key) == (stint.person, stint.post_key)
        if last and same and last.months.last + 1 == stint.months.first:
            found[-1] = replace(last, months=Span(last.months.first, stint.months.last))
        else:
            found.append(stint)
    return tuple(found)
