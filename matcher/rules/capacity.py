"""How much each supporter can carry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from matcher.check.violation import Violation
from matcher.domain.pair_costs import Floor, Least, Pair, PairCosts
from matcher.rules.base import Rule

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.pairing.model import PairModel
    from matcher.problem import Problem


class Capacity(Rule):
    """The loads of a supporter's recipients add up to at most its capacity."""

    name = "capacity"
    group = "limit"
    unit = "load"
    splits = "supporter"
    texts = {
        "name-capacity": ("capacity", "支援能力"),
        "rule-capacity": (
            "A supporter's recipients add up to at most its capacity.",
            "一家支援医院承担的任务总量不超过其支援能力。",
        ),
        "capacity-exceeded": (
            "{ $supporter } carries { $load }, { $amount } above its capacity of { $capacity }.",
            "{ $supporter } 任务量 { $load }，支援能力 { $capacity }，超出 { $amount }。",
        ),
    }

    # Model half -------------------------------------------------------------------------------

    def limit_pairs(self, model: PairModel) -> None:
        """Σ load × pair of a supporter is at most its capacity."""
        problem = model.problem
        for supporter, pairs in model.of_supporter.items():
            own = [pair for pair in pairs if self.concerns(problem.recipients[pair[1]])]
            loads = [problem.load(*pair) for pair in own]
            if own:
                limit = problem.supporters[supporter].capacity
                model.row([model.pair[pair] for pair in own], loads, high=limit)

    def pairs_lack(
        self, problem: Problem, pairs: Sequence[Pair], recipients: Sequence[str]
    ) -> PairCosts:
        """Each supporter's load beyond its capacity."""
        loads: dict[str, dict[Pair, int]] = defaultdict(dict)
        for pair in pairs:
            if self.concerns(problem.recipients[pair[1]]):
                loads[pair[0]][pair] = problem.load(*pair)
        floors = {s: Floor(own, -problem.supporters[s].capacity) for s, own in loads.items()}
        return PairCosts(together=tuple(Least(1, (f,)) for f in floors.values() if f.most > 0))

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each supporter above its capacity; amount in units of load."""
        problem = evidence.problem
        loads: dict[str, int] = defaultdict(int)
        for supporter, recipient in evidence.chosen:
            if self.concerns(problem.recipients[recipient]):
                loads[supporter] += problem.load(supporter, recipient)
        for supporter, load in sorted(loads.items()):
            capacity = problem.supporters[supporter].capacity
            if load > capacity:
                where = {"supporter": supporter, "load": load, "capacity": capacity}
                yield Violation(self.name, "capacity-exceeded", load - capacity, where)
