"""What the check found: violations with their rows, shortfalls by rule, what was not assessed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType

from matcher.check import Verdict, Violation
from matcher.domain.tables import TableRow
from matcher.language.catalogue import Lang, say, tell
from matcher.rules import RULES
from matcher.rules.describe import describe
from matcher.terminal.console import heading, table
from matcher.terminal.words import Names, count

_UNITS = {rule.name: rule.unit for rule in RULES}


def violation_part(
    violations: Sequence[Violation], rows: Sequence[TableRow], names: Names
) -> Iterator[RenderableType]:
    """Give each violation as a sentence; one of pairs with the table's rows."""
    if violations:
        yield heading(tell("cli-violations", names.lang, count=len(violations)))
    for violation in violations:
        sentence = names.sentence(violation)
        numbers = [str(number) for number in _rows(violation, rows)]
        if numbers:
            told = {"rows": ", ".join(numbers), "count": len(numbers), "sentence": sentence}
            sentence = tell("cli-with-rows", names.lang, **told)
        yield f"- {violation.rule}: {sentence}"


def shortfall_part(verdict: Verdict, names: Names) -> Iterator[RenderableType]:
    """Give what soft rules lack, added up by rule."""
    lang = names.lang
    yield heading(tell("cli-shortfalls", lang))
    if not verdict.shortfalls:
        yield tell("cli-no-shortfall", lang)
        return
    titles = [tell(f"cli-col-{key}", lang) for key in ("rule", "missing", "unit", "recipients")]
    made = table(*titles, tell("cli-col-asks", lang), right=(1, 3))
    by_rule: dict[str, list[Violation]] = defaultdict(list)
    for shortfall in verdict.shortfalls:
        by_rule[shortfall.rule].append(shortfall)
    for rule, found in by_rule.items():
        amount = count(sum(shortfall.amount for shortfall in found))
        places = {
            shortfall.where["recipient"] for shortfall in found if "recipient" in shortfall.where
        }
        unit = tell(f"measure-{_UNITS[rule]}", lang)
        asks = describe(names.scenario.rules[rule], lang).sentence
        made.add_row(rule, amount, unit, count(len(places)), asks)
    yield made


def not_assessed_part(verdict: Verdict, lang: Lang) -> Iterator[RenderableType]:
    """Give what the plan or table says nothing about."""
    if verdict.not_assessed:
        yield heading(tell("cli-not-assessed", lang))
        yield from _sentences(verdict, lang)


def _sentences(verdict: Verdict, lang: Lang) -> Iterator[str]:
    return (f"- {say(message, lang)}" for message in verdict.not_assessed)


def _rows(violation: Violation, rows: Iterable[TableRow]) -> list[int]:
    """Give the rows of the table that a violation of pairs is about."""
    where = violation.where
    told = {key: where[key] for key in ("supporter", "recipient") if key in where}
    if not told or "person" in where or "specialty" in where or "month" in where:
        return []
    about = (row for row in rows if all(getattr(row, key) == told[key] for key in told))
    return sorted({row.row for row in about if row.row})
