"""What the check found: violations with their rows, and what was not assessed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rich.console import RenderableType

from matcher.check import Verdict, Violation
from matcher.check.rows import rows_about
from matcher.domain.months import Span, parse_month
from matcher.domain.stints import Stint
from matcher.domain.tables import TableRow
from matcher.language.catalogue import Lang, say, tell
from matcher.language.message import Message
from matcher.terminal.console import heading
from matcher.terminal.runs import over, runs
from matcher.terminal.words import Names

_ROWS = 6


@dataclass(frozen=True)
class TableRows:
    """The rows that were read: those of pairs, and those of stints with their numbers.

    ``sheets`` are those of a workbook, by "pairs" and "stints".
    """

    pairs: Sequence[TableRow] = ()
    stints: Sequence[tuple[int, Stint]] = ()
    sheets: Mapping[str, str] = field(default_factory=dict)

    def sentence(self, what: str, numbers: Sequence[int], sentence: str, lang: Lang) -> str:
        """Put before a sentence which rows of pairs or stints it is about."""
        told = {"rows": _some(numbers), "count": len(numbers), "sentence": sentence}
        sheet = self.sheets.get(what)
        if sheet is not None:
            return tell("book-with-rows", lang, sheet=sheet, **told)
        return tell("cli-with-rows" if what == "pairs" else "cli-with-stint-rows", lang, **told)

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
    for same in runs(violations):
        one, months = same[0], _months(same)
        sentence = names.sentence(over(same, names.lang))
        numbers, what = rows_about(one, rows.pairs, incumbent), "pairs"
        if not numbers:
            numbers, what = _stint_rows(one, months, rows), "stints"
        if numbers:
            sentence = rows.sentence(what, numbers, sentence, names.lang)
        yield tell("cli-violation", names.lang, rule=names.rule(one.rule), sentence=sentence)


def _months(run: Sequence[Violation]) -> Span | None:
    """Give the months that a run is about, if it names any."""
    ends = [run[0].where.get(key) for key in ("first", "last")]
    if "month" in run[0].where:
        ends = [run[0].where["month"], run[-1].where["month"]]
    return None if None in ends else Span(*(parse_month(str(end)) for end in ends))


def _some(numbers: Sequence[int]) -> str:
    shown = ", ".join(map(str, numbers[:_ROWS]))
    return shown + (" ..." if len(numbers) > _ROWS else "")


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
