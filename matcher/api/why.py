"""Why a pair is in the best plan, or is not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from matcher.api import shown
from matcher.api.effort import budget_of, searched, trusted
from matcher.api.errors import in_sentences
from matcher.api.plan import Plan
from matcher.api.table import Table
from matcher.plan.files.cells import Sheet
from matcher.terminal.why import why_part
from matcher.why.record import record
from matcher.why.why import Why as Inner

if TYPE_CHECKING:
    import pandas as pd

    from matcher.api.scenario import Scenario

_COLUMNS = ("level", "without_it", "with_it", "at_least", "at_most", "unit")


@dataclass(frozen=True, repr=False, eq=False)
class Why:
    """What forbids a pair, or what each level loses by forcing it in or out.

    `scenario.why` gives it.

    Source: `matcher why`.
    """

    _scenario: Scenario
    _inner: Inner

    prices = Table(
        "prices",
        "A row for each level of the best plan, and of the best one with the pair forced.",
        lambda: _COLUMNS,
        more="""Shape: most important level first; empty where the pair is forbidden or there is no
second plan. `without_it` and `with_it` are the values of the two plans found, without and with what
was asked for (the pair, or where the best plan has it, its absence); the best plans differ by
`at_least` to `at_most`, blank below a level that is not proven.

None: never.

Errors: none.

Source: `matcher why`.""",
    )

    @property
    def pair(self) -> tuple[str, str]:
        """The ids of supporter and recipient. Errors: none."""
        return self._inner.pair

    @property
    def chosen(self) -> bool:
        """Whether the pair is in the best plan found. Errors: none."""
        return self._inner.chosen

    @property
    def forbidden(self) -> bool:
        """Whether hard rules forbid the pair, whatever else is chosen. Errors: none."""
        return bool(self._inner.against.forbidden)

    @property
    def plan(self) -> Plan | None:
        """The best plan; None where the pair is forbidden, for then nothing is solved.

        Errors: none.
        """
        best = self._inner.best
        return None if best is None else Plan(self._scenario, best.plan, best.verdict)

    @property
    def answer(self) -> Mapping[str, Any]:
        """The whole answer as plain data, with ids and numbers only. Errors: none."""
        return record(self._inner)

    def _table(self, name: str) -> pd.DataFrame:
        from matcher.api.frames import frame

        found = self._inner.second.prices if self._inner.second else ()
        rows = ((p.name, p.free.value, p.tied.value, p.least, p.most, p.free.unit) for p in found)
        return frame(Sheet(_COLUMNS, tuple(rows)))

    def __repr__(self) -> str:
        return shown.text(why_part(self._inner, self._scenario._lang))


def asked(scenario: Scenario, supporter: str, recipient: str, effort: tuple[Any, ...]) -> Why:
    """Explain a pair; see ``Scenario.why``."""
    from matcher.reading.named import named_pair
    from matcher.why.why import explain_pair

    inner, lang = scenario._inner, scenario._lang
    with in_sentences(lang):
        pair = named_pair(inner, supporter, recipient)
    budget = budget_of(*effort, lang)
    found = searched(
        lambda: explain_pair(inner, pair, budget=budget, tolerance=effort[1]), budget, inner, lang
    )
    for solved in (found.best, found.second and found.second.solved):
        trusted(solved is None or solved.trusted, lang)
    return Why(scenario, found)
