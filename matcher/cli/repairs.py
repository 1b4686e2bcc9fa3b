"""A plan that repairs another one: the three options that say which, and what was asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matcher.domain.scenario import Scenario


@dataclass(frozen=True)
class Repairs:
    """The published plan that the plan repairs, the first open and the last published month."""

    plan: str
    first: int
    until: int


def asked_of(repairs: str | None, first: int | None, until: int | None) -> Repairs | None:
    """The three options go together; None where none is given."""
    from matcher.language.message import Fault
    from matcher.reading.faults import InputError

    if repairs is not None and first is not None and until is not None:
        return Repairs(repairs, first, until)
    if (repairs, first, until) == (None, None, None):
        return None
    raise InputError([Fault("repair-check-together")])


def question_of(scenario: Scenario, asked: Repairs) -> tuple[Scenario, Mapping[str, str]]:
    """Derive what was asked, from the scenario and the published plan alone."""
    from matcher.cli.earlier import earlier_of, posed

    earlier = earlier_of(asked.plan, scenario)
    return posed(scenario, earlier.plan, asked.first, asked.until).scenario, earlier.files
