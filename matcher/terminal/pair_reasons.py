"""Why a pair is there, and what the second choice would cost, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from matcher.language.catalogue import Lang, tell
from matcher.plan.pair_reasons import PairReason, PairWhy

_SHOWN = 2

Named = Callable[[str], str]


@dataclass(frozen=True)
class PairWords:
    """Says it in a language; ``hospital`` and ``post`` name what an id stands for.

    ``unit`` is what travel is counted in: ``km`` or ``cost``.
    """

    lang: Lang
    hospital: Named
    post: Named
    unit: str

    def why(self, reason: PairReason, detail: str, eligible: int) -> str:
        """Say why the pair is there."""
        told: dict[str, str | int] = {"eligible": eligible, "unit": self.unit}
        if reason is PairReason.ONLY_SPECIALTY:
            told["posts"] = self._listed(map(self.post, detail.split(";")))
        if reason is PairReason.NEAREST_FREE:
            told["full"] = self._some(list(map(self.hospital, filter(None, detail.split(";")))))
        if reason is PairReason.STAFFS_MOST:
            told["own"], _, told["best"] = detail.partition(">")
        return tell(f"pairwhy-{reason}", self.lang, **told)

    def told(self, one: PairWhy) -> tuple[str, str]:
        """Say why a pair is there, and who would be next."""
        next_one = one.second
        second = (None, None, None)
        if next_one is not None:
            second = (next_one.supporter, next_one.difference, next_one.free)
        return self.why(one.reason, one.detail, one.eligible), self.second(*second)

    def second(self, supporter: str | None, difference: int | None, free: bool | None) -> str:
        """Say who would be next, and what that costs for this pair alone."""
        if supporter is None:
            return tell("pairwhy-no-second", self.lang)
        words = self.hospital(supporter)
        if difference is not None:
            code = "same" if not difference else "more" if difference > 0 else "less"
            unit = tell("cli-km" if self.unit == "km" else "unit-travel", self.lang)
            words += tell(
                f"pairwhy-{code}", self.lang, amount=f"{abs(difference):,}", measure=unit
            )
        return words + (tell("pairwhy-no-room", self.lang) if free is False else "")

    def both(self, why: str, second: str) -> str:
        """Say both in one line."""
        return tell("pairwhy-both", self.lang, why=why, second=second)

    def _some(self, names: list[str]) -> str:
        """Name the first few."""
        named, left = self._listed(names[:_SHOWN]), len(names) - _SHOWN
        return tell("cli-and-more", self.lang, named=named, more=left) if left > 0 else named

    def _listed(self, names: Iterable[str]) -> str:
        return tell("cli-comma", self.lang).join(names)
