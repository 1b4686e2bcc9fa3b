"""What the check found: violations with their rows, shortfalls by rule, what was not assessed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rich.console import RenderableType

from matcher.check import Verdict, Violation
from matcher.check.rows import rows_about
from matcher.domain.months import Span, parse_month
from matcher.domain.stints import Stint
from matcher.domain.tables import TableRow
from matcher.language.catalogue import Lang, say, tell
from matcher.language.message import Message
from matcher.rules import RULES
from matcher.rules.describe import describe
from matcher.terminal.console import heading, table
from matcher.terminal.words import Names, count

_ROWS = 6
_UNITS = {rule.name: rule.unit for rule in RULES}


@dataclass(frozen=True)
class TableRows:
    """The rows that were read: those of pairs, and those of stints.csv with their numbers."""

    pairs: Sequence[TableRow] = ()
    stints: Sequence[tuple[int, Stint]] = ()

    def about(self, told: Mapping[str, str | int]) -> Sequence[tuple[int, Stint]]:
        """Give the stints of a person, or else of a post, with their numbers."""
        key = told["person"] if "person" in told else (told.get("recipient"), told["post"])
        return self._by_key.get(key, ())

    @cached_property
    def _by_key(self) -> Mapping[object, list[tuple[int, Stint]]]:
        found: dict[object, list[tuple[int, Stint]]] = defaultdict(list)
        for number, stint in self.stints:
            found[stint.person].append((number, stint))
            found[stint.post_key].append((number, stint))
        return found


def violation_part(
    violations: Sequence[Violation], rows: TableRows, names: Names
) -> Iterator[RenderableType]:
    """Give each violation as a sentence with the rows it is about; months in a row together."""
    lines = list(_lines(violations, rows, names))
    if violations:
        yield heading(tell("cli-violations", names.lang, count=len(violations)))
    if len(lines) < len(violations):
        yield tell("cli-together", names.lang)
    yield from lines


def _lines(violations: Sequence[Violation], rows: TableRows, names: Names) -> Iterator[str]:
    incumbent = frozenset(row.pair for row in names.scenario.incumbent or ())
    for same in _runs(violations):
        one, months = same[0], _months(same)
        sentence = names.sentence(_over(same, names.lang))
        numbers, code = rows_about(one, rows.pairs, incumbent), "cli-with-rows"
        if not numbers:
            numbers, code = _stint_rows(one, months, rows), "cli-with-stint-rows"
        if numbers:
            told = {"rows": _some(numbers), "count": len(numbers), "sentence": sentence}
            sentence = tell(code, names.lang, **told)
        yield tell("cli-violation", names.lang, rule=names.rule(one.rule), sentence=sentence)


def _runs(violations: Iterable[Violation]) -> list[list[Violation]]:
    """Put together what differs by the month alone, in unbroken runs of months."""
    runs: list[list[Violation]] = []
    latest: dict[tuple[object, ...], list[Violation]] = {}
    for violation in violations:
        same = frozenset((k, v) for k, v in violation.where.items() if k != "month")
        key = (violation.rule, violation.code, violation.amount, same)
        run = latest.get(key)
        if run is not None and "month" in violation.where and _follows(run[-1], violation):
            run.append(violation)
        else:
            latest[key] = [violation]
            runs.append(latest[key])
    return runs


def _follows(one: Violation, other: Violation) -> bool:
    before, after = (parse_month(str(v.where["month"])) for v in (one, other))
    return after == before + 1


def _over(run: Sequence[Violation], lang: Lang) -> Violation:
    """Give a run of violations as one, whose month is a range."""
    one, last = run[0], run[-1]
    if len(run) == 1:
        return one
    ends = {"first": one.where["month"], "last": last.where["month"]}
    return replace(one, where={**one.where, "month": tell("cli-each-month", lang, **ends)})


def _months(run: Sequence[Violation]) -> Span | None:
    """Give the months that a run is about, if it names any."""
    ends = [run[0].where.get(key) for key in ("first", "last")]
    if "month" in run[0].where:
        ends = [run[0].where["month"], run[-1].where["month"]]
    return None if None in ends else Span(*(parse_month(str(end)) for end in ends))


def _some(numbers: Sequence[int]) -> str:
    shown = ", ".join(map(str, numbers[:_ROWS]))
    return shown + (" ..." if len(numbers) > _ROWS else "")


def shortfall_part(verdict: Verdict, names: Names) -> Iterator[RenderableType]:
    """Give what soft rules lack, added up by rule."""
    lang = names.lang
    yield heading(tell("cli-shortfalls", lang))
    if not verdict.shortfalls:
        yield tell(_none_missed(verdict, names), lang)
        return
    columns = ("rule", "missing", "unit", "recipients", "supporters", "asks")
    made = table(*(tell(f"cli-col-{key}", lang) for key in columns), right=(1, 3, 4))
    by_rule: dict[str, list[Violation]] = defaultdict(list)
    for shortfall in verdict.shortfalls:
        by_rule[shortfall.rule].append(shortfall)
    for rule, found in by_rule.items():
        amount = count(sum(shortfall.amount for shortfall in found))
        unit = tell(f"measure-{_UNITS[rule]}", lang)
        concerned = (_recipients(found), _supporters(found, names))
        asks = describe(names.scenario.rules[rule], lang).sentence
        made.add_row(names.rule(rule), amount, unit, *map(_number, concerned), asks)
    yield made


def _number(hospitals: set[str | int]) -> str:
    """Give how many there are; nothing where a rule names none."""
    return count(len(hospitals)) if hospitals else ""


def _recipients(found: Iterable[Violation]) -> set[str | int]:
    return {breach.where["recipient"] for breach in found if "recipient" in breach.where}


def _supporters(found: Iterable[Violation], names: Names) -> set[str | int]:
    """Give the supporters that are named, and those whose people are."""
    staff = names.scenario.staff or {}
    named = {breach.where["supporter"] for breach in found if "supporter" in breach.where}
    people = (staff.get(str(breach.where.get("person"))) for breach in found)
    return named | {person.hospital for person in people if person is not None}


def _none_missed(verdict: Verdict, names: Names) -> str:
    """Tell demands that are met from demands that nobody could assess."""
    soft = {name for name, rule in names.scenario.rules.items() if rule.is_soft}
    left = soft & {str(message.params.get("rule")) for message in verdict.not_assessed}
    if not left:
        return "cli-no-shortfall"
    return "cli-shortfall-unknown" if left == soft else "cli-no-shortfall-known"


def not_assessed_part(verdict: Verdict, names: Names) -> Iterator[RenderableType]:
    """Give what the plan or table says nothing about."""
    if verdict.not_assessed:
        yield heading(tell("cli-not-assessed", names.lang))
    for message in verdict.not_assessed:
        named = {k: names.rule(str(v)) if k == "rule" else v for k, v in message.params.items()}
        yield f"- {say(Message(message.code, named), names.lang)}"


def _stint_rows(violation: Violation, months: Span | None, rows: TableRows) -> list[int]:
    """Give the rows of stints.csv that a violation of a person or a post is about."""
    where = violation.where
    told = {key: where[key] for key in ("person", "recipient", "post") if key in where}
    if "person" not in told and "post" not in told:
        return []
    return [
        number
        for number, stint in rows.about(told)
        if all(getattr(stint, key) == told[key] for key in told)
        and (months is None or stint.months & months or not stint.months)
    ]
