"""Each half of each term of the objective, counting a bit more or a bit less.

A term whose halves read the problem takes one line: ``*both("travel", Travel, _dearer)``. What the
solver counts elsewhere takes one line a place: ``*at("coverage", "figures", Estimates, …)``; what
is counted in another way one line: ``one("balance", "checker", "sum", Balance, "value", …)``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from matcher.domain.posts import Post
from matcher.domain.tables import Cost, TableRow
from matcher.problem import Problem
from matcher.rotation import rotator
from matcher.rotation.estimates import Estimates
from matcher.rotation.model import StintModel
from matcher.rotation.places import Board
from matcher.terms.base import Term
from matcher.terms.changes import Changes
from matcher.terms.coverage import Coverage
from matcher.terms.shared import Shared
from matcher.terms.shortfall import Shortfall
from matcher.terms.travel import Travel
from tests.mutants.mutant import Make, Mutant, Other, Swap, changed_scenario, sees

STEPS = ((1, "more"), (-1, "less"))


def at(
    term: str, half: str, owner: Any, name: str, change: Callable[[int], Make]
) -> Iterator[Mutant]:
    """One place where a term is counted, a bit more and a bit less."""
    for step, word in STEPS:
        yield Mutant("term", term, half, word, (Swap(owner, name, change(step)),))


def in_value(term: type[Term], other: Other) -> Iterator[Mutant]:
    """A checker half that sees another problem."""
    return at(term.name, "checker", term, "value", lambda step: sees(other, step))


def both(term: type[Term], other: Other) -> Iterator[Mutant]:
    """A term of pairs, each of its halves seeing another problem."""
    cost = "pair_costs" if "pair_costs" in vars(term) else "pair_cost"
    yield from at(term.name, "model", term, cost, lambda step: sees(other, step))
    yield from in_value(term, other)


def one(term: str, half: str, change: str, owner: Any, name: str, make: Make) -> Mutant:
    """One place where a term is counted, in another way."""
    return Mutant("term", term, half, change, (Swap(owner, name, make),))


# Other problems ----------------------------------------------------------------------------------


def _soft_rules(problem: Problem, step: int) -> Problem:
    """Hard demands count as well, or one soft rule does not."""
    rules = dict(problem.scenario.rules)
    if step > 0:
        hard = {name: rule for name, rule in rules.items() if rule.group == "demand"}
        rules |= {name: rule.model_copy(update={"soft": True}) for name, rule in hard.items()}
    else:
        soft = [name for name, rule in rules.items() if rule.is_soft]
        rules.pop(soft[-1] if soft else None, None)
    return changed_scenario(problem, rules=rules)


def _weights(problem: Problem, step: int) -> Problem:
    """The first post weighs one more, or less."""
    first = [_weighing(post, step) for post in problem.posts[:1]]
    return replace(problem, posts=(*first, *problem.posts[1:]))


def _weighing(post: Post, step: int) -> Post:
    return replace(post, weight=max(0, post.weight + step))


def _kept(problem: Problem, step: int) -> Problem:
    """One pair of the incumbent table counts as new, or one that is new does not."""
    rows = problem.scenario.incumbent or ()
    every = [(s, r) for s in problem.supporters for r in problem.recipients]
    new = [TableRow(*pair) for pair in every if pair not in problem.incumbent_pairs]
    return changed_scenario(problem, incumbent=rows[1:] if step > 0 else (*rows, *new[:1]))


def _repeated(problem: Problem, step: int) -> Problem:
    """One pair of the earlier plans counts once more, or not."""
    earlier = problem.scenario.avoided or ()
    return changed_scenario(problem, avoided=(*earlier, *earlier[:1]) if step > 0 else earlier[1:])


def _dearer(problem: Problem, step: int) -> Problem:
    """The first supporter's way to each recipient is one longer, or shorter."""
    here = next(iter(problem.supporters))
    rows = [row for row in problem.scenario.costs or () if row.supporter != here]
    for there in problem.recipients:
        cost = max(0, problem.cost(here, there) + step)
        rows.append(Cost(here, there, cost, problem.load(here, there)))
    return changed_scenario(problem, costs=tuple(rows))


# Other functions of the solver -------------------------------------------------------------------


def _asked(step: int) -> Make:
    """Each soft demand of the stint model asks for one more, or less."""

    def make(demand: Callable) -> Callable:
        def changed(model: StintModel, variables: Sequence[int], need: int, soft: bool) -> None:
            demand(model, variables, need + step if soft else need, soft)

        return changed

    return make


def _demands(step: int) -> Make:
    """The last demand at a recipient counts twice, or not."""

    def make(demands: Callable) -> Callable:
        def changed(estimates: Estimates, recipient: str) -> list:
            found = demands(estimates, recipient)
            return [*found, *found[-1:]] if step > 0 else found[:-1]

        return changed

    return make


def _filled(step: int) -> Make:
    """The first post weighs one more, or less, in the stint model."""

    def make(cover: Callable) -> Callable:
        def changed(model: StintModel, board: Board, month: int) -> None:
            first = board.post.key == model.problem.posts[0].key
            dearer = replace(board, post=_weighing(board.post, step))
            cover(model, dearer if first else board, month)

        return changed

    return make


def _open(step: int) -> Make:
    """The first post could be covered for one more, or less, in the quick figures."""

    def make(weight: Callable) -> Callable:
        def changed(estimates: Estimates, post: Post) -> int:
            first = post.key == estimates.problem.posts[0].key
            return max(0, weight(estimates, post) + (step if first else 0))

        return changed

    return make


def _capable(step: int) -> Make:
    """Without staff, one month more or less is uncovered."""

    def make(cover: Callable) -> Callable:
        def changed(*seen: Any) -> dict[str, int]:
            values = cover(*seen)
            return {**values, "coverage": max(0, values["coverage"] + step)}

        return changed

    return make


TERM_MUTANTS: Sequence[Mutant] = (
    *at("shortfall", "model", StintModel, "demand", _asked),
    *at("shortfall", "figures", Estimates, "demands", _demands),
    *in_value(Shortfall, _soft_rules),
    *at("coverage", "model", StintModel, "_cover", _filled),
    *at("coverage", "figures", Estimates, "post_weight", _open),
    *at("coverage", "no staff", rotator, "cover_by_capability", _capable),
    *in_value(Coverage, _weights),
    *both(Changes, _kept),
    *both(Travel, _dearer),
    *both(Shared, _repeated),
)
