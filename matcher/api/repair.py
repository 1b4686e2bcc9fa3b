"""A published plan, repaired."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matcher.api import shown
from matcher.api.effort import budget_of, searched, trusted
from matcher.api.errors import faults_of, in_sentences, refused
from matcher.api.given import GivenPlan, folder_of
from matcher.api.plan import Plan
from matcher.api.table import Table
from matcher.domain.months import parse_month
from matcher.language.catalogue import Lang
from matcher.plan.files import for_people
from matcher.plan.question import QUESTIONS
from matcher.repair.files import COLUMNS, changes_sheet, repair_files
from matcher.repair.reading import earlier_of, named, posed
from matcher.repair.repair import Repaired
from matcher.terminal.repair import repair_summary

if TYPE_CHECKING:
    import pandas as pd

    from matcher.api.scenario import Scenario


@dataclass(frozen=True, repr=False, eq=False)
class Repair:
    """The repaired plan, and what changed for whom; `scenario.repair` gives it.

    Source: `matcher repair`.
    """

    _scenario: Scenario
    _inner: Repaired
    _months: tuple[int, int]
    _told: dict[str, object]
    _left_out: tuple[str, ...] = ()

    changes = Table(
        "changes",
        "A row for each stint that changes.",
        lambda: COLUMNS,
        more="""Shape: by recipient and post. `what`: dropped, shortened, extended, shifted, moved,
new; `before_…` and `after_…` are blank where there is no such stint; `published`: it had been.

None: never; the table may be empty.

Errors: none.

Source: `changes.csv`, explained in docs/questions.md.""",
    )

    @cached_property
    def plan(self) -> Plan:
        """The plan that takes the published one's place; its bounds speak of repairs alone.

        Errors: none.
        """
        from matcher.api.scenario import Scenario

        solved, told = self._inner.solved, {"question": QUESTIONS["repair"], "repairs": self._told}
        asked = Scenario(self._inner.question, self._scenario._lang, self._scenario._warnings)
        return Plan(asked, solved.plan, solved.verdict, told)

    @property
    def left_out(self) -> tuple[str, ...]:
        """Rows of the published plan that could not be used, in sentences. Errors: none."""
        return self._left_out

    def write(self, folder: str | Path) -> Path:
        """Write the repaired plan's directory, with `changes.csv`.

        Parameters:
        - `folder`: a new folder, or a plan directory, which is exchanged as a whole; not that of
          the published plan.

        Gives: its path.

        Errors: `OutputError` where it cannot be written.

        Source: `matcher repair`.
        """
        from matcher.plan.directory import CERTIFICATE
        from matcher.plan.write import write_folder

        lang = self._scenario._lang
        with in_sentences(lang):
            write_folder(Path(folder), CERTIFICATE, repair_files(self._inner, self._told, lang))
        return Path(folder)

    def _table(self, name: str) -> pd.DataFrame:
        from matcher.api.frames import frame

        return frame(for_people(changes_sheet(self._inner.changes), self._scenario._inner))

    def __repr__(self) -> str:
        return shown.text(repair_summary(self._inner, *self._months, self._scenario._lang))


def repaired(
    scenario: Scenario,
    plan: GivenPlan,
    months: tuple[Any, Any],
    reshuffle: bool,
    effort: tuple[Any, ...],
) -> Repair:
    """Repair a plan; see ``Scenario.repair``."""
    from matcher.repair.repair import repair

    inner, lang = scenario._inner, scenario._lang
    first, until = (month_number(month, lang) for month in months)
    with in_sentences(lang), folder_of(plan) as folder:
        earlier = earlier_of(str(folder), inner)
        posed(inner, earlier.plan, first, until)
        told = named(earlier, str(folder), first, until)
    budget = budget_of(*effort, lang)
    found = searched(
        lambda: repair(
            inner, earlier.plan, first, until, budget=budget, tolerance=effort[1],
            reshuffle=reshuffle,
        ),
        budget, inner, lang,
    )  # fmt: skip
    trusted(found.solved.trusted, lang)
    return Repair(scenario, found, (first, until), told, faults_of(earlier.faults, lang))


def month_number(month: Any, lang: Lang) -> int:
    """Read a month given as text or as a period; InputError when it is none."""
    try:
        return parse_month(str(month))
    except ValueError:
        raise refused("input-not-a-month", lang, value=str(month)) from None
