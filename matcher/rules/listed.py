"""No gap is derived: only the posts table counts."""

from __future__ import annotations

from matcher.rules.base import Rule


class Listed(Rule):
    """The gap policy of a scenario that lists its posts itself."""

    name = "listed"
    group = "policy"
    texts = {
        "name-listed": ("listed gaps", "所列帮扶专科缺口"),
        "rule-listed": (
            "No gap is derived; the posts are those of the posts table.",
            "不推算帮扶专科缺口，岗位以岗位表为准。",
        ),
    }
