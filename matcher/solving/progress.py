"""What a solve tells while it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from matcher.language.message import Message

Step = Literal["gaps", "pairing", "rotation", "check", "stress", "repairs"]


@dataclass(frozen=True)
class Progress:
    """Where the solve stands: value and bound of the level in hand; None: not yet known.

    ``about`` names what is solved where a command solves several things.
    """

    step: Step
    seconds: float
    level: str | None = None
    value: int | None = None
    bound: int | None = None
    done: int = 0
    total: int = 0
    about: str | Message = ""


Listener = Callable[[Progress], None]


def silent(progress: Progress) -> None:
    """A listener that does not listen."""
