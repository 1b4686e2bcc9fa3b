"""The entry point: ``matcher COMMAND …``."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from matcher import __version__
from matcher.cli import exits
from matcher.cli.apart import apart, is_search, leave
from matcher.cli.command import lang_option
from matcher.cli.guard import guarded
from matcher.cli.help import help_of
from matcher.cli.lang import Settings, spoken

COMMANDS = (
    "new",
    "validate",
    "schema",
    "rules",
    "gaps",
    "solve",
    "check",
    "explain",
    "compare",
    "frontier",
    "why",
    "repair",
    "stress",
    "report",
    "show",
    "letters",
    "anonymise",
)

_AT_ONCE = (exits.NO_PLAN, exits.SPEECHLESS)


class Matcher(click.Group):
    """Commands that are imported when they are called, so that the help comes at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order in which a planner meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = getattr(import_module(f"matcher.cli.{cmd_name}"), cmd_name)
        return found

    def get_help(self, ctx: click.Context) -> str:
        """Give the help in the reader's language."""
        return help_of(ctx, COMMANDS)

    def main(  # type: ignore[override]
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any
    ) -> NoReturn:
        """Run one command and leave with its exit code; nothing else ever comes out."""
        words = list(sys.argv[1:] if args is None else args)
        settings = Settings(spoken(words, os.environ))
        _replace_what_a_console_lacks()
        extra |= {"standalone_mode": False, "obj": settings}
        run = super().main
        set_apart = args is None and is_search(words)
        ended = apart(settings.lang) if set_apart else None
        if ended is not None:
            sys.exit(ended)
        code = guarded(lambda: run(args, prog_name or "matcher", **extra), settings.lang)
        if (set_apart and code in _AT_ONCE) or (args is None and code == exits.INTERRUPTED):
            leave(code)
        sys.exit(code)


def _replace_what_a_console_lacks() -> None:
    """A hospital's name may hold a character that the console's encoding has not."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


@click.group(cls=Matcher)
@lang_option
@click.version_option(__version__, message="matcher %(version)s")
def main() -> None:
    """Plan paired hospital assistance; the words of the help stand in the catalogue."""
