"""The options that say how long and how exactly to search, shared by all commands that solve."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.finite import Finite

if TYPE_CHECKING:
    from matcher.milp.budget import Budget


@dataclass(frozen=True)
class Effort:
    """Seconds for the whole command, proof gap in % at which to stop, seed, threads."""

    time_limit: float
    gap: float
    seed: int
    workers: int | None
    quiet: bool

    def budget(self, reproducible: bool = False) -> Budget:
        """The time that begins now."""
        from matcher.milp.budget import Budget
        from matcher.milp.processors import processors

        return Budget(self.time_limit, self.workers or processors(), self.seed, reproducible)


Option = Callable[[Callable[..., Any]], Callable[..., Any]]

_GAP: Option = click.option("--gap", type=Finite(min=0, max=100), default=0.0, metavar="P")
_OPTIONS: tuple[Option, ...] = (
    click.option("--time-limit", type=Finite(min=0.1), default=300.0, metavar="SECONDS"),
    _GAP,
    click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=0, metavar="N"),
    click.option("--workers", type=click.IntRange(1, 1024), metavar="N"),
    click.option("--quiet", is_flag=True),
)
SHARED = frozenset(("time-limit", "gap", "seed", "workers", "quiet"))


def effort_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command these options; its function gets them as ``effort``."""
    return _with(function, _OPTIONS)


def question_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command these options but --gap: it asks whether, not how good."""
    return _with(function, tuple(option for option in _OPTIONS if option is not _GAP))


def _with(function: Callable[..., Any], given: Sequence[Option]) -> Callable[..., Any]:

    @functools.wraps(function)
    def gathered(*args: Any, **options: Any) -> Any:
        known = (one.name for one in fields(Effort) if one.name in options)
        effort = Effort(**{"gap": 0.0, **{name: options.pop(name) for name in [*known]}})
        return function(*args, effort=effort, **options)

    for option in reversed(given):
        gathered = option(gathered)
    return gathered
