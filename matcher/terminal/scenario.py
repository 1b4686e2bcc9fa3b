"""What a scenario is about: title, source, what is made up, and how large it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from matcher.domain.months import format_month
from matcher.domain.scenario import Scenario
from matcher.language.catalogue import Lang, tell
from matcher.reading.columns import TABLES
from matcher.terminal.console import facts
from matcher.terminal.words import count


def head(scenario: Scenario, lang: Lang) -> Iterator[RenderableType]:
    """Give the first lines of every output about a scenario."""
    yield Text(scenario.title or scenario.path.parent.name, style="bold")
    if scenario.synthetic:
        yield Text(made_up(scenario, lang), style="bold reverse")
    yield facts(_rows(scenario, lang))


def made_up(scenario: Scenario, lang: Lang) -> str:
    """Say which tables are made up; blank where none is."""
    return made_up_tables(scenario.synthetic, lang)


def made_up_tables(words: Sequence[str], lang: Lang) -> str:
    """Say that these tables or columns are made up; blank where there is none."""
    if not words:
        return ""
    tables = tell("cli-comma", lang).join(_table(word, lang) for word in words)
    return tell("cli-synthetic", lang, tables=tables)


def _rows(scenario: Scenario, lang: Lang) -> Iterator[tuple[str, str]]:
    if scenario.source:
        yield tell("cli-source", lang), scenario.source
    months = scenario.horizon
    ends = {"first": format_month(months.first), "last": format_month(months.last)}
    yield tell("cli-horizon", lang), tell("cli-months", lang, count=len(months), **ends)
    sizes = {"supporters": count(len(scenario.supporters))}
    sizes |= {"recipients": count(len(scenario.recipients))}
    text = tell("cli-sizes", lang, **sizes)
    if scenario.staff is not None:
        text += tell("cli-comma", lang) + tell(
            "cli-people", lang, people=count(len(scenario.staff))
        )
    yield tell("cli-size", lang), text


def _table(word: str, lang: Lang) -> str:
    """Name a table, or a column of one."""
    table, dot, column = word.partition(".")
    if lang == "en" or table not in TABLES:
        return word
    spec = TABLES[table]
    columns = {c.name: c.chinese for c in spec.columns if c.chinese}
    return spec.chinese + (f"·{columns.get(column, (column,))[0]}" if dot else "")
