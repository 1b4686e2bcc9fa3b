"""The pairs of a plan in numbers: how many, what changes, how far."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from rich.console import RenderableType

from matcher.check import Verdict
from matcher.language.catalogue import Lang, tell
from matcher.problem import Problem
from matcher.terminal.console import heading
from matcher.terminal.words import Names, count

_SHOWN = 3
"""So many dropped pairs are named; all of them stand in the report."""


def pairs_line(problem: Problem, pairs: frozenset[tuple[str, str]], lang: Lang) -> str:
    """Say how many pairs there are, and how many the incumbent table holds."""
    numbers: dict[str, str | int] = {"pairs": count(len(pairs)), "count": len(pairs)}
    if problem.scenario.incumbent is None:
        return tell("cli-pairs-only", lang, **numbers)
    known = problem.incumbent_pairs
    numbers |= {"kept": count(len(pairs & known)), "new": count(len(pairs - known))}
    return tell("cli-pairs-changed", lang, **numbers, dropped=count(len(known - pairs)))


def _dropped(
    problem: Problem, pairs: Collection[tuple[str, str]], names: Names
) -> Iterator[RenderableType]:
    """Name the first pairs of the incumbent table that are dropped, and how to ask what that buys.

    Nothing where none is dropped.
    """
    dropped = sorted(pairs, key=lambda pair: pair[::-1])
    if not dropped:
        return
    supporter, recipient = dropped[0]
    shown = [
        tell("cli-pair", names.lang, supporter=names.hospital(s), recipient=names.hospital(r))
        for s, r in dropped[:_SHOWN]
    ]
    left, scenario = len(dropped) - len(shown), _quoted(problem.scenario.path)
    listed = tell("cli-semicolon", names.lang).join(shown)
    yield tell("cli-dropped", names.lang, pairs=listed, count=left)
    told = {"scenario": scenario, "supporter": supporter, "recipient": recipient}
    yield tell("cli-dropped-ask", names.lang, **told)


def _quoted(path: Path) -> str:
    """Write the scenario as a command takes it: its folder, where it bears the usual name."""
    shown = str(path.parent if path.name == "scenario.yaml" else path)
    return f'"{shown}"' if " " in shown else shown


def pair_part(
    problem: Problem,
    chosen: Iterable[tuple[str, str]],
    verdict: Verdict,
    names: Names,
    ask: bool = False,
) -> Iterator[RenderableType]:
    """Give how many pairs there are, how many of them are new, and the travel they cost.

    ``ask``: matcher chose the pairs, and says how to ask what the dropped ones would cost.
    """
    lang, pairs = names.lang, frozenset(chosen)
    yield heading(tell("cli-pairs", lang))
    yield pairs_line(problem, pairs, lang)
    if problem.scenario.incumbent is not None:
        yield from _dropped(problem, problem.incumbent_pairs - pairs, names) if ask else ()
        unused = problem.scenario.incumbent_unused
        if unused:
            yield tell("cli-incumbent-unused", lang, count=unused)
    if "travel" in verdict.terms:
        travel = count(verdict.terms["travel"])
        yield tell("cli-travel", lang, travel=travel, unit=names.travel_unit)
    alone = sorted(set(problem.recipients) - {recipient for _, recipient in pairs})
    if alone:
        yield tell("cli-alone", lang, count=len(alone), recipients=names.hospitals(alone))
