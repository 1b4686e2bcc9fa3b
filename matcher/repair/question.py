"""The question of a repair: the edited scenario, with history as facts and what was published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from matcher.check.evidence import merge
from matcher.domain.months import Span, format_month
from matcher.domain.published import Published
from matcher.domain.scenario import Level, Scenario
from matcher.domain.stints import Stint
from matcher.domain.tables import Decision
from matcher.language.message import Message
from matcher.plan.earlier import EarlierPlan
from matcher.problem import Problem, pose

FIRST = ("shortfall", "coverage", "broken")
"""What a repair minimises before the scenario's own levels."""


class NothingToRepair(Exception):
    """The question makes no sense; ``message`` says why and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.code, dict(message.params))
        self.message = message


@dataclass(frozen=True)
class Question:
    """What is asked: the ``scenario`` to solve, and what the published plan says of its months.

    ``remaining`` are the earlier plan's stints from the first open month on, ``published`` those of
    them that begin by the last published month, at recipients that the scenario knows.
    """

    scenario: Scenario
    remaining: tuple[Stint, ...]
    published: tuple[Stint, ...]


def question(scenario: Scenario, earlier: EarlierPlan, first: int, until: int) -> Question:
    """Derive the question from the edited scenario and the earlier plan.

    Raises NothingToRepair where there is no staff table, or the months are not the horizon's.
    """
    _refuse(scenario, first, until)
    problem = pose(scenario)
    rows = [stint for stint in earlier.stints if not _is_fact(stint, scenario.fixed_stints)]
    whole = [_stint(problem, row, one.months) for row, one in _merged([*rows, *earlier.lost])]
    facts = _busy(scenario.fixed_stints)
    posts = _held(scenario.fixed_stints)
    history = [
        replace(stint, months=months, fixed=True)
        for stint in whole
        if _known(problem, stint)
        for months in _without(
            Span(stint.months.first, min(first - 1, stint.months.last)),
            facts.get(stint.person, set()),
        )
    ]
    left = {
        replace(stint, months=months)
        for stint in whole
        for months in _without(
            Span(max(first, stint.months.first), stint.months.last),
            posts.get((stint.person, stint.post_key), set()),
        )
    }
    remaining = tuple(sorted(left, key=_order))
    known = (stint for stint in remaining if stint.recipient in problem.recipients)
    told = tuple(stint for stint in known if stint.months.first <= until)
    since = scenario.horizon.first
    pairs = tuple(
        row if row.since is not None else replace(row, since=max(since, months.first))
        for row in earlier.pairs
        if (months := _in_force(problem, row.pair)) is not None
    )
    stays = tuple(stay for stay in earlier.stays if stay.months.first < first)
    drafts = tuple(stint for stint in remaining if stint not in told)
    published = Published(since=first, pairs=pairs, stints=told, drafts=drafts, stays=stays)
    derived = replace(
        scenario,
        fixed_stints=(*scenario.fixed_stints, *history),
        published=published,
        objective=_levels(scenario.objective),
        decisions=_decisions(problem, first),
    )
    return Question(derived, remaining, told)


def _refuse(scenario: Scenario, first: int, until: int) -> None:
    months = scenario.horizon
    where = {"first": format_month(months.first), "last": format_month(months.last)}
    if scenario.staff is None:
        raise NothingToRepair(Message("repair-no_staff"))
    if first not in months:
        raise NothingToRepair(Message("repair-outside", {**where, "month": format_month(first)}))
    if until < first:
        told = {"first": format_month(first), "until": format_month(until)}
        raise NothingToRepair(Message("repair-until_before", told))


def _levels(own: Sequence[Level]) -> tuple[Level, ...]:
    """Shortfall, coverage, broken, then the scenario's own levels that ask for anything else."""
    first = tuple(Level(name, {name: 1}) for name in FIRST)
    left = (level for level in own if not set(level.terms) <= set(FIRST))
    renamed = (replace(x, name=f"{x.name} *") if x.name in FIRST else x for x in left)
    return (*first, *renamed)


def _is_fact(stint: Stint, facts: Iterable[Stint]) -> bool:
    return any(
        (stint.person, stint.post_key, stint.months) == (fact.person, fact.post_key, fact.months)
        for fact in facts
    )


def _merged(rows: Sequence[Stint]) -> Iterator[tuple[Stint, Stint]]:
    """Each whole stint, with one of its rows."""
    row_of = {(row.person, row.post_key): row for row in rows}
    for one in merge(replace(row, fixed=False) for row in rows):
        yield row_of[one.person, one.post_key], one


def _stint(problem: Problem, row: Stint, months: Span) -> Stint:
    person = problem.staff.get(row.person)
    supporter = person.hospital if person else row.supporter
    return replace(row, months=months, fixed=False, supporter=supporter)


def _order(stint: Stint) -> tuple:
    return stint.person, stint.post_key, stint.months, stint.supporter


def _known(problem: Problem, stint: Stint) -> bool:
    return stint.person in problem.staff and stint.recipient in problem.recipients


def _busy(facts: Iterable[Stint]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for fact in facts:
        found.setdefault(fact.person, set()).update(fact.months)
    return found


def _held(facts: Iterable[Stint]) -> dict[tuple[str, tuple[str, str]], set[int]]:
    found: dict[tuple[str, tuple[str, str]], set[int]] = {}
    for fact in facts:
        found.setdefault((fact.person, fact.post_key), set()).update(fact.months)
    return found


def _without(months: Span, taken: set[int]) -> Iterator[Span]:
    """What facts leave of a span."""
    begun = None
    for month in (*months, months.last + 1):
        free = month in months and month not in taken
        if free and begun is None:
            begun = month
        elif not free and begun is not None:
            yield Span(begun, month - 1)
            begun = None


def _in_force(problem: Problem, pair: tuple[str, str]) -> Span | None:
    if pair[0] not in problem.supporters or pair[1] not in problem.recipients:
        return None
    return problem.in_force(*pair)


def _decisions(problem: Problem, first: int) -> tuple[Decision, ...] | None:
    """What was decided of hospitals that no longer meet from the first open month on is past."""
    rows = problem.scenario.decisions
    if rows is None:
        return None
    months = [(row, problem.in_force(*row.pair)) for row in rows]
    return tuple(row for row, both in months if not both or both.last >= first)
