"""What speaks against a pair before any plan is looked for, by the checker alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from matcher.check.check import Verdict, check
from matcher.check.evidence import Evidence
from matcher.check.violation import Violation
from matcher.check.worse import worse
from matcher.domain.pair_costs import Pair
from matcher.domain.tables import TableRow
from matcher.problem import Problem


@dataclass(frozen=True)
class Against:
    """Breaches that a pair brings about.

    ``alone``: of hard rules, with no other pair; ``beside``: further ones, with the pairs that the
    decisions table pins; ``soft``: of soft rules, which forbid nothing. In ``alone`` and
    ``beside`` no further pair can mend anything.
    """

    alone: tuple[Violation, ...]
    beside: tuple[Violation, ...]
    soft: tuple[Violation, ...]

    @property
    def forbidden(self) -> bool:
        """Tell whether no plan can have the pair."""
        return bool(self.alone or self.beside)


def against(problem: Problem, pair: Pair) -> Against:
    """Compare the table of this pair alone with an empty one, then beside pinned pairs."""
    nothing, alone = _judged(problem, []), _judged(problem, [pair])
    pinned = _pinned(problem, pair)
    fixed, beside = _judged(problem, pinned), _judged(problem, [*pinned, pair])
    hard = worse(nothing.violations, alone.violations)
    together = worse((*fixed.violations, *hard), beside.violations)
    return Against(hard, together, worse(nothing.shortfalls, alone.shortfalls))


def _judged(problem: Problem, pairs: Iterable[Pair]) -> Verdict:
    return check(Evidence(problem, tuple(TableRow(*pair) for pair in pairs), None))


def _pinned(problem: Problem, pair: Pair) -> list[Pair]:
    """The other pairs that a hard rule pins."""
    rule = problem.scenario.rules.get("pin")
    if rule is None or rule.is_soft:
        return []
    rows = problem.scenario.decisions or ()
    pins = {row.pair for row in rows if row.pin and row.pair != pair}
    return sorted(p for p in pins if rule.concerns(problem.recipients[p[1]]))
