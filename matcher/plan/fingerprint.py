"""Fingerprints of some pairs that share hospitals: of what their stints depend on, and of these."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from matcher.domain.people import Person
from matcher.domain.stints import Stint
from matcher.problem import Problem
from matcher.rules.base import Rule

Pair = tuple[str, str]


def question_of(problem: Problem, recipients: Collection[str], pairs: Collection[Pair]) -> str:
    """Fingerprint everything that the best stints at recipients with these pairs depend on.

    Equal fingerprints: the same question. Names, reasons and clauses do not count, nor does what
    only speaks of pairs.
    """
    return _sha256(_asked(problem, frozenset(recipients), sorted(pairs)))


def answer_of(pairs: Iterable[Pair], stints: Iterable[Stint], recipients: Collection[str]) -> str:
    """Fingerprint the pairs and stints, fixed ones included, at recipients."""
    members = set(recipients)
    rows = ((s.recipient, s.post, s.months.first, s.months.last, s.person) for s in stints)
    own = sorted({row for row in rows if row[0] in members})
    return _sha256([*sorted({pair for pair in pairs if pair[1] in members}), *own])


def _asked(problem: Problem, members: frozenset[str], pairs: list[Pair]) -> Iterator[object]:
    scenario = problem.scenario
    supporters = sorted({supporter for supporter, _ in pairs})
    people = [person for s in supporters for person in problem.people_of[s]]
    names = {person.id for person in people}
    yield problem.horizon
    yield [(level.name, sorted(level.terms.items())) for level in scenario.objective]
    yield sorted(_rule(rule) for rule in scenario.rules.values() if _speaks(rule, problem, members))
    yield [(r, problem.recipients[r].kind, problem.recipients[r].months) for r in sorted(members)]
    yield [post for recipient in sorted(members) for post in problem.posts_of[recipient]]
    yield [(supporter, problem.supporters[supporter].months) for supporter in supporters]
    yield [replace(person, name="", absences=_absences(person)) for person in people]
    yield [(*pair, pair in problem.incumbent_pairs) for pair in pairs]
    facts = scenario.fixed_stints
    yield sorted(repr(s) for s in facts if s.recipient in members or s.person in names)


def _speaks(rule: Rule, problem: Problem, members: Collection[str]) -> bool:
    concerned = any(rule.concerns(problem.recipients[recipient]) for recipient in members)
    return concerned and rule.assessed_by == "stints"


def _rule(rule: Rule) -> tuple[str, str]:
    return rule.name, rule.model_dump_json(exclude={"clause"}, fallback=str)


def _absences(person: Person) -> tuple:
    return tuple(sorted((replace(absence, reason="") for absence in person.absences), key=repr))


def _sha256(rows: Iterable[object]) -> str:
    return hashlib.sha256("\n".join(map(repr, rows)).encode()).hexdigest()
