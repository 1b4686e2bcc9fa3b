"""A subject as one page of the report sees it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from matcher.domain.months import Span, format_month
from matcher.domain.posts import Gap
from matcher.domain.schedules import Milestone
from matcher.handouts.figures.figure import without_blanks
from matcher.handouts.figures.labels import (
    ends_label,
    hospital_label,
    person_label,
    post_label,
    span_label,
)
from matcher.handouts.report.cells import Cell, Link, Links, Table
from matcher.handouts.report.places import Places
from matcher.handouts.subject import Subject
from matcher.language.catalogue import Lang, tell
from matcher.plan.files.people import assessment_sheet
from matcher.plan.plan import Plan
from matcher.problem import Problem
from matcher.rules.base import Rule
from matcher.rules.describe import Description, describe
from matcher.terminal.pair_reasons import PairWords
from matcher.terminal.words import Names, count


@dataclass(frozen=True)
class View:
    """The subject, the reader's language, and the page that is being made."""

    subject: Subject
    lang: Lang
    places: Places
    page: str

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.subject.plan

    @property
    def problem(self) -> Problem:
        """Its problem."""
        return self.subject.plan.problem

    @cached_property
    def names(self) -> Names:
        """Names and numbers in the reader's language, without ids where a name says enough."""
        return Names(self.subject.scenario, self.lang, bare=True)

    @cached_property
    def gaps(self) -> Mapping[str, tuple[Gap, ...]]:
        """Gaps by recipient, those without left out."""
        found: dict[str, list[Gap]] = defaultdict(list)
        for gap in self.problem.gaps:
            found[gap.recipient].append(gap)
        return {key: tuple(gaps) for key, gaps in found.items()}

    @cached_property
    def assessed(self) -> Mapping[tuple[str, str], tuple[int, int]]:
        """People and person-months by pair, as assessment.csv has them; empty without stints."""
        if self.plan.stints is None:
            return {}
        rows = assessment_sheet(self.plan).rows
        return {(row[0], row[1]): (row[3], row[4]) for row in rows}  # type: ignore[misc]

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """What is due when; none where no such rule is in force."""
        return self.plan.schedules.milestones or ()

    def say(self, code: str, **params: str | int) -> str:
        """Give one of the report's own sentences."""
        return tell(f"report-{code}", self.lang, **params)

    def title(self, code: str) -> str:
        """Give words of the catalogue as a heading has them."""
        words = tell(code, self.lang)
        return words[:1].upper() + words[1:]

    def hospital(self, side: str, key: str) -> Link:
        """Name a hospital and lead to its section."""
        return Link(hospital_label(self.problem, key), self.places.way(self.page, side, key))

    def hospitals(self, side: str, keys: Iterable[str]) -> Links:
        """Name several hospitals, each leading to its section."""
        return Links(tuple(self.hospital(side, key) for key in keys))

    def pair_words(self, recipient: str) -> PairWords:
        """Say why a recipient's pairs are there."""
        given = any(row.cost is not None for row in self.problem.scenario.costs or ())
        return PairWords(
            self.lang,
            lambda key: hospital_label(self.problem, key),
            lambda post: self.post(recipient, post),
            "cost" if given else "km",
        )

    def person(self, key: str) -> str:
        """Name a member of staff."""
        return person_label(self.problem, key)

    def known_hospital(self, key: str) -> str | None:
        """Name a hospital; None: the scenario has none of this id."""
        known = key in self.problem.recipients or key in self.problem.supporters
        return hospital_label(self.problem, key) if known else None

    def ends(self, first: str, last: str) -> str:
        """Write two months as the report does."""
        return ends_label(first, last, self.lang)

    def post(self, recipient: str, name: str) -> str:
        """Name a post."""
        return post_label(self.problem, (recipient, name), self.lang)

    def span(self, months: Span) -> str:
        """Write months from first to last."""
        return span_label(months, self.lang)

    def month(self, month: int) -> str:
        """Write a month."""
        return format_month(month)

    def listed(self, items: Iterable[str]) -> str:
        """Write several things in one cell, with the commas of the language."""
        return tell("cli-comma", self.lang).join(items)

    def described(self, rule: Rule) -> Description:
        """Describe a rule in force, its specialties by their names."""
        return describe(rule, self.lang, self.names.specialty)

    def table(
        self, keys: Iterable[str], rows: Iterable[tuple[Cell, ...]], always: bool = False
    ) -> Table | None:
        """Make a table of which the titles have these codes; None without a row.

        Columns that say nothing in any row are left out, unless ``always``.
        """
        titles = tuple(self.say(f"col-{key}") for key in keys)
        found = tuple(tuple(map(_shown, row)) for row in rows)
        if not found:
            return None
        return Table(titles, found) if always else Table(*without_blanks(titles, found))


def _shown(cell: Cell) -> Cell:
    return count(cell) if isinstance(cell, int) else cell
