"""Plans for stress tests: made by hand, or drawn with everything that a plan may hold."""

from __future__ import annotations

from random import Random

from matcher.check import Evidence
from matcher.domain.months import Span
from matcher.domain.stints import Stint
from matcher.domain.tables import TableRow
from matcher.problem import Problem
from matcher.stress.question import Question
from tests.small import evidence, pairs, post, small, stint

ONE = ("R1", "icu")


def question(plan: Evidence, rate: float, samples: int = 1, **changes) -> Question:
    """A question from the horizon's first month on."""
    return Question(samples, rate, **({"first": plan.problem.horizon.first} | changes))


def one_post(weight: int = 300, **changes) -> Evidence:
    """One person at one post for the whole year; nobody else anywhere."""
    problem = small(posts=(post(*ONE, weight=weight, months=small().horizon),), **changes)
    return evidence(problem, [stint("A-icu-1", *ONE, "2017-01", "2017-12")], pairs("A>R1"))


def random_plan(problem: Problem, seed: int, stints: int = 12) -> Evidence:
    """Any people at any posts in any months: overlapping, doubled, unqualified, too many."""
    rng = Random(seed)
    found = tuple(_stint(problem, rng) for _ in range(stints if problem.posts else 0))
    rows = tuple(TableRow(s, r) for s in problem.supporters for r in problem.recipients if s != r)
    return Evidence(problem, rows, (*found, *problem.scenario.fixed_stints))


def _stint(problem: Problem, rng: Random) -> Stint:
    held = rng.choice(problem.posts)
    suited = [person for person in problem.staff.values() if held.suits(person)]
    person = rng.choice(suited if suited and rng.random() < 0.9 else list(problem.staff.values()))
    first = rng.randint(problem.horizon.first, problem.horizon.last)
    return Stint(
        person=person.id,
        supporter=person.hospital,
        recipient=held.recipient,
        post=held.name,
        months=Span(first, rng.randint(first, problem.horizon.last)),
    )
