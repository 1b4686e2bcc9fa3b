"""What the independent check says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from matcher.api import shown
from matcher.api.table import Table
from matcher.check.check import Verdict
from matcher.check.evidence import Evidence
from matcher.check.violation import Violation
from matcher.language.catalogue import say, tell
from matcher.plan.files.cells import Sheet
from matcher.terminal.scenario import head
from matcher.terminal.words import Names

if TYPE_CHECKING:
    import pandas as pd

    from matcher.api.scenario import Scenario

_COLUMNS = ("rule", "amount", "unit", "supporter", "recipient", "staff", "post", "sentence")


def _found(name: str, row: str) -> Table:
    more = """Shape: in the order of the rules. `amount` is at least 1 and counted in `unit`;
blank: the breach is not about one such thing. `sentence` is in the scenario's language.

None: never; the table may be empty.

Errors: none.

Source: docs/scenario.md, "The rules"."""
    return Table(name, f"A row for each {row}.", lambda: _COLUMNS, more=more)


@dataclass(frozen=True, repr=False, eq=False)
class Check:
    """Every rule and every term recomputed from a plan or a pairing table, without the solver.

    `scenario.check` and `plan.check` give it.

    Source: README, "Commands".
    """

    _scenario: Scenario
    _evidence: Evidence
    _verdict: Verdict
    _left_out: tuple[str, ...] = ()

    violations = _found("violations", "breach of a rule that must hold")
    shortfalls = _found("shortfalls", "breach of a soft rule, counted as shortfall")

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong: no violation, and every row could be used. Errors: none."""
        return self._verdict.clean and not self._left_out

    @property
    def left_out(self) -> tuple[str, ...]:
        """Rows that could not be used, each as a sentence with its place. Errors: none."""
        return self._left_out

    @property
    def terms(self) -> Mapping[str, int]:
        """The value of each term of the objective that can be assessed, in the term's unit.

        Errors: none. Source: docs/scenario.md, "How good is the plan?".
        """
        return dict(self._verdict.terms)

    @property
    def levels(self) -> Mapping[str, int]:
        """The value of each level that can be assessed, most important first.

        Errors: none. Source: docs/scenario.md, "How good is the plan?".
        """
        return dict(self._verdict.levels)

    @property
    def not_assessed(self) -> tuple[str, ...]:
        """What could not be assessed, and why, in sentences. Errors: none."""
        return tuple(say(message, self._scenario._lang) for message in self._verdict.not_assessed)

    def _table(self, name: str) -> pd.DataFrame:
        from matcher.api.frames import frame

        rows = tuple(self._rows(getattr(self._verdict, name)))
        return frame(Sheet(_COLUMNS, rows))

    def _rows(self, breaches: Iterable[Violation]) -> Iterator[tuple[Any, ...]]:
        names = self._names
        rules = self._scenario._inner.rules
        for breach in breaches:
            unit = rules[breach.rule].unit if breach.rule in rules else ""
            at = [breach.where.get(key) for key in ("supporter", "recipient", "person", "post")]
            yield breach.rule, breach.amount, unit, *at, names.sentence(breach)

    @property
    def _names(self) -> Names:
        return Names(self._scenario._inner, self._scenario._lang)

    def _conclusion(self) -> Iterator[str]:
        lang, number = self._scenario._lang, len(self._verdict.violations)
        if self._left_out:
            yield tell("api-rows-out", lang, count=len(self._left_out))
        yield tell("cli-check-broken" if number else "cli-check-clean", lang, count=number)

    def _sentences(self) -> Iterator[str]:
        yield from self._conclusion()
        yield from (f"- {row}" for row in self._left_out)
        yield from (f"- {self._names.sentence(row)}" for row in self._verdict.violations)

    def __repr__(self) -> str:
        top = list(head(self._scenario._inner, self._scenario._lang))[:-1]
        return shown.text([*top, *self._sentences()])

    def _repr_html_(self) -> str:
        top = shown.heading_html(self._scenario._inner, self._scenario._lang)
        return shown.whole_html(top, shown.lines_html(self._sentences()))
