"""A picture that notebooks show and files hold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matcher.plan.files.cells import Sheet

if TYPE_CHECKING:
    import pandas as pd

    from matcher.handouts.figures import Figure


class Picture:
    """A drawing as SVG and the same as a table: a notebook shows it, `save` writes it.

    Its words are text, so that the reader's own fonts show every Chinese character.

    Source: the functions that draw `report.html` and the pages of the commands.
    """

    def __init__(
        self, svg: str, title: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]
    ) -> None:
        self._svg = svg
        self._title = title
        self._sheet = Sheet(tuple(columns), tuple(rows))

    @property
    def svg(self) -> str:
        """The drawing: text, one `<svg>` element that needs nothing beside itself. Errors: none."""
        return self._svg

    @property
    def title(self) -> str:
        """What is drawn, in the scenario's language. Errors: none."""
        return self._title

    @property
    def table(self) -> pd.DataFrame:
        """What is drawn, as a table; its headers and cells are in the scenario's language.

        Errors: none.
        """
        import pandas as pd

        return pd.DataFrame(self._sheet.rows, columns=list(self._sheet.columns))

    def save(self, path: str | Path) -> Path:
        """Write the drawing to a file.

        Parameters:
        - `path`: the file to write; one that is there is replaced.

        Gives: the path.

        Errors: `OSError` where it cannot be written.

        Source: SVG 1.1, UTF-8.
        """
        file = Path(path)
        file.write_text(self._svg, encoding="utf-8")
        return file

    def __repr__(self) -> str:
        return f"{self._title} (SVG)"

    def _repr_svg_(self) -> str:
        return self._svg


def picture_of(figure: Figure) -> Picture:
    """Give a figure of the report, with the style that its page would hold."""
    svg = figure._repr_svg_()
    return Picture(svg, figure.title, figure.columns, figure.rows)
