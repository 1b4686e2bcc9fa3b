"""What keeps candidates from uncovered posts, counted, and what could be changed about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from matcher.language.catalogue import tell
from matcher.plan.plan import Plan
from matcher.plan.reasons import Reason
from matcher.plan.stops import months_stopped
from matcher.rules.describe import describe
from matcher.rules.max_months import MaxMonths
from matcher.terminal.words import Names


@dataclass(frozen=True, slots=True)
class Binding:
    """One reason in words, and the uncovered post-months of which it keeps a candidate.

    ``source`` is the rule with its present value, or the table, that says so.
    """

    months: int
    what: str
    source: str


def binding(plan: Plan, names: Names) -> list[Binding]:
    """Count by reason, most frequent first; nothing where nobody could come at all."""
    counts = months_stopped(row.detail for row in plan.unmet)
    return [
        Binding(number, tell(f"stops-stop-{reason}", names.lang), _source(reason, names))
        for reason, number in sorted(counts.items(), key=lambda item: -item[1])
    ]


_RULES: Mapping[Reason, str] = {
    Reason.TITLE: "min_title",
    Reason.RESTING: "rest",
    Reason.MONTHS_USED_UP: "max_months",
    Reason.MONTHS_NEEDED_ELSEWHERE: "max_months",
    Reason.RETENTION: "retention",
}
_TABLES: Mapping[Reason, str] = {
    Reason.TITLE: "stops-source-title",
    Reason.OUT_OF_MONTHS: "stops-source-out_of_months",
    Reason.ABSENT: "stops-source-absent",
    Reason.MONTHS_USED_UP: "stops-source-months",
    Reason.MONTHS_NEEDED_ELSEWHERE: "stops-source-months",
}


def _source(reason: Reason, names: Names) -> str:
    """Tell the rule with its identifier, by which the scenario's file sets its value."""
    rule = names.scenario.rules.get(_RULES.get(reason, ""))
    if rule is None or rule.is_soft or (isinstance(rule, MaxMonths) and rule.months is None):
        return tell(_TABLES.get(reason, "stops-source-plan"), names.lang)
    title = tell(f"name-{rule.name}", names.lang)
    named = tell("cli-named", names.lang, title=title, id=rule.name)
    sentence = describe(rule, names.lang, names.specialty).sentence
    return tell("stops-by-rule", names.lang, rule=named, sentence=sentence)
