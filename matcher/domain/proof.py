"""What is proven of a part of a plan."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartProof:
    """The recipients of a part that nothing ties to the others, and each level there.

    ``values`` are the plan's own; no plan whose earlier levels are as good goes below ``bounds``.
    """

    recipients: tuple[str, ...]
    values: tuple[int, ...]
    bounds: tuple[int, ...]
