"""What a supporter's page says: whom it supports, and who is away when."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from matcher.domain.months import Span
from matcher.language.catalogue import tell
from matcher.show.page import AsSupporter
from matcher.terminal.bars import Bars
from matcher.terminal.console import heading
from matcher.terminal.show.called import Called, shown
from matcher.terminal.show.others import shortfall_part, trainee_part
from matcher.terminal.show.partners import recipients_part
from matcher.terminal.show.recipient import appointed
from matcher.terminal.show.timeline import count_row, letters, person_rows


def supporter_page(
    side: AsSupporter, months: Span | None, called: Called
) -> Iterator[RenderableType]:
    """Give the parts of a supporter's page."""
    yield from recipients_part(side.recipients, letters(side), called)
    if side.stints:
        if months is not None:
            yield from _month_part(side, months, called)
        yield from _stint_part(side, called)
    yield from trainee_part(side.trainees, (), "recipient", called)
    yield from shortfall_part(side.shortfalls, called)


def _month_part(side: AsSupporter, months: Span, called: Called) -> Iterator[RenderableType]:
    """Give a row of signs for each specialty and each person who is away."""
    lang, stints = called.lang, side.stints or ()
    yield heading(tell("show-away", lang))
    total = (tell("show-away-all", lang), count_row(stints, months))
    yield Bars(months, [total, *person_rows(side, months, called)])
    yield ""
    yield tell("show-sign-away", lang)


def _stint_part(side: AsSupporter, called: Called) -> Iterator[RenderableType]:
    stints = side.stints or ()
    rows = [
        {
            "person": called.of(stint.person),
            "recipient": called.of(stint.recipient),
            "post": called.specialty(stint.post),
            "when": called.months(stint.months),
            "count": shown(len(stint.months)),
            "appointment": appointed(stint, called),
        }
        for stint in sorted(stints, key=lambda s: (s.specialty or s.post, s.months, s.person))
    ]
    left_out = ["recipient"] if len(side.recipients) == 1 else []
    if not any(stint.appointment or stint.fixed for stint in stints):
        left_out.append("appointment")
    yield heading(tell("show-sent", called.lang, count=len(stints)))
    yield called.filled(rows, left_out, ("count",))
