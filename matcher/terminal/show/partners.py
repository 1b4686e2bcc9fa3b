"""The other sides of a hospital's pairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.table import Table

from matcher.language.catalogue import tell
from matcher.show.page import Partner
from matcher.terminal.console import heading
from matcher.terminal.show.called import Called, shown


def supporter_part(supporters: Sequence[Partner], called: Called) -> Iterator[RenderableType]:
    """Give who supports a recipient."""
    yield heading(tell("show-supporters", called.lang))
    if supporters:
        yield _table("supporter", supporters, {}, called)
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


def _status(partner: Partner, called: Called) -> str:
    if partner.new is None:
        return "-"
    return tell("show-new" if partner.new else "show-kept", called.lang)
