"""Who could have come to the uncovered posts of a recipient, and what kept them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table

from matcher.language.catalogue import tell
from matcher.show.page import AsRecipient, Lack
from matcher.terminal.console import heading
from matcher.terminal.show.called import Called
from matcher.terminal.show.spoken import Spoken
from matcher.terminal.stops import candidate_pairs

_MOST = 6
_WIDEST = 30


def kept_part(side: AsRecipient, called: Called) -> Iterator[RenderableType]:
    """Give under each run of uncovered months the first lines of its candidates."""
    told = [(lack, list(_lines(side, lack, called))) for lack in side.lacks]
    if not any(lines for _, lines in told):
        return
    lang = called.lang
    yield heading(tell("show-kept-from", lang))
    for lack, lines in told:
        if lines:
            post, months = called.specialty(lack.post), called.months(lack.months)
            yield tell("show-kept-at", lang, post=post, months=months)
            yield _grid(lines[:_MOST])
        if len(lines) > _MOST:
            yield "  " + tell("show-kept-more", lang, count=len(lines) - _MOST, post=lack.post)


def _lines(side: AsRecipient, lack: Lack, called: Called) -> Iterator[tuple[str, str]]:
    """Leave out what names hospitals alone: who supports the recipient stands above."""
    found = {month: side.details.get((lack.post, month), "") for month in lack.months}
    return ((people, stops) for people, stops in candidate_pairs(Spoken(called), found) if people)


def _grid(lines: Iterable[tuple[str, str]]) -> Padding:
    """Put people beside what kept them."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(max_width=_WIDEST, overflow="fold")
    grid.add_column(overflow="fold")
    for people, stops in lines:
        grid.add_row(people, stops)
    return Padding(grid, (0, 0, 0, 2))
