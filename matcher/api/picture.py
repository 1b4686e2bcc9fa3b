"""A picture that notebooks show and files hold."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Picture:
    """A drawing as SVG: a notebook shows it, `str()` gives its text, `save` writes it.

    Attributes:
    - `svg`: text, one `<svg>` element whose words are text, so that the reader's own fonts show
      every Chinese character.

    Source: the same functions draw the pictures of `report.html` and of the pages that the commands
    write.
    """

    svg: str

    def save(self, path: str | Path) -> Path:
        """Write the picture to a file and give its path.

        Parameters:
        - `path`: the file to write; one that is there is replaced.

        Gives: the path.

        Errors: `OSError` where it cannot be written.

        Source: plain SVG 1.1, UTF-8.
        """
        file = Path(path)
        file.write_text(self.svg, encoding="utf-8")
        return file

    def __str__(self) -> str:
        return self.svg

    def __repr__(self) -> str:
        return f"Picture({len(self.svg):,} characters of SVG)"

    def _repr_svg_(self) -> str:
        return self.svg
