"""Problems with an incumbent table, and the best plans with few new pairs by one model of all."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from matcher.domain.tables import TableRow
from matcher.pairing.model import candidates
from matcher.problem import Problem
from matcher.rules.max_changes import MaxChanges
from matcher.variants import with_changes
from tests.oracles.joint import Joint
from tests.random_problems import Size, random_problem

TINY = Size(2, 2, people=1, posts=1, months=(3,), stints=1, specialties=1)
WIDE = Size(3, 5, people=2, posts=2, months=(4, 5))


def problem_of(seed: int, size: Size) -> Problem:
    """A random problem with an incumbent table, and no limit of new pairs that is soft."""
    problem = random_problem(seed, size=size)
    scenario, rng = problem.scenario, Random(seed)
    rules = {name: rule for name, rule in scenario.rules.items() if name != MaxChanges.name}
    if rng.random() < 0.15:
        rules[MaxChanges.name] = MaxChanges(pairs=rng.randrange(3))
    incumbent = scenario.incumbent
    if incumbent is None:
        pairs = sorted(candidates(problem))
        incumbent = tuple(TableRow(*p) for p in rng.sample(pairs, min(len(pairs), 2)))
    return replace(problem, scenario=replace(scenario, rules=rules, incumbent=incumbent))


def limited(problem: Problem, most: int) -> Problem:
    """The same problem with at most so many new pairs."""
    return replace(problem, scenario=with_changes(problem.scenario, most))


def unlimited(problem: Problem) -> Problem:
    """The same problem with any number of new pairs."""
    rules = {n: rule for n, rule in problem.scenario.rules.items() if n != MaxChanges.name}
    return replace(problem, scenario=replace(problem.scenario, rules=rules))


def of_joint(problem: Problem) -> tuple[int, ...] | None:
    """The best values by one model of everything."""
    best = Joint(problem).solve()
    return best and best.values
