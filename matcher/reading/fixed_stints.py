"""The stints that are facts: settled before anything is planned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import pairwise

from matcher.domain.months import Span
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.language.message import Message
from matcher.reading.checks import available, refers
from matcher.reading.near import Register
from matcher.reading.posts import Posted
from matcher.reading.typed import Record, Table


def read_stints(
    table: Table | None, listing: Table | None, known: Posted, posts: Iterable[Post]
) -> tuple[Stint, ...]:
    """Read the fixed stints; a person at two places at once is a fault.

    ``listing`` is the posts table, ``posts`` are those of its rows that can be used.
    """
    if table is None:
        return ()
    listed = {post.key: post.specialty for post in posts}
    registers = _post_names(known, listed, listing)
    found: list[tuple[Record, Stint]] = []
    for record in table.records:
        usable = _usable(table, record, known, registers)
        months = available(table, record)
        if usable and months:
            found.append((record, _stint(record, known, listed, months)))
        elif usable:
            table.warnings.append(table.fault("input-stint-short", record.row))
    _check_overlaps(table, found)
    return tuple(stint for _, stint in found)


def _usable(
    table: Table, record: Record, known: Posted, posts: Callable[[str], Register | None]
) -> bool:
    person = refers(table, record, "staff", known.staff)
    specialty = refers(table, record, "specialty", known.specialties)
    recipient = refers(table, record, "recipient", known.recipients)
    post = recipient and refers(table, record, "post", posts(record["recipient"]))
    dated = record["first"] is not None and record["last"] is not None
    return person and specialty and post and dated and _elsewhere(table, record, known)


def _stint(
    record: Record, known: Posted, listed: Mapping[tuple[str, str], str | None], months: Span
) -> Stint:
    recipient, post = record["recipient"], record["post"]
    usual = listed.get((recipient, post), known.duties.get(post, post))
    return Stint(
        person=record["staff"],
        supporter=known.people[record["staff"]].hospital,
        recipient=recipient,
        post=post,
        months=months,
        specialty=record["specialty"] or usual,
        fixed=True,
    )


def _elsewhere(table: Table, record: Record, known: Posted) -> bool:
    if known.people[record["staff"]].hospital != record["recipient"]:
        return True
    value = record["recipient"]
    table.faults.append(table.fault("input-stint-at-home", record.row, "recipient", value))
    return False


def _post_names(
    known: Posted, listed: Mapping[tuple[str, str], object], listing: Table | None
) -> Callable[[str], Register | None]:
    """Make the look-up of a recipient's post names: specialties, duties and listed posts."""

    of_recipient: dict[str, list[str]] = defaultdict(list)
    for at, post in listed:
        of_recipient[at].append(post)

    @cache
    def register(recipient: str) -> Register | None:
        if known.specialties is None:
            return None
        own = dict.fromkeys([*known.duties, *of_recipient[recipient]], "")
        rows = listing.records if listing else ()
        refused = {row["post"] for row in rows if row["recipient"] == recipient} - own.keys()
        title = listing.title if listing else None
        return Register("post", {**known.specialties.names, **own}, refused, title)

    return register


def _check_overlaps(table: Table, found: list[tuple[Record, Stint]]) -> None:
    by_person: dict[str, list[tuple[Record, Stint]]] = defaultdict(list)
    for record, stint in found:
        by_person[stint.person].append((record, stint))
    for rows in by_person.values():
        rows.sort(key=lambda row: row[1].months)
        for (earlier, one), (later, other) in pairwise(rows):
            if one.months & other.months:
                mend = Message("mend-overlap")
                fault = table.fault("input-overlap", later.row, "first", one.person, mend,
                                    other=str(earlier.row))  # fmt: skip
                table.faults.append(fault)
