"""A search in a process of its own, so that its sudden end is told in a sentence.

A solver that gets no memory ends its process, and so does the system that has none to give. The
process that stays behind is small: it passes signals on, waits, and says what happened.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from matcher.cli import exits
from matcher.cli.memory import full, limited

if TYPE_CHECKING:
    from matcher.language.catalogue import Lang

SEARCHING = frozenset(("solve", "explain", "compare", "frontier", "why", "repair", "stress"))
_LOADER = 127  # of the system's loader, without memory for a thread
_CRASHES = frozenset(("SIGABRT", "SIGSEGV", "SIGBUS", "SIGILL", "SIGFPE"))
_IDLE_SECONDS, _IDLE_TICKS, _READY_SHARE = 40, 100, 0.25
_OUT_SECONDS = 60
_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of prctl


def is_search(words: Sequence[str]) -> bool:
    """Tell whether a command line asks for a search that can be set apart: on Linux alone."""
    return sys.platform == "linux" and not SEARCHING.isdisjoint(words)


def apart(lang: Lang) -> int | None:
    """Go on in a child process: None there; here its exit code, once it has ended."""
    parent = os.getpid()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        _begin(parent)
        return None
    with suppress(OSError):
        os.setpgid(child, child)
    return _told(_waited(child), lang)


def leave(code: int) -> NoReturn:
    """End at once: threads without memory may never end, and an interrupt inside ``exec`` would
    have Python end itself by the signal instead of the code.
    """
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, MemoryError):
            stream.flush()
    os._exit(code)


def _begin(parent: int) -> None:
    """Be a group of one's own, so that Ctrl-C comes once, and end with the parent."""
    import ctypes

    with suppress(OSError):
        os.setpgid(0, 0)
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)


def _waited(child: int) -> int:
    """Pass signals on until the child ends; give its exit code, below 0 a signal's number."""

    def pass_on(number: int, _: object) -> None:
        with suppress(ProcessLookupError):
            os.kill(child, number)

    def pause(*_: object) -> None:
        os.kill(child, signal.SIGSTOP)
        os.kill(os.getpid(), signal.SIGSTOP)
        os.kill(child, signal.SIGCONT)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, pass_on)
    signal.signal(signal.SIGTSTP, pause)
    if limited():
        return _watched(child)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _watched(child: int) -> int:
    """Wait, but end a child that neither works nor ends: without memory, threads wait forever.

    So is one that has had no memory left for longer than it may take to stop. One that only waits
    its turn on a busy machine has threads that are ready to run, and is left alone.
    """
    seen: deque[int] = deque(maxlen=_IDLE_SECONDS)
    ready: deque[bool] = deque(maxlen=_IDLE_SECONDS)
    out = 0
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        seen.append(_ticks(child))
        ready.append(_ready(child))
        out = out + 1 if full(child) else 0
        idle = len(seen) == _IDLE_SECONDS and seen[-1] - seen[0] < _IDLE_TICKS
        waits = sum(ready) < _IDLE_SECONDS * _READY_SHARE
        if (idle and waits) or out > _OUT_SECONDS:
            os.kill(child, signal.SIGKILL)
        time.sleep(1)


def _ticks(process: int) -> int:
    """Give the processor time that a process and its threads have had, in ticks."""
    with suppress(OSError):
        told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return int(told[11]) + int(told[12])
    return 0


def _ready(process: int) -> bool:
    """Tell whether a thread of a process runs, waits its turn or waits for the disk."""
    for thread in Path(f"/proc/{process}/task").glob("*/stat"):
        with suppress(OSError):
            if thread.read_text().rpartition(")")[2].split()[0] in "RD":
                return True
    return False


def _told(code: int, lang: Lang) -> int:
    """Say why the child ended where it could not say so itself."""
    if code >= 0 and code not in (_LOADER, exits.SPEECHLESS):
        return code
    name = signal.Signals(-code).name if code < 0 else ""
    if code > 0 or name == "SIGKILL" or (name in _CRASHES and limited()):
        return _say("cli-no-memory", lang, exits.NO_PLAN)
    if name in _CRASHES:
        return _say("cli-crashed", lang, exits.INTERNAL, signal=name)
    signal.signal(-code, signal.SIG_DFL)
    os.kill(os.getpid(), -code)
    return exits.INTERRUPTED


def _say(code: str, lang: Lang, exit_code: int, **params: str) -> int:
    from matcher.language.catalogue import tell

    sys.stderr.write(tell(code, lang, **params) + "\n")
    return exit_code
