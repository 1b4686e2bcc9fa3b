"""A command called wrongly, in a sentence of our own."""

from __future__ import annotations

from collections.abc import Iterator

import click

from matcher.cli.help import usage
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
            return tell("cli-missing", lang, name=_name(param, error.ctx))
        case click.BadParameter(param=param) if param is not None:
            params = {"name": _name(param, error.ctx), "wanted": _wanted(param, lang)}
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
    return tell("cli-no-command", lang, known=", ".join(ctx.command.list_commands(ctx)))


def _name(param: click.Parameter, ctx: click.Context | None) -> str:
    return param.opts[-1] if isinstance(param, click.Option) else param.make_metavar(ctx)


def _wanted(param: click.Parameter, lang: Lang) -> str:
    """Say what a value may be."""
    match param.type:
        case click.Choice(choices=choices):
            return ", ".join(map(str, choices))
        case click.IntRange(min=low, max=high):
            code = "cli-whole-from" if high is None else "cli-whole-between"
            return tell(code, lang, low=str(low), high=str(high))
        case click.FloatRange(min=low):
            return tell("cli-number-from", lang, low=str(low))
    return str(param.type.name)
