"""Objects as a person sees them: lines of text, and a fragment of HTML for notebooks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from rich.console import RenderableType

from matcher.domain.scenario import Scenario
from matcher.language.catalogue import Lang
from matcher.terminal.console import text_of
from matcher.terminal.scenario import made_up


def text(parts: Iterable[RenderableType]) -> str:
    """Give what a command would print."""
    return text_of(parts).strip("\n")


def heading_html(scenario: Scenario, lang: Lang) -> str:
    """Give title and source of a scenario, and what of it is made up."""
    title = escape(scenario.title or scenario.path.parent.name)
    lines = [f"<p><b>{title}</b> {escape(scenario.source)}</p>"]
    notice = made_up(scenario, lang)
    if notice:
        lines.append(f'<p style="border-left: 4px solid; padding-left: .6em">{escape(notice)}</p>')
    return "\n".join(lines)


def table_html(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Give a table; whatever it holds is text."""
    head = "".join(f"<th>{escape(header)}</th>" for header in headers)
    body = "\n".join(
        "<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f"<table>\n<tr>{head}</tr>\n{body}\n</table>"


def lines_html(lines: Iterable[str]) -> str:
    """Give each line as a paragraph."""
    return "\n".join(f"<p>{escape(line)}</p>" for line in lines if line)


def whole_html(*parts: str) -> str:
    """Put fragments together."""
    return "<div>\n" + "\n".join(part for part in parts if part) + "\n</div>"
