"""What soft rules on single stints lack: whole stints, as columns may form them or as planned.

Model halves only. A whole stint is what planned and fixed stints of one person at one post make
together where they are adjacent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from matcher.domain.stints import Stint
from matcher.rules.planning import Chain, chains_beside, runs_in

if TYPE_CHECKING:
    from matcher.problem import Problem
    from matcher.rotation.model import Column, StintModel
    from matcher.rules.base import Rule

Span = tuple[int, int]


@dataclass(frozen=True)
class Wholes:
    """Whole stints of one person at one post.

    ``firsts`` and ``lasts`` are month positions, negative before the horizon; ``begun`` marks
    those whose first month the plan chose.
    """

    firsts: np.ndarray
    lasts: np.ndarray
    begun: np.ndarray

    @property
    def months(self) -> np.ndarray:
        """Months of each one, fixed ones included."""
        return self.lasts - self.firsts + 1


def count_stints(rule: Rule, model: StintModel) -> None:
    """Count into the shortfall what each whole stint lacks, should it come about."""
    recipients = model.problem.recipients
    for _, group in groupby(model.columns, lambda c: (c.person.id, c.post.key)):
        columns = list(group)
        if rule.concerns(recipients[columns[0].post.recipient]):
            _count(rule, model, columns)


def _count(rule: Rule, model: StintModel, columns: Sequence[Column]) -> None:
    person, post = columns[0].person, columns[0].post
    runs = runs_in(model.problem, person.id, post.key)
    found = list(_possible(columns, runs))
    wholes = _as_wholes([(chain.first, chain.last) for chain in found], runs)
    amounts = rule.stints_lack(model.problem, person, post, wholes)
    for chain, amount in zip(found, () if amounts is None else amounts.tolist(), strict=False):
        if amount > 0:
            model.lose("shortfall", _comes_about(model, chain), amount)


def _possible(columns: Sequence[Column], runs: Sequence[Span]) -> Iterator[Chain]:
    """Every whole stint that some of the columns of one person at one post would make."""
    if not runs:
        yield from (Chain((column,), column.first, column.last, ()) for column in columns)
    elif columns[0].post.single:
        spans = [(column.first, column.last) for column in columns]
        first, last = next(s for s in _joined([*spans, *runs]) if s[0] <= spans[0][0] <= s[1])
        yield Chain((columns[0],), first, last, ())
    else:
        starts, ends = {first for first, _ in runs}, {last for _, last in runs}
        for column in columns:
            if column.first - 1 not in ends and column.last + 1 not in starts:
                yield Chain((column,), column.first, column.last, ())
        yield from chains_beside(runs, columns)


def _comes_about(model: StintModel, chain: Chain) -> int:
    """A variable that is 1 when all stints of a chain are chosen, and none that prolongs it."""
    if len(chain.stints) == 1 and not chain.longer:
        return chain.stints[0].variable
    signs = {column.variable: 1 for column in chain.stints}
    signs |= {column.variable: -1 for column in chain.longer}
    most = len(chain.stints) - 1

    def told(values: Sequence[int]) -> int:
        return max(0, sum(sign * values[variable] for variable, sign in signs.items()) - most)

    variable = model.derived(told)
    model.row([*signs, variable], [*signs.values(), -1], high=most)
    return variable


def lacked_by_stints(rule: Rule, problem: Problem, stints: Iterable[Stint]) -> int:
    """What planned stints, and fixed ones that they continue, lack in all."""
    start, total = problem.horizon.first, 0
    ordered = sorted(stints, key=lambda stint: (stint.person, stint.post_key, stint.months))
    for (person, key), group in groupby(ordered, lambda stint: (stint.person, stint.post_key)):
        if rule.concerns(problem.recipients[key[0]]):
            spans = [(s.months.first - start, s.months.last - start) for s in group]
            runs = runs_in(problem, person, key)
            whole = [
                (first, last)
                for first, last in _joined([*spans, *runs])
                if any(first <= span[0] <= last for span in spans)
            ]
            own = problem.staff[person], problem.post[key]
            amounts = rule.stints_lack(problem, *own, _as_wholes(whole, runs))
            total += 0 if amounts is None else int(np.maximum(amounts, 0).sum())
    return total


def _as_wholes(spans: Sequence[Span], runs: Sequence[Span]) -> Wholes:
    firsts = np.array([first for first, _ in spans], dtype=np.int64)
    lasts = np.array([last for _, last in spans], dtype=np.int64)
    facts = np.array([first for first, _ in runs], dtype=np.int64)
    return Wholes(firsts, lasts, ~np.isin(firsts, facts))


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Adjacent spans as one."""
    found: list[Span] = []
    for first, last in sorted(spans):
        if found and found[-1][1] + 1 == first:
            found[-1] = found[-1][0], last
        else:
            found.append((first, last))
    return found
