"""The time that a solve may take, and the planner's word to stop."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable


class Budget:
    """A deadline that anybody may bring forward; ``seconds`` None: no limit.

    Parts of a budget (``part``) end no later than the whole, and stop with it.
    """

    def __init__(
        self,
        seconds: float | None = None,
        workers: int = 2,
        seed: int = 0,
        whole: Budget | None = None,
    ) -> None:
        self.started = time.monotonic()
        self.deadline = math.inf if seconds is None else self.started + seconds
        self.workers = workers
        self.seed = seed
        self._stopped = whole._stopped if whole else threading.Event()
        self._running = whole._running if whole else {}

    def part(self, share: float) -> Budget:
        """A share (0–1) of what is left of this budget."""
        seconds = None if math.isinf(self.deadline) else share * self.remaining
        return Budget(seconds, self.workers, self.seed, self)

    @property
    def elapsed(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self.started

    @property
    def remaining(self) -> float:
        """Seconds left; 0 when stopped."""
        return 0.0 if self.stopped else max(0.0, self.deadline - time.monotonic())

    @property
    def stopped(self) -> bool:
        """Tell whether somebody asked to stop."""
        return self._stopped.is_set()

    @property
    def over(self) -> bool:
        """Tell whether nothing new should be started."""
        return self.remaining <= 0

    def stop(self) -> None:
        """Ask everything that runs to end with the best it has; safe from any thread."""
        self._stopped.set()
        for halt in list(self._running.values()):
            halt()

    def watch(self, halt: Callable[[], None]) -> int:
        """Register how to halt a running solver; gives the number to unwatch it by."""
        self._running[id(halt)] = halt
        return id(halt)

    def unwatch(self, number: int) -> None:
        """Forget a solver that has ended."""
        self._running.pop(number, None)
