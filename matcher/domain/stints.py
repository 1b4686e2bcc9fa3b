"""Stints: who is where, and when."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.domain.months import Span


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Stint:
    """派驻期: one person at one post for consecutive months.

    ``fixed`` marks a row of the scenario's stints table: a fact, not a choice.
    """

    person: str
    supporter: str
    recipient: str
    post: str
    months: Span
    specialty: str | None = None
    fixed: bool = False

    @property
    def post_key(self) -> tuple[str, str]:
        """Recipient and post name."""
        return self.recipient, self.post
