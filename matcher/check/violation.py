"""What the checker finds: by how much a plan breaks a rule, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from matcher.language.message import Message

_WORDS = ("kind", "role", "title", "appointment", "demand")


@dataclass(frozen=True)
class Violation:
    """One breach of one rule.

    ``rule`` is the rule's name (``structure`` for what section 4 of the model always asks).
    ``code`` is the catalogue's code of the sentence, ``amount`` the breach in the rule's unit
    (≥ 1), ``where`` names the people, hospitals, posts and months that the sentence needs. Its
    keys that end in kind, role, title, appointment or demand hold identifiers, shown in the
    reader's language.
    """

    rule: str
    code: str
    amount: int
    where: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def message(self) -> Message:
        """The violation as a sentence of the catalogue; ``amount`` is one of its variables."""
        shown = {key: _shown(key, value) for key, value in self.where.items()}
        return Message(self.code, {**shown, "amount": self.amount})


def _shown(key: str, value: str | int) -> str | int | Message:
    word = key.rpartition("_")[2]
    return Message(f"{word}-{value}") if word in _WORDS else value
