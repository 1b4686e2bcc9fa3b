"""A change of one half of a rule or a term, and how to put it in place for a while."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any, Literal

from matcher.check import Evidence
from matcher.problem import Problem

Kind = Literal["rule", "policy", "schedule", "term"]
Make = Callable[[Callable], Callable]
"""What becomes of a function."""
Other = Callable[[Problem, int], Problem]
"""What a problem looks like one step tighter (1) or looser (-1)."""


@dataclass(frozen=True)
class Swap:
    """A function of a class or module that another one takes the place of."""

    owner: Any
    name: str
    make: Make


@dataclass(frozen=True)
class Mutant:
    """One half of a rule, a policy, a schedule or a term, changed."""

    kind: Kind
    subject: str
    half: str
    change: str
    swaps: tuple[Swap, ...]

    @contextmanager
    def alive(self) -> Iterator[None]:
        """Let the change be in place for a while."""
        kept = [(swap, vars(swap.owner)[swap.name]) for swap in self.swaps]
        for swap, function in kept:
            setattr(swap.owner, swap.name, wraps(function)(swap.make(function)))
        try:
            yield
        finally:
            for swap, function in kept:
                setattr(swap.owner, swap.name, function)


def sees(other: Other, step: int) -> Make:
    """Let a method see another problem: its argument itself, or what the argument holds."""

    def make(method: Callable) -> Callable:
        def changed(owner: Any, seen: Any, *others: Any) -> Any:
            return with_problem(method, other, step, owner, seen, *others)

        return changed

    return make


def with_problem(
    method: Callable, other: Other, step: int, owner: Any, seen: Any, *others: Any
) -> Any:
    """Call a method as if the problem were another one."""
    if isinstance(seen, Problem):
        return _all(method(owner, other(seen, step), *others))
    problem = seen.problem
    if isinstance(seen, Evidence):
        return _all(method(owner, replace(seen, problem=other(problem, step)), *others))
    seen.problem = other(problem, step)
    try:
        return method(owner, seen, *others)
    finally:
        seen.problem = problem


def changed_scenario(problem: Problem, **fields: Any) -> Problem:
    """The problem with other fields of its scenario; its posts stay."""
    return replace(problem, scenario=replace(problem.scenario, **fields))


def _all(answer: Any) -> Any:
    return list(answer) if isinstance(answer, Iterator) else answer
