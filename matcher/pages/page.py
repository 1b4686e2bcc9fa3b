"""Templates filled in."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined


def page(template: str, **values: object) -> bytes:
    """Fill in a template of this package; text is escaped, a name that is missing is an error."""
    loader = PackageLoader("matcher.pages")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template(template).render(**values).encode()
