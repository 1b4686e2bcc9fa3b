"""Every template that ships."""

from __future__ import annotations

from collections.abc import Mapping

from matcher.language.catalogue import Lang
from matcher.letters.letter import Form as Name
from matcher.letters.shipped import chinese, english
from matcher.letters.shipped.blocks import Form


def every_form() -> Mapping[tuple[Name, Lang], Form]:
    """Give each template by its form and language."""
    return {
        ("responsibility", "zh"): chinese.RESPONSIBILITY,
        ("supplementary", "zh"): chinese.SUPPLEMENTARY,
        ("responsibility", "en"): english.RESPONSIBILITY,
        ("supplementary", "en"): english.SUPPLEMENTARY,
    }
