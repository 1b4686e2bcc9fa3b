"""What is asked of a plan."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """Who may leave, how likely, and how many courses of events are tried.

    ``rate`` is the probability (0–1) that a person who is still there leaves in a month,
    ``first`` the number of the first month in which anybody may. ``repaired`` of the ``samples``
    are also answered with repairs.
    """

    samples: int
    rate: float
    first: int
    seed: int = 0
    repaired: int = 0
