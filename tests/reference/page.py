"""docs/api.md, made from the docstrings of what is public."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import matcher
from matcher.api.table import Table
from matcher.api.types import DTYPES, WORDS

PAGE = Path(__file__).parents[2] / "docs" / "api.md"
HEADINGS = ("Parameters", "Gives", "Shape", "Columns", "None", "Attributes", "Errors", "Source")
INTRODUCTION = """# The Python interface / Python 接口

Made from the docstrings by `python -m tests.reference`; do not edit by hand.

```python
import matcher

scenario = matcher.load("scenarios/guizhou-2016")
plan = matcher.solve(scenario)
plan.stints
```

Everything public is a name of the module `matcher`; what begins with an underscore, and the
modules below `matcher`, may change. Questions about a scenario are its methods and bear the
commands' names (`scenario.compare` is `matcher compare`), because `matcher.check` and its like are
packages. Objects never change; variants are new objects. Printing an object, or leaving it at the
end of a notebook's cell, shows what a person wants to know of it, what is made up first.

Tables are pandas data frames of one's own, with the columns of the files
([plan-files.md](plan-files.md)); after the columns listed here come the names beside the ids and,
where tables are made up, `synthetic`. Ids are text. What columns hold:

"""


def names() -> list[str]:
    """What is public, in the order in which it is listed."""
    return [name for name in matcher.__all__ if not name.startswith("_")]


def members(kind: type) -> Iterator[tuple[str, Any]]:
    """The public attributes and methods of a class, tables first, own order."""
    found: dict[str, Any] = {}
    for base in (kind, *(b for b in kind.__mro__[1:] if b.__module__.startswith("matcher"))):
        for name, value in vars(base).items():
            if not name.startswith("_") and _is_public(value):
                found.setdefault(name, value)
    yield from sorted(found.items(), key=lambda item: not isinstance(item[1], Table))


def text_of(value: Any) -> str:
    """The docstring, unindented."""
    return inspect.cleandoc(value.__doc__ or "")


def page() -> str:
    """The whole page."""
    rows = [f"| {WORDS[kind]} | `{dtype}` |" for kind, dtype in DTYPES.items()]
    table = "\n".join(["| a column of | has the dtype |", "|---|---|", *rows])
    blank = (
        "Blank cells are `NaT`, `NA` or `NaN`. A month compares with text: "
        '`stints["first"] <= "2017-06"`.'
    )
    parts = [INTRODUCTION + table, blank, *(_part(name) for name in names())]
    return "\n\n".join(parts) + "\n"


def _is_public(value: Any) -> bool:
    return isinstance(value, Table | property) or inspect.isfunction(value) or _is_cached(value)


def _is_cached(value: Any) -> bool:
    return type(value).__name__ == "cached_property"


def _part(name: str) -> str:
    value = getattr(matcher, name)
    if inspect.isfunction(value):
        return f"## `matcher.{name}{_signature(value)}`\n\n{_shown(value)}"
    lines = [f"## `matcher.{name}`\n\n{_shown(value)}"]
    if not issubclass(value, Exception):
        own = name[0].lower() + name[1:]
        lines += [f"### `{own}.{key}{_call(one)}`\n\n{_shown(one)}" for key, one in members(value)]
    return "\n\n".join(lines)


def _call(value: Any) -> str:
    return _signature(value) if inspect.isfunction(value) else ""


def _signature(function: Any) -> str:
    """Names and defaults; what they may be is said below."""
    found = inspect.signature(function)
    own = [p.replace(annotation=p.empty) for key, p in found.parameters.items() if key != "self"]
    return str(found.replace(parameters=own, return_annotation=inspect.Signature.empty))


def _shown(value: Any) -> str:
    heading = rf"(^|(?<=[.] ))({'|'.join(HEADINGS)}):"
    text = re.sub(heading, r"\1**\2**:", text_of(value), flags=re.MULTILINE)
    for name in ("Parameters", "Attributes"):
        text = text.replace(f"**{name}**:\n-", f"**{name}**:\n\n-")
    return re.sub(r"Example:\n((?:.+\n?)+)", _as_code, text)


def _as_code(example: re.Match[str]) -> str:
    return f"```python\n{example[1].rstrip()}\n```"
