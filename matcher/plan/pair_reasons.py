"""Why each pair is in a plan, by what can be seen without solving, and the second choice.

The reasons stand in a fixed order; the first that holds is the pair's. Each is a fact about the
pair among its recipient's eligible supporters, not a proof: what another pair would cost the whole
plan, ``matcher why`` proves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from matcher.domain.posts import Post
from matcher.pairing.model import candidates
from matcher.problem import Problem
from matcher.variants import Decided

if TYPE_CHECKING:
    from matcher.plan.plan import Plan

Pair = tuple[str, str]


class PairReason(StrEnum):
    """The fixed list, first to last."""

    PINNED = "pinned"
    GIVEN = "given"
    ONLY_ELIGIBLE = "only_eligible"
    KEPT = "kept"
    ONLY_SPECIALTY = "only_specialty"
    NEAREST = "nearest"
    NEAREST_FREE = "nearest_free"
    STAFFS_MOST = "staffs_most"
    BALANCE = "balance"


@dataclass(frozen=True, slots=True)
class Second:
    """The next best supporter for one recipient, as the other pairs stand.

    ``free``: it has room for the recipient's load. ``difference`` is its cost less that of the
    pair, None where travel cannot be told.
    """

    supporter: str
    free: bool
    cost: int | None
    difference: int | None


@dataclass(frozen=True, slots=True)
class PairWhy:
    """Why a pair is there: ``detail`` holds ids and numbers, no words of a language.

    ``eligible`` counts the supporters that no hard rule on pairs speaks against; ``second`` None:
    no other one is left.
    """

    supporter: str
    recipient: str
    reason: PairReason
    detail: str
    eligible: int
    cost: int | None
    second: Second | None


def pair_reasons(plan: Plan) -> tuple[PairWhy, ...]:
    """Give the reason of every pair, in the order of the plan's pairs."""
    asked = _Asked(plan.problem, plan.chosen, plan.given)
    return tuple(asked.why((pair.supporter, pair.recipient)) for pair in plan.pairs)


