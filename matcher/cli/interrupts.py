"""Ctrl-C: it ends quietly while nothing is loaded yet, and later it is remembered."""

from __future__ import annotations

import os
import signal
import threading
from types import FrameType, TracebackType
from typing import NoReturn

from matcher.cli import exits


def end_quietly() -> None:
    """Have Ctrl-C end this process without a word, until a command is under way."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _leave)


class Interrupts:
    """Ctrl-C raises KeyboardInterrupt, and ``heard`` tells so; the second one leaves at once.

    A compiled module that is interrupted while it is loaded raises ImportError instead.
    """

    def __init__(self) -> None:
        self.heard = False
        self._before = signal.getsignal(signal.SIGINT)

    def __enter__(self) -> Interrupts:
        if self._is_ours():
            signal.signal(signal.SIGINT, self._hear)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        if self._is_ours():
            signal.signal(signal.SIGINT, self._before)

    def _is_ours(self) -> bool:
        main = threading.current_thread() is threading.main_thread()
        return main and self._before in (signal.default_int_handler, _leave)

    def _hear(self, number: int, frame: FrameType | None) -> NoReturn:
        if self.heard:
            _leave(number, frame)
        self.heard = True
        raise KeyboardInterrupt


def _leave(number: int, frame: FrameType | None) -> NoReturn:
    os._exit(exits.INTERRUPTED)
