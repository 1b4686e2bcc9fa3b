"""The answer for one pair as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matcher.check.violation import Violation
from matcher.prices import meaning, recorded
from matcher.why.why import Second, Why


def record(why: Why) -> dict[str, Any]:
    """Give the answer with ids and numbers only."""
    supporter, recipient = why.pair
    return {
        "matcher": 1,
        "supporter": supporter,
        "recipient": recipient,
        "incumbent": why.incumbent is not None,
        "cost": why.problem.cost(supporter, recipient) if why.problem.has_distances else None,
        "load": why.problem.load(supporter, recipient),
        "forbidden": [_breach(breach, why) for breach in why.against.alone],
        "forbidden_beside_pinned": [_breach(breach, why) for breach in why.against.beside],
        "soft": [_breach(breach, why) for breach in why.against.soft],
        "chosen": why.chosen if why.best else False,
        **(_second(why, why.second) if why.second else {}),
        "synthetic": list(why.problem.scenario.synthetic),
    }


def _breach(breach: Violation, why: Why) -> dict[str, Any]:
    rule = why.problem.scenario.rules.get(breach.rule)
    return {
        "rule": breach.rule,
        "code": breach.code,
        "amount": breach.amount,
        "where": dict(breach.where),
        "clause": rule.clause if rule else "",
        "row": why.row_of(breach),
    }


def _second(why: Why, second: Second) -> Mapping[str, Any]:
    found: dict[str, Any] = {"asked": "ban" if why.chosen else "pin", "end": second.end}
    if second.end == "impossible":
        found |= {"rules": list(second.rules), "among": list(second.among)}
    if second.end == "priced":
        found |= {"meaning": meaning(second.prices).kind, "levels": recorded(second.prices)}
        found |= {"added": list(map(list, why.added)), "dropped": list(map(list, why.dropped))}
    return found
