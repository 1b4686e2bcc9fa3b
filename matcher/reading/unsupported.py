"""Recipients that no supporter may support, the rules that rule them out, and a way out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from matcher.domain.scenario import Scenario
from matcher.language.lists import Word, listed
from matcher.language.message import Fault, Message
from matcher.problem import Problem
from matcher.reading.glosses import rule_word
from matcher.reading.naming import named
from matcher.reading.travel import eligibility
from matcher.reading.typed import Table
from matcher.reading.way_out import MONTHS, way_out
from matcher.rules.base import Rule

_MOST_NAMED = 5


@dataclass(frozen=True)
class _Lost:
    """A recipient without any possible supporter.

    ``reasons`` are the names of the rules that rule a supporter out, by supporter.
    """

    recipient: str
    reasons: Mapping[str, tuple[str, ...]]

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many supporters each rule rules out."""
        found = Counter(name for names in self.reasons.values() for name in names)
        return tuple(found.items())


def unsupported(scenario: Scenario, tables: dict[str, Table]) -> Iterator[Fault]:
    """Give a warning for the recipients that nobody may support, alike ones together."""
    problem, table = Problem(scenario, (), ()), tables["recipients"]
    rows = {record["id"]: record.row for record in table.records}
    alike: dict[object, list[tuple[_Lost, Message]]] = {}
    for lost in _lost(problem):
        mend = way_out(problem, lost.recipient, lost.reasons)
        key = (lost.counts, mend.code, repr(mend.params))
        alike.setdefault(key, []).append((lost, mend))
    for group in alike.values():
        lost, mend = group[0]
        fault = table.fault(
            "input-unsupported", rows[lost.recipient], None, None, mend,
            recipients=_named(problem, [one.recipient for one, _ in group]),
            rules=listed([_rule(*counted) for counted in lost.counts]), all=len(lost.reasons),
        )  # fmt: skip
        several = tuple(rows[one.recipient] for one, _ in group)
        yield replace(fault, rows=several if len(several) > 1 else ())


def _lost(problem: Problem) -> Iterator[_Lost]:
    """Try the supporters that could help the last recipients first: neighbours are alike."""
    order = list(problem.supporters)
    for recipient, hospital in problem.recipients.items():
        if hospital.max_supporters == 0:
            continue
        rules, reasons = eligibility(problem, recipient), {}
        for supporter in order:
            if supporter == recipient:
                continue
            reasons[supporter] = tuple(_speaking_against(problem, rules, supporter, recipient))
            if not reasons[supporter]:
                order.remove(supporter)
                order.insert(0, supporter)
                break
        else:
            if reasons:
                yield _Lost(recipient, {key: reasons[key] for key in sorted(reasons)})


def _speaking_against(
    problem: Problem, rules: list[Rule], supporter: str, recipient: str
) -> Iterator[str]:
    yield from (rule.name for rule in rules if not rule.allows_pair(problem, supporter, recipient))
    if not problem.in_force(supporter, recipient):
        yield MONTHS


def _rule(name: str, count: int) -> Message:
    word: Word = Message("word-months") if name == MONTHS else rule_word(name)
    return Message("word-counted", {"word": word, "count": count})


def _named(problem: Problem, recipients: list[str]) -> Word:
    first = recipients[:_MOST_NAMED]
    known = listed([named(key, problem.recipients[key].name) for key in first])
    left = len(recipients) - len(first)
    return Message("word-and-more", {"named": known, "count": left}) if left else known
