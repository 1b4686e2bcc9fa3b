"""Names as the files of a plan hold them, beside the ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.table import Table

from matcher.domain.months import Span, format_month
from matcher.language.catalogue import Lang, tell
from matcher.show.page import Page
from matcher.terminal.console import table


@dataclass(frozen=True)
class Called:
    """Says what an id is called, in a language."""

    page: Page
    lang: Lang

    def of(self, key: str) -> str:
        """Name a hospital, a person or a node."""
        return _joined(key, self.page.names.get(key, ""))

    def shortly(self, people: Iterable[str]) -> Mapping[str, str]:
        """Call people by their names alone where no two of them share one."""
        keys = list(dict.fromkeys(people))
        counts = Counter(self.page.names.get(key, "") for key in keys)
        alone = {name for name, number in counts.items() if name and number == 1}
        names = {key: self.page.names.get(key, "") for key in keys}
        return {key: name if name in alone else self.of(key) for key, name in names.items()}

    def specialty(self, key: str | None) -> str:
        """Name a specialty, or a post that is called by its specialty; a dash for none."""
        return _joined(key, self.page.specialties.get(key, "")) if key else "-"

    def months(self, months: Span | None) -> str:
        """Write months with both ends."""
        if months is None:
            return "-"
        if len(months) == 1:
            return format_month(months.first)
        ends = {"first": format_month(months.first), "last": format_month(months.last)}
        return tell("show-months", self.lang, **ends)

    def table(self, columns: str, right: Iterable[int] = ()) -> Table:
        """Start a table; ``columns`` are the codes of its headers."""
        return table(*(self.header(column) for column in columns.split()), right=right)

    def filled(
        self, rows: Sequence[Mapping[str, str]], left_out: Iterable[str] = (), right: Sequence = ()
    ) -> Table:
        """Give a table of some rows, at least one, without the columns that are left out."""
        away = set(left_out)
        columns = [column for column in rows[0] if column not in away]
        numbers = [at for at, column in enumerate(columns) if column in right]
        made = table(*map(self.header, columns), right=numbers)
        for row in rows:
            made.add_row(*(row[column] for column in columns))
        return made

    def header(self, column: str) -> str:
        """Give the header of a column."""
        return tell(f"show-col-{column}", self.lang)


def _joined(key: str, name: str) -> str:
    return f"{key} {name}" if name and name != key else key


def shown(number: int | None) -> str:
    """Write a whole number; a dash where none is known."""
    return "-" if number is None else f"{number:,}"
