"""The gap policy in force: which specialties each recipient must be helped with, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from matcher.domain.hospitals import Recipient
from matcher.domain.months import year_of
from matcher.domain.posts import Gap, Post
from matcher.domain.scenario import Scenario
from matcher.gaps.notes import few_notes, support_notes, year_notes
from matcher.gaps.posts import posts_of
from matcher.gaps.rank import Line, Standing, lines, points
from matcher.gaps.sums import Tally, latest_years, tallies
from matcher.language.message import Message


@dataclass(frozen=True)
class Derived:
    """Gaps and posts of a scenario, and how they came about.

    ``lines`` hold every specialty that was looked at, by recipient: the gaps and the others.
    ``notes`` are warnings; none of them stops a plan.
    """

    gaps: tuple[Gap, ...]
    posts: tuple[Post, ...]
    notes: tuple[Message, ...] = ()
    lines: tuple[Line, ...] = ()


def derive(scenario: Scenario) -> Derived:
    """Derive gaps and posts; PostClash when two posts of a recipient would share a name.

    Without ``two_plus_five`` there are no gaps: duties and the posts table make all posts.
    """
    rule = scenario.rules.get("two_plus_five")
    if rule is None:
        return Derived((), posts_of(scenario, ()))
    concerned = [r for r in scenario.recipients.values() if rule.concerns(r)]
    referrals = scenario.referrals or ()
    years = latest_years(referrals, year_of(scenario.horizon.first), rule.years)
    core = _core(scenario) if rule.core is None else rule.core
    ranked = _ranked(concerned, tallies(referrals, years), core, rule.top)
    source = rule.clause or rule.name
    gaps = tuple(
        _gap(scenario, line, years, source)
        for recipient in concerned
        for line in ranked[recipient.id]
        if line.standing.is_gap
    )
    notes = (
        *year_notes(scenario, concerned, years, rule.years),
        *(note for r in concerned for note in few_notes(r, ranked[r.id], rule.top)),
        *support_notes(scenario, gaps),
    )
    every = tuple(line for recipient in concerned for line in ranked[recipient.id])
    return Derived(gaps, posts_of(scenario, gaps), notes, every)


def _core(scenario: Scenario) -> tuple[str, ...]:
    """Give the specialties that the specialties table marks as core, in its order."""
    return tuple(key for key, row in (scenario.specialties or {}).items() if row.core)


def _ranked(
    recipients: Iterable[Recipient],
    sums: Mapping[str, Mapping[str, Tally]],
    core: tuple[str, ...],
    top: int,
) -> dict[str, tuple[Line, ...]]:
    return {r.id: lines(r.id, sums.get(r.id, {}).values(), core, top) for r in recipients}


def _gap(scenario: Scenario, line: Line, years: tuple[int, ...], source: str) -> Gap:
    core = line.standing is Standing.CORE
    rate = line.tally.rate
    weight = scenario.core_weight if core or rate is None else points(rate)
    return Gap(
        recipient=line.recipient,
        specialty=line.tally.specialty,
        rank=line.rank,
        rate=rate,
        core=core,
        patients=line.tally.patients,
        referred_out=line.tally.referred_out,
        years=years,
        source=source,
        weight=scenario.recipients[line.recipient].priority * weight,
    )
