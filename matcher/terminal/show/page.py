"""The whole page of a hospital."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rich.console import RenderableType
from rich.text import Text

from matcher.language.catalogue import Lang, tell
from matcher.plan.question import among
from matcher.show.directory import Directory
from matcher.show.page import Page
from matcher.terminal.console import facts, heading
from matcher.terminal.levels import status_words
from matcher.terminal.scenario import made_up_tables
from matcher.terminal.show.called import Called
from matcher.terminal.show.others import due_part
from matcher.terminal.show.recipient import recipient_part
from matcher.terminal.show.supporter import supporter_page


def page_part(
    page: Page, directory: Directory, today: date, lang: Lang
) -> Iterator[RenderableType]:
    """Give the page; ``today`` tells what is due next."""
    called = Called(page, lang)
    yield Text(called.of(page.hospital), style="bold")
    words = made_up_tables(directory.synthetic, lang)
    if words:
        yield Text(words, style="bold reverse")
    yield facts(_head(page, directory, called))
    if page.recipient is not None:
        if page.supporter is not None:
            yield heading(tell("show-as-recipient", lang))
        yield from recipient_part(page.recipient, page.months, called)
    if page.supporter is not None:
        if page.recipient is not None:
            yield heading(tell("show-as-supporter", lang))
        yield from supporter_page(page.supporter, page.months, called)
    yield from due_part(page.due, today, called)


def _head(page: Page, directory: Directory, called: Called) -> Iterator[tuple[str, str]]:
    """Say which plan it is, and what that says of itself."""
    lang, told = called.lang, directory.told
    if isinstance(told.get("title"), str) and told["title"]:
        yield tell("show-plan", lang), told["title"]
    if page.months is not None:
        yield tell("cli-horizon", lang), called.months(page.months)
    yield tell("cli-status", lang), _status(directory, lang)
    if directory.edited:
        files = tell("cli-comma", lang).join(directory.edited)
        yield tell("show-edited-label", lang), tell("show-edited", lang, files=files)
    if page.parent is not None:
        yield tell("show-parent", lang), called.of(page.parent)


def _status(directory: Directory, lang: Lang) -> str:
    """Say what plan.json says; of edited files, or a question unknown here, nothing is claimed."""
    status, plans = directory.told.get("status"), among(directory.told)
    if not directory.edited and status in ("optimal", "feasible") and plans is not None:
        return status_words(status, plans, lang)
    return tell("show-status-unknown", lang)
