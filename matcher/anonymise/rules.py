"""Rules with other names, and without the clauses they come from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from matcher.anonymise.names import Names
from matcher.rules.base import Rule


def renamed_rules(rules: Mapping[str, Rule], names: Names) -> dict[str, Rule]:
    """Rename what rules name: recipients, posts, kinds of milestones, levels of nodes."""
    return {name: _renamed(rule, names) for name, rule in rules.items()}


def _renamed(rule: Any, names: Names) -> Rule:
    known = (names.hospital[key] for key in rule.recipients or () if key in names.hospital)
    recipients = None if rule.recipients is None else tuple(sorted(known))
    changes: dict[str, Any] = {"clause": "", "recipients": recipients}
    changes |= _OF_RULE.get(rule.name, lambda *_: {})(rule, names)
    found: Rule = rule.model_copy(update=changes)
    return found


def _posts(rule: Any, names: Names) -> dict[str, Any]:
    pseudonyms = (names.post.get(duty.post, duty.post) for duty in rule.posts)
    renamed = zip(rule.posts, pseudonyms, strict=True)
    return {"posts": tuple(duty.model_copy(update={"post": name}) for duty, name in renamed)}


def _milestones(rule: Any, names: Names) -> dict[str, Any]:
    entries = (
        due.model_copy(update={"kind": names.event.get(due.kind, due.kind), "note": ""})
        for due in rule.milestones
    )
    return {"milestones": tuple(entries)}


def _telemedicine(rule: Any, names: Names) -> dict[str, Any]:
    return {"levels": type(rule.levels)(names.node_level.get(one, one) for one in rule.levels)}


_OF_RULE: Mapping[str, Callable[[Any, Names], dict[str, Any]]] = {
    "posts": _posts,
    "milestones": _milestones,
    "telemedicine": _telemedicine,
}
