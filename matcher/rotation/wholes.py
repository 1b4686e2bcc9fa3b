"""Whole stints at a post: what columns and fixed stints of one person make together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matcher.domain.posts import Post
from matcher.problem import Problem
from matcher.rules.planning import fixed_runs

if TYPE_CHECKING:
    from matcher.rotation.model import Column, StintModel

Span = tuple[int, int]
"""First and last month position; months before the horizon are negative."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A stint from its first to its last month position, and the variable that chooses it.

    ``begun``, ``ended``: its first, its last month is a fact.
    """

    variable: int
    first: int
    last: int
    begun: bool
    ended: bool

    @property
    def length(self) -> int:
        """Months from first to last."""
        return self.last - self.first + 1


def runs_at(problem: Problem, post: Post) -> Mapping[str, list[Span]]:
    """Fixed stints at a post by person, adjacent ones joined."""
    people = dict.fromkeys(stint.person for stint in problem.fixed_at.get(post.key, ()))
    start = problem.horizon.first
    return {
        person: [(a - start, b - start) for a, b in fixed_runs(problem, person, post.key)]
        for person in people
    }


def wholes(model: StintModel, post: Post) -> list[Whole]:
    """Every whole stint at a post, with rows that hold them to columns and facts."""
    columns: dict[str, list[Column]] = defaultdict(list)
    for column in model.at_post.get(post.key, ()):
        columns[column.person.id].append(column)
    runs = runs_at(model.problem, post)
    found = [
        Whole(column.variable, column.first, column.last, False, False)
        for person, own in columns.items()
        if person not in runs
        for column in own
    ]
    for person, known in runs.items():
        found += _beside(model, columns.get(person, []), known)
    return found


def _beside(model: StintModel, columns: Sequence[Column], runs: Sequence[Span]) -> Iterator[Whole]:
    """Each fixed run is in exactly one whole stint, and each chosen column too."""
    members: dict[Span | int, list[int]] = {run: [] for run in runs}
    spans = {(c.first, c.last): c.variable for c in columns}
    for chain in _chains(list(spans), list(runs)):
        first, last = chain[0][0], chain[-1][1]
        variable = model.derived(_is_whole(spans, runs, (first, last)))
        for item in chain:
            members.setdefault(item if item in runs else spans[item], []).append(variable)
        yield Whole(variable, first, last, chain[0] in runs, chain[-1] in runs)
    for item, variables in members.items():
        if isinstance(item, int):
            model.row([*variables, item], [1] * len(variables) + [-1], low=0, high=0)
        else:
            model.row(variables, [1] * len(variables), low=1, high=1)


def _chains(columns: Sequence[Span], runs: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """What may make one stint: columns and fixed runs in turn, every adjacent run included."""
    after = {run[0]: run for run in runs}
    before = {run[1] for run in runs}

    def grown(chain: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
        last = chain[-1][1]
        if chain[-1] in runs:
            yield chain
            for column in columns:
                if column[0] == last + 1:
                    yield from grown((*chain, column))
        elif last + 1 in after:
            yield from grown((*chain, after[last + 1]))
        else:
            yield chain

    for item in (*runs, *(column for column in columns if column[0] - 1 not in before)):
        yield from grown((item,))


def _is_whole(
    spans: Mapping[Span, int], runs: Sequence[Span], whole: Span
) -> Callable[[Sequence[int]], int]:
    """Tell, from the values of the columns, whether this is one of the whole stints."""

    def told(values: Sequence[int]) -> int:
        chosen = [span for span, variable in spans.items() if values[variable]]
        return int(whole in joined((*chosen, *runs)))

    return told


def joined(spans: Sequence[Span]) -> list[Span]:
    """Adjacent spans as one."""
    found: list[Span] = []
    for first, last in sorted(spans):
        if found and found[-1][1] + 1 == first:
            found[-1] = found[-1][0], last
        else:
            found.append((first, last))
    return found
