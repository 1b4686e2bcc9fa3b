"""The Python interface: what the commands answer, as objects and tables.

A question about a scenario is a method of it that bears the command's name, since ``matcher.check``
and its like are packages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matcher.api.alternatives import Alternatives
    from matcher.api.check import Check
    from matcher.api.compare import Comparison
    from matcher.api.errors import (
        Distrusted,
        Infeasible,
        InputError,
        MatcherError,
        NoPlan,
        OutputError,
    )
    from matcher.api.explain import Explained
    from matcher.api.frontier import Frontier
    from matcher.api.load import load, new
    from matcher.api.picture import Picture
    from matcher.api.plan import Plan
    from matcher.api.read import read_plan
    from matcher.api.repair import Repair
    from matcher.api.scenario import Scenario
    from matcher.api.solve import solve
    from matcher.api.stress import Stress
    from matcher.api.why import Why

__all__ = [
    "Alternatives",
    "Check",
    "Comparison",
    "Distrusted",
    "Explained",
    "Frontier",
    "Infeasible",
    "InputError",
    "MatcherError",
    "NoPlan",
    "OutputError",
    "Picture",
    "Plan",
    "Repair",
    "Scenario",
    "Stress",
    "Why",
    "load",
    "new",
    "read_plan",
    "solve",
]
