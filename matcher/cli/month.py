"""Months as options take them."""

from __future__ import annotations

from typing import Any

import click


class Month(click.ParamType):
    """A calendar month, ``2018-05``, as a month number."""

    name = "month"

    def convert(self, value: Any, param: Any, ctx: Any) -> int:
        """Read the month; click's fault when it is none."""
        from matcher.domain.months import parse_month

        if isinstance(value, int):
            return value
        try:
            return parse_month(str(value))
        except ValueError:
            self.fail(str(value), param, ctx)
