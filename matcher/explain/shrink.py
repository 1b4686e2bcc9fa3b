"""A smallest set that cannot hold together, by halving (Junker 2004: QuickXplain)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
Impossible = Callable[[Sequence[T]], bool]
"""Tells whether it is proven that these cannot hold together."""


def shrunk(members: Sequence[T], impossible: Impossible[T]) -> list[T]:
    """Drop members as long as the rest is proven impossible; earlier ones are dropped last.

    ``members`` are impossible together. About 2·k·log₂(n/k) + 2·k questions for k of n members.
    """
    return [] if impossible(()) else _needed([], False, list(members), impossible)


def _needed(base: list[T], grown: bool, rest: list[T], impossible: Impossible[T]) -> list[T]:
    """Give those of ``rest`` that are needed beside ``base``."""
    if grown and impossible(base):
        return []
    if len(rest) == 1:
        return rest
    half = len(rest) // 2
    first, second = rest[:half], rest[half:]
    later = _needed([*base, *first], bool(first), second, impossible)
    earlier = _needed([*base, *later], bool(later), first, impossible)
    return [*earlier, *later]
