"""Milestones in few rows: what is due on which day, and which pairs it concerns."""

from __future__ import annotations

from collections import defaultdict

from matcher.handouts.workbook.words import Words
from matcher.language.catalogue import tell
from matcher.plan.files.cells import Cell, Sheet

_COLUMNS = ("date", "event", "concerned", "note")
_NAMED = 3


def milestones_by_day(words: Words) -> Sheet | None:
    """Give a row for each day, kind and note; None where a plan has no milestones.

    The pairs it concerns are named where they are few, else counted; blank: the whole programme.
    """
    milestones = words.subject.plan.schedules.milestones
    if milestones is None:
        return None
    found: dict[tuple[str, str, str], dict[tuple[str, str], None]] = defaultdict(dict)
    for one in milestones:
        pairs = found[one.due.isoformat(), one.kind, one.note]
        if one.supporter is not None and one.recipient is not None:
            pairs[one.supporter, one.recipient] = None
    rows = (
        (due, tell("calendar-kind", words.lang, kind=kind), _concerned(list(pairs), words), note)
        for (due, kind, note), pairs in sorted(found.items(), key=lambda item: item[0])
    )
    return Sheet(_COLUMNS, tuple(rows))


def _concerned(pairs: list[tuple[str, str]], words: Words) -> Cell:
    if len(pairs) > _NAMED:
        return words.say("pairs", count=len(pairs))
    named = (
        f"{words.hospital(supporter) or supporter} → {words.hospital(recipient) or recipient}"
        for supporter, recipient in pairs
    )
    return words.listed(named) or None
