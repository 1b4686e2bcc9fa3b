"""How a rule is written in a scenario file, for people who gave it a bare value."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from matcher.language.message import Message
from matcher.rules.base import Rule

_EXAMPLES = {
    "away_share": "0.34",
    "children": "20",
    "date": "2019-05-10",
    "from_title": "attending",
    "km": "300",
    "levels": "[province, county]",
    "milestones": "[{every: year, kind: inspection}]",
    "months": "6",
    "pairs": "10",
    "posts": "[{post: manager, role: manager}]",
    "size": "5",
    "stints": "5",
    "top": "5",
    "years": "3",
}
_OF_RULE = {
    "appointments": "{from_title: attending}",
    "batches": "{months: [3, 9]}",
    "kinds": "{general: [general, township], tcm: [tcm]}",
    "min_title": "{clinician: attending}",
    "presence": "{people: 1}",
    "same_region": "{level: county}",
    "training": "{a_year: 3, months: 6}",
}


_OF_KEY = {
    "horizon": "{first: 2017-01, last: 2020-12}",
    "seniors": "{title: associate_chief, count: 1}",
    "tables": "{supporters: supporters.csv, recipients: recipients.csv}",
    "terms": "{travel: 1, mobilisation: 10}",
    "posts": _EXAMPLES["posts"],
    "milestones": _EXAMPLES["milestones"],
}


def part_form(key: str) -> Message | None:
    """Show how a key whose value has parts is written; None for other keys."""
    return Message("mend-form", {"form": f"{key}: {_OF_KEY[key]}"}) if key in _OF_KEY else None


def rule_form(rule: type[Rule], value: Any = None) -> str:
    """Give the line of a rule, with the bare value in it where that fits its one parameter."""
    own = [name for name in rule.model_fields if name not in Rule.model_fields]
    asked = [name for name in own if rule.model_fields[name].is_required()]
    only = asked if len(asked) == 1 else own if len(own) == 1 else []
    if only and _fits(rule, only[0], value):
        return f"{rule.name}: {{{only[0]}: {_written(value)}}}"
    if rule.name in _OF_RULE:
        return f"{rule.name}: {_OF_RULE[rule.name]}"
    if asked == [rule.name]:
        return f"{rule.name}: {_EXAMPLES[rule.name]}"
    if not asked:
        return f"{rule.name}: true"
    return f"{rule.name}: {{{', '.join(f'{name}: {_EXAMPLES[name]}' for name in asked)}}}"


def _fits(rule: type[Rule], name: str, value: Any) -> bool:
    if isinstance(value, dict) or value is None:
        return False
    try:
        rule.model_validate({name: value})
    except ValidationError:
        return False
    return True


def _written(value: Any) -> str:
    return f"[{', '.join(map(str, value))}]" if isinstance(value, list) else str(value)
