"""The words of ``--help``: read without the machinery of the catalogue, which takes its time."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matcher.language.catalogue import Lang


def tell_help(code: str, lang: Lang) -> str:
    """Give a text of help.ftl; each stands in one line and has no variables."""
    return _texts(lang)[code]


def known_help(code: str, lang: Lang) -> str | None:
    """Give a text of help.ftl, None where it has none of that code."""
    return _texts(lang).get(code)


@cache
def _texts(lang: Lang) -> dict[str, str]:
    path = Path(__file__).parent / lang / "help.ftl"
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(" = ") for line in lines if line and not line.startswith("#"))
    return {code: text for code, _, text in pairs}
