"""A plan as tables and pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import RenderableType

from matcher.api import shown
from matcher.api.errors import in_sentences
from matcher.api.pictures import Pictures
from matcher.api.plan_columns import LEVEL_COLUMNS, level_sheet, proven_words
from matcher.api.table import Table
from matcher.check.check import Verdict
from matcher.language.catalogue import tell
from matcher.plan import plan as domain
from matcher.plan.files import COLUMNS, sheet
from matcher.plan.question import QUESTIONS, Among, among
from matcher.terminal.levels import level_part
from matcher.terminal.scenario import head
from matcher.terminal.words import Names, count, percent_done

if TYPE_CHECKING:
    import pandas as pd

    from matcher.api.check import Check
    from matcher.api.scenario import Scenario
    from matcher.plan.shares import Share

_ALWAYS = "never; the table may be empty"
_STAFF = "the scenario has no staff table, so that nobody is sent"


def _file(name: str, row: str, none: str) -> Table:
    """A table of a plan directory."""
    more = f"""Shape: as the file: the names beside the ids and, where tables are made up,
`synthetic` follow in the last columns.

None: {none}.

Errors: none.

Source: `{name}`, explained column by column in [plan-files.md](plan-files.md)."""
    return Table(name, f"A row for each {row}.", lambda: COLUMNS[name], more=more)


@dataclass(frozen=True, repr=False, eq=False)
class Plan(Pictures):
    """Pairs, stints, what they cover, and what is proven of them.

    `matcher.solve` makes it, `matcher.read_plan` reads it again. Its values are those that the
    independent check recomputes.

    Source: docs/plan.md, "What a plan holds".
    """

    _scenario: Scenario
    _inner: domain.Plan
    _verdict: Verdict
    _told: Mapping[str, Any] = field(default_factory=dict)
    _left_out: tuple[str, ...] = ()

    pairs = _file("pairs.csv", "pair", _ALWAYS)
    pair_reasons = _file(
        "pair_reasons.csv", "pair: why it is there, and the second choice", _ALWAYS
    )
    stints = _file("stints.csv", "stint, fixed ones included", _STAFF)
    gaps = _file("gaps.csv", "gap", _ALWAYS)
    posts = _file("posts.csv", "post", _ALWAYS)
    unmet = _file("unmet.csv", "uncovered post-month", _ALWAYS)
    shortfalls = _file("shortfalls.csv", "shortfall of a soft rule", _ALWAYS)
    people = _file("people.csv", "person with a stint in the horizon", _STAFF)
    assessment = _file("assessment.csv", "pair, for its appraisal", _STAFF)
    trainees = _file("trainees.csv", "trainee", "the rule `training` is not in force")
    unplaced = _file(
        "unplaced.csv",
        "recipient, year and reason for which a trainee finds no place",
        "the rule `training` is not in force",
    )
    telemedicine = _file(
        "telemedicine.csv", "node of the network", "the rule `telemedicine` is not in force"
    )
    milestones = _file("milestones.csv", "date", "the rule `milestones` is not in force")
    goals = _file("goals.csv", "goal", "the scenario has no goals table")
    levels = Table(
        "levels",
        "The objective: a row for each level, most important first.",
        lambda: LEVEL_COLUMNS,
        more="""Shape: `value` and `bound` are whole numbers in `unit`: no plan whose earlier levels
are at most the values here goes below the bound. `proof_gap` = value − bound, `gap_percent` = 100 ×
proof gap ÷ max(1, |value|), from 0 on. `proven`: proof gap 0, here and on all levels above.

None: never.

Errors: none.

