"""What all commands share: help in two languages and the --lang option."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from matcher.cli.help import help_of

lang_option = click.option(
    "--lang", type=click.Choice(["en", "zh"]), metavar="en|zh", expose_value=False
)


class Command(click.Command):
    """A command whose help stands in the catalogue."""

    def get_help(self, ctx: click.Context) -> str:
        """Give the help in the reader's language."""
        return help_of(ctx)


def command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a function a command of that name, with --lang."""

    def decorate(function: Callable[..., Any]) -> click.Command:
        return click.command(name, cls=Command)(lang_option(function))

    return decorate
