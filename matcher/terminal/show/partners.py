"""The other sides of a hospital's pairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.table import Table

from matcher.language.catalogue import tell
from matcher.show.page import PairRow, Partner
from matcher.terminal.console import heading
from matcher.terminal.pair_reasons import PairWords
from matcher.terminal.show.called import Called, shown


def supporter_part(supporters: Sequence[Partner], called: Called) -> Iterator[RenderableType]:
    """Give who supports a recipient."""
    yield heading(tell("show-supporters", called.lang))
    if supporters:
        yield _table("supporter", supporters, {}, called)
        yield from _reasons(supporters, called)
    else:
        yield tell("show-no-supporter", called.lang)


def recipients_part(
    recipients: Sequence[Partner], letters: Mapping[str, str], called: Called
) -> Iterator[RenderableType]:
    """Give whom a supporter supports, with the letters by which its people's rows tell them."""
    yield heading(tell("show-recipients", called.lang, count=len(recipients)))
    if recipients:
        yield _table("recipient", recipients, letters, called)
    else:
        yield tell("show-no-recipient", called.lang)


def _table(
    side: str, partners: Sequence[Partner], letters: Mapping[str, str], called: Called
) -> Table:
    rows = [
        {
            "letter": letters.get(partner.hospital, "#"),
            side: called.of(partner.hospital),
            "pair-months": called.months(partner.months),
            "status": _status(partner, called),
            "people": shown(partner.people),
            "person-months": shown(partner.person_months),
            "months-present": shown(partner.months_present),
            "channel": partner.channel or "-",
        }
        for partner in partners
    ]
    left_out = [] if letters else ["letter"]
    left_out += [] if any(partner.channel for partner in partners) else ["channel"]
    return called.filled(rows, left_out, ("people", "person-months", "months-present"))


def _reasons(supporters: Sequence[Partner], called: Called) -> Iterator[RenderableType]:
    """Say of each supporter why it is this one, and who would be next."""
    lines = [_reason(one, one.why, called) for one in supporters if one.why is not None]
    if lines:
        yield ""
        yield from lines
        yield tell("pairwhy-note", called.lang)


def _reason(partner: Partner, why: PairRow, called: Called) -> str:
    words = PairWords(called.lang, called.of, called.specialty, why.unit)
    told = words.both(
        words.why(why.reason, why.detail, why.eligible),
        words.second(why.second, why.difference, why.second_free),
    )
    return tell("pairwhy-of", called.lang, supporter=called.of(partner.hospital), words=told)


def _status(partner: Partner, called: Called) -> str:
    if partner.new is None:
        return "-"
    return tell("show-new" if partner.new else "show-kept", called.lang)
