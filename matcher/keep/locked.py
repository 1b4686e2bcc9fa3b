"""A scenario in which what is kept is a fact, and its plans as plans of the scenario itself.

Kept stints become rows of the stints table: every part of the method knows these. They differ from
planned ones only in what rules and levels count of them, which is the same in every plan, as no
new stint may join one (``Apart``): so the bounds of the one hold for the other, moved by that
number. Where rules read kept stints in the light of others, nothing is said of the bounds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np

from matcher.check.check import check
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.scenario import Scenario
from matcher.domain.stints import Stint
from matcher.keep.faults import judged
from matcher.keep.kept import Kept
from matcher.plan.plan import LevelResult
from matcher.problem import Problem
from matcher.rules.base import Rule
from matcher.solving.solve import Solved
from matcher.variants import with_decisions, with_rule

Run = tuple[str, tuple[str, str], int, int]
"""Person, post, first and last month of a kept stint and the facts that it continues."""


class Apart(Rule):
    """No new stint continues a kept one, or is continued by it: what was accepted stays whole."""

    name = "apart"
    group = "limit"
    assessed_by = "stints"
    texts = {}

    runs: tuple[Run, ...] = ()

    def allows_stints(
        self, problem: Problem, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
    ) -> np.ndarray | None:
        """Leave out the stints beside a kept one of the person at the post."""
        start, allowed = problem.horizon.first, np.ones(len(firsts), dtype=bool)
        for first, last in self.at(person.id, post.key):
            allowed &= (firsts + start != last + 1) & (lasts + start != first - 1)
        return allowed

    def stints_depend_on(self, problem: Problem, person: Person, post: Post) -> Hashable:
        """The kept stints of the person at the post."""
        return self.at(person.id, post.key)

    def at(self, person: str, post: tuple[str, str]) -> tuple[tuple[int, int], ...]:
        """First and last months of the kept stints of a person at a post."""
        return self._by_key.get((person, post), ())

    @cached_property
    def _by_key(self) -> Mapping[tuple[str, tuple[str, str]], tuple[tuple[int, int], ...]]:
        found: dict[tuple[str, tuple[str, str]], list[tuple[int, int]]] = defaultdict(list)
        for person, post, first, last in self.runs:
            found[person, post].append((first, last))
        return {key: tuple(spans) for key, spans in found.items()}


def locked(scenario: Scenario, own: Kept) -> Scenario:
    """The scenario in which pairs are pinned and stints are facts."""
    decided = with_decisions(scenario, pinned=own.pairs)
    if not own.stints:
        return decided
    facts = (replace(stint, fixed=True) for stint in own.stints)
    fixed = replace(decided, fixed_stints=(*scenario.fixed_stints, *facts))
    runs = own.runs(scenario)
    spans = ((s.person, s.post_key, s.months.first, s.months.last) for s in runs)
    return with_rule(fixed, Apart(runs=tuple(spans)))


def unlocked(problem: Problem, own: Kept, found: Solved) -> Solved:
    """Give a plan of the locked scenario as one of the scenario itself, checked under it."""
    plan, facts = found.plan, set(own.stints)
    stints = plan.stints
    if stints is not None:
        stints = tuple(sorted(_planned(stint, facts) for stint in stints))
    plan = replace(plan, problem=problem, stints=stints, parts=())
    verdict = check(plan.evidence)
    levels = _levels(problem, own, found, dict(verdict.levels))
    whole = verdict.clean and not own.lost(plan.chosen, plan.planned)
    return Solved(replace(plan, levels=levels), verdict, found.trusted and whole)


def is_constant(problem: Problem, own: Kept) -> bool:
    """Tell whether what rules and levels count of kept stints is the same in every plan.

    It is but for two rules: a soft ``rest`` that kept stints lack, which others may come between;
    and ``handover`` at posts of several people, or of several months, where others decide who
    follows whom.
    """
    rules = problem.scenario.rules
    rest, handover = rules.get("rest"), rules.get("handover")
    if rest is not None and rest.is_soft:
        lacking = {breach.rule for breach in judged(problem, own).shortfalls}
        if rest.name in lacking:
            return False
    posts = (problem.post[stint.post_key] for stint in own.stints if handover is not None)
    months = ((problem.handover(post), post.count) for post in posts)
    return not any(handed > 1 or (handed and count > 1) for handed, count in months)


def _planned(stint: Stint, kept_stints: set[Stint]) -> Stint:
    free = replace(stint, fixed=False)
    return free if stint.fixed and free in kept_stints else stint


def _levels(
    problem: Problem, own: Kept, found: Solved, values: dict[str, int]
) -> tuple[LevelResult, ...]:
    """Recomputed values, and bounds moved by what the levels count of the kept stints alone."""
    told = is_constant(problem, own)
    more = _counted(problem, own, found)
    levels = []
    for level in found.plan.levels:
        value = values[level.name]
        bound = min(level.bound + more[level.name], value) if told else 0
        levels.append(replace(level, value=value, bound=bound))
        told = told and value == level.value + more[level.name]
    return tuple(levels)


def _counted(problem: Problem, own: Kept, found: Solved) -> dict[str, int]:
    """What each level counts of the kept stints as planned ones beyond what it does as facts."""
    as_facts = Kept(own.pairs)
    planned = dict(judged(problem, own).levels)
    fixed = dict(judged(found.plan.problem, as_facts).levels)
    return {name: planned[name] - fixed[name] for name in planned}


def raised(levels: Sequence[LevelResult], known: Sequence[LevelResult]) -> tuple[LevelResult, ...]:
    """Take over bounds that are known of another plan, and hold for these plans as well.

    They hold for plans whose earlier levels are at most what that plan reached.
    """
    found, told = [], True
    for level, other in zip(levels, known, strict=True):
        bound = max(level.bound, min(other.bound, level.value)) if told else level.bound
        found.append(replace(level, bound=bound))
        told = told and level.value <= other.value
    return tuple(found)
