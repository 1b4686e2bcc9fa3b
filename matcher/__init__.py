"""Which hospital supports which, and who goes where, when."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matcher.api import *  # noqa: F403

__version__ = "0.1.0"

_PUBLIC = {
    "load": "load",
    "new": "load",
    "solve": "solve",
    "read_plan": "read",
    "Scenario": "scenario",
    "Plan": "plan",
    "Check": "check",
    "Comparison": "compare",
    "Frontier": "frontier",
    "Alternatives": "alternatives",
    "Why": "why",
    "Explained": "explain",
    "Repair": "repair",
    "Stress": "stress",
    "Picture": "picture",
    "MatcherError": "errors",
    "InputError": "errors",
    "OutputError": "errors",
    "Infeasible": "errors",
    "NoPlan": "errors",
    "Distrusted": "errors",
}
"""Each public name and its module in matcher/api, which is loaded when the name is used."""

__all__ = ["__version__", *_PUBLIC]


def __getattr__(name: str) -> Any:
    """Load a public name; ``import matcher`` itself loads nothing."""
    if name not in _PUBLIC:
        raise AttributeError(f"module 'matcher' has no attribute {name!r}")
    return getattr(import_module(f"matcher.api.{_PUBLIC[name]}"), name)


def __dir__() -> list[str]:
    """Name what is public, and what is loaded."""
    return sorted({*globals(), *_PUBLIC})
