"""Help in the reader's language, from the catalogue's help file alone."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from matcher.cli.effort import SHARED
from matcher.language.help import known_help, tell_help

if TYPE_CHECKING:
    from matcher.cli.lang import Settings
    from matcher.language.catalogue import Lang

# A word with its blank, or one wide character; closing marks stay with what they close.
_PIECES = re.compile(r"(?:[!-~]+|[^ -~])[，。；：、）”]* *")

_WORD = re.compile(r"[A-Z]+(?:-or-[A-Z]+)?")


def help_of(ctx: click.Context, commands: Sequence[str] = ()) -> str:
    """Give the whole help of a command; ``commands`` are those that it holds."""
    lang = lang_of(ctx)
    name = "matcher" if commands else str(ctx.command.name)
    options = [p for p in ctx.command.get_params(ctx) if isinstance(p, click.Option)]
    arguments = [p for p in ctx.command.params if isinstance(p, click.Argument)]
    parts = {
        "help-arguments": [
            (placeholder(a.make_metavar(ctx), lang), _argument(name, a, lang)) for a in arguments
        ],
        "help-options": [(_names(o, lang), _option(name, o, lang)) for o in options],
        "help-commands": [(word, tell_help(f"help-{word}", lang)) for word in commands],
    }
    lines = [f"{tell_help('help-usage', lang)} {usage(ctx, bool(commands))}", ""]
    lines += wrapped(tell_help(f"help-{name}", lang), _width())
    for title, rows in parts.items():
        if rows:
            lines += ["", tell_help(title, lang), *_columns(rows)]
    return "\n".join(lines)


def lang_of(ctx: click.Context) -> Lang:
    """Give the language of a run."""
    settings: Settings = ctx.find_root().obj
    return settings.lang


def usage(ctx: click.Context, group: bool) -> str:
    """Give the line that shows how to call a command."""
    lang = lang_of(ctx)
    arguments = [p for p in ctx.command.params if isinstance(p, click.Argument)]
    words = [placeholder(p.make_metavar(ctx), lang) for p in arguments]
    last = f"{placeholder('COMMAND', lang)} ..." if group else "[--...]"
    return " ".join([ctx.command_path, *words, last])


def placeholder(metavar: str, lang: Lang) -> str:
    """Name a value to be given in the reader's language."""
    return _WORD.sub(lambda word: known_help(f"help-value-{word[0]}", lang) or word[0], metavar)


def _names(option: click.Option, lang: Lang) -> str:
    names = ", ".join(option.opts)
    return f"{names} {placeholder(option.metavar, lang)}" if option.metavar else names


def _option(command: str, option: click.Option, lang: Lang) -> str:
    word = option.opts[-1].lstrip("-")
    shared = word in ("help", "lang", "version") or word in SHARED
    return tell_help(f"help-{word}" if shared else f"help-{command}-{word}", lang)


def _argument(command: str, argument: click.Argument, lang: Lang) -> str:
    return tell_help(f"help-{command}-{argument.name}", lang)


def _columns(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    left = max(_cells(name) for name, _ in rows) + 4
    for name, text in rows:
        first, *rest = wrapped(text, max(30, _width() - left))
        yield f"  {name}{' ' * (left - 2 - _cells(name))}{first}"
        yield from (" " * left + line for line in rest)


def _width() -> int:
    return min(100, shutil.get_terminal_size().columns - 1)


def wrapped(text: str, width: int) -> list[str]:
    """Break a text into lines of so many cells; a Chinese character takes two."""
    lines = [""]
    for piece in _PIECES.findall(text):
        if lines[-1] and _cells(lines[-1]) + _cells(piece.rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
