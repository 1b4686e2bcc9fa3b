"""A calendar month as options take it."""

from __future__ import annotations

from typing import Any

import click


class Month(click.ParamType):
    """``YYYY-MM``, as a month number."""

    name = "YYYY-MM"

    def convert(self, value: Any, param: Any, ctx: Any) -> int:
        """Read the month; click's fault when it is none."""
        from matcher.domain.months import parse_month

        try:
            return value if isinstance(value, int) else parse_month(value)
        except ValueError:
            self.fail(str(value), param, ctx)
