"""The best plan for each number of new pairs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matcher.api import shown
from matcher.api.effort import budget_of, in_range, searched, trusted
from matcher.api.errors import Infeasible, NoPlan, in_sentences
from matcher.api.picture import Picture
from matcher.api.plan import Plan
from matcher.api.table import Table
from matcher.frontier.answerable import refuse_unanswerable
from matcher.frontier.files import MARK, frontier_files, frontier_sheet
from matcher.frontier.point import Frontier as Inner
from matcher.language.catalogue import tell
from matcher.terminal.frontier import columns, frontier_part, rows
from matcher.terminal.frontier_words import findings
from matcher.terminal.words import Names

if TYPE_CHECKING:
    import pandas as pd

    from matcher.api.scenario import Scenario


@dataclass(frozen=True, repr=False, eq=False)
class Frontier:
    """A plan for each number of new pairs, and what each change buys; `scenario.frontier` gives it.

    Source: `matcher frontier`.
    """

    _scenario: Scenario
    _inner: Inner
    _seconds: float

    table = Table(
        "frontier",
        "A row for each number of new pairs.",
        lambda: ("most_new_pairs", "new_pairs"),
        more="""Then, for each level, its value and `LEVEL_bound`, which no plan with that limit is
below, and `covered_percent`, `covered_percent_at_most` (0 to 100), `gained` (by the last change,
in the unit of coverage), `gained_most_at` (a recipient), `gained_there`, `added`, `dropped` (pairs)
and `plan` (the folder of the plan when it is written).

Shape: from the fewest new pairs possible on.

None: never.

Errors: none.

Source: `frontier.csv`, explained in docs/questions.md.""",
    )

    @property
    def findings(self) -> tuple[str, ...]:
        """What the frontier says, in sentences of the scenario's language. Errors: none."""
        return tuple(findings(self._inner, self._names))

    @property
    def proven(self) -> bool:
        """Whether every level of every point is proven. Errors: none."""
        return self._inner.proven

    @cached_property
    def plans(self) -> Mapping[int, Plan]:
        """The plan of each point, by the number of new pairs that it may have at most.

        What is proven of a plan speaks of plans with that limit, as its scenario has the rule
        `max_changes`. Errors: none.
        """
        return {
            point.most: Plan(
                self._scenario.with_changes(point.most), point.plan, point.solved.verdict
            )
            for point in self._inner.points
        }

    def curve(self) -> Picture:
        """Draw what can be reached with how many new pairs.

        Gives: a `Picture`; dashed: what no plan can pass, where that is not reached.

        Errors: `InputError` where the scenario has no level that new pairs could buy.

        Source: `frontier.html`.
        """
        from matcher.api.errors import refused
        from matcher.pages.frontier import frontier_curve

        drawn = frontier_curve(self._inner, self._names)
        if drawn is None:
            raise refused("api-nothing-to-draw", self._scenario._lang)
        title = tell("frontier-page-curve", self._scenario._lang)
        return Picture(drawn.svg, title, columns(self._inner, self._names), self._rows())

    def write(self, folder: str | Path) -> Path:
        """Write the folder that `matcher frontier` writes, with the plan of each point.

        Parameters:
        - `folder`: a new folder, or such a folder, which is exchanged as a whole.

        Gives: its path.

        Errors: `OutputError` where it cannot be written.

        Source: `matcher frontier`.
        """
        from matcher.pages.frontier import frontier_page
        from matcher.plan.write import write_folder

        pages = {"frontier.html": frontier_page(self._inner, self._names)}
        with in_sentences(self._scenario._lang):
            files = frontier_files(self._inner, pages, self._seconds)
            write_folder(Path(folder), MARK, files)
        return Path(folder)

    def _table(self, name: str) -> pd.DataFrame:
        from matcher.api.frames import frame

        return frame(frontier_sheet(self._inner))

    def _rows(self) -> list[tuple[str, ...]]:
        return rows(self._inner, self._names)

    @property
    def _names(self) -> Names:
        return Names(self._scenario._inner, self._scenario._lang)

    def __repr__(self) -> str:
        return shown.text(frontier_part(self._inner, self._names))

    def _repr_html_(self) -> str:
        return shown.whole_html(
            shown.heading_html(self._scenario._inner, self._scenario._lang),
            shown.table_html(columns(self._inner, self._names), self._rows()),
            shown.lines_html(self.findings),
        )


def found(scenario: Scenario, most: int | None, effort: tuple[Any, ...]) -> Frontier:
    """Find a frontier; see ``Scenario.frontier``."""
    from matcher.frontier.frontier import frontier
    from matcher.frontier.point import TooFew

    inner, lang = scenario._inner, scenario._lang
    in_range("most", 0 if most is None else most, 0, 1e9, lang)
    with in_sentences(lang):
        refuse_unanswerable(inner)
    budget = budget_of(*effort, lang)
    try:
        answer = searched(
            lambda: frontier(inner, most=most, budget=budget, tolerance=effort[1]),
            budget,
            inner,
            lang,
        )
    except TooFew as error:
        told = {"most": error.most, "least": error.least, "bound": error.bound}
        if error.bound > error.most:
            raise Infeasible(tell("frontier-too-few", lang, **told)) from None
        raise NoPlan(tell("frontier-too-few-found", lang, **told)) from None
    for point in answer.points:
        trusted(point.solved.trusted, lang)
    return Frontier(scenario, answer, budget.elapsed)
