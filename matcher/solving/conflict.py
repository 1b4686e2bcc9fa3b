"""What is known at once of a proof that no plan keeps the hard rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from matcher.pairing.model import Pair, PairModel
from matcher.rules.base import Rule

MONTHS = "months"
"""Stands among the rules for two hospitals that have no month in common."""


class Infeasible(Exception):
    """No plan keeps the hard rules: proven.

    ``recipients`` are those of the block in conflict, ``model`` is its pairing, where known.
    """

    def __init__(self, recipients: Sequence[str], model: PairModel | None = None) -> None:
        super().__init__(", ".join(recipients))
        self.recipients = tuple(recipients)
        self.model = model


@dataclass(frozen=True)
class Stranded:
    """A recipient that needs a supporter and can have none.

    ``pinned``: the one that it must have; None: any of ``supporters`` would do. ``ruled_out``
    counts by rule those that it rules out, and is empty where the pairs were given.
    """

    recipient: str
    pinned: str | None
    supporters: int
    ruled_out: Mapping[str, int]


def unsupported(model: PairModel) -> Infeasible:
    """Give the conflict of a pairing with recipients that cannot have the supporter they need."""
    lost = _stranded(model, tuple(model.problem.recipients))
    return Infeasible(tuple(dict.fromkeys(one.recipient for one in lost)), model)


def stranded(error: Infeasible) -> tuple[Stranded, ...]:
    """Give the recipients that cannot have a supporter, or not the one that is pinned."""
    return () if error.model is None else tuple(_stranded(error.model, error.recipients))


def _stranded(model: PairModel, recipients: Sequence[str]) -> Iterator[Stranded]:
    problem = model.problem
    for recipient in recipients:
        if not model.of_recipient[recipient] and _askers(model, recipient):
            asked = [(s, recipient) for s in problem.supporters if s != recipient]
            yield Stranded(recipient, None, len(asked), _ruled_out(model, asked))
    pinned = {row.pair for row in problem.scenario.decisions or () if row.pin}
    own = {pair for pair in pinned - model.pair.keys() if pair[1] in recipients}
    if any(rule.name == "pin" for rule in model.rules):
        for pair in sorted(own):
            yield Stranded(pair[1], pair[0], 1, _ruled_out(model, [pair]))


def _askers(model: PairModel, recipient: str) -> list[str]:
    """Name the hard rules that are broken as long as a recipient has no supporter."""
    problem = model.problem
    there = [stint for stint in problem.scenario.fixed_stints if stint.recipient == recipient]
    asking = [
        rule for rule in model.rules if rule.pairs_lack(problem, (), (recipient,)).value(()) > 0
    ]
    demands = _demands(model, [recipient])
    asking += [rule for rule in demands if rule.missing(problem, recipient, there, ())]
    return [rule.name for rule in asking]


def _ruled_out(model: PairModel, pairs: Sequence[Pair]) -> Mapping[str, int]:
    if not model.rules:
        return {}
    counts = ((rule.name, [_allowed(rule, model, pair) for pair in pairs]) for rule in model.rules)
    found = {name: allowed.count(False) for name, allowed in counts}
    found[MONTHS] = sum(not model.problem.in_force(*pair) for pair in pairs)
    return {name: number for name, number in found.items() if number}


def rules_at_play(error: Infeasible) -> tuple[str, ...]:
    """Name the hard rules that take part in the conflict, or can.

    Where recipients are stranded, those that strand them; otherwise those of pairs that forbid
    one of these recipients' or count pairs, and demands; where there are demands, the limits on
    stints too, as nothing else asks for stints.
    """
    model, lost = error.model, stranded(error)
    if model is None:
        return ()
    found = {name for one in lost for name in (*one.ruled_out, *_askers(model, one.recipient))}
    found = found or _possible(model, error.recipients)
    return tuple(name for name in model.problem.scenario.rules if name in found)


def _possible(model: PairModel, recipients: Sequence[str]) -> set[str]:
    pairs = [(s, r) for r in recipients for s in model.problem.supporters if s != r]
    demands = _demands(model, recipients)
    own = [rule for rule in model.rules if _forbids(rule, model, pairs, recipients)]
    limits = _of_stints(model, recipients) if demands else ()
    return {rule.name for rule in (*own, *demands, *limits)}


def _forbids(
    rule: Rule, model: PairModel, pairs: Sequence[Pair], recipients: Sequence[str]
) -> bool:
    if type(rule).limit_pairs is not Rule.limit_pairs:
        return _concerns(rule, model, recipients)
    return any(not _allowed(rule, model, pair) for pair in pairs)


def _allowed(rule: Rule, model: PairModel, pair: Pair) -> bool:
    concerned = rule.concerns(model.problem.recipients[pair[1]])
    return not concerned or rule.allows_pair(model.problem, *pair)


def _demands(model: PairModel, recipients: Sequence[str]) -> list[Rule]:
    return [rule for rule in _of_stints(model, recipients) if rule.group == "demand"]


def _of_stints(model: PairModel, recipients: Sequence[str]) -> list[Rule]:
    """Give the hard rules on stints that concern any of the recipients; none without staff."""
    scenario = model.problem.scenario
    rules = () if scenario.staff is None else scenario.rules.values()
    hard = (rule for rule in rules if not rule.is_soft and rule.assessed_by == "stints")
    return [rule for rule in hard if _concerns(rule, model, recipients)]


def _concerns(rule: Rule, model: PairModel, recipients: Sequence[str]) -> bool:
    return any(rule.concerns(model.problem.recipients[recipient]) for recipient in recipients)
