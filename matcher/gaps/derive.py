"""The gap policy in force: which specialties each recipient must be helped with, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from matcher.domain.hospitals import Recipient
from matcher.domain.months import year_of
from matcher.domain.posts import Gap, Post
from matcher.domain.scenario import Scenario
from matcher.gaps.most_referred import most_referred
from matcher.gaps.notes import few_notes, support_notes, year_notes
from matcher.gaps.posts import posts_of
from matcher.gaps.rank import Line, Standing, lines, points
from matcher.gaps.sums import Tally, latest_years, tallies
from matcher.language.message import Message


@dataclass(frozen=True)
class Derived:
    """Gaps and posts of a scenario, and how they came about.

    ``lines`` hold every specialty or disease that was looked at, by recipient: the gaps and the
    others. ``notes`` are warnings; none of them stops a plan. ``years`` are those whose referrals
    were added up, earliest first.
    """

    gaps: tuple[Gap, ...]
    posts: tuple[Post, ...]
    notes: tuple[Message, ...] = ()
    lines: tuple[Line, ...] = ()
    years: tuple[int, ...] = ()


def derive(scenario: Scenario) -> Derived:
    """Derive gaps and posts; PostClash when two posts of a recipient would share a name.

    Without a policy that derives gaps there are none: duties and the posts table make all posts.
    """
    rule = scenario.rules.get("two_plus_five") or scenario.rules.get("top_referred")
    if rule is None:
        return Derived((), posts_of(scenario, ()))
    concerned = [r for r in scenario.recipients.values() if rule.concerns(r)]
    years = latest_years(scenario.referrals or (), year_of(scenario.horizon.first), rule.years)
    if rule.name == "top_referred":
        ranked, gaps = most_referred(scenario, rule, concerned, years)
    else:
        ranked, gaps = _two_plus_five(scenario, concerned, years)
    notes = (
        *year_notes(scenario, concerned, years, rule),
        *(note for r in concerned for note in few_notes(r, ranked[r.id], rule)),
        *support_notes(scenario, gaps),
    )
    every = tuple(line for recipient in concerned for line in ranked[recipient.id])
    return Derived(gaps, posts_of(scenario, gaps), notes, every, years)


def _two_plus_five(
    scenario: Scenario, concerned: Iterable[Recipient], years: tuple[int, ...]
) -> tuple[Mapping[str, tuple[Line, ...]], tuple[Gap, ...]]:
    """Rank the specialties of each recipient, core ones first."""
    rule = scenario.rules["two_plus_five"]
    core = _core(scenario) if rule.core is None else rule.core
    sums, none = tallies(scenario.referrals or (), years), dict[str, Tally]()
    ranked = {r.id: lines(r.id, sums.get(r.id, none).values(), core, rule.top) for r in concerned}
    source = rule.clause or rule.name
    every = (line for found in ranked.values() for line in found)
    return ranked, tuple(_gap(scenario, x, years, source) for x in every if x.standing.is_gap)


def _core(scenario: Scenario) -> tuple[str, ...]:
    """Give the specialties that the specialties table marks as core, in its order."""
    return tuple(key for key, row in (scenario.specialties or {}).items() if row.core)


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
