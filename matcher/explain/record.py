"""The answer as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from typing import Any

from matcher.explain.changes import Change
from matcher.explain.explain import Explained
from matcher.explain.places import Place, place_of
from matcher.explain.member import Member
from matcher.rules.base import Rule


def record(found: Explained) -> dict[str, Any]:
    """Give conflicts, their members with places, and repairs, with ids and numbers only."""
    return {
        "matcher": 1,
        "has_plan": True if found.has_plan else False if found.conflicts else None,
        "conflicts": [
            {
                "verified": conflict.verified,
                "structural": conflict.structural,
                "members": [_member(member, found) for member in conflict.members],
                "repairs": [
                    {**_change(repair.change), "verified": repair.verified} for repair in repairs
                ],
            }
            for conflict, repairs in zip(found.conflicts, found.repairs, strict=True)
        ],
        "rest_has_plan": found.rest,
        "together": [_change(change) for change in found.together],
        "synthetic": list(found.scenario.synthetic),
    }


def _member(member: Member, found: Explained) -> Mapping[str, Any]:
    rule = found.scenario.rules.get(member.kind)
    place: Place = place_of(member, found.scenario)
    return {
        "kind": member.kind,
        "key": list(member.key),
        "clause": rule.clause if rule else "",
        "file": place.file,
        "line": place.line,
        "table": place.table,
        "rows": list(place.rows),
    }


def _change(change: Change) -> dict[str, Any]:
    own = {one.name: _plain(getattr(change, one.name)) for one in fields(change)}
    new = {"new": _plain(getattr(change, "new", None))} if isinstance(own.get("rule"), str) else {}
    return {"change": type(change).__name__.lower(), **own, **{k: v for k, v in new.items() if v}}


def _plain(value: Any) -> Any:
    if isinstance(value, Rule):
        return value.name
    if isinstance(value, Enum):
        return value.name.lower()
    return value if isinstance(value, str | int | bool | None) else str(value)
