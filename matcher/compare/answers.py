"""The solver's answers to several tables of one scenario, which share what they work out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from matcher.compare.proposal import BEST, INCUMBENT
from matcher.compare.result import Outcome
from matcher.domain.scenario import Scenario
from matcher.domain.tables import TableRow
from matcher.language.message import Message
from matcher.milp.budget import Budget
from matcher.solving.progress import Listener, Progress, silent
from matcher.solving.remembered import Remembered
from matcher.solving.search import Infeasible, NoPlan
from matcher.solving.solution import Start
from matcher.solving.solve import Solved, solve

_TITLES = {INCUMBENT: "compare-table-incumbent", BEST: "compare-table-best"}


@dataclass(frozen=True)
class Answer:
    """How a search ended; ``solved`` None: without a plan. See ``Result``."""

    outcome: Outcome
    solved: Solved | None = None
    conflict: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answers:
    """Asks for one table after the other; equal tables are asked for once."""

    scenario: Scenario
    budget: Budget
    tolerance: float = 0.0
    listener: Listener = silent
    remembered: Remembered = field(default_factory=Remembered)
    known: dict[frozenset[tuple[str, str]], Answer] = field(default_factory=dict)

    def rotation(self, name: str, rows: Sequence[TableRow], waiting: int) -> Answer:
        """The best rotation of a table; ``waiting`` is how many tables are still to come.

        The best table, which comes last, is left twice the time of one of them. A table that is
        asked for again is taken up again where something is open.
        """
        pairs = frozenset(row.pair for row in rows)
        known = self.known.get(pairs)
        if known is None or known.outcome in ("feasible", "unknown"):
            budget = self.budget.part(1 / (waiting + 3))
            found = self._answer(name, budget, pairs=tuple(rows))
            self.known[pairs] = found if known is None else min(known, found, key=_rank)
        return self.known[pairs]

    def best(self, name: str) -> Answer:
        """The best table, no worse than any that was asked for and breaks no hard rule."""
        return self._answer(name, self.budget, start=self._start())

    def _start(self) -> Start | None:
        clean = [
            answer.solved.plan
            for answer in self.known.values()
            if answer.solved is not None and answer.solved.trusted and answer.solved.verdict.clean
        ]
        if not clean:
            return None
        plan = min(clean, key=lambda plan: [level.value for level in plan.levels])
        pairs = frozenset((pair.supporter, pair.recipient) for pair in plan.pairs)
        return Start(pairs, tuple(stint for stint in plan.stints or () if not stint.fixed))

    def _answer(self, name: str, budget: Budget, **asked: object) -> Answer:
        about = Message(_TITLES[name]) if name in _TITLES else name

        def listen(progress: Progress) -> None:
            self.listener(replace(progress, about=about))

        if self.budget.stopped:
            return Answer("stopped")
        try:
            solved = solve(
                self.scenario,
                budget=budget,
                tolerance=self.tolerance,
                listener=listen,
                remembered=self.remembered,
                **asked,
            )
        except Infeasible as error:
            return Answer("infeasible", conflict=error.recipients)
        except NoPlan:
            return Answer("stopped" if self.budget.interrupted else "unknown")
        return Answer(solved.plan.status, solved)


def _rank(answer: Answer) -> tuple[object, ...]:
    """Proofs come first, then better values, then higher bounds."""
    if answer.solved is None:
        return answer.outcome != "infeasible", math.inf
    levels = answer.solved.plan.levels
    values, bounds = [level.value for level in levels], [-level.bound for level in levels]
    return False, -1, values, bounds
