"""The rotation of a part, or of tied pairs, as one whole-number model."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from matcher.domain.scenario import Level
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.milp.cpsat import Answer, minimise
from matcher.rotation.fewest import bounds_after_coverage, counts
from matcher.rotation.model import StintModel
from matcher.rotation.part import Part
from matcher.rotation.rotation import ROTATION_TERMS, Rotation, rotation_levels

PART_SECONDS = 20.0
PAIRS_SECONDS = 60.0
FLOOR_SECONDS = 30.0


@dataclass(frozen=True)
class Cover:
    """Weight covered, the most that could be, and the stints."""

    gain: int
    bound: int
    stints: tuple[Stint, ...]


def cover_exactly(part: Part, known: Sequence[Stint], budget: Budget) -> Cover:
    """Cover the most weight of a part; rules of the part only, no demand."""
    everywhere = {
        (person.hospital, post.recipient) for person in part.people for post in part.posts
    }
    pairs = dict.fromkeys(part.pairs or everywhere)
    model = StintModel(part.book, part.people, part.posts, pairs, demands=False)
    everything = model.constants["coverage"]
    answer = minimise(model, model.losses["coverage"], budget, PART_SECONDS, model.complete(known))
    if not answer.found:
        return Cover(0, everything, ())
    return Cover(-answer.value, -answer.bound, model.stints(answer.values))


def rotate_exactly(
    model: StintModel,
    levels: tuple[Level, ...],
    quick: Rotation,
    fewest: Callable[[int], Mapping[str, int]],
    budget: Budget,
) -> Rotation:
    """Minimise the objective's rotation terms, level by level, for the pairs of a model.

    ``quick`` is a known rotation, whose stints start the search, and whose floors end it.
    ``fewest`` gives the least stints and people by weight that stays uncovered.
    """
    start = model.complete(quick.stints)
    numbers = rotation_levels(levels)
    bounds = dict(quick.bounds or {})
    best = _at_the_floors(model, levels, bounds, start, budget) if numbers else None
    if not numbers:
        answer = minimise(model, [], budget, PAIRS_SECONDS, start)
        if answer.status == "infeasible":
            return Rotation("infeasible")
        best = answer if answer.found else None
    for number in numbers:
        if best is not None and counts(levels[number]):
            reached = {term: _value(model, term, best.values) for term in ROTATION_TERMS}
            known = bounds_after_coverage(levels, quick.floors, reached, bounds, fewest)
            bounds[number] = max(bounds[number], known[number])
        if best is not None and _worth(model, levels[number], best.values) == bounds[number]:
            _hold(model, levels[number], bounds[number])
            continue
        losses, constant = _level(model, levels[number])
        if counts(levels[number]):
            model.row([v for v, _ in losses], [w for _, w in losses], low=bounds[number] - constant)
        answer = minimise(model, losses, budget, PAIRS_SECONDS, best.values if best else start)
        if answer.status == "infeasible":
            return Rotation("infeasible")
        if not answer.found:
            break
        bounds[number] = max(bounds[number], constant + answer.bound)
        if best is None or constant + answer.value < _worth(model, levels[number], best.values):
            best = answer
        _hold(model, levels[number], constant + answer.value)
    if best is None:
        return Rotation("unknown")
    values = {term: _value(model, term, best.values) for term in ROTATION_TERMS}
    return Rotation("found", model.stints(best.values), values, quick.floors, bounds)


def _at_the_floors(
    model: StintModel,
    levels: tuple[Level, ...],
    floors: Mapping[int, int],
    start: Sequence[int],
    budget: Budget,
) -> Answer | None:
    """The best first level of the rotations that have all later levels at their floors."""
    first, *later = rotation_levels(levels)
    losses, _ = _level(model, levels[first])
    with model.for_now():
        for number in later:
            _hold(model, levels[number], floors[number])
        answer = minimise(model, losses, budget, FLOOR_SECONDS, start)
    return answer if later and answer.found else None


def _hold(model: StintModel, level: Level, most: int) -> None:
    """Keep a level at most at a value from here on."""
    losses, constant = _level(model, level)
    model.row([v for v, _ in losses], [w for _, w in losses], high=most - constant)


def _level(model: StintModel, level: Level) -> tuple[list[tuple[int, int]], int]:
    """A level as weighted variables and a constant."""
    losses = [
        (variable, loss * weight)
        for term, weight in level.terms.items()
        for variable, loss in model.losses[term]
    ]
    return losses, sum(weight * model.constants[term] for term, weight in level.terms.items())


def _worth(model: StintModel, level: Level, values: Sequence[int]) -> int:
    return sum(weight * _value(model, term, values) for term, weight in level.terms.items())


def _value(model: StintModel, term: str, values: Sequence[int]) -> int:
    return model.constants[term] + sum(w * values[v] for v, w in model.losses[term])
