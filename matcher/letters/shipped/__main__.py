"""``python -m matcher.letters.shipped``: write the stored templates anew."""

from __future__ import annotations

from pathlib import Path

from matcher.letters import shipped
from matcher.letters.shipped import path_of
from matcher.letters.shipped.draw import drawn
from matcher.letters.shipped.every import every_form


def main() -> None:
    """Write each template to its place in the package."""
    folder = Path(shipped.__file__).parents[1] / "templates"
    for (form, lang), page in every_form().items():
        (folder / path_of(form, lang)).parent.mkdir(parents=True, exist_ok=True)
        (folder / path_of(form, lang)).write_bytes(drawn(page))


if __name__ == "__main__":
    main()
