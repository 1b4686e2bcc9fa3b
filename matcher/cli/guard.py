"""Whatever goes wrong ends in a sentence and an exit code, never in a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from matcher.cli import exits
from matcher.cli.interrupts import Interrupts
from matcher.cli.memory import is_lack, limited, short

if TYPE_CHECKING:
    from matcher.language.catalogue import Lang
    from matcher.language.message import Message


_RESERVE = 32 << 20


class Stopped(Exception):
    """A command ends with a sentence and an exit code."""

    def __init__(self, message: Message, exit_code: int) -> None:
        super().__init__(message.code)
        self.message = message
        self.exit_code = exit_code


def guarded(work: Callable[[], Any], lang: Lang) -> int:
    """Do the work and give the exit code; what it raises is said on stderr."""
    with Interrupts() as interrupts:
        try:
            return _ended(work, lang, interrupts)
        except (click.Abort, KeyboardInterrupt):
            return _say("cli-interrupted", lang, exits.INTERRUPTED)


def _ended(work: Callable[[], Any], lang: Lang, interrupts: Interrupts) -> int:
    reserve = bytearray(_RESERVE)  # costs nothing until it is written to
    try:
        return work() or exits.DONE
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return exits.BAD_INPUT
    except click.ClickException as error:
        return _misused(error, lang)
    except BrokenPipeError:
        return _unread()
    except click.Abort:
        raise
    except Exception as error:  # noqa: BLE001 - nothing may reach the terminal
        del reserve
        if interrupts.heard:
            raise KeyboardInterrupt from None
        return _without_memory(error, lang) if is_lack(error) else _accounted(error, lang)


def _unread() -> int:
    """The reader of our output has gone (``| head``): there is nobody to tell."""
    sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - the interpreter flushes it at its end
    return exits.DONE


def _without_memory(error: BaseException, lang: Lang) -> int:
    """Say that memory ran out, with what is freed by forgetting the work."""
    while error is not None:
        error.__traceback__ = None
        error = error.__cause__ or error.__context__
    try:
        return _say("cli-no-memory", lang, exits.NO_PLAN)
    except Exception as again:  # noqa: BLE001 - there is nothing left to say it with
        return exits.SPEECHLESS if is_lack(again) else exits.NO_PLAN


def _misused(error: click.ClickException, lang: Lang) -> int:
    from matcher.cli.usage import usage_lines

    for line in usage_lines(error, lang):
        click.echo(line, err=True)
    return exits.BAD_INPUT


def _accounted(error: Exception, lang: Lang) -> int:
    """Explain an error; without memory, even the loading of what explains it may fail oddly."""
    try:
        return _explained(error, lang)
    except Exception as again:
        if is_lack(again) or limited():
            return _without_memory(again, lang)
        raise


def _explained(error: Exception, lang: Lang) -> int:
    """Say what an error means; what nobody foresaw is kept as evidence."""
    from matcher.gaps.posts import PostClash
    from matcher.language.catalogue import say
    from matcher.plan.directory import OutputError
    from matcher.reading import InputError
    from matcher.terminal.faults import fault_lines

    if isinstance(error, InputError):
        for line in fault_lines(error.faults, lang):
            click.echo(line, err=True)
        return exits.BAD_INPUT
    if isinstance(error, OutputError | PostClash):
        click.echo(say(error.message, lang), err=True)
        return exits.BAD_INPUT
    if isinstance(error, Stopped):
        click.echo(say(error.message, lang), err=True)
        return error.exit_code
    return _unforeseen(error, lang)


def _unforeseen(error: Exception, lang: Lang) -> int:
    if limited() and short():
        return _without_memory(error, lang)  # libraries that do not look at what they are given
    from matcher.cli.evidence import keep_traceback

    place = keep_traceback(error)
    return _say("cli-internal", lang, exits.INTERNAL, kind=type(error).__name__, place=place)


def _say(code: str, lang: Lang, exit_code: int, **params: str) -> int:
    from matcher.language.catalogue import tell

    click.echo(tell(code, lang, **params), err=True)
    return exit_code
