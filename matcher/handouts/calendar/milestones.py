"""Milestones as entries: what is due on one day is one entry, with all whom it concerns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from matcher.domain.schedules import Milestone
from matcher.handouts.calendar.entry import Entry
from matcher.handouts.calendar.stints import name_of, place_of, programme
from matcher.handouts.subject import Subject
from matcher.language.catalogue import Lang, tell
from matcher.terminal.scenario import made_up
from matcher.terminal.words import Names


def milestone_entries(
    subject: Subject,
    lang: Lang,
    meant: Callable[[Milestone], bool] = lambda row: True,
    reader: str = "",
) -> Iterator[Entry]:
    """Give an entry for each day and kind of the milestones that are meant.

    ``reader`` is the hospital whose calendar it is: its entries list its own pairs alone, so that
    they are others than those of the whole programme.
    """
    groups: dict[tuple[str, str], list[Milestone]] = defaultdict(list)
    for row in filter(meant, subject.plan.schedules.milestones or ()):
        groups[row.due.isoformat(), row.kind].append(row)
    for (day, kind), rows in sorted(groups.items()):
        key = ("milestone", programme(subject), reader, day, kind)
        yield Entry(
            key=key,
            first=rows[0].due,
            last=rows[0].due,
            summary=_summary(subject, rows, lang),
            description="\n".join(_lines(subject, rows, lang)),
            category=tell("name-milestones", lang),
            place=_place(subject, rows),
        )


def _summary(subject: Subject, rows: Sequence[Milestone], lang: Lang) -> str:
    """Say what is due, and for which pair, or for how many."""
    kind = tell("calendar-kind", lang, kind=rows[0].kind)
    pairs = _pairs(rows)
    if not pairs:
        return kind
    if len(pairs) > 1:
        return tell("calendar-due-pairs", lang, kind=kind, count=len(pairs))
    supporter, recipient = (name_of(subject, side) for side in pairs[0])
    return tell("calendar-due-pair", lang, kind=kind, supporter=supporter, recipient=recipient)


def _lines(subject: Subject, rows: Sequence[Milestone], lang: Lang) -> Iterator[str]:
    """Give each note, and below it the pairs that it concerns."""
    names = Names(subject.scenario, lang)
    by_note: dict[str, list[Milestone]] = defaultdict(list)
    for row in rows:
        by_note[row.note].append(row)
    for note, concerned in by_note.items():
        if note:
            yield note
        for supporter, recipient in _pairs(concerned):
            yield f"{names.hospital(supporter)} → {names.hospital(recipient)}"
    if subject.scenario.synthetic:
        yield made_up(subject.scenario, lang)


def _pairs(rows: Sequence[Milestone]) -> list[tuple[str, str]]:
    """Give the pairs once each; none for what concerns the programme alone."""
    found = {(row.supporter, row.recipient): None for row in rows}
    return [(one, other) for one, other in found if one is not None and other is not None]


def _place(subject: Subject, rows: Sequence[Milestone]) -> str:
    recipients = {recipient for _, recipient in _pairs(rows)}
    if len(recipients) != 1:
        return ""
    return place_of(subject, recipients.pop())
