"""The time that a solve may take, and the planner's word to stop."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable


class Budget:
    """A deadline that anybody may bring forward; ``seconds`` None: no limit.

    Parts of a budget (``part``) end no later than the whole, and stop with it. A reproducible
    budget counts the solver's own deterministic seconds instead of the clock's, so that every
    run on every machine ends at the same step; the solver then has one worker.
    """

    def __init__(
        self,
        seconds: float | None = None,
        workers: int = 2,
        seed: int = 0,
        reproducible: bool = False,
        whole: Budget | None = None,
    ) -> None:
        self.began = whole.began if whole else time.monotonic()
        self.reproducible = reproducible
        self.workers = 1 if reproducible else workers
        self.seed = seed
        self._spent = whole._spent if whole else [0.0]
        self.deadline = math.inf if seconds is None else self._now() + seconds
        self._stopped = whole._stopped if whole else threading.Event()
        self._short = whole._short if whole else threading.Event()
        self._running = whole._running if whole else {}

    def part(self, share: float) -> Budget:
        """A share (0–1) of what is left of this budget."""
        seconds = None if math.isinf(self.deadline) else share * self.remaining
        return Budget(seconds, self.workers, self.seed, self.reproducible, self)

    def spend(self, seconds: float) -> None:
        """Count deterministic seconds of the solver."""
        self._spent[0] += seconds

    def _now(self) -> float:
        return self._spent[0] if self.reproducible else time.monotonic()

    @property
    def elapsed(self) -> float:
        """Seconds of the clock since the start."""
        return time.monotonic() - self.began

    @property
    def remaining(self) -> float:
        """Seconds left; 0 when stopped."""
        return 0.0 if self.stopped else max(0.0, self.deadline - self._now())

    @property
    def stopped(self) -> bool:
        """Tell whether somebody asked to stop."""
        return self._stopped.is_set()

    @property
    def interrupted(self) -> bool:
        """Tell whether a person asked to stop."""
        return self.stopped and not self.short_of_memory

    @property
    def short_of_memory(self) -> bool:
        """Tell whether it stopped because memory was running out."""
        return self._short.is_set()

    @property
    def over(self) -> bool:
        """Tell whether nothing new should be started."""
        return self.remaining <= 0

    def stop(self, short_of_memory: bool = False) -> None:
        """Ask everything that runs to end with the best it has; safe from any thread.

        ``short_of_memory``: nobody asked for it, but memory is running out.
        """
        if short_of_memory and not self.stopped:
            self._short.set()
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
