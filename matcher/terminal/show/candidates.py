"""Everybody who could come to one post, and what keeps them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from matcher.domain.months import Span
from matcher.language.catalogue import tell
from matcher.plan.stops import parts
from matcher.show.candidates import PostAsked, Unpaired
from matcher.show.directory import Directory
from matcher.terminal.console import heading
from matcher.terminal.scenario import made_up_tables
from matcher.terminal.show.called import Called, shown
from matcher.terminal.show.spoken import Spoken
from matcher.terminal.stops import detail_words, told_apart

_MOST = 12


def candidates_part(
    asked: PostAsked, directory: Directory, called: Called
) -> Iterator[RenderableType]:
    """Give the candidates of each run of months, and the eligible supporters without a pair."""
    lang = called.lang
    place = {"recipient": called.of(asked.recipient), "post": called.specialty(asked.post)}
    yield Text(tell("show-candidates", lang, **place), style="bold")
    made_up = made_up_tables(directory.synthetic, lang)
    if made_up:
        yield Text(made_up, style="bold reverse")
    if not asked.runs:
        when = called.months(asked.asked) if asked.asked else ""
        yield tell("show-all-covered" if not when else "show-covered-then", lang, when=when)
    for months, (reason, detail) in asked.runs:
        yield heading(called.months(months))
        yield tell(f"reason-{reason}", lang)
        yield from _people(detail, called)
    if asked.unpaired is None:
        yield ""
        yield tell("show-more-with-scenario", lang)
    else:
        yield from _others(asked.unpaired, asked.asked, called)


def _people(detail: str, called: Called) -> Iterator[RenderableType]:
    """Give a row for the people with one reason and one cause."""
    words = Spoken(called)
    rows = [told_apart(words, part) for part in parts(detail)]
    if not rows or None in rows:
        yield from [detail_words(words, detail)] if detail else []
        return
    made = called.table("people-named why cause")
    for row in rows:
        people, why, cause = row or ("", "", "")
        made.add_row(people, why, cause or "-")
    yield ""
    yield made


def _others(
    unpaired: Sequence[Unpaired], months: Span | None, called: Called
) -> Iterator[RenderableType]:
    """Give in brief what others have for the post, those with somebody free first."""
    lang = called.lang
    yield heading(tell("show-unpaired", lang, count=len(unpaired)))
    some = [one for one in unpaired if one.qualified]
    if not some:
        yield tell("show-unpaired-none", lang)
        return
    made = called.table("supporter travel qualified titled free", right=(1, 2, 3, 4))
    for one in some[:_MOST]:
        numbers = (one.cost, one.qualified, one.titled, one.free)
        made.add_row(called.of(one.supporter), *map(shown, numbers))
    yield made
    if len(some) > _MOST:
        yield tell("show-unpaired-more", lang, count=len(some) - _MOST)
    yield tell("show-unpaired-note", lang)
