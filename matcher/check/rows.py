"""Which rows of a pairing table a violation is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from matcher.check.violation import Violation
from matcher.domain.tables import TableRow

_NOT_OF_PAIRS = ("person", "specialty", "month")


def rows_about(
    violation: Violation,
    table: Collection[TableRow],
    incumbent: Collection[tuple[str, str]] = (),
) -> tuple[int, ...]:
    """Give the numbers of the rows, in order; none where no row is to blame, or rows have none.

    Those of the pair or hospital that is named; where a pair is named that the table lacks, those
    of its recipient. Of too many new pairs, the rows with pairs that ``incumbent`` does not hold.
    """
    where = violation.where
    if any(key in where for key in _NOT_OF_PAIRS):
        return ()
    if violation.rule == "max_changes":
        return _numbers(row for row in table if row.pair not in incumbent)
    told = {key: where[key] for key in ("supporter", "recipient") if key in where}
    if not told:
        return ()
    exact = [row for row in table if all(getattr(row, key) == told[key] for key in told)]
    if exact or len(told) < 2:
        return _numbers(exact)
    return _numbers(row for row in table if row.recipient == told["recipient"])


def _numbers(rows: Iterable[TableRow]) -> tuple[int, ...]:
    return tuple(sorted({row.row for row in rows if row.row}))
