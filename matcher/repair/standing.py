"""What of a published plan still stands: its pairs and stints without what breaks a rule now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from matcher.check import Evidence, Violation, check
from matcher.check.evidence import place
from matcher.domain.stints import Stint
from matcher.domain.tables import TableRow
from matcher.problem import Problem

_ROUNDS = 2
"""Taking out what breaks a rule may leave another one broken: then the part starts afresh."""


@dataclass(frozen=True)
class Standing:
    """What stands of the earlier plan from the first open month on.

    ``against`` holds the violations of all that was published, at the recipients ``broken_at``.
    ``pairs`` are those still in force, ``stints`` what is left without what breaks a hard rule;
    ``spoilt`` are recipients at which a hard rule is broken even so.
    """

    problem: Problem
    pairs: tuple[tuple[str, str], ...]
    stints: tuple[Stint, ...]
    against: tuple[Violation, ...]
    spoilt: frozenset[str]

    @property
    def broken_at(self) -> frozenset[str]:
        """Recipients that any violation has to do with."""
        return frozenset(r for v in self.against for r in self.concerned(v))

    def concerned(self, violation: Violation) -> Collection[str]:
        """The recipients that a violation may have to do with; all where it does not say."""
        return _concerned(self.problem, self.pairs, violation)


def standing(problem: Problem, rows: Iterable[TableRow], remaining: Iterable[Stint]) -> Standing:
    """Take out of an earlier plan what breaks a hard rule of the question now."""
    told = tuple(row for row in rows if _in_force(problem, row.pair))
    pairs = tuple(row.pair for row in told)
    left = tuple(remaining)
    against = found = _violations(problem, told, left)
    for _ in range(_ROUNDS):
        out = _offending(found, left)
        if not out:
            break
        left = tuple(stint for stint in left if stint not in out)
        found = _violations(problem, told, left)
    spoilt = frozenset(r for v in found for r in _concerned(problem, pairs, v))
    return Standing(problem, pairs, left, against, spoilt)


def _concerned(
    problem: Problem, pairs: Iterable[tuple[str, str]], violation: Violation
) -> Collection[str]:
    where = violation.where
    recipient = where.get("recipient")
    if recipient in problem.recipients:
        return (str(recipient),)
    person = problem.staff.get(str(where.get("person")))
    home = person.hospital if person else None
    supporter = where.get("supporter", where.get("hospital", home))
    if supporter in problem.supporters:
        return [r for s, r in pairs if s == supporter]
    return tuple(problem.recipients)


def _violations(
    problem: Problem, rows: tuple[TableRow, ...], stints: tuple[Stint, ...]
) -> tuple[Violation, ...]:
    facts = problem.scenario.fixed_stints
    return check(Evidence(problem, rows, (*stints, *facts))).violations


def _offending(violations: Iterable[Violation], stints: Iterable[Stint]) -> set[Stint]:
    """Stints that a violation names, or all of the person whom it names."""
    by_place: dict[tuple, Stint] = {}
    own: dict[str, list[Stint]] = {}
    for stint in stints:
        by_place[_key(place(stint.person, stint.recipient, stint.post, stint.months))] = stint
        own.setdefault(stint.person, []).append(stint)
    found: set[Stint] = set()
    for violation in violations:
        named = by_place.get(_key(violation.where))
        if named is not None:
            found.add(named)
        elif "person" in violation.where:
            found.update(own.get(str(violation.where["person"]), ()))
    return found


def _key(where: Mapping[str, str | int]) -> tuple:
    return tuple(where.get(key) for key in ("person", "recipient", "post", "first", "last"))


def _in_force(problem: Problem, pair: tuple[str, str]) -> bool:
    known = pair[0] in problem.supporters and pair[1] in problem.recipients
    return known and bool(problem.in_force(*pair))
