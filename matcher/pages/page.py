"""Pages from templates: Jinja2, with everything escaped that is not marked as safe."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from matcher.language.catalogue import Lang, tell


def page(template: str, lang: Lang, **values: object) -> str:
    """Fill a template; ``tell`` and ``lang`` are known in it."""

    def told(code: str, **params: str | int) -> str:
        return tell(code, lang, **params)

    return _templates().get_template(template).render(lang=lang, tell=told, **values)


def safe(svg: str) -> Markup:
    """Mark a chart as what it is: not to be escaped."""
    return Markup(svg)


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("matcher.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
