"""The plan directory: exchanged as a whole, never half written, one writer at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from matcher.language.message import Message
from matcher.plan.exchange import beside, bring_in, finish, prepare, unfinished
from matcher.plan.ours import PLAN as CERTIFICATE
from matcher.plan.ours import is_ours


class OutputError(Exception):
    """The plan cannot be written; ``message`` says where and why. The old plan is untouched."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.code, dict(message.params))
        self.message = message


class DirectoryBusy(OutputError):
    """Another run is writing into the same directory."""


@contextmanager
def claimed(folder: Path, mark: str = CERTIFICATE) -> Iterator[Path]:
    """Hold a plan directory for this run and finish what an earlier one left; give its real path.

    ``mark`` is the file by which such a directory is known. Claims of one run may nest.
    DirectoryBusy when another run holds it, OutputError when it cannot be such a directory: a file,
    or a folder of other things.
    """
    target = _real(folder, mark)
    if not unfinished(target):
        with _as_output_error(target):
            _refuse_others(target, mark)  # before a lock is made, which would stay beside it
    lock = FileLock(beside(target, "lock"), timeout=0, is_singleton=True)
    try:
        lock.acquire()
    except Timeout:
        raise DirectoryBusy(Message("plan-busy", {"folder": str(folder)})) from None
    except OSError as error:
        raise _unwritable(target, error) from error
    try:
        with _as_output_error(target):
            finish(target)
            _refuse_others(target, mark)
        yield target
    finally:
        lock.release()


def exchange(target: Path, write: Callable[[Path], None]) -> None:
    """Let ``write`` fill a new folder and put it in the place of a claimed directory.

    Files that a person added to the old directory move over. OutputError when the disk or
    another program stands in the way; the old plan is then still there under its name.
    """
    with _as_output_error(target):
        prepare(target, write)
    with _as_output_error(target, "plan-not-exchanged"):
        bring_in(target)


def settle(folder: Path) -> None:
    """Finish an interrupted exchange before a directory is read.

    Where that cannot be done now (another run is at work, nothing may be written), it is left.
    """
    if unfinished(folder.resolve()):
        with suppress(OutputError), claimed(folder):
            pass


def _refuse_others(target: Path, mark: str) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise OutputError(Message("plan-not-a-folder", {"folder": str(target)}))
    if not is_ours(target, mark):
        raise OutputError(Message("plan-other-folder", {"folder": str(target), "mark": mark}))


def _real(folder: Path, mark: str) -> Path:
    target = folder.resolve()
    if not target.name:
        raise OutputError(Message("plan-other-folder", {"folder": str(folder), "mark": mark}))
    with _as_output_error(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    return target


@contextmanager
def _as_output_error(target: Path, code: str = "plan-unwritable") -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _unwritable(target, error, code) from error


def _unwritable(target: Path, error: OSError, code: str = "plan-unwritable") -> OutputError:
    path = str(error.filename or target)
    return OutputError(Message(code, {"path": path, "reason": error.strerror or str(error)}))
