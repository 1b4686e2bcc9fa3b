"""Rows of tables with other names, without free text, in the order of the pseudonyms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from matcher.anonymise.names import Names
from matcher.domain.hospitals import Hospital, Recipient, Supporter
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.scenario import Scenario
from matcher.domain.stints import Stint
from matcher.domain.tables import (
    Capability,
    Cost,
    Decision,
    Goal,
    Link,
    MajorDisease,
    Node,
    Referral,
    TableRow,
    Trainee,
)

Rename = Callable[[Any, Names], Any]


def renamed_rows(rows: Iterable[Any], names: Names) -> tuple[Any, ...]:
    """Rename rows of any table but links; their order is that of the pseudonyms."""
    return tuple(sorted((_RENAME[type(row)](row, names) for row in rows), key=_order))


def renamed_links(scenario: Scenario, names: Names) -> tuple[Link, ...] | None:
    """Rename the links; those in which no hospital of the scenario lies say nothing."""
    if scenario.links is None:
        return None
    ours, theirs = (
        _paths(side.values(), names) for side in (scenario.supporters, scenario.recipients)
    )
    found = dict.fromkeys(
        Link(str(names.place(row.supporter_region)), str(names.place(row.recipient_region)),
             row.kind)
        for row in scenario.links
    )  # fmt: skip
    used = (
        link
        for link in found
        if any(f"/{link.supporter_region}/" in path for path in ours)
        and any(f"/{link.recipient_region}/" in path for path in theirs)
    )
    return tuple(sorted(used, key=_order))


def _paths(hospitals: Iterable[Hospital], names: Names) -> set[str]:
    every = ([str(names.place(region)) for region in row.regions] for row in hospitals)
    return {"/".join(("", *path, "")) for path in every}


def _order(row: Any) -> list[str]:
    return [str(getattr(row, field.name)) for field in fields(row)]


def _hospital(row: Hospital, names: Names) -> Hospital:
    key = names.hospital[row.id]
    regions = {level: names.place(getattr(row, level)) for level in ("province", "city", "county")}
    return replace(row, id=key, name=key, level=None, **regions)


def _recipient(row: Recipient, names: Names) -> Hospital:
    return _hospital(replace(row, channel=_channel(row.channel, names)), names)


def _channel(word: str | None, names: Names) -> str | None:
    return names.channel[word] if word else None


def _person(row: Person, names: Names) -> Person:
    key = names.person[row.id]
    absences = tuple(replace(one, person=key, reason="") for one in row.absences)
    home = names.hospital[row.hospital]
    return replace(row, id=key, name="", hospital=home, absences=absences)


def _pair(row: Any, names: Names) -> Any:
    return replace(
        row, supporter=names.hospital[row.supporter], recipient=names.hospital[row.recipient]
    )


def _at_supporter(row: Capability, names: Names) -> Capability:
    return replace(row, supporter=names.hospital[row.supporter])


def _at_recipient(row: Any, names: Names) -> Any:
    return replace(row, recipient=row.recipient and names.hospital[row.recipient])


def _pair_row(row: TableRow, names: Names) -> Any:
    return replace(_pair(row, names), channel=_channel(row.channel, names), row=0)


def _decision(row: Decision, names: Names) -> Any:
    return replace(_pair(row, names), note="", row=0)


def _post(row: Post, names: Names) -> Any:
    return replace(_at_recipient(row, names), name=names.post.get(row.name, row.name))


def _stint(row: Stint, names: Names) -> Any:
    post = names.post.get(row.post, row.post)
    return replace(_pair(row, names), person=names.person[row.person], post=post)


def _trainee(row: Trainee, names: Names) -> Any:
    return replace(_at_recipient(row, names), id=names.trainee[row.id])


def _node(row: Node, names: Names) -> Node:
    key = names.hospital[row.id]
    return replace(row, id=key, name=key, level=names.node_level.get(row.level, row.level))


def _goal(row: Goal, names: Names) -> Any:
    return replace(_at_recipient(row, names), goal=names.goal[row.goal], target="", status="")


_RENAME: Mapping[type, Rename] = {
    Supporter: _hospital,
    Recipient: _recipient,
    Person: _person,
    Capability: _at_supporter,
    Referral: _at_recipient,
    MajorDisease: _at_recipient,
    Cost: _pair,
    TableRow: _pair_row,
    Decision: _decision,
    Post: _post,
    Stint: _stint,
    Trainee: _trainee,
    Node: _node,
    Goal: _goal,
}
