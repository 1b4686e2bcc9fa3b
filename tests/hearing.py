"""Ctrl-C where tests run in the background: a shell has what it starts there ignore it."""

from __future__ import annotations

import signal


def hear_interrupts() -> None:
    """Have this process, and what it starts, hear Ctrl-C again."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
