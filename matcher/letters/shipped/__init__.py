"""The templates that ship, and ``python -m matcher.letters.shipped``, which makes them."""

from __future__ import annotations

from importlib.resources import files

from matcher.language.catalogue import Lang
from matcher.letters.letter import Form


def shipped(form: Form, lang: Lang) -> bytes:
    """Give the Word file of a form's template."""
    return (files("matcher.letters") / "templates" / path_of(form, lang)).read_bytes()


def path_of(form: Form, lang: Lang) -> str:
    """Give the place of a template below their folder."""
    return f"{form}.docx" if lang == "zh" else f"{lang}/{form}.docx"
