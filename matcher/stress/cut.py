"""A plan without the people who have left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from matcher.check import Evidence
from matcher.domain.months import Span
from matcher.domain.stints import Stint


def cut(evidence: Evidence, gone: Mapping[str, int]) -> Evidence:
    """End the stints of people from the month on from which they are ``gone``; no other changes.

    Stints that the scenario fixes end as well: whoever leaves for good leaves them too.
    """
    if evidence.stints is None:
        return evidence
    problem = evidence.problem
    facts = tuple(ended(problem.scenario.fixed_stints, gone))
    scenario = replace(problem.scenario, fixed_stints=facts)
    planned = tuple(ended(evidence.planned, gone))
    return replace(
        evidence, problem=replace(problem, scenario=scenario), stints=(*planned, *facts)
    )


def ended(stints: Iterable[Stint], gone: Mapping[str, int]) -> Iterator[Stint]:
    """Give stints without the months from which their people are gone; none that is then empty."""
    for stint in stints:
        end = gone.get(stint.person, stint.months.last + 1)
        if end > stint.months.last:
            yield stint
        elif end > stint.months.first:
            yield replace(stint, months=Span(stint.months.first, end - 1))
