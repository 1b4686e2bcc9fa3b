"""What is due for a pair, with many dates put in few words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from matcher.domain.months import month_of
from matcher.domain.schedules import Milestone
from matcher.domain.stints import Stint
from matcher.letters.drafts import SIGNING
from matcher.letters.letter import Draft, DueEvent
from matcher.letters.words import Words, plain

_EACH = 3
"""So many dates at least are put in words such as every month."""
_KINDS = ("agreement", "supplementary_agreement", "inspection", "evaluation", "appraisal",
          "bulletin", "plan")  # fmt: skip


def due_events(
    rows: Iterable[Milestone], draft: Draft, stints: Collection[Stint], words: Words
) -> Iterator[DueEvent]:
    """Give what concerns the pair or the whole programme, by its first day.

    A row that names a person of the pair's ``stints`` on its last day is due at each stint's end.
    Signing is that of the letter's own form: dates of the other form count only without its own.
    """
    ends = {(stint.person, stint.months.last) for stint in stints}
    groups: dict[tuple[str, str, bool], list[date]] = defaultdict(list)
    mine = [row for row in rows if (row.supporter, row.recipient) in (draft.pair, (None, None))]
    own = SIGNING[draft.form]
    has_own = any(row.kind == own for row in mine)
    for row in mine:
        signs = row.kind in SIGNING.values()
        if signs and has_own and row.kind != own:
            continue
        person, _, rest = row.note.partition(": ")
        leaves = (person, month_of(row.due.year, row.due.month)) in ends
        kind = own if signs else row.kind
        groups[kind, rest if leaves else row.note, leaves].append(row.due)
    for (kind, note, leaves), days in sorted(groups.items(), key=lambda group: min(group[1])):
        when = words.say("letters-each-stint") if leaves else _when(sorted(set(days)), words)
        yield DueEvent(when, _kind(kind, words), plain(note))


def _kind(kind: str, words: Words) -> str:
    return words.say(f"letters-kind-{kind}") if kind in _KINDS else plain(kind)


def _when(days: list[date], words: Words) -> str:
    ends = {"first": words.day(days[0]), "last": words.day(days[-1])}
    if len(days) >= _EACH and all((day + timedelta(days=1)).day == 1 for day in days):
        months = [month_of(day.year, day.month) for day in days]
        if months == list(range(months[0], months[0] + len(months))):
            return words.say("letters-each-month", **ends)
    if len(days) >= _EACH and _yearly(days):
        return words.say("letters-each-year", **ends)
    return words.say("letters-by", days=words.say("cli-comma").join(map(words.day, days)))


def _yearly(days: list[date]) -> bool:
    """One day a calendar year without a break, on one date; the last year may end early."""
    years = [day.year for day in days]
    return years == list(range(years[0], years[0] + len(years))) and len(
        {(day.month, day.day) for day in days}
    ) == 1
