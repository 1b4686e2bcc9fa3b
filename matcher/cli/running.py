"""Work in a thread, while the main thread shows progress and listens to Ctrl-C."""

from __future__ import annotations

import math
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Generic, TypeVar

from matcher.cli import exits
from matcher.cli.memory import short
from matcher.language.catalogue import tell

if TYPE_CHECKING:
    from matcher.language.catalogue import Lang
    from matcher.milp.budget import Budget
    from matcher.solving.progress import Progress
    from matcher.terminal.progress import Display

T = TypeVar("T")
_TICK_SECONDS, _GRACE_SECONDS = 0.1, 30.0


class Run(Generic[T]):
    """One piece of work under way; ``latest`` is what it told last."""

    def __init__(self, work: Callable[[Callable[[Progress], None]], T]) -> None:
        self.latest: Progress | None = None
        self._work = work
        self._result: T | None = None
        self._error: BaseException | None = None
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._go, daemon=True)
        self._interrupts = 0
        self._leave_at = math.inf

    def result(self, budget: Budget, display: Display, lang: Lang) -> T:
        """Do the work; the first interrupt stops the budget, the second one leaves at once."""
        self._thread.start()
        try:
            with self._signals(), display:
                self._wait(budget, display, lang)
        except KeyboardInterrupt:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(exits.INTERRUPTED)  # the solver's threads would keep the process alive
        if self._error is not None:
            raise self._error
        return self._result  # type: ignore[return-value]

    def _wait(self, budget: Budget, display: Display, lang: Lang) -> None:
        while not self._done.wait(_TICK_SECONDS):
            if not self._thread.is_alive() and not self._done.is_set():
                raise MemoryError  # there was too little to begin with, or to say so
            if budget.short_of_memory and time.monotonic() > self._leave_at:
                raise MemoryError  # a thread of the solver that got no memory waits forever
            if self._interrupts and not budget.stopped:
                budget.stop()
                display.say(tell("cli-stopping", lang))
            elif not budget.stopped and short():
                budget.stop(short_of_memory=True)
                self._leave_at = time.monotonic() + _GRACE_SECONDS
                display.say(tell("cli-memory-short", lang))
            display.update(self.latest, budget.elapsed)
        display.update(self.latest, budget.elapsed)

    def _go(self) -> None:
        try:
            self._result = self._work(self._listen)
        except BaseException as error:  # noqa: BLE001 - raised again by the main thread
            self._error = error
        finally:
            self._done.set()

    def _listen(self, progress: Progress) -> None:
        self.latest = progress

    @contextmanager
    def _signals(self) -> Iterator[None]:
        """Count SIGINT and SIGTERM; only the main thread may listen to them."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        numbers = (signal.SIGINT, signal.SIGTERM)
        before = [signal.signal(number, self._interrupted) for number in numbers]
        try:
            yield
        finally:
            for number, handler in zip(numbers, before, strict=True):
                signal.signal(number, handler)

    def _interrupted(self, number: int, frame: object) -> None:
        self._interrupts += 1
        if self._interrupts > 1:
            raise KeyboardInterrupt
