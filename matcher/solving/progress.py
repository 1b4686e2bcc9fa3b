"""What a solve tells while it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Step = Literal["gaps", "pairing", "rotation", "check", "stress", "repairs"]


@dataclass(frozen=True)
class Progress:
    """Where the solve stands: value and bound of the level in hand; None: not yet known."""

    step: Step
    seconds: float
    level: str | None = None
    value: int | None = None
    bound: int | None = None
    done: int = 0
    total: int = 0


Listener = Callable[[Progress], None]


def silent(progress: Progress) -> None:
    """A listener that does not listen."""
