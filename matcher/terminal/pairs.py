"""The pairs of a plan in numbers: how many, what changes, how far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType

from matcher.check import Verdict
from matcher.language.catalogue import tell
from matcher.problem import Problem
from matcher.terminal.console import heading
from matcher.terminal.words import Names, count


def pair_part(
    problem: Problem, chosen: Iterable[tuple[str, str]], verdict: Verdict, names: Names
) -> Iterator[RenderableType]:
    """Give how many pairs there are, how many of them are new, and the travel they cost."""
    lang, pairs = names.lang, frozenset(chosen)
    yield heading(tell("cli-pairs", lang))
    numbers = {"pairs": count(len(pairs))}
    if problem.scenario.incumbent is None:
        yield tell("cli-pairs-only", lang, **numbers)
    else:
        known = problem.incumbent_pairs
        numbers |= {"kept": count(len(pairs & known)), "new": count(len(pairs - known))}
        yield tell("cli-pairs-changed", lang, **numbers, dropped=count(len(known - pairs)))
        unused = problem.scenario.incumbent_unused
        if unused:
            yield tell("cli-incumbent-unused", lang, count=unused)
    if "travel" in verdict.terms:
        travel = count(verdict.terms["travel"])
        yield tell("cli-travel", lang, travel=travel, unit=names.travel_unit)
    alone = sorted(set(problem.recipients) - {recipient for _, recipient in pairs})
    if alone:
        yield tell("cli-alone", lang, count=len(alone), recipients=names.hospitals(alone))
