"""A command called wrongly, in a sentence of our own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import click

from matcher.cli.help import placeholder, usage
from matcher.cli.month import Month
from matcher.language.catalogue import Lang, tell


def usage_lines(error: click.ClickException, lang: Lang) -> Iterator[str]:
    """Give what is wrong, how the command is called, and where its help is.

    Where no command is named at all, the help is the answer.
    """
    ctx = getattr(error, "ctx", None)
    group = ctx is not None and isinstance(ctx.command, click.Group)
    if group and type(error) is click.UsageError:
        yield ctx.get_help()
        return
    yield _sentence(error, lang)
    if ctx is not None:
        yield tell("cli-usage", lang, usage=usage(ctx, group), command=ctx.command_path)


def _sentence(error: click.ClickException, lang: Lang) -> str:
    match error:
        case click.MissingParameter(param=param) if param is not None:
            return tell("cli-missing", lang, name=_name(param, error.ctx, lang))
        case click.BadParameter(param=param) if param is not None:
            params = {"name": _name(param, error.ctx, lang), "wanted": _wanted(param, lang)}
            return tell("cli-bad-value", lang, **params)
        case click.NoSuchOption():
            near = ", ".join(error.possibilities or ())
            return tell("cli-no-option", lang, name=error.option_name, near=near or "--help")
        case click.BadOptionUsage():
            return tell("cli-option-value", lang, name=error.option_name)
    return _unknown_command(error, lang) or error.format_message()


def _unknown_command(error: click.ClickException, lang: Lang) -> str | None:
    ctx = getattr(error, "ctx", None)
    if ctx is None or not isinstance(ctx.command, click.Group):
        return tell("cli-too-much", lang) if isinstance(error, click.UsageError) else None
    known = ctx.command.list_commands(ctx)
    near = _near(error.message, known)
    code = "cli-no-command" if near is None else "cli-near-command"
    return tell(code, lang, known=", ".join(known), near=near or "")


def _near(message: str, known: Iterable[str]) -> str | None:
    """Give the command that the quoted word of click's message was probably meant to be."""
    from matcher.reading.near import nearest

    quoted = re.search(r"'(.+)'", message)
    return nearest(quoted[1], known) if quoted else None


def _name(param: click.Parameter, ctx: click.Context | None, lang: Lang) -> str:
    if isinstance(param, click.Option) or ctx is None:
        return param.opts[-1]
    return placeholder(param.make_metavar(ctx), lang)


def _wanted(param: click.Parameter, lang: Lang) -> str:
    """Say what a value may be."""
    match param.type:
        case click.Choice(choices=choices):
            return ", ".join(map(str, choices))
        case click.IntRange(min=low, max=high):
            code = "cli-whole-from" if high is None else "cli-whole-between"
            return tell(code, lang, low=str(low), high=str(high))
        case click.FloatRange(min=low, max=high):
            code = "cli-number-from" if high is None else "cli-number-between"
            return tell(code, lang, low=str(low), high=str(high))
        case Month():
            return tell("repair-a-month", lang)
    return str(param.type.name)
