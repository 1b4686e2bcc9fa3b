"""Why a scenario has no plan, and what to change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from matcher.api import shown
from matcher.api.effort import budget_of, searched
from matcher.api.errors import NoPlan
from matcher.api.table import Table
from matcher.explain import explain as inner
from matcher.explain.record import record
from matcher.language.catalogue import tell
from matcher.plan.files.cells import Sheet, yes_no
from matcher.terminal.changes import change_sentence
from matcher.terminal.explain import explain_part
from matcher.terminal.words import Names

if TYPE_CHECKING:
    import pandas as pd

    from matcher.api.scenario import Scenario

_COLUMNS = ("conflict", "rank", "sentence", "verified")


@dataclass(frozen=True, repr=False, eq=False)
class Explained:
    """What cannot hold together in a scenario, and the smallest changes that mend it.

    `scenario.explain` gives it.

    Source: `matcher explain`.
    """

    _scenario: Scenario
    _inner: inner.Explained

    repairs = Table(
        "repairs",
        "A row for each change that mends a conflict, in a sentence.",
        lambda: _COLUMNS,
        more="""Shape: the conflicts in their order (`conflict` 1, 2, …), the smallest change of
each first (`rank` 1, 2, …); empty where the scenario has a plan. `verified`: with it the whole
scenario was solved, and the checker agrees.

None: never.

Errors: none.

Source: `matcher explain`.""",
    )

    @property
    def has_plan(self) -> bool:
        """Whether there is nothing to explain: a plan keeps the hard rules. Errors: none."""
        return self._inner.has_plan

    @property
    def answer(self) -> Mapping[str, Any]:
        """The whole answer as plain data, with ids and numbers only. Errors: none."""
        return record(self._inner)

    def _table(self, name: str) -> pd.DataFrame:
        from matcher.api.frames import frame

        return frame(Sheet(_COLUMNS, tuple(self._rows())))

    def _rows(self) -> Iterator[tuple[int, int, str, str]]:
        names = Names(self._scenario._inner, self._scenario._lang)
        for number, repairs in enumerate(self._inner.repairs, start=1):
            for rank, repair in enumerate(repairs, start=1):
                yield number, rank, change_sentence(repair.change, names), yes_no(repair.verified)

    def __repr__(self) -> str:
        return shown.text(explain_part(self._inner, self._scenario._lang))


def asked(scenario: Scenario, effort: tuple[Any, ...]) -> Explained:
    """Explain a scenario; see ``Scenario.explain``."""
    time_limit, seed, workers = effort
    within, lang = scenario._inner, scenario._lang
    budget = budget_of(time_limit, 0.0, seed, workers, lang)
    found = searched(lambda: inner.explain(within, budget), budget, within, lang)
    if not found.conflicts and not found.has_plan and not budget.stopped:
        raise NoPlan(tell("explain-unknown", lang, seconds=f"{time_limit:g}"))
    return Explained(scenario, found)
