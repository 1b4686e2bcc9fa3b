"""What every plan must be, whatever its rules: known names, single places, kept facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from matcher.check.evidence import Evidence, place
from matcher.check.holding import holding
from matcher.check.posting import posting
from matcher.check.violation import Violation
from matcher.domain.stints import Stint


def structure(evidence: Evidence) -> Iterator[Violation]:
    """Give each breach of what a plan is; amounts in pairs, stints, months or people."""
    yield from _pairs(evidence)
    if evidence.stints is None:
        return
    for stint in evidence.planned:
        yield from posting(evidence, stint)
    yield from holding(evidence)
    yield from _facts(evidence)


def _pairs(evidence: Evidence) -> Iterator[Violation]:
    problem = evidence.problem
    for pair, rows in sorted(Counter(row.pair for row in evidence.pairs).items()):
        where = {"supporter": pair[0], "recipient": pair[1]}
        if pair[0] not in problem.supporters:
            yield Violation("structure", "structure-unknown_supporter", rows, where)
        elif pair[1] not in problem.recipients:
            yield Violation("structure", "structure-unknown_recipient", rows, where)
        elif pair[0] == pair[1]:
            yield Violation("structure", "structure-itself", 1, where)
        elif not problem.in_force(*pair):
            yield Violation("structure", "structure-never_in_force", 1, where)
        if rows > 1:
            yield Violation("structure", "structure-twice", rows - 1, where)


def _facts(evidence: Evidence) -> Iterator[Violation]:
    """Fixed stints in the plan are exactly those of the scenario."""
    facts = Counter(map(_row, evidence.problem.scenario.fixed_stints))
    told = Counter(_row(stint) for stint in evidence.stints or () if stint.fixed)
    for row, count in sorted((facts - told).items()):
        yield Violation("structure", "structure-fixed_missing", count, place(*row))
    for row, count in sorted((told - facts).items()):
        yield Violation("structure", "structure-fixed_unknown", count, place(*row))


def _row(stint: Stint):
    return stint.person, stint.recipient, stint.post, stint.months
