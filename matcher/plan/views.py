"""The plan that a workbook was made of, as its locked views still show it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from matcher.domain.pair_costs import Pair
from matcher.domain.stints import Stint
from matcher.language.catalogue import LANGS, tell
from matcher.problem import Problem
from matcher.reading.convert import BadCell, month
from matcher.reading.faults import InputError, Place
from matcher.reading.table_file import MOST_BYTES, Grid, read_grid
from matcher.reading.text_file import read_bytes
from matcher.reading.workbook import sheet_names

Cells = dict[str, str]


@dataclass(frozen=True)
class Views:
    """Pairs, the recipient of each person and month, and who holds a post by label and month."""

    pairs: frozenset[Pair]
    away: Mapping[tuple[str, int], str]
    there: Mapping[tuple[str, str, int], str]

    def unchanged(self, stints: Collection[Stint], problem: Problem) -> int:
        """Count the stints that the plan had with this person, post and months exactly."""
        ours = {(s.person, s.post_key, one) for s in stints for one in s.months}
        return sum(self._has(stint, ours, problem) for stint in stints)

    def _has(
        self, stint: Stint, ours: Collection[tuple[str, Pair, int]], problem: Problem
    ) -> bool:
        around = (stint.months.first - 1, stint.months.last + 1)
        longer = (m for m in around if (stint.person, stint.post_key, m) not in ours)
        return all(self._at(stint, m, problem) for m in stint.months) and not any(
            self._at(stint, m, problem) for m in longer
        )

    def _at(self, stint: Stint, number: int, problem: Problem) -> bool:
        if self.away.get((stint.person, number)) != stint.recipient:
            return False
        specialties = problem.scenario.specialties or {}
        own = specialties.get(stint.post)
        name = problem.staff[stint.person].name or stint.person
        labels = {stint.post, own.name if own else stint.post}
        cells = (self.there.get((stint.recipient, label, number), "") for label in labels)
        return any(name in cell for cell in cells)


NOTHING = Views(frozenset(), {}, {})


def views_of(reference: str) -> Views | None:
    """Read the views of a plan's workbook, or of the one in a plan directory.

    None where there is none, or none that can be read.
    """
    path = Path(reference.partition("#")[0])
    try:
        if path.is_dir():
            path /= "plan.xlsx"
        return _views(path) if path.is_file() else None
    except (InputError, OSError, ValueError):
        return None


def _views(path: Path) -> Views | None:
    names = [*sheet_names(read_bytes(path, str(path), Place(path, str(path)), MOST_BYTES),
                          Place(path, str(path)))]  # fmt: skip
    for lang in LANGS:
        titles = [tell(f"book-sheet-{key}", lang) for key in _KEYS]
        if all(title in names for title in titles):
            pairs, away, there = (
                [*_rows(read_grid(path, title, key, Place(path, str(path)), str(path)))]
                for key, title in zip(_KEYS, titles, strict=True)
            )
            staff, supporter, recipient, post = (
                tell(f"book-col-{key}", lang) for key in ("staff", "supporter", "recipient", "post")
            )
            return Views(
                frozenset((row[supporter], row[recipient]) for row in pairs),
                {(row[staff], m): cell for row in away for m, cell in _months(row)},
                {(row[recipient], row[post], m): c for row in there for m, c in _months(row)},
            )
    return None


_KEYS = ("assessment", "people-by-month", "rotation")


def _rows(grid: Grid) -> Iterator[Cells]:
    """Give the rows below the header, which is the first with several cells."""
    rows = [cells for _, cells in grid.rows]
    start = next((n for n, cells in enumerate(rows) if sum(map(bool, cells)) > 1), len(rows))
    for cells in rows[start + 1 :]:
        yield dict(zip(rows[start], cells, strict=False))


def _months(row: Cells) -> Iterator[tuple[int, str]]:
    for title, cell in row.items():
        try:
            yield month(title), cell
        except BadCell:
            continue
