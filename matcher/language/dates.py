"""Examples of dates inside a mend: their year is that of the months that are planned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from matcher.domain.months import Span, year_of
from matcher.language.message import Fault, Message

_DATED = ("mend-date", "mend-text-month")
_USUAL = "2017"
DATE = Message("mend-date", {"year": _USUAL})
TEXT_MONTH = Message("mend-text-month", {"year": _USUAL})


def dated(faults: Iterable[Fault], horizon: Span | None) -> list[Fault]:
    """Give faults with examples of the horizon's first year; as they are without a horizon."""
    if not horizon:
        return list(faults)
    year = str(year_of(horizon.first))
    return [
        replace(fault, mend=_of(fault.mend, year)) if fault.mend else fault for fault in faults
    ]


def _of(message: Message, year: str) -> Message:
    if message.code in _DATED:
        return Message(message.code, {"year": year})
    inner = {k: _of(v, year) if isinstance(v, Message) else v for k, v in message.params.items()}
    return replace(message, params=inner) if inner else message
