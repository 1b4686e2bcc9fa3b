"""Covered weight as a share of all, with the interval in which the true value lies."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.language.catalogue import Lang, tell
from matcher.stress.estimates import Mean, Quantile
from matcher.terminal.words import percent_done


@dataclass(frozen=True)
class Shares:
    """Writes weights as shares of a total."""

    total: int
    lang: Lang

    def exact(self, weight: int) -> str:
        """Write the share of a whole number."""
        return percent_done(weight, self.total)

    def about(self, weight: float) -> str:
        """Write the share of an estimated or calculated number, inside 0 … 100%."""
        share = weight / self.total if self.total else 1.0
        return f"{100 * min(1.0, max(0.0, share)):.1f}%"

    def mean(self, mean: Mean) -> str:
        """Write an expectation and where it lies."""
        value = self.about(float(mean.value))
        if mean.interval is None:
            return value
        low, high = (self.about(end)[:-1] for end in mean.interval)
        return tell("stress-between", self.lang, value=value, low=low, high=high)

    def quantile(self, quantile: Quantile) -> str:
        """Write a quantile and where it lies; an end that nobody can tell stays open."""
        value = self.exact(quantile.value)
        ends = {"low": quantile.low, "high": quantile.high}
        told = {key: self.exact(end)[:-1] for key, end in ends.items() if end is not None}
        code = {2: "stress-between", 0: "stress-unknown"}.get(len(told))
        code = code or ("stress-at-least" if "low" in told else "stress-at-most")
        return tell(code, self.lang, value=value, **told)
