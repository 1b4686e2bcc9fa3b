"""What a planner should know about the referrals that gaps were derived from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from matcher.domain.hospitals import Recipient
from matcher.domain.people import Role
from matcher.domain.posts import Gap
from matcher.domain.scenario import Scenario
from matcher.gaps.rank import Line, Standing
from matcher.gaps.sums import years_reported
from matcher.language.message import Message

if TYPE_CHECKING:
    from matcher.rules.base import Rule


def year_notes(
    scenario: Scenario, recipients: Iterable[Recipient], years: tuple[int, ...], rule: Rule
) -> Iterator[Message]:
    """Tell of too few years in the table, and of recipients that lack some or all of them."""
    policy = {"policy": rule.name}
    if scenario.referrals is None:
        yield Message("gaps-no-table", policy)
        return
    if len(years) < rule.years:
        yield Message("gaps-few-years", {"found": len(years), "asked": rule.years})
    reported = years_reported(scenario.referrals, years)
    for recipient in recipients if years else ():
        missing = sorted(set(years) - reported.get(recipient.id, frozenset()))
        if missing:
            code = "gaps-no-rows" if len(missing) == len(years) else "gaps-missing-year"
            told = {"years": ", ".join(map(str, missing))}
            yield Message(code, {**_named(recipient), **told, **policy})


def few_notes(recipient: Recipient, lines: Iterable[Line], rule: Rule) -> Iterator[Message]:
    """Tell when a recipient with referrals has fewer than ``top`` to rank."""
    lines = tuple(lines)
    ranked = len({line.rank for line in lines if line.standing is Standing.TOP})
    asked = (Standing.CORE, Standing.MAJOR)
    reported = any(line.standing not in asked or line.tally.patients for line in lines)
    if reported and ranked < rule.top:
        told = {"found": ranked, "top": rule.top, "policy": rule.name}
        yield Message("gaps-few-specialties", {**_named(recipient), **told})


def support_notes(scenario: Scenario, gaps: Iterable[Gap]) -> Iterator[Message]:
    """Tell of each gap specialty that no supporter can help with: its post stays empty.

    With a staff table people decide, without one the capabilities, with neither nothing is said.
    """
    able = _able(scenario)
    if able is None:
        return
    lacking: dict[str, list[str]] = defaultdict(list)
    for gap in gaps:
        if gap.specialty not in able:
            lacking[gap.specialty].append(gap.recipient)
    for specialty, recipients in lacking.items():
        where = {"recipients": ", ".join(recipients), "count": len(recipients)}
        yield Message("gaps-nobody-can", {"specialty": specialty, **where})


def _able(scenario: Scenario) -> frozenset[str] | None:
    if scenario.staff is not None:
        people = (p for p in scenario.staff.values() if p.hospital in scenario.supporters)
        clinicians = (person for person in people if person.role is Role.CLINICIAN)
        return frozenset(key for person in clinicians for key in person.specialties)
    if scenario.capabilities is not None:
        return frozenset(row.specialty for row in scenario.capabilities if row.strength >= 1)
    return None


def _named(recipient: Recipient) -> dict[str, str | int]:
    return {"recipient": recipient.id, "name": recipient.name}
