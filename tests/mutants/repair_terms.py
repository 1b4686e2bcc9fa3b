"""Broken published stints, counting a bit more, a bit less, or in another way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from matcher.check import Evidence
from matcher.rotation.estimates import Estimates
from matcher.rotation.model import StintModel
from matcher.terms.broken import Broken
from tests.mutants.mutant import Make, Mutant
from tests.mutants.sent_terms import counted
from tests.mutants.terms import at, one


def _stepped(step: int) -> Make:
    """One stint more or less counts as broken."""
    return lambda figure: lambda *seen: max(0, figure(*seen) + step)


def _rows(value: Callable) -> Callable:
    """Rows of one stint are taken one by one."""

    def changed(term: Broken, evidence: Evidence) -> int:
        rows = {(s.person, s.post_key, s.months) for s in evidence.placed}
        told = evidence.problem.scenario.published.stints
        return sum((s.person, s.post_key, s.months) not in rows for s in told)

    return changed


def _anywhere(value: Callable) -> Callable:
    """Who is sent in the same months is where they were to be."""

    def changed(term: Broken, evidence: Evidence) -> int:
        rows = {(s.person, s.months) for s in evidence.placed}
        told = evidence.problem.scenario.published.stints
        return sum((s.person, s.months) not in rows for s in told)

    return changed


REPAIR_TERM_MUTANTS: Sequence[Mutant] = (
    *at("broken", "model", StintModel, "_count", counted("broken")),
    *at("broken", "figures", Estimates, "broken", _stepped),
    one("broken", "floors", "more", Estimates, "least_broken", _stepped(1)),
    one("broken", "checker", "more", Broken, "value", _rows),
    one("broken", "checker", "less", Broken, "value", _anywhere),
)