@dataclass(frozen=True)
class _Asked:
    problem: Problem
    chosen: frozenset[Pair]
    given: frozenset[Pair]

    def why(self, pair: Pair) -> PairWhy:
        """Give the first reason that holds."""
        supporter, recipient = pair
        eligible = self.eligible.get(recipient, ())
        found = ((reason, detail) for reason, detail in self._asked(pair, eligible))
        reason, detail = next((r, d) for r, d in found if d is not None)
        cost = self.problem.cost(*pair) if self.problem.has_distances else None
        second = self._second(pair, eligible)
        return PairWhy(supporter, recipient, reason, detail, len(eligible), cost, second)

    def _asked(
        self, pair: Pair, eligible: Collection[str]
    ) -> Iterator[tuple[PairReason, str | None]]:
        """Ask reason by reason; a detail of None: it does not hold."""
        yield PairReason.PINNED, "" if pair in self._pinned else None
        yield PairReason.GIVEN, "" if pair in self.given else None
        others = [one for one in eligible if (one, pair[1]) not in self.chosen]
        yield PairReason.ONLY_ELIGIBLE, None if others else ""
        yield PairReason.KEPT, "" if pair in self._kept else None
        yield PairReason.ONLY_SPECIALTY, self._only_specialty(pair, eligible)
        yield PairReason.NEAREST, self._nearest(pair, others)
        free = [one for one in others if self._free(one, pair)]
        nearer = set(others) - set(free)
        known = self._nearest(pair, free) is not None
        full = sorted(one for one in nearer if self._cost(one, pair) < self._cost(pair[0], pair))
        yield PairReason.NEAREST_FREE, ";".join(full) if known else None
        yield PairReason.STAFFS_MOST, self._staffs_most(pair, free)
        yield PairReason.BALANCE, ""

    @cached_property
    def eligible(self) -> Mapping[str, tuple[str, ...]]:
        """Supporters by recipient that no hard rule on pairs speaks against."""
        found: dict[str, list[str]] = defaultdict(list)
        for supporter, recipient in candidates(self.problem):
            found[recipient].append(supporter)
        return {key: tuple(supporters) for key, supporters in found.items()}

    @cached_property
    def _pinned(self) -> frozenset[Pair]:
        rules = self.problem.scenario.rules
        decided, pin = rules.get(Decided.name), rules.get("pin")
        found = set(decided.pinned) if isinstance(decided, Decided) else set()
        for row in self.problem.scenario.decisions or () if pin is not None else ():
            if row.pin and pin is not None and pin.concerns(self.problem.recipients[row.pair[1]]):
                found.add(row.pair)
        return frozenset(found)

    @cached_property
    def _kept(self) -> frozenset[Pair]:
        """Pairs of the incumbent table; in a repair, those of the plan that is repaired, too."""
        published = self.problem.scenario.published
        before = {row.pair for row in published.pairs} if published else set()
        return self.problem.incumbent_pairs | before

    @cached_property
    def _loads(self) -> Mapping[str, int]:
        loads: dict[str, int] = defaultdict(int)
        for pair in self.chosen:
            if self._limits(pair[1]):
                loads[pair[0]] += self.problem.load(*pair)
        return loads

    def _limits(self, recipient: str) -> bool:
        rule = self.problem.scenario.rules.get("capacity")
        return rule is not None and rule.concerns(self.problem.recipients[recipient])

    def _free(self, supporter: str, pair: Pair) -> bool:
        """Tell whether a supporter has room for the recipient of a pair, as the plan stands."""
        if not self._limits(pair[1]):
            return True
        load = self._loads.get(supporter, 0) + self.problem.load(supporter, pair[1])
        return load <= self.problem.supporters[supporter].capacity

    def _cost(self, supporter: str, pair: Pair) -> int:
        return self.problem.cost(supporter, pair[1]) if self.problem.has_distances else 0

    def _nearest(self, pair: Pair, others: Collection[str]) -> str | None:
        if not self.problem.has_distances:
            return None
        own = self._cost(pair[0], pair)
        return "" if all(self._cost(one, pair) >= own for one in others) else None

    def _only_specialty(self, pair: Pair, eligible: Collection[str]) -> str | None:
        """Name the posts that nobody else eligible has anybody for."""
        others = [one for one in eligible if one != pair[0]]
        posts = [
            post.name
            for post in self.problem.posts_of[pair[1]]
            if self._staffs(pair[0], post) and not any(self._staffs(one, post) for one in others)
        ]
        return ";".join(posts) or None

    def _staffs_most(self, pair: Pair, free: Collection[str]) -> str | None:
        """Compare the weights of the posts that each has somebody for: ``1200>900``."""
        own = self._weight(*pair)
        best = max((self._weight(one, pair[1]) for one in free), default=0)
        return f"{own}>{best}" if own > best else None

    def _weight(self, supporter: str, recipient: str) -> int:
        posts = self.problem.posts_of[recipient]
        return sum(post.weight for post in posts if self._staffs(supporter, post))

    @cached_property
    def _staffed(self) -> dict[tuple[str, object], bool]:
        return {}

    def _staffs(self, supporter: str, post: Post) -> bool:
        """Tell whether a supporter has anybody for a post, with the title and in its months."""
        key = supporter, (post.specialty, post.role, post.min_title, post.months)
        if key not in self._staffed:
            self._staffed[key] = self._has_anybody(supporter, post)
        return self._staffed[key]

    def _has_anybody(self, supporter: str, post: Post) -> bool:
        problem = self.problem
        if problem.scenario.staff is None:
            return problem.strength.get((supporter, post.specialty or ""), 0) >= 1
        rule = problem.scenario.rules.get("min_title")
        concerned = rule is not None and rule.concerns(problem.recipients[post.recipient])
        asks: Any = rule if concerned and rule is not None and not rule.is_soft else None
        return any(
            post.suits(one) and one.months & post.months
            for one in problem.people_of[supporter]
            if asks is None or one.title >= asks.asks(one)
        )

    def _second(self, pair: Pair, eligible: Collection[str]) -> Second | None:
        """Give the other eligible supporter with room, the cheapest of them; else the cheapest."""
        others = [one for one in eligible if (one, pair[1]) not in self.chosen]
        if not others:
            return None
        order = {one: (not self._free(one, pair), self._cost(one, pair), one) for one in others}
        best = min(others, key=order.__getitem__)
        free, cost = not order[best][0], order[best][1]
        if not self.problem.has_distances:
            return Second(best, free, None, None)
        return Second(best, free, cost, cost - self._cost(pair[0], pair))
