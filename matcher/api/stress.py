"""What a plan loses when people leave."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from matcher.api import shown
from matcher.api.effort import budget_of, in_range, searched
from matcher.api.errors import in_sentences, refused
from matcher.api.given import GivenPlan, folder_of
from matcher.api.picture import Picture
from matcher.api.repair import month_number
from matcher.api.table import Table
from matcher.domain.months import format_month
from matcher.language.catalogue import tell
from matcher.plan.files import for_people
from matcher.plan.stress_sheets import (
    LEAVING_COLUMNS,
    SAMPLES_COLUMNS,
    STRESS_COLUMNS,
    leaving_sheet,
    posts_sheet,
    samples_sheet,
)
from matcher.stress.question import Question
from matcher.stress.reading import read_evidence, refuse_unassessed
from matcher.stress.result import Stress as Inner
from matcher.terminal import stress as told

if TYPE_CHECKING:
    import pandas as pd

    from matcher.api.scenario import Scenario

_MOST = 100_000


def _sheet(name: str, row: str, columns: tuple[str, ...], file: str) -> Table:
    text = f"""Shape: what repairs reach is blank where no sample was repaired.

None: never; the table may be empty.

Errors: none.

Source: `{file}`, explained in docs/questions.md."""
    return Table(name, f"A row for each {row}.", lambda: columns, more=text)


@dataclass(frozen=True, repr=False, eq=False)
class Stress:
    """What is left of a plan in random courses of events; `scenario.stress` gives it.

    Source: `matcher stress`.
    """

    _scenario: Scenario
    _inner: Inner

    posts = _sheet("posts", "post: how often it breaks, and when", STRESS_COLUMNS, "stress.csv")
    samples = _sheet("samples", "course of events", SAMPLES_COLUMNS, "samples.csv")
    leaving = _sheet(
        "leaving", "person with a post, leaving alone at once", LEAVING_COLUMNS, "leaving.csv"
    )

    @property
    def expected_share(self) -> float:
        """The expected covered share (0–1) of the weighted post-months, calculated, no reaction.

        Errors: none.
        """
        cells = self._inner.cells
        return float(self._inner.share(cells.total - self._inner.expected))

    @property
    def low_share(self) -> float:
        """The covered share (0–1) that one course of events in twenty does not exceed.

        Errors: none.
        """
        return float(self._inner.share(self._inner.without.low.value))

    def chart(self) -> Picture:
        """Draw the covered share month by month: the plan, the mean, and a bad month.

        Gives: a `Picture`.

        Errors: none.

        Source: `stress.html`.
        """
        from matcher.pages.stress import stress_chart

        lang = self._scenario._lang
        titles, rows = told.coverage_titles(lang), list(told.coverage_rows(self._inner, lang))
        return Picture(stress_chart(self._inner, lang), tell("stress-coverage", lang), titles, rows)

    def _table(self, name: str) -> pd.DataFrame:
        from matcher.api.frames import frame

        made = {"posts": posts_sheet, "samples": samples_sheet, "leaving": leaving_sheet}[name]
        return frame(for_people(made(self._inner), self._scenario._inner))

    def __repr__(self) -> str:
        return shown.text(told.summary(self._inner, self._scenario._lang))

    def _repr_html_(self) -> str:
        lang = self._scenario._lang
        rows = told.coverage_rows(self._inner, lang)
        return shown.whole_html(
            shown.heading_html(self._scenario._inner, lang),
            shown.lines_html(told.asked(self._inner, lang)),
            shown.table_html(told.coverage_titles(lang), rows),
        )


def stressed(
    scenario: Scenario, plan: GivenPlan, asked: tuple[Any, ...], effort: tuple[Any, ...]
) -> Stress:
    """Stress a plan; see ``Scenario.stress``."""
    from matcher.stress.stress import stress

    lang, problem = scenario._lang, scenario._problem
    question = _question(scenario, asked, effort[2])
    budget = budget_of(*effort, lang)
    with in_sentences(lang), folder_of(plan) as folder:
        refuse_unassessed(problem)
        evidence = read_evidence(folder, problem)
    return Stress(
        scenario,
        searched(partial(stress, evidence, question, budget), budget, scenario._inner, lang),
    )


def _question(scenario: Scenario, asked: tuple[Any, ...], seed: int) -> Question:
    lang, (rate, samples, first, repairs) = scenario._lang, asked
    for name, value, low, high in (
        ("rate", rate, 0, 1),
        ("samples", samples, 1, _MOST),
        ("repairs", repairs, 0, _MOST),
    ):
        in_range(name, value, low, high, lang)
    horizon = scenario._inner.horizon
    month = horizon.first if first is None else month_number(first, lang)
    if month not in horizon:
        ends = {"first": format_month(horizon.first), "last": format_month(horizon.last)}
        raise refused("stress-from-outside", lang, month=format_month(month), **ends)
    return Question(samples, rate, month, seed, min(repairs, samples))
