"""Gaps as rows: gaps.csv, and the sums behind every rank for ``matcher gaps``."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from matcher.domain.posts import Gap
from matcher.gaps.rank import Line, Standing

GAPS_COLUMNS = (
    "recipient",
    "specialty",
    "rank",
    "rate",
    "core",
    "patients",
    "referred_out",
    "years",
    "source",
    "weight",
)


class RankRow(NamedTuple):
    """One specialty, or disease of it, of one recipient; ``rate_percent`` blank: no patients.

    ``rank`` is None for a core specialty and where there are no patients: ``standing`` says which.
    ``disease`` is blank where specialties are ranked.
    """

    recipient: str
    specialty: str
    patients: int
    referred_out: int
    rate_percent: str
    rank: int | None
    standing: Standing
    gap: bool
    disease: str = ""


def rank_rows(lines: Iterable[Line]) -> tuple[RankRow, ...]:
    """Give the sums that led to each rank, gaps and others, in the order of the lines."""
    return tuple(
        RankRow(
            line.recipient,
            line.tally.specialty,
            line.tally.patients,
            line.tally.referred_out,
            rounded(100 * line.tally.rate, 2) if line.tally.rate is not None else "",
            line.rank,
            line.standing,
            line.standing.is_gap,
            line.tally.disease or "",
        )
        for line in lines
    )


def gaps_rows(gaps: Iterable[Gap]) -> tuple[tuple[str | int | None, ...], ...]:
    """Give the rows of gaps.csv; the rate is a decimal of six places, the sums are exact."""
    return tuple(
        (
            gap.recipient,
            gap.specialty,
            gap.rank,
            rounded(gap.rate, 6) if gap.rate is not None else None,
            "yes" if gap.core else "no",
            gap.patients,
            gap.referred_out,
            ";".join(map(str, gap.years)),
            gap.source,
            gap.weight,
        )
        for gap in gaps
    )


def rounded(value: Fraction, places: int) -> str:
    """Write a fraction ≥ 0 as a decimal of so many places, rounded half up exactly."""
    whole = (2 * value * 10**places + 1) // 2
    return str(Decimal(int(whole)).scaleb(-places))