Source: docs/scenario.md, "How good is the plan?"; `plan.json`. The bounds come from departments
that are scheduled alone, and a pairing over sets of recipients.""",
    )

    @property
    def scenario(self) -> Scenario:
        """The scenario that it answers. Errors: none."""
        return self._scenario

    @property
    def status(self) -> str:
        """`"optimal"` when every level is proven, else `"feasible"`. Errors: none."""
        return self._inner.status

    @property
    def question(self) -> str:
        """What status and bounds answer, as plan.json has it.

        `"best plan"`, `"best rotation of the given pairs"`, `"best repair that leaves alone what
        can stay"`, or `"best plan that keeps what was accepted"`; all but the first say nothing
        about other plans. Errors: none.
        """
        return str(self._told.get("question", QUESTIONS["all"]))

    @property
    def covered_share(self) -> float | None:
        """The covered share of the weighted post-months, a number from 0 to 1.

        None: coverage cannot be assessed (neither staff nor capabilities), or there are no posts.
        Errors: none. Source: docs/scenario.md, "How good is the plan?", `coverage`.

        Example:
        >>> 0 <= plan.covered_share <= 1
        True
        """
        whole = self._whole
        return None if whole is None else 1 - whole.uncovered_weight / whole.weight

    @property
    def left_out(self) -> tuple[str, ...]:
        """Rows of the plan directory, or of the given pairs, that could not be used, in sentences.

        Errors: none.
        """
        return self._left_out

    def check(self) -> Check:
        """Give what the independent check says of this plan.

        Gives: a `Check`, with the rows left out when it was read.

        Errors: none.

        Source: README, "Commands"; `matcher check`, which shares nothing with the solver that
        decides a violation.

        Example:
        >>> plan.check().clean
        True
        """
        from matcher.api.check import Check

        return Check(self._scenario, self._inner.evidence, self._verdict, self._left_out)

    def write(self, folder: str | Path) -> Path:
        """Write the plan directory: the CSV files, plan.json, and the files for people.

        Parameters:
        - `folder`: a new folder, or a plan directory, which is exchanged as a whole.

        Gives: its path. The files for people are in the scenario's language.

        Errors: `OutputError` where it holds other things, cannot be written, or another run is
        writing there.

        Source: docs/plan.md, "What a plan holds".
        """
        from matcher.plan.write import write_plan

        lang = self._scenario._lang
        with in_sentences(lang):
            write_plan(self._inner, self._verdict, Path(folder), self._more(), lang)
        return Path(folder)

    def _more(self) -> Mapping[str, Any]:
        keys = ("question", "inputs", "pairs_given", "keep", "repairs", "groups")
        return {key: self._told[key] for key in keys if key in self._told}

    @cached_property
    def _frames(self) -> dict[str, Any]:
        return {}

    def _table(self, name: str) -> pd.DataFrame | None:
        if name not in self._frames:
            from matcher.api.frames import frame

            own = level_sheet(self._inner) if name == "levels" else self._sheet(name)
            self._frames[name] = None if own is None else frame(own)
        return self._frames[name]

    def _sheet(self, name: str) -> Any:
        return sheet(name, self._inner, self._verdict)

    @property
    def _names(self) -> Names:
        return Names(self._scenario._inner, self._scenario._lang)

    def __repr__(self) -> str:
        return shown.text(self._lines())

    def _lines(self) -> Iterator[RenderableType]:
        yield from list(head(self._scenario._inner, self._scenario._lang))[:-1]
        yield from self._sentences()
        yield from level_part(self._inner.levels, self._names, self._among)

    def _sentences(self) -> Iterator[str]:
        inner, lang = self._inner, self._scenario._lang
        yield tell("api-pairs", lang, pairs=count(len(inner.pairs)))
        if inner.stints is not None:
            people = count(len({stint.person for stint in inner.all_stints}))
            yield tell("api-stints", lang, stints=count(len(inner.all_stints)), people=people)
        whole = self._whole
        if whole is not None:
            share = percent_done(whole.weight - whole.uncovered_weight, whole.weight)
            yield tell("api-covered", lang, percent=share)
        yield from self.check()._conclusion()

    @property
    def _whole(self) -> Share[None] | None:
        """What of all posts together is covered; None where `covered_share` is."""
        from matcher.plan.shares import whole_share

        inner = self._inner
        whole = None if inner.covered is None else whole_share(inner.problem, inner.covered)
        return whole if whole is not None and whole.weight else None

    @property
    def _among(self) -> Among:
        return among(self._told) or "all"

    def _repr_html_(self) -> str:
        lang = self._scenario._lang
        keys = ("level", "value", "unit", "bound", "gap", "proven")
        headers = [tell(f"cli-col-{key}", lang) for key in keys]
        rows = proven_words(self._inner, self._names, self._among)
        return shown.whole_html(
            shown.heading_html(self._scenario._inner, lang),
            shown.lines_html(self._sentences()),
            shown.table_html(headers, rows),
        )
