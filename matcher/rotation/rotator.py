"""Rotations of pairs, each worked out once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from matcher.domain.scenario import Level
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.rotation.capability import cover_by_capability
from matcher.rotation.estimates import Estimates
from matcher.rotation.exact import rotate_exactly
from matcher.rotation.fewest import Fewest, bounds_after_coverage, counts
from matcher.rotation.model import StintModel
from matcher.rotation.part import Pair, Part, parts
from matcher.rotation.quickly import PartPlan, plan_part, sketch_part
from matcher.rotation.rotation import Rotation, rotation_levels, weigh

Found = TypeVar("Found")


Rotations = dict[frozenset[Pair], tuple[int, Rotation]]
"""Rotations by their pairs, each with the last level that it is best in."""

PartPlans = dict[tuple, PartPlan]


class Rotator:
    """Works out the best rotation of pairs, and remembers it.

    ``rotations`` and ``plans`` are what is known already, and where it is kept (None: nothing).
    """

    def __init__(
        self,
        estimates: Estimates,
        levels: tuple[Level, ...],
        rotations: Rotations | None = None,
        plans: PartPlans | None = None,
    ) -> None:
        self.estimates = estimates
        self.problem = estimates.problem
        self.levels = levels
        self._rotations = {} if rotations is None else rotations
        self._plans = {} if plans is None else plans

    def rotate(self, pairs: Iterable[Pair], budget: Budget, number: int | None = None) -> Rotation:
        """Find the best rotation of pairs that are tied to each other and to nothing else.

        ``number``: best up to this level of the objective at least; None: in all levels. Few
        stints or people, which take longest, are seen to when their level is reached.
        """
        key, deep = frozenset(pairs), self._deep(number)
        known = self._rotations.get(key)
        if known is None or known[0] < deep:
            found = deep, self._rotate(key, deep, budget)
            known = self._keep(self._rotations, key, found, budget)
        return known[1]

    def known(self) -> Iterator[tuple[frozenset[Pair], Rotation]]:
        """Give the rotations that were found so far, by their pairs."""
        for pairs, (_, rotation) in list(self._rotations.items()):
            if rotation.status == "found":
                yield pairs, rotation

    def sketch(self, pairs: Iterable[Pair], budget: Budget) -> Rotation:
        """Find a good rotation of such pairs without a solver; it is not remembered."""
        key = frozenset(pairs)
        if key in self._rotations:
            return self._rotations[key][1]
        quick = self._quick(key, [sketch_part(part, budget) for part in self._parts(key)], budget)
        return Rotation("unknown") if self._lacks_hard(key, quick.stints) else quick

    def _deep(self, number: int | None) -> int:
        """The last level of the stints that a rotation is to be best in."""
        last = len(self.levels) - 1 if number is None else number
        own = (n for n in rotation_levels(self.levels) if n <= last or not counts(self.levels[n]))
        return max(own, default=0)

    def _rotate(self, pairs: frozenset[Pair], deep: int, budget: Budget) -> Rotation:
        if not self.estimates.staffed:
            values = cover_by_capability(self.estimates, pairs)
            return Rotation("found", (), values, values, self._level_sums(values))
        plans = [self._plan(part, budget) for part in self._parts(pairs)]
        quick = self._quick(pairs, plans, budget)
        lacks, fewest = self._lacks_hard(pairs, quick.stints), self._fewest(pairs, plans)
        quick = quick if lacks else self._fulfilled(quick)
        if not lacks and any(map(counts, self.levels)):
            proven = (self.levels, quick.floors, quick.values, quick.bounds)
            quick = replace(quick, bounds=bounds_after_coverage(*proven, fewest))
        sums = self._level_sums(quick.values)
        best = all(sums[n] == quick.bounds[n] for n in sums if n <= deep)
        if not lacks and (best or budget.over):
            return quick
        return self._exactly(pairs, quick, fewest, deep, budget)

    def _quick(self, pairs: frozenset[Pair], plans: Sequence[PartPlan], budget: Budget) -> Rotation:
        """Join the plans of the parts; hard demands may be lacking."""
        floors = self._floors(pairs, plans)
        stints = self._with_most_people(plans, pairs, floors["shortfall"], budget)
        values = self._values(pairs, plans, stints)
        sums = self._level_sums(floors)
        return Rotation("found", stints, values, floors, sums, self._hopes(pairs, plans, floors))

    def _fulfilled(self, quick: Rotation) -> Rotation:
        """Take over the bounds that hold where the first level is at its own."""
        first = min(quick.bounds or {}, default=None)
        if first is None or self._level_sums(quick.values or {})[first] != quick.bounds[first]:
            return quick
        hopes = quick.hopes or {}
        bounds = {n: max(bound, hopes.get(n, bound)) for n, bound in quick.bounds.items()}
        return replace(quick, bounds=bounds, hopes=None)

    def _fewest(
        self, pairs: frozenset[Pair], plans: Sequence[PartPlan]
    ) -> Callable[[int], dict[str, int]]:
        """Least stints and people at the pairs' recipients by weight that stays uncovered."""
        recipients = _recipients(pairs)
        open_weight = sum(self.estimates.open_weight(r) for r in recipients)
        posted = self.estimates.people(recipients, ())
        least = Fewest(plan.part for plan in plans)

        def terms(uncovered: int) -> dict[str, int]:
            found = least.terms(open_weight - uncovered)
            return found | {"people": posted + found["people"]}

        return terms

    def _parts(self, pairs: frozenset[Pair]) -> list[Part]:
        people, posts = self._members(pairs)
        return parts(self.estimates.book, people, posts, pairs)

    def _members(self, pairs: frozenset[Pair]):
        supporters = sorted({supporter for supporter, _ in pairs})
        people = [person for s in supporters for person in self.problem.people_of[s]]
        posts = [post for r in _recipients(pairs) for post in self.problem.posts_of[r]]
        return people, posts

    def _plan(self, part: Part, budget: Budget) -> PartPlan:
        known = self._plans.get(part.key)
        return known or self._keep(self._plans, part.key, plan_part(part, budget), budget)

    def _keep(self, store: dict, key: object, found: Found, budget: Budget) -> Found:
        """Remember what was found, unless the time was over before it was worked out."""
        if not budget.over:
            store[key] = found
        return found

    def _floors(self, pairs: frozenset[Pair], plans: Sequence[PartPlan]) -> dict[str, int]:
        supporters = {r: sorted(s for s, other in pairs if other == r) for r in _recipients(pairs)}
        least = (self.estimates.least_missing(ids, r) for r, ids in supporters.items())
        open_weight = sum(self.estimates.open_weight(r) for r in supporters)
        covered = sum(plan.widest for plan in plans)
        return {
            "shortfall": sum(least),
            "coverage": max(0, open_weight - covered),
            "stints": 0,
            "people": self.estimates.people(supporters, ()),
            "broken": sum(self.estimates.least_broken(r, ids) for r, ids in supporters.items()),
        }

    def _hopes(
        self, pairs: frozenset[Pair], plans: Sequence[PartPlan], floors: Mapping[str, int]
    ) -> dict[int, int]:
        """Bounds once nothing more is missing than must be: no handover is missing then."""
        numbers = rotation_levels(self.levels)
        first = self.levels[numbers[0]].terms if numbers else {}
        if not first.get("shortfall") or first.get("coverage"):
            return {}
        open_weight = sum(self.estimates.open_weight(r) for r in _recipients(pairs))
        uncovered = open_weight - sum(plan.bound for plan in plans)
        terms = {**floors, "coverage": max(floors["coverage"], uncovered)}
        return {n: weigh(self.levels[n], terms) for n in numbers[1:]}

    def _values(
        self, pairs: frozenset[Pair], plans: Sequence[PartPlan], stints: Sequence[Stint]
    ) -> dict[str, int]:
        recipients = _recipients(pairs)
        open_weight = sum(self.estimates.open_weight(r) for r in recipients)
        covered = sum(plan.gain for plan in plans)
        return {
            "shortfall": self._missing(pairs, stints),
            "coverage": open_weight - covered,
            "stints": len(stints),
            "people": self.estimates.people(recipients, stints),
            "broken": self.estimates.broken(recipients, stints),
        }

    def _with_most_people(
        self, plans: Sequence[PartPlan], pairs: frozenset[Pair], least: int, budget: Budget
    ) -> tuple[Stint, ...]:
        """Join the parts' plans; where demands lack people, take other plans as good."""
        chosen = [plan.stints for plan in plans]
        missing, before = self._missing(pairs, _joined(chosen)), None
        while missing > least and missing != before:
            before = missing
            for number, plan in enumerate(plans):
                if budget.over:
                    break
                chosen, missing = self._swap(plan, number, chosen, missing, pairs, least)
        return _joined(chosen)

    def _swap(
        self,
        plan: PartPlan,
        number: int,
        chosen: list[tuple[Stint, ...]],
        missing: int,
        pairs: frozenset[Pair],
        least: int,
    ) -> tuple[list[tuple[Stint, ...]], int]:
        """Try the other plans of one part, for the recipients that lack people."""
        joined = _joined(chosen)
        lacking = frozenset(
            r for r in _recipients(pairs) if self.estimates.missing(r, joined, pairs)
        )
        if missing > least and any(post.recipient in lacking for post in plan.part.posts):
            for other in plan.others(lacking):
                changed = [*chosen[:number], other, *chosen[number + 1 :]]
                left = self._missing(pairs, _joined(changed))
                if left < missing:
                    chosen, missing = changed, left
                if missing <= least:
                    break
        return chosen, missing

    def _exactly(
        self,
        pairs: frozenset[Pair],
        quick: Rotation,
        fewest: Callable[[int], dict[str, int]],
        deep: int,
        budget: Budget,
    ) -> Rotation:
        people, posts = self._members(pairs)
        model = StintModel(self.estimates.book, people, posts, dict.fromkeys(sorted(pairs)))
        exact = rotate_exactly(model, self.levels[: deep + 1], quick, fewest, budget)
        usable = [] if self._lacks_hard(pairs, quick.stints) else [quick]
        if exact.status == "found":  # a solver in a hurry may leave its counters too high
            terms = self.estimates.terms(_recipients(pairs), exact.stints, pairs)
            usable.append(replace(exact, values=terms))
        if exact.status == "infeasible" or not usable:
            return exact
        return replace(min(usable, key=self._rank), bounds=exact.bounds or quick.bounds)

    def _rank(self, rotation: Rotation) -> tuple[int, ...]:
        terms = rotation.values or {}
        return tuple(weigh(self.levels[n], terms) for n in rotation_levels(self.levels))

    def _level_sums(self, terms: Mapping[str, int]) -> dict[int, int]:
        return {n: weigh(self.levels[n], terms) for n in rotation_levels(self.levels)}

    def _missing(self, pairs: frozenset[Pair], stints: Sequence[Stint]) -> int:
        return self.estimates.shortfall(_recipients(pairs), stints, pairs)

    def _lacks_hard(self, pairs: frozenset[Pair], stints: Sequence[Stint]) -> bool:
        recipients = _recipients(pairs)
        return any(self.estimates.missing(r, stints, pairs, soft=False) for r in recipients)


def _recipients(pairs: frozenset[Pair]) -> list[str]:
    return sorted({recipient for _, recipient in pairs})


def _joined(chosen: Sequence[tuple[Stint, ...]]) -> tuple[Stint, ...]:
    return tuple(stint for stints in chosen for stint in stints)
