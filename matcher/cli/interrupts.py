"""Ctrl-C: it ends quietly while nothing is loaded yet, and later it is remembered."""

from __future__ import annotations

import os
import signal
import sys
import threading
from _thread import interrupt_main
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, NoReturn

from matcher.cli import exits

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_AGAIN_SECONDS = 0.05


def end_quietly() -> None:
    """Have Ctrl-C end this process without a word, until a command is under way."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _leave)


class Interrupts:
    """Ctrl-C raises KeyboardInterrupt, and ``heard`` tells so; the second one leaves at once.

    A compiled module that is interrupted while it is loaded raises ImportError instead. Where nothing can be
    raised (a destructor, a lock that is given back), it comes again a moment later.
    """

    def __init__(self) -> None:
        self.heard = False
        self._before = signal.getsignal(signal.SIGINT)
        self._tell_before = sys.unraisablehook

    def __enter__(self) -> Interrupts:
        if self._is_ours():
            signal.signal(signal.SIGINT, self._hear)
            sys.unraisablehook = self._miss
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        if self._is_ours():
            signal.signal(signal.SIGINT, self._before)
            sys.unraisablehook = self._tell_before

    def _is_ours(self) -> bool:
        main = threading.current_thread() is threading.main_thread()
        return main and self._before in (signal.default_int_handler, _leave)

    def _hear(self, number: int, frame: FrameType | None) -> NoReturn:
        if self.heard:
            _leave(number, frame)
        self.heard = True
        raise KeyboardInterrupt

    def _miss(self, unraisable: UnraisableHookArgs) -> None:
        if not issubclass(unraisable.exc_type, KeyboardInterrupt):
            self._tell_before(unraisable)
            return
        self.heard = False
        again = threading.Timer(_AGAIN_SECONDS, interrupt_main)
        again.daemon = True
        again.start()


def _leave(number: int, frame: FrameType | None) -> NoReturn:
    os._exit(exits.INTERRUPTED)
