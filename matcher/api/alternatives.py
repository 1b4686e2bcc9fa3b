"""Plans nearly as good as the best."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matcher.alternatives.answerable import refuse_unmeasurable
from matcher.alternatives.files import alternative_files, figures_sheet, pairs_sheet
from matcher.alternatives.result import Alternatives as Inner
from matcher.api import shown
from matcher.api.effort import budget_of, in_range, searched, trusted
from matcher.api.errors import in_sentences
from matcher.api.plan import Plan
from matcher.api.table import Table
from matcher.terminal.alternatives import alternatives_part
from matcher.terminal.words import Names

if TYPE_CHECKING:
    import pandas as pd

    from matcher.api.scenario import Scenario


@dataclass(frozen=True, repr=False, eq=False)
class Alternatives:
    """The best plan, and others that share few pairs with it; `scenario.alternatives` gives it.

    Source: `matcher solve --alternatives`.
    """

    _scenario: Scenario
    _inner: Inner
    _seconds: float

    table = Table(
        "figures",
        "A row for each plan, the best one first.",
        lambda: ("plan", "covered_percent"),
        more="""Then the value of each level, `pairs`, `shared` (pairs in common with plans before
it, each once for every plan that holds it), `shared_bound` (no plan in the band shares fewer) and
`shared_with_N`.

Shape: at most as many rows as plans were asked for.

None: never.

Errors: none.

Source: `alternatives.csv`.""",
    )
    pairs = Table(
        "pairs",
        "A row for each recipient: its supporters in each plan.",
        lambda: ("recipient",),
        more="""Then `plan_1`, `plan_2`, … (ids, `;` between several) and `different`, the number of
different answers.

Shape: in the order of the recipients' table.

None: never.

Errors: none.

Source: `alternative_pairs.csv`.""",
    )

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """All plans, the best one first. Errors: none."""
        return tuple(Plan(self._scenario, s.plan, s.verdict) for s in self._inner.plans)

    def write(self, folder: str | Path) -> Path:
        """Write the plan directory of the best plan, with the others in folders below it.

        Parameters:
        - `folder`: a new folder, or a plan directory, which is exchanged as a whole.

        Gives: its path.

        Errors: `OutputError` where it cannot be written.

        Source: `matcher solve --alternatives`.
        """
        from matcher.plan.directory import CERTIFICATE
        from matcher.plan.write import write_folder

        with in_sentences(self._scenario._lang):
            files = alternative_files(self._inner, self._seconds)
            write_folder(Path(folder), CERTIFICATE, files)
        return Path(folder)

    def _table(self, name: str) -> pd.DataFrame:
        from matcher.api.frames import frame

        return frame({"figures": figures_sheet, "pairs": pairs_sheet}[name](self._inner))

    def __repr__(self) -> str:
        names = Names(self._scenario._inner, self._scenario._lang)
        return shown.text(alternatives_part(self._inner, names))

    def _repr_html_(self) -> str:
        sheet = figures_sheet(self._inner)
        rows = [["" if cell is None else cell for cell in row] for row in sheet.rows]
        return shown.whole_html(
            shown.heading_html(self._scenario._inner, self._scenario._lang),
            shown.table_html(sheet.columns, rows),
        )


def found(scenario: Scenario, number: int, within: float, effort: tuple[Any, ...]) -> Alternatives:
    """Find alternatives; see ``Scenario.alternatives``."""
    from matcher.alternatives.alternatives import alternatives

    inner, lang = scenario._inner, scenario._lang
    in_range("number", number, 2, 99, lang)
    in_range("within", within, 0, 100, lang)
    with in_sentences(lang):
        refuse_unmeasurable(inner)
    budget = budget_of(*effort, lang)
    answer = searched(
        lambda: alternatives(inner, number, within, budget=budget, tolerance=effort[1]),
        budget,
        inner,
        lang,
    )
    for solved in answer.plans:
        trusted(solved.trusted, lang)
    return Alternatives(scenario, answer, budget.elapsed)
