"""The posts table, and what posts and stints refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from matcher.domain.hospitals import Recipient
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.reading.checks import available, distinct, refers
from matcher.reading.near import Register
from matcher.reading.typed import Record, Table


@dataclass(frozen=True)
class Posted:
    """What posts and stints refer to; ``duties`` maps a rule's duty posts to their specialty."""

    recipients: Register
    specialties: Register | None
    staff: Register
    people: Mapping[str, Person]
    duties: Mapping[str, str | None]


def read_posts(
    table: Table | None, known: Posted, recipients: Mapping[str, Recipient], core_weight: int
) -> tuple[Post, ...] | None:
    """Read the posts; one without a month in the horizon leaves a warning and drops out."""
    if table is None:
        return None
    found = []
    for record in distinct(table, "recipient", "post"):
        fits = refers(table, record, "specialty", known.specialties)
        if not refers(table, record, "recipient", known.recipients) or not fits:
            continue
        recipient = recipients[record["recipient"]]
        post = _post(table, record, recipient, recipient.priority * core_weight)
        if post.months:
            found.append(post)
        else:
            name = record["post"]
            warning = table.fault("input-post-outside", record.row, None, name)
            table.warnings.append(warning)
    return tuple(found)


def _post(table: Table, record: Record, recipient: Recipient, usual: int) -> Post:
    return Post(
        recipient=recipient.id,
        name=record["post"],
        specialty=record["specialty"],
        months=available(table, record) & recipient.months,
        weight=usual if record["weight"] is None else record["weight"],
        role=record["role"],
        min_title=record["min_title"],
        count=record["count"],
        single=record["single"],
    )
