"""The order of specialties by referral-out rate, and what a gap weighs."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from matcher.gaps.sums import Tally


class Standing(StrEnum):
    """What became of a specialty, or of a disease of it, at a recipient."""

    CORE = "core"
    TOP = "top"
    MAJOR = "major"
    BELOW = "below"
    NO_PATIENTS = "no_patients"

    @property
    def is_gap(self) -> bool:
        """Tell whether the recipient must be helped with the specialty."""
        return self in (Standing.CORE, Standing.TOP, Standing.MAJOR)


@dataclass(frozen=True, slots=True)
class Line:
    """One specialty, or one disease of it, of one recipient with the sums that led to its rank.

    ``rank`` counts from 1 among what is not core; None: core, or no patients.
    """

    recipient: str
    tally: Tally
    rank: int | None
    standing: Standing


def lines(
    recipient: str, tallies: Iterable[Tally], core: Iterable[str], top: int
) -> tuple[Line, ...]:
    """Rank the specialties of one recipient: core first, then by rank, then without patients.

    A core specialty takes no rank and no place among the ``top``.
    """
    by_specialty = {tally.specialty: tally for tally in tallies}
    cores = dict.fromkeys(core)
    others = [tally for key, tally in by_specialty.items() if key not in cores]
    ranked = sorted((tally for tally in others if tally.patients), key=place)
    idle = sorted((tally for tally in others if not tally.patients), key=lambda t: t.specialty)
    core_tallies = (by_specialty.get(key, Tally(key, 0, 0)) for key in cores)
    return (
        *(Line(recipient, tally, None, Standing.CORE) for tally in core_tallies),
        *(
            Line(recipient, tally, rank, Standing.TOP if rank <= top else Standing.BELOW)
            for rank, tally in enumerate(ranked, start=1)
        ),
        *(Line(recipient, tally, None, Standing.NO_PATIENTS) for tally in idle),
    )


def place(tally: Tally) -> tuple[Fraction, int, str, str]:
    """Sort key: highest rate, then most patients sent away, then the disease or specialty id."""
    rate = Fraction(tally.referred_out, tally.patients)
    name = tally.disease or tally.specialty
    return -rate, -tally.referred_out, name, tally.disease or ""


def points(rate: Fraction) -> int:
    """Weight of a gap before priority: the rate in per mille, rounded half up, at least 1."""
    return max(1, math.floor(1000 * rate + Fraction(1, 2)))
