"""Gaps of the policy ``top_referred``: what is referred out most, and the major diseases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from matcher.domain.hospitals import Recipient
from matcher.domain.posts import Gap
from matcher.domain.scenario import Scenario
from matcher.domain.tables import MajorDisease, Referral
from matcher.gaps.diseases import disease_lines
from matcher.gaps.rank import Line, Standing, points
from matcher.gaps.sums import Tally, tallies

if TYPE_CHECKING:
    from matcher.rules.base import Rule

Ranked = Mapping[str, tuple[Line, ...]]


def most_referred(
    scenario: Scenario, rule: Rule, concerned: Iterable[Recipient], years: tuple[int, ...]
) -> tuple[Ranked, tuple[Gap, ...]]:
    """Rank the diseases of each recipient; each specialty of a top or major one is one gap."""
    rows: dict[str, list[Referral]] = defaultdict(list)
    for row in scenario.referrals or ():
        if row.year in years:
            rows[row.recipient].append(row)
    sums, none = tallies(scenario.referrals or (), years), dict[str, Tally]()
    ranked: dict[str, tuple[Line, ...]] = {}
    gaps: list[Gap] = []
    for recipient in concerned:
        majors = _majors(scenario, recipient)
        ranked[recipient.id] = disease_lines(recipient.id, rows[recipient.id], majors, rule.top)
        totals = sums.get(recipient.id, none)
        gaps += _gaps(scenario, rule, ranked[recipient.id], majors, totals, years)
    return ranked, tuple(gaps)


def _majors(scenario: Scenario, recipient: Recipient) -> list[MajorDisease]:
    rows = scenario.major_diseases or ()
    return [row for row in rows if row.recipient in (None, recipient.id)]


def _gaps(
    scenario: Scenario,
    rule: Rule,
    lines: Sequence[Line],
    majors: Sequence[MajorDisease],
    totals: Mapping[str, Tally],
    years: tuple[int, ...],
) -> Iterator[Gap]:
    """One gap a specialty; rank, rate and sums are those of its disease of the best rank.

    Without a rank they are the specialty's own. Where there are no patients at all, no rate tells
    the weight: as for listed posts it is the core weight.
    """
    asked = [line for line in lines if line.standing.is_gap]
    for specialty in dict.fromkeys(line.tally.specialty for line in asked):
        own = [line for line in asked if line.tally.specialty == specialty]
        line, tally = own[0], own[0].tally
        if line.rank is None:
            tally = totals.get(specialty, Tally(specialty, 0, 0))
        usual = scenario.core_weight if tally.rate is None else points(tally.rate)
        yield Gap(
            recipient=line.recipient,
            specialty=specialty,
            rank=line.rank,
            rate=tally.rate,
            core=False,
            patients=tally.patients,
            referred_out=tally.referred_out,
            years=years,
            source=_source(rule, own, [row for row in majors if row.specialty == specialty]),
            weight=scenario.recipients[line.recipient].priority * usual,
        )


def _source(rule: Rule, lines: Sequence[Line], majors: Sequence[MajorDisease]) -> str:
    """Name what made the gap, and the diseases."""
    top = [line.tally.disease for line in lines if line.standing is Standing.TOP]
    said = [_named(rule.clause or rule.name, top)] if top else []
    said += [_named("major_diseases", [row.disease for row in majors])] if majors else []
    return " + ".join(said)


def _named(source: str, diseases: Iterable[str | None]) -> str:
    told = "; ".join(dict.fromkeys(disease for disease in diseases if disease))
    return f"{source}: {told}" if told else source
