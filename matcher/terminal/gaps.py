"""Gaps with the sums that led to each rank."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.table import Table

from matcher.gaps.rank import Standing
from matcher.gaps.table import RankRow
from matcher.language.catalogue import tell
from matcher.terminal.console import heading, table
from matcher.terminal.words import Names, count

_COLUMNS = ("specialty", "patients", "referred", "rate", "rank", "why")


def gap_part(
    rows: Iterable[RankRow], years: Iterable[int], every: bool, names: Names
) -> Iterator[RenderableType]:
    """Give a table per recipient: its gaps, or ``every`` specialty that was looked at.

    ``years`` are those whose referrals were added up.
    """
    rows, comma = list(rows), tell("cli-comma", names.lang)
    if not rows:
        yield tell("cli-no-gaps", names.lang)
    elif years:
        told = comma.join(map(str, years))
        yield tell("cli-years", names.lang, years=told)
    for recipient, lines in groupby(rows, key=lambda row: row.recipient):
        yield heading(names.hospital(recipient))
        yield _table(list(lines), every, names)


def _table(rows: Sequence[RankRow], every: bool, names: Names) -> Table:
    made = table(*(tell(f"cli-col-{key}", names.lang) for key in _COLUMNS), right=(1, 2, 3, 4))
    top = len({row.rank for row in rows if row.standing is Standing.TOP})
    for row in rows:
        if every or row.gap:
            made.add_row(
                _what(row, names),
                count(row.patients),
                count(row.referred_out),
                row.rate_percent or "-",
                str(row.rank or "-"),
                why(row, rows, top, names),
            )
    return made


def why(row: RankRow, rows: Sequence[RankRow], top: int, names: Names) -> str:
    """Say why a specialty is a gap or not, and what broke a tie with the one before it."""
    lang = names.lang
    reason = tell(f"cli-why-{row.standing.value}", lang, top=top)
    tied = _tied(row, rows)
    return reason + (_tie(row, tied, names) if tied else "")


def _tied(row: RankRow, rows: Sequence[RankRow]) -> RankRow | None:
    """Give the specialty ranked just before with exactly the same rate."""
    if row.rank is None:
        return None
    before = [other for other in rows if other.rank == row.rank - 1]
    same = [o for o in before if o.referred_out * row.patients == row.referred_out * o.patients]
    return same[0] if same else None


def _tie(row: RankRow, tied: RankRow, names: Names) -> str:
    by_sum = tied.referred_out > row.referred_out
    code = "cli-tie-referred" if by_sum else "cli-tie-id"
    return tell(code, names.lang, other=_what(tied, names))


def _what(row: RankRow, names: Names) -> str:
    """A specialty, and the disease of it where diseases are ranked."""
    specialty = names.specialty(row.specialty)
    return f"{row.disease} ({specialty})" if row.disease else specialty
