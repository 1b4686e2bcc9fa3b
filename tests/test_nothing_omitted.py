"""A sparse model forbids by omission: every pair or stint that it leaves out must break a rule.

And none that it has may break a rule on single pairs or single stints.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

import pytest

from matcher.check import Violation
from matcher.domain.months import Span
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.pairing.model import Pair, candidates
from matcher.problem import Problem
from matcher.rotation.columns import StintBook
from tests.plans import judged
from tests.random_problems import Size, random_problem
from tests.test_agreement import CHECKED

TINY = Size(people=2, posts=2, months=(4, 5, 6, 7), stints=5)
SEEDS = 20
OF_SINGLE_PAIRS = {"structure", "kinds", "links", "same_region", "max_distance", "ban"}
OF_SINGLE_STINTS = {
    *("structure", "min_stint", "max_stint", "rest", "max_months", "min_title", "batches"),
}
Breaches = set[tuple]


def breaches(problem: Problem, pairs: Iterable[Pair], stints: Iterable[Stint]) -> Breaches:
    """What a plan breaks besides demands, each as something that can be compared."""
    rules = problem.scenario.rules
    found = judged(problem, pairs, stints).violations
    hard = (b for b in found if b.rule not in rules or rules[b.rule].group != "demand")
    return set(map(_key, hard))


def _key(breach: Violation) -> tuple:
    return breach.rule, breach.code, breach.amount, tuple(sorted(breach.where.items()))


def pair_faults(problem: Problem) -> Iterator[tuple]:
    """Pairs that are left out for no reason, or kept for none."""
    kept, without = set(candidates(problem)), breaches(problem, (), ())
    for pair in product(problem.supporters, problem.recipients):
        added = breaches(problem, (pair,), ()) - without
        broken = {rule for rule, *_ in added} & OF_SINGLE_PAIRS
        if bool(broken) == (pair in kept):
            yield pair, broken


def stint_faults(problem: Problem) -> Iterator[tuple]:
    """Stints that have no column for no reason, or one although they break a rule."""
    book = StintBook(problem)
    start = problem.horizon.first
    for pair in candidates(problem):
        without = breaches(problem, (pair,), ())
        for person, post in product(problem.people_of[pair[0]], problem.posts_of[pair[1]]):
            options = book.stints(person, post)
            columns = set(zip(options.firsts.tolist(), options.lasts.tolist(), strict=True))
            for stint in _stints(problem, person, post):
                span = stint.months.first - start, stint.months.last - start
                added = breaches(problem, (pair,), (stint,)) - without
                broken = {rule for rule, *_ in added} & OF_SINGLE_STINTS
                if span in columns and _joins(problem, stint):
                    broken -= {"min_stint"}
                if span in columns and post.single and len(columns) > 1:
                    broken -= {"structure"}  # the pieces that fixed stints leave go together
                if bool(broken) == (span in columns):
                    yield stint, broken


def _stints(problem: Problem, person: Person, post: Post) -> Iterator[Stint]:
    """Every stint in the horizon of somebody who suits; of somebody who does not, the longest."""
    horizon = problem.horizon
    spans = [Span(a, b) for a in horizon for b in horizon if a <= b]
    for months in spans if post.suits(person) else (post.months,):
        yield Stint(
            person=person.id,
            supporter=person.hospital,
            recipient=post.recipient,
            post=post.name,
            months=months,
        )


def _joins(problem: Problem, stint: Stint) -> bool:
    """A fixed stint may join this one to another: alone it may be too short, and yet be there."""
    return any(
        stint.post_key == fixed.post_key
        and stint.months.first - 1 <= fixed.months.last
        and stint.months.last + 1 >= fixed.months.first
        for fixed in problem.fixed_of.get(stint.person, ())
    )


@pytest.mark.parametrize("name", CHECKED)
def test_pairs_with_one_rule_beside_others(name):
    for seed in range(SEEDS):
        assert not list(pair_faults(random_problem(seed, [name]))), seed


@pytest.mark.parametrize("name", sorted(OF_SINGLE_STINTS - {"structure"}))
def test_stints_with_one_rule(name):
    for seed in range(SEEDS):
        assert not list(stint_faults(random_problem(seed, [name], TINY, only=True))), seed


@pytest.mark.parametrize("seed", range(40))
def test_stints_with_any_rules(seed):
    assert not list(stint_faults(random_problem(seed, size=TINY))), seed
