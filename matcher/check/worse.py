"""What one proposal breaks beyond another: the breaches that something more brings about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable

from matcher.check.violation import Violation


def worse(before: Iterable[Violation], after: Iterable[Violation]) -> tuple[Violation, ...]:
    """Give the breaches of ``after`` that ``before`` has not, or not by as much."""
    known: Counter[Hashable] = Counter()
    for breach in before:
        known[_about(breach)] += breach.amount
    found: Counter[Hashable] = Counter()
    more = []
    for breach in after:
        found[_about(breach)] += breach.amount
        if found[_about(breach)] > known[_about(breach)]:
            more.append(breach)
    return tuple(more)


def _about(breach: Violation) -> Hashable:
    """The rule, the sentence, and who and when; numbers in the sentence may differ."""
    words = frozenset((k, v) for k, v in breach.where.items() if isinstance(v, str))
    return breach.rule, breach.code, words
