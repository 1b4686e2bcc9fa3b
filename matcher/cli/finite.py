"""Numbers as options take them."""

from __future__ import annotations

import math
from typing import Any

import click


class Finite(click.FloatRange):
    """A number in a range; "nan" and "inf" are none."""

    def convert(self, value: Any, param: Any, ctx: Any) -> float:
        """Read the number; click's fault when it is none."""
        number = super().convert(value, param, ctx)
        if not math.isfinite(number):
            self.fail(str(value), param, ctx)
        return number
