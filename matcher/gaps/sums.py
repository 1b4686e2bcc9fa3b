"""Referral sums: the years that count, and patients by recipient and specialty in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from matcher.domain.tables import Referral


@dataclass(frozen=True, slots=True)
class Tally:
    """Patients of one specialty at one recipient, and how many of them were sent elsewhere.

    ``disease`` None: of all its diseases.
    """

    specialty: str
    patients: int
    referred_out: int
    disease: str | None = None

    @property
    def rate(self) -> Fraction | None:
        """Referral-out rate, exact; None when there were no patients."""
        return Fraction(self.referred_out, self.patients) if self.patients else None


def latest_years(referrals: Iterable[Referral], before: int, count: int) -> tuple[int, ...]:
    """Give the ``count`` latest years of the table before the year ``before``, earliest first.

    The years are the same for every recipient; there are fewer when the table holds fewer.
    """
    years = sorted({row.year for row in referrals if row.year < before})
    return tuple(years[max(0, len(years) - count) :])


def tallies(
    referrals: Iterable[Referral], years: Iterable[int]
) -> Mapping[str, Mapping[str, Tally]]:
    """Add up the rows of these years (several diseases, several years) per specialty.

    The result is by recipient and specialty; a recipient without rows is missing.
    """
    wanted = frozenset(years)
    sums: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for row in referrals:
        if row.year in wanted:
            pair = sums[row.recipient][row.specialty]
            pair[0] += row.patients
            pair[1] += row.referred_out
    return {
        recipient: {key: Tally(key, *pair) for key, pair in by_specialty.items()}
        for recipient, by_specialty in sums.items()
    }


def years_reported(
    referrals: Iterable[Referral], years: Iterable[int]
) -> Mapping[str, frozenset[int]]:
    """Tell which of these years each recipient has rows for; without any it is missing."""
    wanted = frozenset(years)
    found: dict[str, set[int]] = defaultdict(set)
    for row in referrals:
        if row.year in wanted:
            found[row.recipient].add(row.year)
    return {recipient: frozenset(years) for recipient, years in found.items()}
