"""A plan as the checker sees it: pairs and whole stints, indexed by person and recipient."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from matcher.domain.months import Span, format_month
from matcher.domain.schedules import NOTHING, Schedules
from matcher.domain.stints import Stint
from matcher.domain.tables import TableRow
from matcher.problem import Problem


@dataclass(frozen=True)
class WholeStint:
    """派驻期: adjacent rows of one person at one post, taken together.

    ``planned`` are the months that the plan chose (None: a fact from first to last), ``months``
    all of them, months before the horizon included.
    """

    person: str
    supporter: str
    recipient: str
    post: str
    months: Span
    planned: Span | None

    @property
    def post_key(self) -> tuple[str, str]:
        """Recipient and post name."""
        return self.recipient, self.post

    @property
    def where(self) -> dict[str, str | int]:
        """Who is where and when, as a violation names it."""
        return place(self.person, self.recipient, self.post, self.months)


@dataclass(frozen=True)
class Evidence:
    """A problem, and the pairs and stints that somebody proposes for it.

    ``stints`` None: only a pairing table is given; rotation rules are not assessed. Fixed stints
    are taken from the scenario, never from the plan. A schedule that is None is not assessed.
    """

    problem: Problem
    pairs: tuple[TableRow, ...]
    stints: tuple[Stint, ...] | None
    schedules: Schedules = NOTHING

    @cached_property
    def chosen(self) -> frozenset[tuple[str, str]]:
        """The distinct pairs, supporter and recipient, whose two hospitals the scenario knows."""
        supporters, recipients = self.problem.supporters, self.problem.recipients
        known = (row.pair for row in self.pairs if row.supporter in supporters)
        return frozenset(pair for pair in known if pair[1] in recipients)

    @cached_property
    def supporters_of(self) -> Mapping[str, tuple[str, ...]]:
        """Supporters by recipient, also for a recipient without any."""
        found: dict[str, list[str]] = {recipient: [] for recipient in self.problem.recipients}
        for supporter, recipient in sorted(self.chosen):
            found[recipient].append(supporter)
        return {key: tuple(ids) for key, ids in found.items()}

    @cached_property
    def planned(self) -> tuple[Stint, ...]:
        """The stints that the plan chose: those that the scenario does not fix."""
        return tuple(stint for stint in self.stints or () if not stint.fixed)

    @cached_property
    def placed(self) -> tuple[Stint, ...]:
        """The planned stints whose person and post the scenario knows; all rules walk these."""
        staff, posts = self.problem.staff, self.problem.post
        known = (stint for stint in self.planned if stint.person in staff)
        return tuple(stint for stint in known if stint.post_key in posts)

    @cached_property
    def whole_stints(self) -> tuple[WholeStint, ...]:
        """Planned and fixed stints, adjacent ones of a person at a post merged."""
        return tuple(merge((*self.placed, *self.problem.scenario.fixed_stints)))

    @cached_property
    def stints_of(self) -> Mapping[str, tuple[WholeStint, ...]]:
        """Whole stints by person, earliest first."""
        return _grouped(self.whole_stints, "person")

    @cached_property
    def stints_at(self) -> Mapping[str, tuple[WholeStint, ...]]:
        """Whole stints by recipient."""
        return _grouped(self.whole_stints, "recipient")


def place(person: str, recipient: str, post: str, months: Span) -> dict[str, str | int]:
    """Name a stint in a violation: person, recipient, post, first and last month."""
    ends = {"first": format_month(months.first), "last": format_month(months.last)}
    return {"person": person, "recipient": recipient, "post": post, **ends}


def merge(stints: Iterable[Stint]) -> list[WholeStint]:
    """Join adjacent stints of one person at one post; overlapping ones stay apart."""
    found: list[WholeStint] = []
    for stint in sorted(stints, key=lambda s: (s.person, s.post_key, s.months)):
        whole = WholeStint(
            stint.person,
            stint.supporter,
            stint.recipient,
            stint.post,
            stint.months,
            None if stint.fixed else stint.months,
        )
        if found and _adjacent(found[-1], whole):
            found[-1] = _joined(found[-1], whole)
        else:
            found.append(whole)
    return found


def _adjacent(one: WholeStint, other: WholeStint) -> bool:
    same = (one.person, *one.post_key) == (other.person, *other.post_key)
    return same and other.months.first == one.months.last + 1


def _joined(one: WholeStint, other: WholeStint) -> WholeStint:
    spans = [span for span in (one.planned, other.planned) if span is not None]
    planned = Span(spans[0].first, spans[-1].last) if spans else None
    return replace(one, months=Span(one.months.first, other.months.last), planned=planned)


def _grouped(stints: Iterable[WholeStint], field: str) -> dict[str, tuple[WholeStint, ...]]:
    found: dict[str, list[WholeStint]] = defaultdict(list)
    for stint in stints:
        found[getattr(stint, field)].append(stint)
    ordered = {key: sorted(rows, key=lambda s: s.months) for key, rows in found.items()}
    return {key: tuple(rows) for key, rows in ordered.items()}
