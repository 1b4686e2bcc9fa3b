"""Which groups of a published plan a repair solves again, and why the rest need not be."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from matcher.pairing.blocks import Block
from matcher.pairing.model import PairModel, candidates
from matcher.plan.earlier import EarlierPlan
from matcher.plan.fingerprint import answer_of, question_of
from matcher.plan.groups import Group, tied
from matcher.problem import Problem
from matcher.repair.standing import Standing
from matcher.solving.held import Held
from matcher.solving.levels import levels_assessed
from matcher.solving.method import parting, partly_given


class Why(StrEnum):
    """Why a group is solved again; ``same``: it need not be."""

    SAME = "same"
    PAIRS = "pairs"
    BROKEN = "broken"
    CHANGED = "changed"
    EDITED = "edited"
    UNTOLD = "untold"
    NEIGHBOUR = "neighbour"
    ASKED = "asked"


@dataclass(frozen=True)
class RepairPart:
    """A group of the published plan: recipients that its pairs tie.

    ``question`` is the fingerprint of what its stints depend on. ``earlier`` None: nothing is told.
    """

    recipients: tuple[str, ...]
    question: str
    why: Why
    earlier: Group | None = None

    @property
    def touched(self) -> bool:
        """Tell whether it is solved again."""
        return self.why is not Why.SAME


@dataclass(frozen=True)
class Scope:
    """What a repair may change: pairs of ``free`` recipients, stints of ``parts`` touched."""

    free: frozenset[str]
    parts: tuple[RepairPart, ...]

    @property
    def at_rest(self) -> frozenset[str]:
        """Recipients at which nothing may change."""
        return frozenset(r for part in self.parts if not part.touched for r in part.recipients)


def scope(
    plain: Problem,
    problem: Problem,
    earlier: EarlierPlan,
    stands: Standing,
    free: frozenset[str],
) -> Scope:
    """Compare each group of the published plan with what it was made from.

    ``plain`` is the edited scenario's problem, ``problem`` the question's.
    """
    parts = tuple(_compared(plain, earlier, stands, free))
    at_rest = Scope(free, parts).at_rest
    everyone = frozenset(problem.recipients)
    held = Held(stands.pairs, stands.stints, everyone - free, at_rest)
    model = partly_given(problem, held)
    blocks = parting(problem, model, levels_assessed(problem))
    open_ = {r for b in blocks if not at_rest.issuperset(b.recipients) for r in b.recipients}
    return Scope(free, tuple(_beside(part, open_) for part in parts))


def free_recipients(problem: Problem, earlier: EarlierPlan, stands: Standing) -> frozenset[str]:
    """Recipients whose published pairs cannot stay, and those that the plan does not know."""
    rules = problem.scenario.rules
    asked = {name for name, rule in rules.items() if rule.assessed_by == "pairs"}
    broken = {r for v in stands.against if v.rule in asked for r in stands.concerned(v)}
    paired = {recipient for _, recipient in stands.pairs}
    told = {r for group in earlier.groups for r in group.recipients} | paired
    met = {r for r, hospital in problem.recipients.items() if hospital.months & problem.open_months}
    return frozenset(broken | (met - told) | _left_early(problem, stands))


def wider(problem: Problem, searched: Collection[str]) -> frozenset[str]:
    """All recipients that links and rules tie to those that were searched."""
    model = PairModel(problem, candidates(problem))
    blocks: list[Block] = parting(problem, model, levels_assessed(problem))
    met = (b for b in blocks if not set(searched).isdisjoint(b.recipients))
    return frozenset(recipient for block in met for recipient in block.recipients)


def _left_early(problem: Problem, stands: Standing) -> set[str]:
    """Recipients whose supporter leaves before them, with stints beyond."""
    beyond = {
        (str(v.where["supporter"]), str(v.where["recipient"]))
        for v in stands.against
        if v.code == "structure-outside_pair"
    }
    return {
        recipient
        for supporter, recipient in beyond
        if problem.in_force(supporter, recipient).last
        < (problem.recipients[recipient].months & problem.horizon).last
    }


def _compared(
    problem: Problem, earlier: EarlierPlan, stands: Standing, free: frozenset[str]
) -> Iterator[RepairPart]:
    known = {frozenset(group.recipients): group for group in earlier.groups}
    rows = [row.pair for row in earlier.pairs]
    chosen = [p for p in rows if p[0] in problem.supporters and p[1] in problem.recipients]
    for recipients, pairs in tied(problem.recipients, chosen):
        own = known.get(frozenset(recipients))
        question = question_of(problem, recipients, pairs)
        same = Why.SAME
        if not free.isdisjoint(recipients):
            same = Why.PAIRS
        elif not stands.broken_at.isdisjoint(recipients):
            same = Why.BROKEN
        elif not earlier.groups:
            same = Why.UNTOLD
        elif own is None or own.question != question:
            same = Why.CHANGED
        elif own.answer != answer_of(rows, earlier.stints, recipients):
            same = Why.EDITED
        yield RepairPart(recipients, question, same, own)


def _beside(part: RepairPart, open_: Collection[str]) -> RepairPart:
    """What a rule or the search for a supporter ties to a touched group is solved with it."""
    if part.touched or set(open_).isdisjoint(part.recipients):
        return part
    return replace(part, why=Why.NEIGHBOUR)
