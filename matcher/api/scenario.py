"""A scenario, and what can be asked of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matcher.api import shown
from matcher.api.asking import Asking
from matcher.api.table import Table
from matcher.api.varying import Varying
from matcher.domain import scenario as domain
from matcher.language.catalogue import Lang, tell
from matcher.plan.files.given import table_sheet
from matcher.reading.columns import TABLES
from matcher.terminal.scenario import head, made_up

if TYPE_CHECKING:
    import pandas as pd

    from matcher.problem import Problem

_RULE_COLUMNS = ("rule", "group", "soft", "clause", "sentence")


def _columns(name: str) -> tuple[str, ...]:
    return tuple(column.name for column in TABLES[name].columns)


def _given(name: str, row: str) -> Table:
    """A table of the scenario's files."""
    sentence = f"The table `{name}` ({TABLES[name].chinese}) as it was read: a row for each {row}."
    return Table(name, sentence, lambda: _columns(name), more=_MORE)


_MORE = """Shape: rows in the order of the file; blank cells hold their default, or are blank where
there is none.

None: the scenario has no such table.

Errors: none.

Source: docs/scenario.md, "The tables"."""


class Scenario(Asking, Varying):
    """One planning question, free of faults: hospitals, people, rules and objective.

    It does not change: `with_rule` and its like give another one. `matcher.load` makes it. Every
    question about it is a method that bears the name of the command.

    Source: docs/scenario.md, "The tables".
    """

    def __init__(self, inner: domain.Scenario, lang: Lang, warnings: Sequence[str] = ()) -> None:
        self._inner = inner
        self._lang = lang
        self._warnings = tuple(warnings)

    supporters = _given("supporters", "supporter")
    recipients = _given("recipients", "recipient")
    specialties = _given("specialties", "specialty")
    capabilities = _given("capabilities", "supporter and specialty")
    referrals = _given("referrals", "recipient, specialty and year")
    major_diseases = _given("major_diseases", "disease")
    staff = _given("staff", "person who can be sent")
    qualifications = _given("qualifications", "further specialty of a person")
    absences = _given("absences", "absence of a person")
    posts = _given("posts", "post that is asked for beside the gaps")
    links = _given("links", "link between two regions")
    costs = _given("costs", "pair with a cost or load of its own")
    incumbent = _given("incumbent", "pair in force today")
    decisions = _given("decisions", "pair that is pinned or banned")
    stints = _given("stints", "stint that is a fact")
    trainees = _given("trainees", "person who can be trained")
    nodes = _given("nodes", "place of the telemedicine network")
    goals = _given("goals", "goal")
    gaps = Table(
        "gaps.csv",
        "What each recipient must be helped with: a row for each gap.",
        lambda: _gaps_columns(),
        more="""Shape: by recipient, core specialties first, then by rank. `rate` is the share (0–1)
of patients referred out, to six places, `weight` that of one uncovered month. The names, and what
is made up, follow in the last columns.

None: never; without a gap policy the table is empty.

Errors: none.

Source: docs/scenario.md, "The rules", `two_plus_five` and `top_referred`; `gaps.csv`; policy
国卫医发〔2016〕7号 and those that follow it.""",
    )
    ranks = Table(
        "ranks",
        "The sums behind each rank: a row for each specialty or disease of a recipient.",
        lambda: _rank_columns(),
        more="""Shape: by recipient, core specialties first, then by rank, then those without
patients. `rate_percent` is in per cent (0–100); blank `rank`: core, or no patients.

None: never; without a gap policy the table is empty.

Errors: none.

Source: `matcher gaps --csv`.""",
    )
    rules = Table(
        "rules",
        "The rules in force: a row for each.",
        lambda: _RULE_COLUMNS,
        more="""Shape: in the order of the contract. `sentence` holds the parameters in the
scenario's language; `soft`: a breach is a shortfall, not a violation.

None: never.

Errors: none.

Source: docs/scenario.md, "The rules"; `matcher rules`.""",
    )

    @property
    def title(self) -> str:
        """The title that the scenario file gives; blank where it gives none. Errors: none."""
        return self._inner.title

    @property
    def source(self) -> str:
        """The document that it follows; blank where none is named. Errors: none."""
        return self._inner.source

    @property
    def path(self) -> Path:
        """The scenario file. Errors: none."""
        return self._inner.path

    @property
    def lang(self) -> str:
        """The language in which it speaks, `"en"` or `"zh"`. Errors: none."""
        return self._lang

    @property
    def warnings(self) -> tuple[str, ...]:
        """What its planner should know all the same, in sentences; rows left out among it.

        Errors: none.
        """
        return self._warnings

    @property
    def made_up(self) -> str:
        """Which tables are made up, in a sentence; blank where none is. Errors: none."""
        return made_up(self._inner, self._lang)

    @property
    def months(self) -> pd.PeriodIndex:
        """The months of the horizon, first and last inclusive, as periods. Errors: none.

        Example:
        >>> len(scenario.months)
        24
        """
        import pandas as pd

        from matcher.domain.months import format_month

        span = self._inner.horizon
        return pd.period_range(format_month(span.first), format_month(span.last), freq="M")

    @property
    def objective(self) -> Mapping[str, Mapping[str, int]]:
        """Each level and the weights of its terms, most important first.

        Errors: none. Source: docs/scenario.md, "How good is the plan?".
        """
        return {level.name: dict(level.terms) for level in self._inner.objective}

    @cached_property
    def _problem(self) -> Problem:
        from matcher.problem import pose

        return pose(self._inner)

    @cached_property
    def _frames(self) -> dict[str, Any]:
        return {}

    def _table(self, name: str) -> pd.DataFrame | None:
        if name not in self._frames:
            from matcher.api.frames import frame

            sheet = self._sheet(name)
            self._frames[name] = None if sheet is None else frame(sheet)
        return self._frames[name]

    def _sheet(self, name: str) -> Any:
        from matcher.api import derived

        made = {"gaps.csv": derived.gaps, "ranks": derived.ranks}
        if name in made:
            return made[name](self._problem)
        if name == "rules":
            return derived.rules(self._inner, self._lang, _RULE_COLUMNS)
        return table_sheet(self._inner, name)

    def __repr__(self) -> str:
        told = shown.text(head(self._inner, self._lang))
        return "\n".join([told, *self._notes()])

    def _repr_html_(self) -> str:
        facts = shown.text(head(self._inner, self._lang)).splitlines()
        first = 2 if self._inner.synthetic else 1
        lines = [line for line in facts[first:] if self._inner.source not in line or not line]
        top = shown.heading_html(self._inner, self._lang)
        return shown.whole_html(top, shown.lines_html([*lines, *self._notes()]))

    def _notes(self) -> list[str]:
        count = len(self._warnings)
        return [tell("api-warnings", self._lang, count=count)] if count else []


def _gaps_columns() -> tuple[str, ...]:
    from matcher.gaps.table import GAPS_COLUMNS

    return GAPS_COLUMNS


def _rank_columns() -> tuple[str, ...]:
    from matcher.gaps.table import RankRow

    return RankRow._fields
